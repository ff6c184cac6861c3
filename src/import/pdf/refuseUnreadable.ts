import { UnreadableFile } from '../readDocument.ts';
import type { PageContent } from './pageContent.ts';
import { pageLines } from './pageLines.ts';

/** What a reader gives for a glyph whose font does not say which letter it is. */
const UNKNOWN = /[\uFFFD-\uFFFF]/g;
/** A sign of a list may be unknown and does no harm. */
const AS_BULLET = /^[\uFFFD-\uFFFF](?=\s)/;

/** One unknown letter in so many is the fault of the whole file. */
const FEW = 400;

/**
 * Refuses a PDF of which too many letters cannot be known: its fonts hold pictures of them and no names.
 *
 * @param pages all pages
 * @throws UnreadableFile
 */
export function refuseUnreadable(pages: readonly PageContent[]): void {
  const lines = pages.flatMap(({ page, runs }) => pageLines(page, runs));
  const texts = lines.map(({ text }) => text.replace(AS_BULLET, ''));
  const unknown = texts.map((text) => (text.match(UNKNOWN) ?? []).length);
  const count = unknown.reduce((sum, one) => sum + one, 0);
  if (count * FEW <= texts.join('').length) return;
  const at = unknown.findIndex((one) => one > 0);
  const shown = (texts[at] ?? '').replace(UNKNOWN, '□').slice(0, 40);
  throw new UnreadableFile(
    `${count} ${count === 1 ? 'letter' : 'letters'} of this PDF cannot be read, because its fonts do not say which (page ${lines[at]?.page ?? 1}: ` +
      `"${shown}"); import the Word file or web page of the contract, or have the pages read by OCR first.`,
  );
}
