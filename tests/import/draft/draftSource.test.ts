import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/agreement/canonicalText.ts';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Clause, Wording } from '../../../src/agreement/wording.ts';
import { draftSource } from '../../../src/import/draft/draftSource.ts';
import { filesBelow } from '../../../src/verification/verifySite.mjs';
import { anyWording } from '../../redline/wordingArbitrary.ts';
import { ROOT } from '../../support/runScript.ts';

const words = (wording: Wording): string =>
  canonicalText(wording)
    .split(/[\s\u00A0\u202F]+/u)
    // Items without words are not written.
    .filter((word) => word !== '–')
    .join(' ');

const PREAMBLE: Clause = {
  id: 'praeambel',
  kind: 'unnumbered',
  label: null,
  heading: [{ type: 'text', text: 'Präambel' }],
  blocks: [],
  clauses: [],
};

/** Importers make no blocks of signatures, which would add words, and no blanks. */
function imported(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('parties' in value) return { type: 'paragraph', content: [{ type: 'text', text: String(value.parties) }] };
  return 'label' in value && 'type' in value ? { type: 'text', text: value.label } : value;
}

/** Wordings of characters that a contract may have, with a clause at least. */
const writable: fc.Arbitrary<Wording> = anyWording
  .map((wording) => ({ ...wording, clauses: [PREAMBLE, ...wording.clauses] }))
  .map((wording) =>
    JSON.stringify(wording)
      .replace(/😀|\u00ad/g, 'x')
      .normalize('NFC'),
  )
  .map((json) => JSON.parse(json, imported) as Wording);

describe('a draft that is written from a wording', () => {
  const sources = filesBelow(join(ROOT, 'example')).filter((name) => /^(avv|tom|unter).*\.mdx$/.test(name));

  it.each(sources)('has the same tree as the source it came from: %s', (name) => {
    const parsed = parseWording(readFileSync(join(ROOT, 'example', name), 'utf8'));
    if (!parsed.ok) throw new Error(name);
    const draft = draftSource(parsed.value.wording);
    expect(draft.problems).toEqual([]);
    expect(draft.wording).toEqual(parsed.value.wording);
    expect(draft.plainLines).toEqual([]);
  });

  it('loses no word, whatever the tree is like', () => {
    fc.assert(
      fc.property(writable, (wording) => {
        const draft = draftSource(wording);
        if (draft.wording === null) throw new Error(JSON.stringify(draft.problems[0]));
        expect(words(draft.wording)).toBe(words(wording));
      }),
      { numRuns: 300 },
    );
  });
});
