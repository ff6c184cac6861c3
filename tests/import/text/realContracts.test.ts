import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../../src/agreement/allClauses.ts';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Block, Clause, Wording } from '../../../src/agreement/wording.ts';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { readText } from '../../../src/import/text/readText.ts';
import { CONTRACTS, realContracts } from '../../support/realContracts.ts';
import { wordsOfBody, wordsOfLines } from './wordsOfOutline.ts';

const RAW = join(CONTRACTS, 'raw');
const contracts = existsSync(RAW) ? realContracts() : [];

/** Where our own edition of a contract decided differently than its text alone allows. */
interface Differences {
  /** Lines around the contract on its web page, which our edition leaves out: how each begins. */
  readonly aroundIt?: readonly string[];
  /** The clause below which our edition sets the place for signatures as a table. */
  readonly signaturesIn?: string;
  /** What the file says about itself where the front matter of our edition says something else. */
  readonly facts?: Readonly<Partial<Record<'title' | 'version', string | null>>>;
}

const DIFFERENCES: Readonly<Record<string, Differences>> = {
  kloudease: {},
  knallmacher: { facts: { version: null } },
  // The first line of the page is an abbreviation, the title stands in a long second line.
  nexcore: { signaturesIn: '12.3', facts: { title: 'AVV' } },
  tasko: { signaturesIn: '19.3', facts: { version: null } },
  zircolo: {
    aroundIt: ['Diese Allgemeinen Bedingungen', 'Mehr zur', '© 2025', 'made in'],
    facts: { title: null },
  },
};

/** Every clause on a line: id, kind, label, heading, and what kinds of blocks it holds. */
const shapes = (body: Pick<Wording, 'opening' | 'clauses'>, differences: Differences): readonly string[] =>
  allClauses(body).map((clause) => {
    const { id, kind, label, heading } = clause;
    const blocks = id === differences.signaturesIn ? '' : blocksOf(clause, differences).map(shapeOf).join(' ');
    return [id, kind, label, heading === null ? null : inlineText(heading), blocks].join(' | ');
  });

const blocksOf = ({ blocks }: Clause, { aroundIt = [] }: Differences): readonly Block[] =>
  blocks.filter(
    (block) => block.type !== 'paragraph' || !aroundIt.some((start) => inlineText(block.content).startsWith(start)),
  );

function shapeOf(block: Block): string {
  if (block.type === 'bullets') return `bullets of ${block.items.length}`;
  return block.type === 'items' ? `items of ${block.clauses.length}` : block.type;
}

const withoutSurroundings = (text: string, { aroundIt = [] }: Differences): string =>
  text
    .split('\n')
    .filter((line) => !aroundIt.some((start) => line.trim().startsWith(start)))
    .join('\n');

describe.skipIf(contracts.length === 0)('the raw text of a real contract', () => {
  it.each(contracts)('$name $version has the clauses of our own edition', ({ name, version, source }) => {
    const differences = DIFFERENCES[name] ?? {};
    const parsed = parseWording(source);
    const raw = readFileSync(join(RAW, `${name}-${version}.txt`), 'utf8');
    const body = clausesFromOutline(readText(raw).outline);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(shapes(body, differences)).toEqual(shapes(parsed.value.wording, differences));
  });

  it.each(contracts)('$name $version has every word of our own edition in order', ({ name, version, source }) => {
    const differences = DIFFERENCES[name] ?? {};
    const parsed = parseWording(source);
    const raw = readFileSync(join(RAW, `${name}-${version}.txt`), 'utf8');
    const document = readText(withoutSurroundings(raw, differences));
    const body = clausesFromOutline(document.outline);
    expect(wordsOfBody(body)).toEqual(wordsOfLines(document.lines));
    if (parsed.ok) expect(wordsOfBody(body)).toEqual(wordsOfBody(parsed.value.wording));
  });

  it.each(contracts)('$name $version says what the front matter of our own edition says', (contract) => {
    const { name, version, source } = contract;
    const parsed = parseWording(source);
    const { facts } = readText(readFileSync(join(RAW, `${name}-${version}.txt`), 'utf8'));
    if (!parsed.ok) throw new Error(`${name} cannot be parsed`);
    const { title, stated, validFrom, language } = parsed.value.wording;
    const own = { title, version: parsed.value.wording.version, stated, validFrom, language };
    const expected = { ...own, ...DIFFERENCES[name]?.facts };
    expect(facts).toEqual(expected);
  });

  it.each(contracts)('$name $version asks a person to look at no more than twelve places', ({ name, version }) => {
    const { guesses } = readText(readFileSync(join(RAW, `${name}-${version}.txt`), 'utf8'));
    expect(guesses.length).toBeLessThanOrEqual(12);
  });
});
