import { parentPort } from 'node:worker_threads';
import { derivedFile } from './derivedFile.ts';
import { fileOfPair } from './fileOfPair.ts';
import { interfaceIn } from './interfaceAt.ts';
import { library, publishedVersions } from './library.ts';
import type { Task } from './otherThreads.ts';
import { previewOf } from './previewOf.ts';
import { redlineView } from './redlineView.ts';
import { filesOfPairs, preparedPairs } from './versionPairs.ts';

/** Does what takes longest beside the thread that writes the pages. A message is a task; the answer carries its result. */
const all = library();
const pairs = preparedPairs(all);
const files = filesOfPairs(all);
const versions = publishedVersions(all);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage({ task, result: await done(task) });
});

async function done({ kind, index }: Task): Promise<unknown> {
  if (kind === 'redline' || kind === 'redlineInEnglish') {
    const pair = pairs[index];
    const { library, words } = interfaceIn(kind === 'redline' ? 'de' : 'en');
    return pair === undefined ? undefined : redlineView(library, pair, words);
  }
  if (kind === 'redlineFile') {
    const file = files[index];
    return file === undefined ? undefined : fileOfPair(all, file);
  }
  const version = versions[index];
  if (version === undefined) return undefined;
  const { agreement, shown } = version;
  return kind === 'preview' ? previewOf(all, agreement, shown) : derivedFile(all, agreement, shown, 'docx');
}
