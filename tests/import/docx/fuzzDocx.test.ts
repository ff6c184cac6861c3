import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { readDocx } from '../../../src/import/docx/readDocx.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { knownContracts } from './knownContracts.ts';
import { wildXml } from './randomWordXml.ts';
import { packed, rawXml } from './rawDocx.ts';
import { wordDocx } from './wordDocx.ts';

/** Whatever a file is, it is read or refused with a sentence; nothing else is ever thrown. */
function readOrRefused(bytes: Uint8Array): void {
  try {
    readDocx(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}

let real = new Uint8Array();
beforeAll(async () => {
  const [contract] = knownContracts;
  if (contract !== undefined)
    real = new Uint8Array(await wordDocx({ ...contract, clauses: contract.clauses.slice(0, 2) }));
});

describe('a file that is damaged by chance', () => {
  it('is read or refused: random bytes, also behind the sign of a ZIP archive', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]);
    fc.assert(
      fc.property(start, bytes, (first, rest) => readOrRefused(new Uint8Array([...first, ...rest]))),
      { numRuns: 500 },
    );
  });

  it('is read or refused: a real file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(real.length), (length) => readOrRefused(real.subarray(0, length))),
      { numRuns: 300 },
    );
  });

  it('is read or refused: a real file with wrong bits', () => {
    const flips = fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(7)), { minLength: 1, maxLength: 8 });
    const change = (changes: readonly (readonly [number, number])[]): void => {
      const bytes = real.slice();
      for (const [at, bit] of changes) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      readOrRefused(bytes);
    };
    fc.assert(fc.property(flips, change), { numRuns: 300 });
  });

  it('is read or refused: parts with any text or any XML', () => {
    const content = fc.oneof({ weight: 4, arbitrary: wildXml }, fc.string());
    fc.assert(
      fc.property(fc.tuple(content, content, content, content), ([body, numbering, styles, footnotes]) =>
        readOrRefused(packed(rawXml({ body, numbering, styles, footnotes }))),
      ),
      { numRuns: 400 },
    );
  });
});
