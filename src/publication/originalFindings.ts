import { canonicalLine } from '../agreement/canonicalText.ts';
import type { Wording } from '../agreement/wording.ts';
import { wordingLines } from '../agreement/wordingLines.ts';
import { type WordDifference, wordAccount } from '../import/draft/wordAccount.ts';
import { importedDraft } from '../import/importedDraft.ts';
import { UnreadableFile } from '../import/readDocument.ts';
import { AuthorError } from './authorError.ts';

/** What `--accept` names where an original is to be frozen whose words are others. */
export const ORIGINAL_DIFFERS = 'original-differs';

/** Lines of a canonical text that say title, version and dates, which an original says in its own way. */
const HEAD_LINES = 2;
const SHOWN = 12;

/**
 * Compares the words of a version with those of the file it was taken from, as a line for its announcement: whoever
 * reads one must be able to rely on the other.
 *
 * @param original bytes of the PDF
 * @param name name of the file, for messages
 * @param wording the version
 * @param isAccepted whether the original is frozen though its words are others, or cannot be read
 * @throws AuthorError with the places that differ, or why the file cannot be read, unless that is accepted
 */
export async function originalFindings(
  original: Uint8Array,
  name: string,
  wording: Wording,
  isAccepted: boolean,
): Promise<string> {
  const complaints = await complaintsOn(original, name, wording);
  const sealed = `Original     ${name}, frozen with the text`;
  if (complaints.length === 0) return `${sealed}; its words are those of the text, in their order`;
  if (isAccepted)
    return `${sealed}; its words are not all those of the text, which --accept ${ORIGINAL_DIFFERS} accepts`;
  throw new AuthorError([
    ...complaints,
    `Put the draft right, move ${name} away, or freeze it as it is with --accept ${ORIGINAL_DIFFERS}. Nothing was written.`,
  ]);
}

async function complaintsOn(original: Uint8Array, name: string, wording: Wording): Promise<readonly string[]> {
  try {
    const { lines } = await importedDraft({ bytes: original, fileName: name, facts: { language: wording.language } });
    const { differences } = wordAccount(lines, wordingLines(wording).map(canonicalLine).slice(HEAD_LINES));
    const more = differences.length - SHOWN;
    return [
      ...differences.slice(0, SHOWN).map((difference) => `${name}${complaintOn(difference)}`),
      ...(more > 0 ? [`${name}: and ${more} more places.`] : []),
    ];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [`${name}: ${error.message}`];
  }
}

function complaintOn({ missing, added, place, after }: WordDifference): string {
  const page = place?.page == null ? '' : `, page ${place.page}`;
  const own = missing.length === 0 ? 'nothing' : `"${missing.join(' ')}"`;
  const text = added.length === 0 ? 'nothing' : `"${added.join(' ')}"`;
  return `${page}: after "${after}" it has ${own}, and the text has ${text}.`;
}
