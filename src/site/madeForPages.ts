import { derivedFile } from './derivedFile.ts';
import { developing } from './developing.ts';
import { library, publishedVersions } from './library.ts';
import { type RedlineView, redlineView, versionPairs } from './redlineView.ts';
import { madeAhead } from './secondThread.ts';
import { german } from './words/german.ts';

/** A count that is taken once for all pages of a build. */
function once(count: () => number): () => number {
  let known: number | undefined;
  return () => {
    known ??= count();
    return known;
  };
}

const viewAhead = madeAhead<RedlineView>(
  'redline',
  once(() => versionPairs(library()).length),
);
const docxAhead = madeAhead<Uint8Array>(
  'docx',
  once(() => publishedVersions(library()).length),
);

/**
 * The view of a comparison.
 *
 * @param index number of the pair in `versionPairs`
 */
export async function redlineViewOf(index: number): Promise<RedlineView> {
  if (!developing) return viewAhead(index);
  const pair = versionPairs(library())[index];
  if (pair === undefined) throw new Error(`There is no pair of versions with the number ${index}.`);
  return redlineView(library(), pair, german);
}

/**
 * The Word file of a version.
 *
 * @param index number of the version in `publishedVersions`
 */
export async function docxOf(index: number): Promise<Uint8Array> {
  if (!developing) return docxAhead(index);
  const version = publishedVersions(library())[index];
  if (version === undefined) throw new Error(`There is no version with the number ${index}.`);
  return derivedFile(library(), version.agreement, version.shown, 'docx');
}
