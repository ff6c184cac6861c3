import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { mirror } from '../../src/redline/mirror.ts';
import { createRedliner, redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import type { ClauseChange, Redline } from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { versionPair } from './wordingArbitrary.ts';

/** More pairs: `REDLINE_RUNS=100000 npx vitest run tests/redline/redline.laws.test.ts`. */
const { REDLINE_RUNS = '5000' } = process.env;
const PAIRS = { numRuns: Number(REDLINE_RUNS) };
const RUNS = { numRuns: Math.ceil(PAIRS.numRuns / 25) };
const LIMIT = 60_000 + PAIRS.numRuns * 60;

function expectNoChange(result: Redline): void {
  const changes = changesOf(result);
  expect(changes.every((change) => change.kind === 'same' && !change.renumbered && change.number === null)).toBe(true);
  expect(changes.flatMap((change) => change.lines).every((line) => line.change === 'same')).toBe(true);
  expect(result.steps.every((step) => step.type === 'clause')).toBe(true);
}

/** The clauses of the other side that parts of the same clause are matched with. */
function partnersOf(
  changes: readonly ClauseChange[],
  side: 'old' | 'new',
  { [side]: own }: ClauseChange,
): Set<unknown> {
  const other = side === 'old' ? 'new' : 'old';
  const parts = changes.filter((change) => change[side]?.clause === own?.clause && change[side] !== null);
  return new Set(parts.flatMap((change) => (change[other] === null ? [] : [change[other].clause])));
}

describe('every redline [R10]', () => {
  it(
    'gives the old text when all is rejected and the new one when all is accepted, is empty for a version and itself, and is the mirror of the reverse',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const forth = redline(old, after);
          expect(rejectAll(forth)).toBe(canonicalText(old));
          expect(acceptAll(forth)).toBe(canonicalText(after));
          const mirrored = mirror(forth);
          expect(redlineJson(mirrored)).toBe(redlineJson(redline(after, old)));
          expect(redlineJson(mirror(mirrored))).toBe(redlineJson(forth));
          expect(acceptAll(mirrored)).toBe(canonicalText(old));
          expectNoChange(redline(after, structuredClone(after)));
        }),
        PAIRS,
      );
    },
    LIMIT,
  );

  it(
    'is the same again, with and without memory, from copies, and through JSON',
    () => {
      const remembering = createRedliner();
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const first = redlineJson(redline(old, after));
          remembering(after, old);
          expect(redlineJson(remembering(old, after))).toBe(first);
          expect(redlineJson(redline(structuredClone(old), structuredClone(after)))).toBe(first);
          expect(JSON.parse(first)).toEqual(redline(old, after));
        }),
        RUNS,
      );
    },
    LIMIT,
  );

  it(
    'keeps the form of the data',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => {
          const changes = changesOf(redline(old, after));
          const numbers = changes.flatMap((change) => change.number ?? []);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
          for (const change of changes) {
            expect(change.old === null).toBe(change.kind === 'inserted');
            expect(change.new === null).toBe(change.kind === 'deleted');
            const moved = change.lines.filter((line) => line.change === 'moved').map((line) => line.move);
            const departed = change.lines.filter((line) => line.change === 'departed').map((line) => line.move);
            expect(moved).toEqual(moved.map((_, index) => index + 1));
            expect(departed.toSorted()).toEqual(moved);
            if (change.split || change.merged) expect(change.number).not.toBeNull();
            if (change.split) expect(partnersOf(changes, 'old', change).size).toBeGreaterThan(1);
            if (change.merged) expect(partnersOf(changes, 'new', change).size).toBeGreaterThan(1);
            for (const line of change.lines) {
              expect(line.old === null).toBe(line.change === 'inserted');
              expect(line.new === null).toBe(line.change === 'deleted' || line.change === 'departed');
              expect(line.move !== null).toBe(line.change === 'moved' || line.change === 'departed');
              if (line.change === 'departed') expect(line.cells).toEqual([]);
              for (const cell of line.cells) {
                const kinds = cell.segments.map((segment) => segment.change);
                expect(kinds.join(' ')).not.toContain('insert delete');
                expect(cell.segments.every((segment) => segment.text !== '')).toBe(true);
                if (line.change === 'same') expect(kinds.every((kind) => kind === 'keep')).toBe(true);
              }
            }
          }
        }),
        RUNS,
      );
    },
    LIMIT,
  );
});
