import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedDocx } from '../../../src/import/docx/markedDocx.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { lineWords, outlineWords } from './outlineText.ts';
import { randomWordParts } from './randomWordXml.ts';
import { rawDocx } from './rawDocx.ts';

describe('what is read from a Word file', () => {
  it('holds every word of its lines that is not left out, once and in order', () => {
    fc.assert(
      fc.property(randomWordParts, (parts) => {
        const read = withText(rawDocx(parts));
        if (read === null) return;
        expect(outlineWords(read.outline)).toEqual(lineWords(read));
      }),
      { numRuns: 400 },
    );
  });

  it('points from blocks and guesses to lines that exist', () => {
    fc.assert(
      fc.property(randomWordParts, (parts) => {
        const read = withText(rawDocx(parts));
        if (read === null) return;
        const { outline, guesses, lines } = read;
        const places = [
          ...outline.flatMap((one) => ('line' in one ? (one.line ?? []) : [])),
          ...guesses.map(({ line }) => line),
        ];
        for (const place of places) expect(lines[place]).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
});

/** A file without a word is refused, and nothing can be said of it. */
function withText(docx: Uint8Array): ReturnType<typeof markedDocx> | null {
  try {
    return markedDocx(docx);
  } catch (error) {
    if (error instanceof UnreadableFile && error.message.includes('no text')) return null;
    throw error;
  }
}
