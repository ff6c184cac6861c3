import { expect, it } from 'vitest';
import { importedDraft } from '../../src/import/importedDraft.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('rows of small roman numbers are lists below what they belong to, and no letters', async () => {
  const text = `Data Processing Agreement

Effective date: 1 March 2026

1. Transfers

1.1 The Processor transfers personal data only where:

(a) the Controller has agreed to it; or

(b) one of the following applies:

(i) the recipient is bound by standard clauses;

(ii) a court has ordered the transfer; or

(iii) the data subject has asked for it.

(c) the recipient is part of the same company.

1.2 The Processor keeps a record of all transfers.
`;
  const { wording, plainLines, account } = await importedDraft({
    bytes: bytes(text),
    fileName: 'dpa.txt',
    facts: { stated: '2026-03-01' },
  });
  const transfers = wording?.clauses[0]?.clauses[0];
  expect(transfers?.clauses.map(({ label }) => label)).toEqual(['(a)', '(b)', '(c)']);
  const [lead, list] = transfers?.clauses[1]?.blocks ?? [];
  expect(lead?.type).toBe('paragraph');
  expect(list?.type === 'bullets' ? list.items.map((item) => JSON.stringify(item).includes('(ii')) : null).toEqual([
    ...[false, true, true],
  ]);
  expect({ plainLines, lost: account.differences }).toEqual({ plainLines: [], lost: [] });
});

it('a single (i) stays the letter after (h)', async () => {
  const letters = [...'abcdefghi']
    .map((letter) => `(${letter}) the data of group ${letter.toUpperCase()};`)
    .join('\n\n');
  const { wording } = await importedDraft({
    bytes: bytes(`Data Processing Agreement\n\n1. Data\n\n1.1 The Processor uses:\n\n${letters}\n`),
    fileName: 'dpa.txt',
    facts: { stated: '2026-03-01' },
  });
  expect(wording?.clauses[0]?.clauses[0]?.clauses.map(({ label }) => label)).toEqual([
    ...['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)', '(i)'],
  ]);
});
