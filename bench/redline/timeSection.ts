import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { Clause, Wording } from '../../src/agreement/wording.ts';
import { createRedliner } from '../../src/redline/redline.ts';
import { readingMetrics } from './editMetrics.ts';
import { LIMIT, runEngine } from './engines/runEngine.ts';
import { TEXT_ENGINE_NAMES } from './engines/textEngines.ts';
import { FORMULAS } from './german/vocabulary.ts';
import { type Level, levelLines } from './level.ts';
import type { Section } from './section.ts';
import { syntheticHistory } from './syntheticHistory.ts';
import { syntheticPair } from './syntheticPair.ts';
import { textTable } from './textTable.ts';
import { type Cost, timedRedline } from './timedRedline.ts';

const SIZES = [100, 1000, 10_000] as const;
const RATE = 0.05;
const LARGEST = 10_000;
const VERSIONS = 20;
/** Milliseconds to reach, for each size. */
const LEVELS: Readonly<Record<number, number>> = { 100: 10, 1000: 50, 10000: 500 };
const WORST = 3000;
const MEGABYTES = 300;
const SLOPE = 1.05;

/** What comparisons cost, as contracts grow and in the worst cases. */
export const timeSection: Section = {
  name: 'time',
  run({ seed }) {
    const own = SIZES.map((clauses) => {
      const { before, after } = syntheticPair({ seed, clauses, rate: RATE, boilerplate: 0 });
      const cost = timedRedline(before.wording, after.wording, clauses < LARGEST ? 21 : 9);
      return { name: `${clauses} clauses, ${RATE * 100} % edited`, clauses, cost };
    });
    const worst = worstCases(seed).map(({ name, old, after }) => ({ name, cost: timedRedline(old, after, 3) }));
    const slope = slopeOf(own.map(({ clauses, cost }) => [clauses, cost.milliseconds]));
    const allPairs = timeOfAllPairs(seed);
    const others = SIZES.flatMap((clauses) => othersAt(clauses, seed));
    const levels: readonly Level[] = [
      ...own.map(({ name, clauses, cost }) => atMost(`ms, ${name}`, cost.milliseconds, LEVELS[clauses] ?? 0)),
      atMost('log-log slope, 100 to 10,000', slope, SLOPE),
      ...worst.map(({ name, cost }) => atMost(`ms, ${name}`, cost.milliseconds, WORST)),
      atMost('peak megabytes, 10,000 clauses', own.at(-1)?.cost.megabytes ?? 0, MEGABYTES),
      atMost(`ms, all pairs of ${VERSIONS} versions of 100 clauses`, allPairs, WORST),
    ];
    const report = [
      'Time: a process for each row; the median counts, each comparison from copies and without memory',
      textTable(
        ['', 'first run, ms', 'median, ms', 'fastest, ms', 'peak MB', 'of it before', 'budget hit'],
        [...own, ...worst].map(({ name, cost }) => [name, ...costCells(cost)]),
      ),
      `slope ${slope.toFixed(2)}; all ${(VERSIONS * (VERSIONS - 1)) / 2} pairs of ${VERSIONS} versions: ${allPairs.toFixed(0)} ms`,
      `Other engines on the same texts, in a process for each, at most ${LIMIT / 1000} s: ms / changed characters`,
      textTable(
        ['', ...SIZES.map((clauses) => `${clauses} clauses`)],
        TEXT_ENGINE_NAMES.map((engine) => [
          engine,
          ...SIZES.map(
            (clauses) => others.find((one) => one.engine === engine && one.clauses === clauses)?.shown ?? '',
          ),
        ]),
      ),
      levelLines(levels),
    ].join('\n');
    return { report, levels, data: { own, worst, slope, allPairs, others } };
  },
};

const atMost = (name: string, value: number, limit: number): Level => ({ name, value, target: { atMost: limit } });

const costCells = (cost: Cost): readonly string[] => [
  cost.firstMilliseconds.toFixed(1),
  cost.milliseconds.toFixed(1),
  cost.fastestMilliseconds.toFixed(1),
  cost.megabytes.toFixed(0),
  cost.megabytesBefore.toFixed(0),
  cost.budgetHit ? 'yes' : 'no',
];

/** How the logarithm of the time grows with that of the size, by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

function worstCases(seed: number): readonly { name: string; old: Wording; after: Wording }[] {
  const contract = (one: number): Wording =>
    syntheticPair({ seed: one, clauses: LARGEST, rate: 0, boilerplate: 0 }).before.wording;
  return [
    { name: `${LARGEST} clauses, all rewritten`, old: contract(seed), after: contract(seed + 1) },
    { name: `${LARGEST} identical clauses, 1 % fewer`, old: identical(LARGEST), after: identical(LARGEST * 0.99) },
  ];
}

function identical(clauses: number): Wording {
  const [, text = ''] = FORMULAS;
  const clause = (_: unknown, at: number): Clause => ({
    id: String(at + 1),
    kind: 'decimal',
    label: `${at + 1}.`,
    heading: null,
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    clauses: [],
  });
  return {
    format: 1,
    title: 'Vertrag',
    version: '1',
    stated: null,
    validFrom: null,
    language: 'de',
    opening: [],
    clauses: Array.from({ length: clauses }, clause),
  };
}

function timeOfAllPairs(seed: number): number {
  const versions = syntheticHistory(seed, 100, VERSIONS, RATE);
  const redliner = createRedliner();
  const start = performance.now();
  versions.forEach((old, at) => {
    for (const after of versions.slice(at + 1)) redliner(old, after);
  });
  return performance.now() - start;
}

function othersAt(
  clauses: number,
  seed: number,
): readonly { engine: string; clauses: number; milliseconds: number | null; shown: string }[] {
  const { before, after } = syntheticPair({ seed, clauses, rate: RATE, boilerplate: 0 });
  const texts = [canonicalText(before.wording), canonicalText(after.wording)] as const;
  return TEXT_ENGINE_NAMES.map((engine) => {
    const run = runEngine(engine, ...texts);
    const shown = run === null ? '> 30 s' : `${run.milliseconds.toFixed(1)} / ${readingMetrics(run.edits).characters}`;
    return { engine, clauses, milliseconds: run?.milliseconds ?? null, shown };
  });
}
