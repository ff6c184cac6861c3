import { canonicalLine } from '../agreement/canonicalText.ts';
import type { Wording } from '../agreement/wording.ts';
import { wordingLines } from '../agreement/wordingLines.ts';
import { type WordDifference, wordAccount } from '../import/draft/wordAccount.ts';
import { importedDraft } from '../import/importedDraft.ts';
import { UnreadableFile } from '../import/readDocument.ts';

/** Lines of a canonical text that say title, version and dates, which an original says in its own way. */
const HEAD_LINES = 2;
const SHOWN = 12;

/**
 * Compares the words of a version with those of the file it was taken from. Only a file with the same words in the same
 * order may be frozen with a version: whoever reads one must be able to rely on the other.
 *
 * @param original bytes of the PDF
 * @param name name of the file, for messages
 * @param wording the version
 * @returns why the file cannot be frozen with the version; nothing where it can
 */
export async function originalComplaints(
  original: Uint8Array,
  name: string,
  wording: Wording,
): Promise<readonly string[]> {
  const complaints = await complaintsOn(original, name, wording);
  if (complaints.length === 0) return [];
  return [
    ...complaints,
    `Only a file with the words of the text is frozen with it. Put the draft right, or move ${name} away.`,
  ];
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
