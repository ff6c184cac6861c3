import { describe, expect, it } from 'vitest';
import { FIELD } from '../../../src/check/text/passage.ts';
import { sourceOffsets } from '../../../src/check/text/sourceOffsets.ts';

describe('offsets in a source', () => {
  it.each([
    ['nach Ziff. 3', 'nach Ziff. 3', 'Ziff', 5],
    ['nach **Ziff. 3**', 'nach Ziff. 3', 'Ziff', 7],
    ['siehe [hier](https://example.org/Ziff)e nach', 'siehe hiere nach', 'e nach', 38],
    ['Müller \\& Söhne nach Ziff. 3', 'Müller & Söhne nach Ziff. 3', 'Ziff', 21],
    ['Müller &amp; Söhne nach Ziff. 3', 'Müller & Söhne nach Ziff. 3', 'Ziff', 24],
    ['Erste Zeile\\\nnach Ziff. 3', 'Erste Zeile\nnach Ziff. 3', 'Ziff', 18],
    ['nach  Ziff. 3', 'nach Ziff. 3', 'Ziff', 6],
    ['<Field label="Ziff" /> nach Ziff. 3', `${FIELD} nach Ziff. 3`, 'Ziff', 28],
  ])('of %j', (source, text, words, offset) => {
    expect(sourceOffsets(source, 0, text)[text.indexOf(words)]).toBe(offset);
  });

  it('come with the end of the last character', () => {
    expect(sourceOffsets('ab', 0, 'ab')).toEqual([0, 1, 2]);
  });
});
