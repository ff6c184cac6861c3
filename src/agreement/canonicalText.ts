import type { Inline, Wording } from './wording.ts';
import { BULLET, type WordingLine, wordingLines } from './wordingLines.ts';

/** The number of this form of canonical text. A change of the form is a new number; this one is kept for ever. */
export const CANON = 1;

/**
 * The canonical text, form 1: what the SHA-256 fingerprint of a version is taken over.
 *
 * UTF-8, NFC, line feeds, one block a line with a line feed at the end of each; a hard line break begins a new line.
 * First the title, then version and dates. Labels are literal and followed by one space, bullets are "– ", the cells of
 * a table row are separated by a tab. Bold, italic and link targets are not part of it; words are.
 *
 * @param wording the clause tree
 */
export function canonicalText(wording: Wording): string {
  return wordingLines(wording)
    .map((line) => `${canonicalLine(line)}\n`)
    .join('');
}

/**
 * One line of the canonical text without its line feed.
 *
 * @param line a line of a wording
 */
export function canonicalLine(line: WordingLine): string {
  const text = line.cells.map(inlineText).join('\t');
  const mark = line.kind === 'bullet' ? BULLET : line.label;
  if (mark === null) return text;
  return text === '' ? mark : `${mark} ${text}`;
}

/**
 * The words of inline content without markup; a hard line break is a line feed, a field its label in square brackets.
 */
export function inlineText(content: readonly Inline[]): string {
  return textWithBlanks(content, ({ label }) => `[${label}]`);
}

/**
 * The same, with another text for the blanks that the parties fill in.
 *
 * @param blank what stands for a blank
 */
export function textWithBlanks(content: readonly Inline[], blank: (field: Field) => string): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'break':
          return '\n';
        case 'field':
          return blank(inline);
        default:
          return textWithBlanks(inline.content, blank);
      }
    })
    .join('');
}

type Field = Extract<Inline, { readonly type: 'field' }>;
