import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Something the second thread does: the number counts the pairs of versions, or the versions. */
export interface Task {
  readonly kind: 'redline' | 'docx';
  readonly index: number;
}

/** So many tasks of a kind are asked for ahead of the page that needs the first of them. */
const AHEAD = 32;

/**
 * Results of a second thread, each made before its page asks for it: with many versions, comparing them and writing
 * Word files takes as long as writing the pages.
 *
 * @param kind what is to be done
 * @param count how many tasks of that kind there are
 * @returns gives the result of a task; pages ask in the order of the numbers
 */
export function madeAhead<T>(kind: Task['kind'], count: () => number): (index: number) => Promise<T> {
  let asked = 0;
  return async (index) => {
    for (; asked < Math.min(index + AHEAD, count()); asked += 1) ask({ kind, index: asked });
    const key = keyOf({ kind, index });
    const result = await outstanding.get(key)?.promise;
    outstanding.delete(key);
    return result as T;
  };
}

const outstanding = new Map<string, PromiseWithResolvers<unknown>>();
let unanswered = 0;
let worker: Worker | undefined;

const keyOf = ({ kind, index }: Task): string => `${kind} ${index}`;

function ask(task: Task): void {
  outstanding.set(keyOf(task), Promise.withResolvers());
  unanswered += 1;
  worker ??= startedWorker();
  // The thread keeps the process alive as long as an answer is outstanding, and no longer.
  worker.ref();
  worker.postMessage(task);
}

function startedWorker(): Worker {
  // The pages are bundled and the worker is not: Node.js runs it from its source, in the folder of the project.
  const started = new Worker(join(process.cwd(), 'src', 'site', 'secondThreadWork.ts'));
  started.on('message', ({ task, result }: { task: Task; result: unknown }) => {
    outstanding.get(keyOf(task))?.resolve(result);
    unanswered -= 1;
    if (unanswered === 0) started.unref();
  });
  started.on('error', (error) => {
    for (const { reject } of outstanding.values()) reject(error);
  });
  return started;
}
