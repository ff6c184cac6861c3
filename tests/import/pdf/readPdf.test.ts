import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/import/pdf/readPdf.ts';
import { contractPdf } from '../../../src/pdf/contractPdf.ts';
import { hasLibreOffice } from '../../docx/libreOffice.ts';
import { hasQpdf } from '../../pdf/poppler.ts';
import { qpdf } from '../../pdf/structureOrder.ts';
import { comparison } from './comparison.ts';
import { type KnownTree, publishedTrees, realTrees, schemeTrees, withoutSignatures } from './knownTrees.ts';
import { CITATION, chromiumPdfs, officePdfs } from './printedPdfs.ts';

const plain = (trees: readonly KnownTree[]): readonly KnownTree[] =>
  trees.map(({ name, wording }) => ({ name, wording: withoutSignatures(wording) }));

const schemes = plain(schemeTrees());
/** Few are enough where another program prints them. */
const printed = [...schemes, ...plain(publishedTrees()).filter(({ name }) => /^(?:avv-1\.4|tom-1\.1)$/.test(name))];
/** On a single page nothing but a tag tells header and footer from the text. */
const long = printed.filter(({ name }) => name !== 'Dezimalzahlen und Tabelle');
const real = plain(realTrees());

/** Every clause at its place, every word in order, and none lost. */
async function expectWhole(pdf: Uint8Array, { name, wording }: KnownTree): Promise<void> {
  const { right, wrong, lost, words } = comparison(await readPdf(pdf), wording);
  expect({ name, wrong: right >= 0.99 ? [] : wrong, lost, words }).toEqual({ name, wrong: [], lost: [], words: [] });
}

describe('a tagged PDF of Typst', () => {
  test.each(publishedTrees().map((tree) => [tree.name, tree] as const))('%s as it is published', async (_, tree) => {
    const { right, lost, words } = comparison(await readPdf(new Uint8Array(readFileSync(tree.pdf))), tree.wording);
    expect({ right: right >= 0.99, lost }).toEqual({ right: true, lost: [] });
    // The blanks for signatures are a table with words of its own.
    expect(words.filter((part) => !/Ort, Datum|Place, date/.test(part))).toEqual([]);
  });

  test.each(schemes.map((tree) => [tree.name, tree] as const))('%s', async (_, tree) => {
    await expectWhole(contractPdf(tree.wording, CITATION), tree);
  });

  test.skipIf(!hasQpdf).each(long.map((tree) => [tree.name, tree] as const))('%s without its tree', async (_, tree) => {
    const read = await readPdf(untagged(contractPdf(tree.wording, CITATION)));
    const { right, wrong, lost } = comparison(read, tree.wording);
    expect({ wrong: right >= 0.99 ? [] : wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(read.lines.some(({ leftOut }) => leftOut === 'running-header')).toBe(true);
  });
});

/** The same pages without structure tree and artifacts. */
function untagged(pdf: Uint8Array): Uint8Array {
  const open = qpdf(pdf, ['--qdf', '--object-streams=disable'])
    .replaceAll('/StructTreeRoot', '/XtructTreeRoot')
    .replaceAll('/Artifact', '/Artixact');
  return Uint8Array.from(open, (character) => character.charCodeAt(0));
}

describe('a PDF that Chromium printed', () => {
  test('every contract', { timeout: 60_000 }, async () => {
    const pdfs = await chromiumPdfs(printed.map(({ wording }) => wording));
    for (const [i, tree] of printed.entries()) await expectWhole(pdfs[i] ?? new Uint8Array(), tree);
  });
});

describe.skipIf(!hasLibreOffice)('a PDF that LibreOffice printed', () => {
  test.each([
    ['tagged', true],
    ['untagged', false],
  ] as const)('every contract, %s', { timeout: 60_000 }, async (_, isTagged) => {
    const trees = isTagged ? printed : long;
    const pdfs = await officePdfs(
      trees.map(({ wording }) => wording),
      isTagged,
    );
    for (const [i, tree] of trees.entries()) {
      const { right, wrong, lost, words } = comparison(await readPdf(pdfs[i] ?? new Uint8Array()), tree.wording);
      expect({ wrong: right >= 0.99 ? [] : wrong, lost }).toEqual({ wrong: [], lost: [] });
      expect(words.filter((part) => !/ISO/.test(part))).toEqual([]);
    }
  });
});

describe.skipIf(real.length === 0)('a real contract', () => {
  test.each(real.map((tree) => [tree.name, tree] as const))('%s, set by Typst', async (_, tree) => {
    await expectWhole(contractPdf(tree.wording, CITATION), tree);
  });

  test('all of them, printed by Chromium', { timeout: 60_000 }, async () => {
    const pdfs = await chromiumPdfs(real.map(({ wording }) => wording));
    for (const [i, tree] of real.entries()) {
      const { right, wrong, lost } = comparison(await readPdf(pdfs[i] ?? new Uint8Array()), tree.wording);
      // An empty column of a signature table has no cell of its own there.
      expect({ name: tree.name, wrong: right >= 0.98 ? [] : wrong, lost }).toEqual({
        name: tree.name,
        wrong: [],
        lost: [],
      });
    }
  });
});
