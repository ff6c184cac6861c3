import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedHtml, readHtml } from '../../../src/import/html/readHtml.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { lineWords, outlineWords } from '../docx/outlineText.ts';
import { randomHtml } from './randomHtml.ts';

/** A page without a word is refused, and nothing can be said of it. */
function readOrNull<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

describe('what is read from a web page', () => {
  it('holds every word of its lines that is not left out, once and in order', () => {
    fc.assert(
      fc.property(randomHtml, (html) => {
        const read = readOrNull(() => markedHtml(html));
        if (read !== null) expect(outlineWords(read.outline)).toEqual(lineWords(read));
      }),
      { numRuns: 400 },
    );
  });

  it('points to lines that exist', () => {
    fc.assert(
      fc.property(randomHtml, (html) => {
        const read = readOrNull(() => markedHtml(html));
        for (const block of read?.outline ?? []) {
          const line = block.type === 'heading' || block.type === 'paragraph' ? block.line : undefined;
          if (line !== undefined) expect(read?.lines[line]?.leftOut).toBeNull();
        }
        for (const { line } of read?.guesses ?? []) expect(read?.lines[line]).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page that is no page', () => {
  it('is read or refused: any text', () => {
    const any = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 100 }));
    fc.assert(
      fc.property(any, (text) => void readOrNull(() => readHtml(text))),
      { numRuns: 400 },
    );
  });

  it('is read or refused: a page cut off anywhere or with pieces in the wrong places', () => {
    const cut = fc.tuple(randomHtml, fc.nat(3000), fc.nat(3000), fc.nat(3000));
    fc.assert(
      fc.property(cut, ([html, a, b, c]) => {
        readOrNull(() => readHtml(html.slice(0, a)));
        readOrNull(() => readHtml(html.slice(b) + html.slice(0, c)));
      }),
      { numRuns: 300 },
    );
  });
});
