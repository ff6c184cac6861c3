import { extname } from 'node:path';
import { canonicalText } from '../agreement/canonicalText.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { sha256 } from '../publication/sha256.ts';
import { redlineHtmlFile } from '../redline/html/redlineHtmlFile.ts';
import { redlinePlainText } from '../redline/plainText/redlinePlainText.ts';
import { redline } from '../redline/redline.ts';
import { redlineJson } from '../redline/redlineJson.ts';
import { redlineStyle } from './redlineStyle.ts';

/** The forms in which a redline can be had as a file. */
export const REDLINE_FORMATS = ['text', 'json', 'html', 'docx', 'pdf'] as const;

export type RedlineFormat = (typeof REDLINE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, RedlineFormat>> = {
  '.txt': 'text',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/**
 * The format a file has by its name; null where the name does not tell.
 */
export const formatByName = (name: string): RedlineFormat | null => ENDINGS[extname(name).toLowerCase()] ?? null;

/** Author of the tracked changes of two files that nobody has published. */
const AUTHOR = 'Fassung';

/**
 * What changed between two contracts, as a file of any format. Same contracts, same bytes.
 *
 * @param old the old wording
 * @param after the new wording
 * @param language language of the words around the contract
 * @returns text, or the bytes of a docx or pdf
 */
export async function redlineFile(
  old: Wording,
  after: Wording,
  format: RedlineFormat,
  language: ContractLanguage,
): Promise<string | Uint8Array> {
  const result = redline(old, after);
  const cited = (wording: Wording) => ({ permalink: null, fingerprint: sha256(canonicalText(wording)) });
  const sides = { old: cited(old), new: cited(after) };
  switch (format) {
    case 'text':
      return redlinePlainText(result, { language });
    case 'json':
      return redlineJson(result);
    case 'html':
      return redlineHtmlFile(result, { language, contractLanguage: after.language, style: redlineStyle(), ...sides });
    // The writers of documents are large and of no use to the other formats.
    case 'docx': {
      const { redlineDocx } = await import('../docx/redlineDocx.ts');
      const date = after.stated ?? after.validFrom;
      return redlineDocx(result, { agreement: after.title, publisher: AUTHOR, language, date, ...sides });
    }
    case 'pdf': {
      const { redlinePdf } = await import('../pdf/redlinePdf.ts');
      return redlinePdf(result, { agreement: after.title, publisher: null, language, ...sides });
    }
  }
}
