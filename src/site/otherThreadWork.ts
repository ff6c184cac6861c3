import { parentPort } from 'node:worker_threads';
import { derivedFile } from './derivedFile.ts';
import { fileOfPair } from './fileOfPair.ts';
import { library, publishedVersions } from './library.ts';
import type { Task } from './otherThreads.ts';
import { redlineView } from './redlineView.ts';
import { filesOfPairs, preparedPairs } from './versionPairs.ts';
import { german } from './words/german.ts';

/** Does what takes longest beside the thread that writes the pages. A message is a task; the answer carries its result. */
const all = library();
const pairs = preparedPairs(all);
const files = filesOfPairs(all);
const versions = publishedVersions(all);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage({ task, result: await done(task) });
});

async function done({ kind, index }: Task): Promise<unknown> {
  if (kind === 'redline') {
    const pair = pairs[index];
    return pair === undefined ? undefined : redlineView(all, pair, german);
  }
  if (kind === 'redlineFile') {
    const file = files[index];
    return file === undefined ? undefined : fileOfPair(all, file);
  }
  const version = versions[index];
  return version === undefined ? undefined : derivedFile(all, version.agreement, version.shown, 'docx');
}
