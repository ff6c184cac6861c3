import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { developing } from './developing.ts';
import { library } from './library.ts';
import { type RedlineView, redlineView, type VersionPair, versionPairs } from './redlineView.ts';
import { german } from './words/german.ts';

/** So many comparisons are made ahead of the page that is being written. */
const AHEAD = 32;

/**
 * The view of a comparison, made by a second thread: with many versions, comparing takes as long as writing the pages.
 *
 * @param index number of the pair in `versionPairs`; pages ask in this order
 */
export async function preparedView(index: number): Promise<RedlineView> {
  pairs ??= versionPairs(library());
  const pair = pairs[index];
  if (pair === undefined) throw new Error(`There is no pair of versions with the number ${index}.`);
  if (developing) return redlineView(library(), pair, german);
  for (; asked < Math.min(index + AHEAD, pairs.length); asked += 1) {
    views.set(asked, Promise.withResolvers());
    theWorker().postMessage(asked);
    theWorker().ref();
  }
  const view = await views.get(index)?.promise;
  views.delete(index);
  return view ?? redlineView(library(), pair, german);
}

let pairs: readonly VersionPair[] | undefined;
/** Pairs below this number have been asked for. */
let asked = 0;
let answered = 0;
const views = new Map<number, PromiseWithResolvers<RedlineView>>();
let worker: Worker | undefined;

function theWorker(): Worker {
  if (worker !== undefined) return worker;
  // The pages are bundled and the worker is not: Node.js runs it from its source, in the folder of the project.
  worker = new Worker(join(process.cwd(), 'src', 'site', 'redlineWorker.ts'));
  worker.on('message', ({ index, view }: { index: number; view: RedlineView }) => {
    views.get(index)?.resolve(view);
    answered += 1;
    // The thread keeps the process alive as long as an answer is outstanding, and no longer.
    if (answered === asked) worker?.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of views.values()) reject(error);
  });
  return worker;
}
