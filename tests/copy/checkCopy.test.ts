import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCopy } from '../../src/copy/checkCopy.ts';
import { copyVariants, REPAIRS, type Repair } from '../../src/copy/copyVariants.ts';
import { hashOf, history, ledger, TEXT } from './checkLedger.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const find = async (bytes: Uint8Array) => checkCopy(bytes, await ledger(), hashOf);

/** What programs do, by the name of what undoes it. */
const DONE: Readonly<Record<Exclude<Repair, 'page' | 'encoding'>, (text: string) => string>> = {
  composition: (text) => text.normalize('NFD'),
  lastLine: (text) => text.replace(/\n$/, ''),
  lineEnds: (text) => text.replaceAll('\n', '\r\n'),
  byteOrderMark: (text) => `\uFEFF${text}`,
};

describe('a copy', () => {
  it('that is a published file to the last byte is named as that file', async () => {
    expect(await find(bytesOf(TEXT))).toMatchObject({ type: 'same', file: { name: 'avv-1.0.txt' } });
    expect(await find(bytesOf('PDF'))).toMatchObject({ type: 'same', file: { name: 'avv-1.0.pdf' } });
  });

  it.each<[string, Uint8Array, readonly Repair[]]>([
    ['has the line ends of Windows', bytesOf(DONE.lineEnds(TEXT)), ['lineEnds']],
    ['has the line ends of old Macs', bytesOf(TEXT.replaceAll('\n', '\r')), ['lineEnds']],
    ['begins with a byte order mark', bytesOf(DONE.byteOrderMark(TEXT)), ['byteOrderMark']],
    ['lacks its last line end', bytesOf(DONE.lastLine(TEXT)), ['lastLine']],
    ['ends with blank lines', bytesOf(`${TEXT}\n\n`), ['lastLine']],
    ['has accents of their own', bytesOf(DONE.composition(TEXT)), ['composition']],
    ['is in Windows-1252', new Uint8Array(Buffer.from(TEXT, 'latin1')), ['encoding']],
    ['is in UTF-16', utf16(TEXT), ['encoding']],
    ['is in UTF-16 with lines of Windows', utf16(TEXT.replaceAll('\n', '\r\n'), true), ['encoding', 'lineEnds']],
    [
      'is a page around the text',
      bytesOf('<p>A</p><!--fassung avv 1.0--><article>Größe</article>\n<!--/fassung avv 1.0--><p>'),
      ['page'],
    ],
  ])('that %s is the file but for that', async (_, bytes, repairs) => {
    expect(await find(bytes)).toMatchObject({ type: 'almost', repairs });
  });

  it('is found through everything that programs do at once, which is all named', async () => {
    const all = Object.keys(DONE) as (keyof typeof DONE)[];
    await fc.assert(
      fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (chosen) => {
        const changed = all.filter((name) => chosen.includes(name)).reduce((text, name) => DONE[name](text), TEXT);
        const expected = REPAIRS.filter((repair) => (chosen as readonly Repair[]).includes(repair));
        expect(await find(bytesOf(changed))).toMatchObject({ type: 'almost', repairs: expected });
      }),
    );
  });

  it('is tried with few changes before it is tried with many, and never as it is', () => {
    const page = '\uFEFF<p>\r\n<!--fassung avv 1.0-->\uFEFFA\r\n<!--/fassung avv 1.0-->';
    const counts = copyVariants(bytesOf(page)).map(({ repairs }) => repairs.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBe(1);
    expect(new Set(counts).size).toBeGreaterThan(2);
  });

  it('in which any letter differs is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(TEXT.length - 2),
        fc.constantFrom('x', 'Q', '7', '\u00A0', '\u00AD'),
        async (at, letter) => {
          fc.pre(TEXT[at] !== letter);
          expect((await find(bytesOf(TEXT.slice(0, at) + letter + TEXT.slice(at + 1)))).type).toBe('unknown');
        },
      ),
    );
  });

  it('of bytes at random is none, and does not stop anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        expect((await find(bytes)).type).toBe('unknown');
      }),
    );
  });

  it('may be empty, or one of the ledger', async () => {
    expect((await find(new Uint8Array())).type).toBe('empty');
    expect(await find(bytesOf(history()))).toMatchObject({ type: 'ledger', copy: { type: 'same', lines: 3 } });
  });
});
