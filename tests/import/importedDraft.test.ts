import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { contractDocx } from '../../src/docx/contractDocx.ts';
import { type ImportedDraft, importedDraft } from '../../src/import/importedDraft.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { CONTRACTS, realContracts } from '../support/realContracts.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const imported = (bytes: Uint8Array, fileName: string): Promise<ImportedDraft> =>
  importedDraft({ bytes, fileName, facts: {} });

/** Words of the canonical text without title and version. */
const wordsOf = (wording: Wording | null): readonly string[] =>
  wording === null
    ? []
    : canonicalText(wording)
        .split('\n')
        .slice(2)
        .join(' ')
        .split(/[\s\u00A0\u202F]+/u);

const idsOf = (wording: Wording | null): readonly string[] =>
  wording === null ? [] : allClauses(wording).map(({ id }) => id);

const PUBLISHED = [
  ['avv', '1.0'],
  ['avv', '1.4'],
  ['tom', '1.1'],
  ['unterauftragnehmer', '1.2'],
] as const;

describe.each(PUBLISHED)('a published version %s %s that is imported again', (agreement, version) => {
  const base = join(EXAMPLE_CONTENT, agreement, version, `${agreement}-${version}`);
  const wording = readWordingJson(readFileSync(`${base}.json`, 'utf8'));
  const citation = { agreement, permalink: 'https://a.example/', fingerprint: '0'.repeat(64), publisher: 'A' };
  const html = `<!doctype html><html lang="de"><body><nav><a href="#1">1</a></nav><main>${readFileSync(`${base}.html`, 'utf8')}</main></body></html>`;
  const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array])[] = [
    ['a.docx', () => contractDocx(wording, citation)],
    ['a.html', () => bytesOf(html)],
    ['a.md', () => bytesOf(readFileSync(`${base}.mdx`, 'utf8'))],
    ['a.pdf', () => new Uint8Array(readFileSync(`${base}.pdf`))],
    ['a.txt', () => bytesOf(readFileSync(`${base}.txt`, 'utf8'))],
  ];

  it.each(files)('is the same contract, word for word, from %s', async (name, bytes) => {
    const draft = await imported(await bytes(), name);
    expect(draft.account.differences).toEqual([]);
    expect(draft.problems).toEqual([]);
    expect(idsOf(draft.wording)).toEqual(idsOf(wording));
    expect(wordsOf(draft.wording)).toEqual(wordsOf(wording));
    const { stated, validFrom } = wording;
    expect(draft.wording).toMatchObject({ version, stated, validFrom, language: 'de' });
  });
});

const found = realContracts().map(({ name, version, source }) => ({
  source,
  raw: join(CONTRACTS, 'raw', `${name}-${version}.txt`),
}));

describe.skipIf(found.length === 0)(`a real contract of ${CONTRACTS} that is imported as it was found`, () => {
  it.each(found.filter(({ raw }) => existsSync(raw)).map((one) => [one.raw.split('/').at(-1), one] as const))(
    'loses no word and has its clauses: %s',
    async (name, { source, raw }) => {
      const draft = await imported(new Uint8Array(readFileSync(raw)), name ?? '');
      const parsed = parseWording(source);
      if (!parsed.ok) throw new Error(name);
      expect(draft.account.differences).toEqual([]);
      expect(draft.problems).toEqual([]);
      expect(draft.plainLines).toEqual([]);
      const ids = idsOf(draft.wording);
      expect(idsOf(parsed.value.wording).filter((id) => !ids.includes(id))).toEqual([]);
    },
  );
});
