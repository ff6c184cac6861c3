import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Clause, Wording } from '../../src/agreement/wording.ts';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { redlineInlineHtml, redlineSynopsisHtml, redlineViewsHtml } from '../../src/redline/html/redlineHtml.ts';
import { mirror } from '../../src/redline/mirror.ts';
import { redline } from '../../src/redline/redline.ts';
import type { Redline, Segment } from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { redlineSummary } from '../../src/redline/summary/redlineSummary.ts';
import { inlineLines, synopsisLines } from './readRedlineHtml.ts';

/** Real versions of real texts, kept beside the repository: `FASSUNG_PAIRS` and `FASSUNG_CONTRACTS` say where. */
const { FASSUNG_PAIRS = '../shared/pairs', FASSUNG_CONTRACTS = '../shared/contracts' } = process.env;
const PAIRS = resolve(FASSUNG_PAIRS);
const CONTRACTS = resolve(FASSUNG_CONTRACTS);
const LIMIT = 60_000;
const OPTIONS = { language: 'de', oldHref: (id: string) => `#${id}`, newHref: (id: string) => `#${id}` } as const;

const side = (pair: string, name: 'old' | 'new'): Wording =>
  wordingFromMarkdown(readFileSync(`${PAIRS}/${pair}/${name}.md`, 'utf8'), { version: '1' });
const pairOf = (pair: string): Redline => redline(side(pair, 'old'), side(pair, 'new'));

const segmentsOf = (result: Redline): readonly Segment[] =>
  changesOf(result).flatMap((change) => change.lines.flatMap((line) => line.cells.flatMap((cell) => cell.segments)));
const texts = (result: Redline, change: Segment['change']): readonly string[] =>
  segmentsOf(result).flatMap((segment) => (segment.change === change ? [segment.text] : []));

function expectAllLaws(old: Wording, after: Wording): void {
  const result = redline(old, after);
  expect(rejectAll(result)).toBe(canonicalText(old));
  expect(acceptAll(result)).toBe(canonicalText(after));
  expect(mirror(result)).toEqual(redline(after, old));
  const inPageOrder = { ...result, steps: changesOf(result).map((change) => ({ type: 'clause' as const, change })) };
  const inline = redlineInlineHtml(result, OPTIONS);
  const synopsis = redlineSynopsisHtml(result, OPTIONS);
  const views = redlineViewsHtml(result, OPTIONS);
  const shown = (of: 'old' | 'new'): readonly (readonly string[])[] => [
    inlineLines(inline, of),
    synopsisLines(synopsis, of),
    inlineLines(views, of),
    synopsisLines(views, of),
  ];
  for (const lines of shown('new')) expect(`${lines.join('\n')}\n`).toBe(acceptAll(result));
  for (const lines of shown('old')) expect(`${lines.join('\n')}\n`).toBe(rejectAll(inPageOrder));
}

const hasPairs = existsSync(PAIRS);
const pairNames = hasPairs ? readdirSync(PAIRS).filter((name) => existsSync(`${PAIRS}/${name}/old.md`)) : ['no folder'];

describe(`real pairs in ${PAIRS}${hasPairs ? '' : ': absent, skipped'}`, () => {
  it.skipIf(!hasPairs).each(pairNames)(
    '%s keeps all laws, and has no change with itself',
    (pair) => {
      expectAllLaws(side(pair, 'old'), side(pair, 'new'));
      expect(redlineSummary(redline(side(pair, 'old'), side(pair, 'old')), 'de').unchanged).toBe('Kein Unterschied.');
    },
    LIMIT,
  );

  it.skipIf(!hasPairs)(
    'commonpaper-dpa-01 is two inserted spaces and nothing else',
    () => {
      const result = pairOf('commonpaper-dpa-01');
      expect(texts(result, 'insert')).toEqual([' ', ' ']);
      expect([...texts(result, 'delete'), ...texts(result, 'markup')]).toEqual([]);
      expect(redlineSummary(result, 'de').changes).toHaveLength(1);
    },
    LIMIT,
  );

  it.skipIf(!hasPairs)(
    'gesetz-tkg2004-03 is one new clause and six renumbered ones, and no text is deleted',
    () => {
      const result = pairOf('gesetz-tkg2004-03');
      expect(texts(result, 'delete')).toEqual([]);
      expect(redlineSummary(result, 'de').counts).toMatchObject({
        inserted: 1,
        renumbered: 6,
        changed: 0,
        deleted: 0,
        moved: 0,
      });
      const lines = redlineSummary(result, 'de').changes.filter(
        ({ kind, renumbered }) => kind !== 'same' || renumbered,
      );
      expect(lines.map(({ line }) => line.replace('Verweis führt zu anderer Klausel, sonst ', ''))).toEqual([
        '§ 66g neu',
        ...['g → § 66h', 'h → § 66i', 'i → § 66j', 'j → § 66k', 'k → § 66l', 'l → § 66m'].map(
          (names) => `§ 66${names} nur Nummer`,
        ),
      ]);
    },
    LIMIT,
  );

  it.skipIf(!hasPairs)(
    'github-subprocessors: one new row, one changed cell, one new row',
    () => {
      const changedLines = (result: Redline): readonly string[] =>
        changesOf(result).flatMap((change) =>
          change.lines.flatMap((line) => (line.change === 'same' ? [] : line.change)),
        );
      const first = pairOf('github-subprocessors-01');
      expect(changedLines(first)).toEqual(['inserted']);
      expect(texts(first, 'insert')[0]).toBe('FullStory, Inc.');
      const second = pairOf('github-subprocessors-04');
      expect(changedLines(second)).toEqual(['changed']);
      expect([texts(second, 'insert'), texts(second, 'delete')]).toEqual([[', Canada'], []]);
      const third = pairOf('github-subprocessors-06');
      expect(changedLines(third)).toEqual(['inserted']);
      expect(texts(third, 'insert')[0]).toBe('Tines Automation Inc.');
    },
    LIMIT,
  );
});

const hasContracts = existsSync(CONTRACTS);
const contractFiles = hasContracts
  ? readdirSync(CONTRACTS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .sort()
  : [];

function parsed(file: string): Wording {
  const result = parseWording(readFileSync(`${CONTRACTS}/${file}`, 'utf8'));
  if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.problems)}`);
  return result.value.wording;
}

describe(`real contracts in ${CONTRACTS}${hasContracts ? '' : ': absent, skipped'}`, () => {
  it.skipIf(!hasContracts)(
    'keep all laws with every other contract',
    () => {
      const wordings = contractFiles.map(parsed);
      for (const old of wordings) for (const after of wordings) expectAllLaws(old, after);
    },
    LIMIT,
  );

  it.skipIf(!hasContracts)(
    'keep their words when a clause moves from the front to the end',
    () => {
      for (const old of contractFiles.map(parsed)) {
        const index = old.clauses.findIndex((clause: Clause) => clause.blocks.length + clause.clauses.length > 0);
        const moved = old.clauses[index];
        if (moved === undefined) continue;
        const after = { ...old, version: '99', clauses: [...old.clauses.filter((clause) => clause !== moved), moved] };
        expectAllLaws(old, after);
        expect(redlineSummary(redline(old, after), 'de').counts).toMatchObject({
          changed: 0,
          inserted: 0,
          deleted: 0,
          moved: 1,
        });
      }
    },
    LIMIT,
  );
});
