import { describe, expect, it } from 'vitest';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { readDocx } from '../../../src/import/docx/readDocx.ts';
import { hasLibreOffice } from '../../docx/libreOffice.ts';
import { clauseLines, knownLines } from './clauseLines.ts';
import { type KnownContract, knownContracts } from './knownContracts.ts';
import { libreOfficeDocx } from './libreOfficeDocx.ts';
import { lineWords, outlineWords } from './outlineText.ts';
import { wordDocx } from './wordDocx.ts';

function expectRead({ name, title, clauses }: KnownContract, docx: Uint8Array): void {
  const read = readDocx(docx);
  expect(read.facts.title, name).toBe(title);
  expect(clauseLines(clausesFromOutline(read.outline).clauses), name).toEqual(knownLines(clauses));
  expect(outlineWords(read.outline), name).toEqual(lineWords(read));
}

describe('a Word file with automatic numbers', () => {
  it.each(knownContracts)('$name: every clause comes back with its label', async (contract) => {
    expectRead(contract, await wordDocx(contract));
  });
});

describe.skipIf(!hasLibreOffice)('a Word file that LibreOffice has written', () => {
  it('has every clause with its label', { timeout: 120_000 }, async () => {
    // LibreOffice knows no legal style and writes "I.1" instead.
    const contracts = knownContracts.filter(({ levels }) => levels?.some(({ isLegal }) => isLegal) !== true);
    const files = await Promise.all(contracts.map(wordDocx));
    libreOfficeDocx(files).forEach((docx, i) => {
      const contract = contracts[i];
      if (contract !== undefined) expectRead(contract, docx);
    });
  });
});
