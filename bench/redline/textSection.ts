import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { redline } from '../../src/redline/redline.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { type EditMetrics, editMetrics, readingMetrics } from './editMetrics.ts';
import { redlineEdits } from './engines/redlineEdits.ts';
import { runEngine } from './engines/runEngine.ts';
import { TEXT_ENGINE_NAMES } from './engines/textEngines.ts';
import { type Level, levelLines } from './level.ts';
import { realPairs, type VersionPair } from './realPairs.ts';
import type { Section } from './section.ts';
import { syntheticPair } from './syntheticPair.ts';
import { textTable } from './textTable.ts';

const OURS = 'this project';
const SYNTHETIC = 12;
const CLAUSES = 100;

/** What an engine did to one pair; no metrics where it did not finish. */
interface Outcome {
  readonly pair: string;
  readonly engine: string;
  readonly metrics: EditMetrics | null;
  readonly milliseconds: number;
  readonly labelCharacters: number;
}

/** How redlines read, beside other engines, on real and on synthetic pairs. */
export const textSection: Section = {
  name: 'text',
  run({ seed }) {
    const sets = [
      { name: 'real pairs', pairs: realPairs(), carriedLevel: 1 },
      { name: `${SYNTHETIC} synthetic pairs, 20 % edited`, pairs: syntheticPairs(seed), carriedLevel: 0.5 },
    ].filter(({ pairs }) => pairs.length > 0);
    const results = sets.map((set) => ({ ...set, outcomes: set.pairs.flatMap(outcomes) }));
    const levels = results.flatMap(({ name, outcomes: all, carriedLevel }) => levelsOf(name, all, carriedLevel));
    const report = [
      ...results.flatMap(({ name, outcomes: all }) => [
        `Text: ${name}; sums over the pairs that all engines finished`,
        sumTable(all),
        `${name}: changed characters / groups / carried words for each pair`,
        pairTable(all),
      ]),
      levelLines(levels),
    ].join('\n');
    return { report, levels, data: results.map(({ name, outcomes: all }) => ({ name, outcomes: all })) };
  },
};

function syntheticPairs(seed: number): readonly VersionPair[] {
  return Array.from({ length: SYNTHETIC }, (_, i) => {
    const pair = syntheticPair({ seed: seed + i, clauses: CLAUSES, rate: 0.2, boilerplate: i % 2 === 0 ? 0 : 0.3 });
    return { name: `synthetic ${seed + i}`, old: pair.before.wording, after: pair.after.wording };
  });
}

function outcomes({ name, old, after }: VersionPair): readonly Outcome[] {
  const [oldText, newText] = [canonicalText(old), canonicalText(after)];
  const others = TEXT_ENGINE_NAMES.map((engine): Outcome => {
    const run = runEngine(engine, oldText, newText);
    return {
      pair: name,
      engine,
      metrics: run === null ? null : editMetrics(run.edits, oldText, newText),
      milliseconds: run?.milliseconds ?? Number.NaN,
      labelCharacters: 0,
    };
  });
  const times = [0, 0, 0].map(() => {
    const copies = [structuredClone(old), structuredClone(after)] as const;
    const start = performance.now();
    redline(...copies);
    return performance.now() - start;
  });
  const result = redline(old, after);
  const { edits, labelCharacters } = redlineEdits(result);
  const metrics: EditMetrics = {
    ...readingMetrics(edits),
    acceptExact: acceptAll(result) === newText,
    rejectExact: rejectAll(result) === oldText,
  };
  const milliseconds = times.sort((a, b) => a - b)[1] ?? 0;
  return [...others, { pair: name, engine: OURS, metrics, milliseconds, labelCharacters }];
}

