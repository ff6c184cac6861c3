import { derivedFile } from './derivedFile.ts';
import { developing } from './developing.ts';
import { fileOfPair } from './fileOfPair.ts';
import { interfaceIn } from './interfaceAt.ts';
import { library, publishedVersions } from './library.ts';
import { madeAhead } from './otherThreads.ts';
import { previewOf } from './previewOf.ts';
import { redlineView } from './redlineView.ts';
import type { RedlineView } from './redlineViewFrom.ts';
import { filesOfPairs, preparedPairs } from './versionPairs.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** A count that is taken once for all pages of a build. */
function once(count: () => number): () => number {
  let known: number | undefined;
  return () => {
    known ??= count();
    return known;
  };
}

/** A view is as large as its page, so that few wait at a time; a file is small and takes long. */
const [VIEWS_AHEAD, FILES_AHEAD] = [32, 1000];

const pairCount = once(() => preparedPairs(library()).length);
const viewsAhead = {
  de: madeAhead<RedlineView>('redline', pairCount, VIEWS_AHEAD),
  en: madeAhead<RedlineView>('redlineInEnglish', pairCount, VIEWS_AHEAD),
};
const redlineFileAhead = madeAhead<Uint8Array>(
  'redlineFile',
  once(() => filesOfPairs(library()).length),
  FILES_AHEAD,
);
const versionCount = once(() => publishedVersions(library()).length);
const docxAhead = madeAhead<Uint8Array>('docx', versionCount, VIEWS_AHEAD);
const previewAhead = madeAhead<Uint8Array>('preview', versionCount, VIEWS_AHEAD);

/**
 * The view of a comparison.
 *
 * @param index number of the pair in `preparedPairs`
 * @param language language of the interface
 */
export async function redlineViewOf(index: number, language: InterfaceWords['language']): Promise<RedlineView> {
  if (!developing) {
    redlineFileAhead.begin();
    return viewsAhead[language].result(index);
  }
  const pair = preparedPairs(library())[index];
  if (pair === undefined) throw new Error(`There is no pair of versions with the number ${index}.`);
  const shown = interfaceIn(language);
  return redlineView(shown.library, pair, shown.words);
}

/**
 * A file beside a comparison.
 *
 * @param index number of the file in `filesOfPairs`
 */
export async function redlineFileOf(index: number): Promise<Uint8Array> {
  if (!developing) return redlineFileAhead.result(index);
  const file = filesOfPairs(library())[index];
  if (file === undefined) throw new Error(`There is no file of a comparison with the number ${index}.`);
  return fileOfPair(library(), file);
}

/**
 * The Word file of a version.
 *
 * @param index number of the version in `publishedVersions`
 */
export async function docxOf(index: number): Promise<Uint8Array> {
  if (!developing) return docxAhead.result(index);
  const { agreement, shown } = versionAt(index);
  return derivedFile(library(), agreement, shown, 'docx');
}

/**
 * The image that other sites show beside a link to a version.
 *
 * @param index number of the version in `publishedVersions`
 */
export async function previewImageOf(index: number): Promise<Uint8Array> {
  if (!developing) return previewAhead.result(index);
  const { agreement, shown } = versionAt(index);
  return previewOf(library(), agreement, shown);
}

function versionAt(index: number): ReturnType<typeof publishedVersions>[number] {
  const version = publishedVersions(library())[index];
  if (version === undefined) throw new Error(`There is no version with the number ${index}.`);
  return version;
}
