import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isPdfStray } from '../../../src/import/pdf/isPdfStray.ts';
import { readPdf } from '../../../src/import/pdf/readPdf.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { hasQpdf } from '../../pdf/poppler.ts';
import { column, minimalPdf, packedPdf } from './minimalPdf.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const CONTRACT = minimalPdf([
  column(['1. Gegenstand', '', '1.1 Die Werkstatt verarbeitet Daten.', '1.2 Der Verein bleibt verantwortlich.']),
  column(['2. Dauer', '', '2.1 Der Vertrag endet mit dem Jahr.']),
]);

/** The message with which a file is refused. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return 'The file was read.';
}

const warnings = ['log', 'info', 'warn', 'error'] as const;
const spies = warnings.map((name) => vi.spyOn(console, name));
const strays: unknown[] = [];
const stray = (reason: unknown): void => {
  strays.push(reason);
};
beforeAll(() => {
  process.on('unhandledRejection', stray);
});
afterAll(() => {
  process.off('unhandledRejection', stray);
  for (const spy of spies) spy.mockRestore();
});

describe('a file that cannot be read is refused in one sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(), /^This file is empty; /],
    ['another file', latin1('PK\u0003\u0004 word/document.xml'), /^This file is no PDF although it is named so; /],
    ['a file that is cut off', CONTRACT.slice(0, CONTRACT.length - 300), /^This PDF is cut off, its end is missing; /],
    ['a file of nothing but a header', latin1('%PDF-1.7\n%%EOF'), /^This PDF is damaged; /],
    ['a scan', minimalPdf(['picture', 'picture']), /^This PDF has no text, only pictures of it; run OCR first /],
    ['an empty page', minimalPdf([[]]), /^This PDF has no text/],
    ['a file of 101 MB', new Uint8Array(101 * 1024 * 1024), /^This file has 101 MB, and at most 100 MB are read; /],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });

  test('a file of too many pages', async () => {
    expect(await refusal(minimalPdf(Array.from({ length: 2001 }, () => [])))).toMatch(/^This PDF has 2001 pages, /);
  });

  test('a stream that becomes very large', async () => {
    const packed = zlibSync(new Uint8Array(60 * 1024 * 1024).fill(32));
    expect(await refusal(packedPdf(packed))).toMatch(/^This PDF unpacks to far more than a contract can hold/);
  });

  test('graphics states without end', async () => {
    const packed = zlibSync(latin1('q '.repeat(20_000)));
    expect(await refusal(packedPdf(packed))).toMatch(/^This PDF unpacks to far more than a contract can hold/);
  });

  test('text without end', async () => {
    const packed = zlibSync(latin1('BT /F1 9 Tf 70 700 Td (Wort und Wort und Wort und Wort) Tj ET\n'.repeat(110_000)));
    expect(await refusal(packedPdf(packed))).toMatch(/^This PDF has more than 3,000,000 characters of text; /);
  });

  test.skipIf(!hasQpdf)('a password', async () => {
    expect(await refusal(encrypted(CONTRACT, 'geheim'))).toMatch(/^This PDF is locked with a password; /);
  });

  test.skipIf(!hasQpdf)('but not one that only its owner needs', async () => {
    expect(await refusal(encrypted(CONTRACT, ''))).toBe('The file was read.');
  });
});

describe('a damaged file is read or refused, and nothing else happens', () => {
  const byte = fc.nat(CONTRACT.length - 1);
  const damagedFiles = fc.oneof(
    byte.map((end) => CONTRACT.slice(0, end)),
    fc.array(fc.tuple(byte, fc.nat(255)), { minLength: 1, maxLength: 12 }).map((flips) => {
      const file = CONTRACT.slice();
      for (const [at, value] of flips) file[at] = value;
      return file;
    }),
    fc.tuple(byte, byte, fc.nat(300)).map(([to, from, length]) => CONTRACT.slice().copyWithin(to, from, from + length)),
    fc.tuple(byte, fc.uint8Array({ maxLength: 80 })).map(([at, noise]) => {
      return Uint8Array.from([...CONTRACT.subarray(0, at), ...noise, ...CONTRACT.subarray(at)]);
    }),
    fc
      .uint8Array({ maxLength: 400 })
      .map((noise) => Uint8Array.from([...latin1('%PDF-1.5\n'), ...noise, ...latin1('%%EOF')])),
  );

  test('whatever is wrong with it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damagedFiles, async (file) => {
        expect(await refusal(file)).toMatch(/^The file was read\.$|^[A-Z].*[;,] .*\.$/);
      }),
      { seed: 7, numRuns: 300, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    // pdf.js forgets a page that it fetched ahead; whoever reads files of strangers passes over that.
    expect(strays.filter((reason) => !isPdfStray(reason))).toEqual([]);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

function encrypted(pdf: Uint8Array, password: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-pdf-'));
  try {
    const [from, to] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
    writeFileSync(from, pdf);
    execFileSync('qpdf', ['--encrypt', password, 'owner', '256', '--', from, to]);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
