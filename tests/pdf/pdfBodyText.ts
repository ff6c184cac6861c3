import { inlineText } from '../../src/agreement/canonicalText.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { wordingLines } from '../../src/agreement/wordingLines.ts';
import { breakableParts } from '../../src/pdf/breakableParts.ts';
import { poppler } from './poppler.ts';

/** A4 in points, and the heights of the zones of header and footer, which lie outside the body. */
const PAGE = { width: 596, height: 842, header: 80, footer: 80 };

const SOFT_HYPHEN = '\u00AD';

/** Stands in the text of a page where it cannot be told whether there is a gap; no font has a glyph for it. */
export const OPTIONAL_GAP = '\uE000';

const SPACE = new RegExp(`[\\s${OPTIONAL_GAP}]`, 'u');

/**
 * The pages of a PDF as text in the order of the file, without header and footer.
 *
 * @param pdf a contract PDF
 */
export function pdfBodyPages(pdf: Uint8Array): readonly string[] {
  const height = PAGE.height - PAGE.header - PAGE.footer;
  const crop = ['-x', '0', '-y', `${PAGE.header}`, '-W', `${PAGE.width}`, '-H', `${height}`];
  return poppler('pdftotext', ['-raw', '-enc', 'UTF-8', ...crop], pdf)
    .split('\f')
    .slice(0, -1);
}

/**
 * Header rows of the tables of a wording as text: what a PDF may repeat at the top of a page.
 *
 * @param wording the wording
 */
export function headRows(wording: Wording): readonly string[] {
  return wordingLines(wording)
    .filter((line) => line.kind === 'headRow')
    .map((line) => line.cells.map(inlineText).join(' '));
}

/**
 * Where the text of PDF pages first differs from a canonical text, as a message, or null where it does not.
 *
 * Runs of white space are equal. Besides that only four things are let pass, each of them only in its place: a soft
 * hyphen at a line end (hyphenation), a line end inside an address or after a mark, the gap between a field and its
 * rule, and a header row at the top of a page that repeats the one of the table above. A narrow no-break space is
 * lost in poppler, which goes by the width of gaps.
 *
 * @param pages text of the body, page by page
 * @param canonical the canonical text
 * @param heads header rows that may be repeated
 */
export function bodyDifference(
  pages: readonly string[],
  canonical: string,
  heads: readonly string[] = [],
): string | null {
  let position = 0;
  for (const [index, page] of pages.entries()) {
    const end = walk(page, canonical, position);
    const repeated = end.difference === null || index === 0 ? null : bodyAfterHead(page, heads);
    const best = repeated === null ? end : walk(repeated, canonical, position);
    if (best.difference !== null) return `page ${index + 1}: ${best.difference}`;
    position = best.position;
  }
  const rest = canonical.slice(position).trim();
  return rest === '' ? null : `missing at the end: ${JSON.stringify(rest.slice(0, 80))}`;
}

/** The text of a page after the header row it begins with, or null where it begins with none. */
function bodyAfterHead(page: string, heads: readonly string[]): string | null {
  for (const head of heads) {
    const lines = page.split('\n');
    for (let count = 1; count <= lines.length; count++) {
      const start = walk(`${lines.slice(0, count).join('\n')}\n`, head, 0);
      if (start.difference === null && head.slice(start.position).trim() === '') return lines.slice(count).join('\n');
    }
  }
  return null;
}

interface End {
  /** How far the canonical text was read. */
  readonly position: number;
  readonly difference: string | null;
}

function walk(page: string, canonical: string, from: number): End {
  let b = 0;
  let c = from;
  while (b < page.length) {
    const inPage = spaces(page, b);
    const inCanonical = spaces(canonical, c);
    if (page[b] === SOFT_HYPHEN && canonical[c] !== SOFT_HYPHEN) {
      if (!/^\u00AD\s*(?:\n|$)/u.test(page.slice(b, b + 20)) || inCanonical !== '')
        return difference(page, b, canonical, c);
      b += 1 + spaces(page, b + 1).length;
    } else if (inPage !== '' || inCanonical !== '') {
      const atEdge = b === 0 || b + inPage.length === page.length;
      if (!atEdge && !sameGap(inPage, inCanonical, canonical, c)) return difference(page, b, canonical, c);
      b += inPage.length;
      c += inCanonical.length;
    } else if (page[b] === canonical[c]) {
      b++;
      c++;
    } else {
      return difference(page, b, canonical, c);
    }
  }
  return { position: c, difference: null };
}

function sameGap(inPage: string, inCanonical: string, canonical: string, at: number): boolean {
  if (inPage !== '' && (inCanonical !== '' || inPage.includes(OPTIONAL_GAP))) return true;
  if (inPage === '') return /^\u202F+$/u.test(inCanonical);
  if (canonical[at - 1] === ']') return true;
  return inPage.includes('\n') && (/[^\p{L}\p{N}]/u.test(canonical[at - 1] ?? '') || isCut(wordAt(canonical, at)));
}

const isCut = (word: string): boolean => breakableParts(word).some((part) => typeof part !== 'string');

function wordAt(text: string, at: number): string {
  // A no-break space is part of the word, as in `breakableParts`.
  const before = /[\S\u00A0\u202F\u2007]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[\S\u00A0\u202F\u2007]*/u.exec(text.slice(at))?.[0] ?? '';
  return before + after;
}

function spaces(text: string, at: number): string {
  let end = at;
  while (end < text.length && SPACE.test(text[end] ?? '')) end++;
  return text.slice(at, end);
}

function difference(page: string, b: number, canonical: string, c: number): End {
  const shown = (text: string, at: number) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 40));
  return { position: c, difference: `PDF ${shown(page, b)}, canonical ${shown(canonical, c)}` };
}