/** Pairs that all engines finished. */
function finished(all: readonly Outcome[]): ReadonlySet<string> {
  const open = new Set(all.filter(({ metrics }) => metrics === null).map(({ pair }) => pair));
  return new Set(all.map(({ pair }) => pair).filter((pair) => !open.has(pair)));
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

interface Sums {
  readonly milliseconds: number;
  readonly groups: number;
  readonly characters: number;
  readonly confetti: number;
  readonly cuts: number;
  readonly words: number;
  readonly carried: number;
  /** Letters of labels that changed and of passages that moved. */
  readonly otherLayers: number;
}

function sumsOf(all: readonly Outcome[]): Sums {
  const sum = (value: (outcome: Outcome, metrics: EditMetrics) => number): number =>
    all.reduce((total, outcome) => total + (outcome.metrics === null ? 0 : value(outcome, outcome.metrics)), 0);
  return {
    milliseconds: sum((outcome) => outcome.milliseconds),
    groups: sum((_, metrics) => metrics.groups),
    characters: sum((_, metrics) => metrics.characters),
    confetti: sum((_, metrics) => metrics.confetti),
    cuts: sum((_, metrics) => metrics.cuts),
    words: sum((_, metrics) => metrics.words),
    carried: sum((_, metrics) => metrics.carried),
    otherLayers: sum((outcome, metrics) => outcome.labelCharacters + metrics.movedCharacters),
  };
}

function sumTable(all: readonly Outcome[]): string {
  const pairs = finished(all);
  const rows = [...TEXT_ENGINE_NAMES, OURS].map((engine) => {
    const own = all.filter((outcome) => outcome.engine === engine);
    const sums = sumsOf(own.filter(({ pair }) => pairs.has(pair)));
    const done = own.filter(({ metrics }) => metrics !== null);
    const exact = (part: 'acceptExact' | 'rejectExact'): string =>
      `${done.filter(({ metrics }) => metrics?.[part] === true).length}/${done.length}`;
    return [
      engine,
      sums.milliseconds.toFixed(0),
      String(sums.groups),
      String(sums.characters),
      String(sums.characters + sums.otherLayers),
      percent(sums.confetti, sums.groups).toFixed(1),
      String(sums.cuts),
      `${sums.carried}/${sums.words} = ${percent(sums.carried, sums.words).toFixed(1)} %`,
      exact('rejectExact'),
      exact('acceptExact'),
      String(own.length - done.length),
    ];
  });
  const head = [
    'engine',
    'ms',
    'groups',
    'changed chars',
    'with labels and moves',
    'confetti %',
    'cuts',
    'carried words',
  ];
  return textTable([...head, 'reject exact', 'accept exact', 'over 30 s'], rows);
}

function pairTable(all: readonly Outcome[]): string {
  const engines = [...TEXT_ENGINE_NAMES, OURS];
  const rows = [...new Set(all.map(({ pair }) => pair))].map((pair) => [
    pair,
    ...engines.map((engine) => {
      const metrics = all.find((outcome) => outcome.pair === pair && outcome.engine === engine)?.metrics;
      return metrics === null || metrics === undefined
        ? '> 30 s'
        : `${metrics.characters} / ${metrics.groups} / ${metrics.carried}`;
    }),
    ratioOf(all, pair)?.toFixed(3) ?? '',
  ]);
  return textTable(['pair', ...engines, 'ours / best lossless'], rows);
}

/** Fewest changed characters of another engine that lost nothing; null where there is none, or one was cut off. */
function bestLossless(all: readonly Outcome[], pair: string): number | null {
  if (!finished(all).has(pair)) return null;
  const lossless = all.flatMap(({ pair: own, engine, metrics }) =>
    own === pair && engine !== OURS && metrics?.acceptExact && metrics.rejectExact ? [metrics.characters] : [],
  );
  return lossless.length === 0 ? null : Math.min(...lossless);
}

function ratioOf(all: readonly Outcome[], pair: string): number | null {
  const best = bestLossless(all, pair);
  const own = all.find((outcome) => outcome.pair === pair && outcome.engine === OURS)?.metrics?.characters;
  return best === null || own === undefined || best === 0 ? null : own / best;
}

function levelsOf(name: string, all: readonly Outcome[], carriedLevel: number): readonly Level[] {
  const own = all.filter(({ engine }) => engine === OURS);
  const sums = sumsOf(own);
  const level = (what: string, value: number, target: Level['target']): Level => ({
    name: `${what}, ${name}`,
    value,
    target,
  });
  const lossless = own.filter(({ metrics }) => metrics?.acceptExact && metrics.rejectExact).length;
  const comparable = own.filter(({ pair }) => bestLossless(all, pair) !== null);
  // Where an engine did not finish, the others are the ones that gave up comparing.
  const best = comparable.reduce((sum, { pair }) => sum + (bestLossless(all, pair) ?? 0), 0);
  const worst = Math.max(...own.map(({ metrics }) => percent(metrics?.carried ?? 0, metrics?.words ?? 0)));
  return [
    level('accept all and reject all exact, % of pairs', percent(lossless, own.length), { atLeast: 100 }),
    level('carried-over words, %', percent(sums.carried, sums.words), { atMost: carriedLevel }),
    ...(name.startsWith('real') ? [level('carried-over words, worst pair, %', worst, { atMost: 3 })] : []),
    level('confetti, %', percent(sums.confetti, sums.groups), { atMost: 0.5 }),
    level('cuts inside a word', sums.cuts, { atMost: 0 }),
    level('changed characters / best lossless engine', sumsOf(comparable).characters / best, { atMost: 1.05 }),
  ];
}
