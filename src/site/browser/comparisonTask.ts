import type { ComparableAgreement } from '../comparableAgreement.ts';
import type { RedlineKind } from '../paths.ts';
import workerAddress from './comparisonWorker.ts?worker&url';
import { trusted } from './trusted.ts';

/** Two versions to be compared, and what is wanted of their comparison. */
export interface ComparisonTask {
  readonly wanted: 'page' | Exclude<RedlineKind, 'pdf'>;
  readonly agreement: ComparableAgreement;
  readonly old: string;
  readonly recent: string;
}

/** What became of a task. */
export type ComparisonAnswer =
  | { readonly kind: 'page'; readonly title: string; readonly html: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `unreachable`: a file of the site did not arrive. */
  | { readonly kind: 'failed'; readonly why: 'unreachable' | 'fault' };

let worker: Worker | undefined;

/**
 * Compares two versions in a second thread of the browser, so that the page stays responsive. Nothing of the comparison
 * is loaded before the first task.
 */
export function done(task: ComparisonTask): Promise<ComparisonAnswer> {
  worker ??= new Worker(trusted.scriptAddress(workerAddress), { type: 'module' });
  const asked = worker;
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    asked.addEventListener('error', () => {
      stop(asked);
      answered({ kind: 'failed', why: 'unreachable' });
    });
    port1.onmessage = ({ data }: MessageEvent<ComparisonAnswer>) => {
      if (data.kind === 'failed') stop(asked);
      answered(data);
      port1.close();
    };
    asked.postMessage(task, [port2]);
  });
}

/** A part of its program that did not arrive once never does in the same worker. The next task starts another one. */
function stop(failed: Worker): void {
  failed.terminate();
  if (worker === failed) worker = undefined;
}
