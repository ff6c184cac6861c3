import { parentPort } from 'node:worker_threads';
import { library } from './library.ts';
import { redlineView, versionPairs } from './redlineView.ts';
import { german } from './words/german.ts';

/** Makes the views of comparisons beside the thread that writes the pages; a message is the number of a pair. */
const all = library();
const pairs = versionPairs(all);

parentPort?.on('message', (index: number) => {
  const pair = pairs[index];
  if (pair !== undefined) parentPort?.postMessage({ index, view: redlineView(all, pair, german) });
});
