import { redline } from '../../src/redline/redline.ts';
import { type Level, levelLines } from './level.ts';
import { redlineFindings } from './redlineFindings.ts';
import { f1, MEASURES, type Measure, precision, recall, type Score, score, sumOf } from './score.ts';
import type { Section, SectionOptions } from './section.ts';
import { type SyntheticPair, syntheticPair } from './syntheticPair.ts';
import { textTable } from './textTable.ts';
import { truthOf } from './truth.ts';

const RATES = [0.1, 0.2, 0.5] as const;
const BOILERPLATE = [0, 0.3] as const;
const CLAUSES = 100;

/** One column of the table. */
interface Cell {
  readonly name: string;
  readonly rate: number;
  readonly boilerplate: number;
  readonly score: Score;
}

/** Which clause is which: claims of the engine against the truth about synthetic edits. */
export const alignmentSection: Section = {
  name: 'alignment',
  run(options) {
    const cells = RATES.flatMap((rate) => BOILERPLATE.map((boilerplate) => measured(rate, boilerplate, options)));
    const levels = cells.flatMap(levelsOf);
    const report = [
      `Alignment: ${options.contracts} contracts of ${CLAUSES} clauses a column, truth known; precision / recall`,
      textTable(
        ['', ...cells.map((cell) => cell.name)],
        [
          ...MEASURES.map((measure) => [measure, ...cells.map((cell) => pair(cell, measure))]),
          ['correspondence F1', ...cells.map(({ score: one }) => f1(one.correspondence).toFixed(4))],
          [
            'spurious matches',
            ...cells.map(({ score: one }) => `${(100 - precision(one.correspondence) * 100).toFixed(2)} %`),
          ],
        ],
      ),
      levelLines(levels),
    ].join('\n');
    return { report, levels, data: cells };
  },
};

function measured(rate: number, boilerplate: number, { contracts, seed, corpus }: SectionOptions): Cell {
  const scores: Score[] = [];
  for (let i = 0; i < contracts; i += 1) {
    // Every fourth contract is written with sentences of real ones, where there are any.
    const sentences = i % 4 === 3 ? corpus : [];
    scores.push(scoreOf(syntheticPair({ seed: seed + i, clauses: CLAUSES, rate, boilerplate, corpus: sentences })));
  }
  const name = `${rate * 100} %${boilerplate > 0 ? ` + ${boilerplate * 100} % boilerplate` : ''}`;
  return { name, rate, boilerplate, score: sumOf(scores) };
}

/** The score of the engine on one pair. */
export function scoreOf(pair: SyntheticPair): Score {
  const claims = redlineFindings(redline(pair.before.wording, pair.after.wording));
  return score(pair, truthOf(pair, claims), claims);
}

function pair({ score: one }: Cell, measure: Measure): string {
  return `${precision(one[measure]).toFixed(3)} / ${recall(one[measure]).toFixed(3)}`;
}

function levelsOf({ name, rate, boilerplate, score: one }: Cell): readonly Level[] {
  const level = (what: string, value: number, atLeast: number): Level => ({
    name: `${what} at ${name}`,
    value,
    target: { atLeast },
  });
  const moves = (p: number, r: number): readonly Level[] => [
    level('move P', precision(one.move), p),
    level('move R', recall(one.move), r),
  ];
  const f1s = (least: number, ...measures: readonly Measure[]): readonly Level[] =>
    measures.map((measure) => level(`${measure} F1`, f1(one[measure]), least));
  if (boilerplate > 0) return rate > 0.2 ? [] : [...f1s(0.99, 'correspondence'), ...moves(0.97, 0.95)];
  if (rate > 0.2) return [...f1s(0.995, 'correspondence'), ...moves(0.99, 0.99), ...f1s(0.95, 'split', 'merge')];
  return [
    ...f1s(0.999, 'correspondence'),
    ...moves(0.999, 0.995),
    level('moved+edited R', recall(one['moved+edited']), 0.98),
    level('renumber P', precision(one.renumber), 1),
    level('renumber R', recall(one.renumber), 1),
    ...f1s(0.98, 'split', 'merge'),
  ];
}
