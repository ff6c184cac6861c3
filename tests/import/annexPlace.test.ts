import { expect, it } from 'vitest';
import { importedDraft } from '../../src/import/importedDraft.ts';

it('an annex is part of no clause, however small its heading is', async () => {
  const page = `<main><h1>Vertrag über die Reparatur</h1><p>Stand: 1. März 2026</p>
    <h2>1. Orte</h2><h3>1.1 Werkstatt</h3><p>Sie liegt im Hof.</p>
    <h3>Anlage 1 – Räume</h3><h4>1. Keller</h4><p>Dort stehen die Räder.</p></main>`;
  const { wording, plainLines } = await importedDraft({
    bytes: new TextEncoder().encode(page),
    fileName: 'vertrag.html',
    facts: {},
  });
  expect(wording?.clauses.map(({ label, clauses }) => [label, clauses.map((one) => one.label)])).toEqual([
    ['1.', ['1.1']],
    ['Anlage 1', ['1.']],
  ]);
  expect(plainLines).toEqual([]);
});
