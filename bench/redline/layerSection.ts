import { redline } from '../../src/redline/redline.ts';
import { WORD_EDITS } from './edits/editDraft.ts';
import { type Claim, layerScore, type ReferenceVerdict, type Verdict } from './layerScore.ts';
import { type Level, levelLines } from './level.ts';
import { f1, type Tally } from './score.ts';
import type { Section } from './section.ts';
import { syntheticPair } from './syntheticPair.ts';
import { tableScore } from './tableScore.ts';
import { textTable } from './textTable.ts';

const CLAIMS: readonly Claim[] = ['text', 'cell', 'move', 'number', 'reference', 'typography', 'markup', 'none'];
const NOISE: readonly Claim[] = ['number', 'reference', 'typography', 'markup', 'none'];
const SHOWN = 8;

/** Into which layer each edit is put, what cross references are said to name, and how tables are compared. */
export const layerSection: Section = {
  name: 'layers',
  run({ contracts, seed, corpus }) {
    const verdicts: Verdict[] = [];
    const references: ReferenceVerdict[] = [];
    const tables: { rows: Tally; cells: Tally }[] = [];
    let lost = 0;
    for (let i = 0; i < contracts; i += 1) {
      const sentences = i % 4 === 3 ? corpus : [];
      const shape = { seed: seed + i, clauses: 100, rate: 0.3, boilerplate: 0.1, mix: WORD_EDITS, corpus: sentences };
      const pair = syntheticPair(shape);
      const result = redline(pair.before.wording, pair.after.wording);
      const [words, table] = [layerScore(pair, result), tableScore(pair, result)];
      verdicts.push(...words.verdicts, ...table.verdicts);
      references.push(...words.references);
      tables.push(table);
      lost += words.lost;
    }
    const f1s = CLAIMS.filter((layer) => layer !== 'none').map(
      (layer) => [layer, f1(tallyOf(verdicts, layer))] as const,
    );
    const hidden = verdicts.filter(
      ({ truth, claim }) => (truth === 'text' || truth === 'cell') && NOISE.includes(claim),
    );
    const explained = references.filter(({ truth, claim }) => truth === claim).length;
    const levels: readonly Level[] = [
      atLeast('macro-F1 of the layers', f1s.reduce((sum, [, value]) => sum + value, 0) / f1s.length, 0.99),
      { name: 'changes of text or cells hidden in a layer of noise', value: hidden.length, target: { atMost: 0 } },
      atLeast('cross references explained, %', (100 * explained) / Math.max(1, references.length), 99.5),
      atLeast('cells of tables, F1', f1(sum(tables.map(({ cells }) => cells))), 0.99),
      atLeast('rows of tables, F1', f1(sum(tables.map(({ rows }) => rows))), 0.99),
    ];
    const report = [
      `Layers: ${contracts} contracts of 100 clauses, 30 % edited; rows: truth, columns: claims; ${lost} clauses lost by alignment`,
      textTable(
        ['', ...CLAIMS, 'F1'],
        CLAIMS.map((truth) => [
          truth,
          ...CLAIMS.map((claim) => String(verdicts.filter((one) => one.truth === truth && one.claim === claim).length)),
          f1s.find(([layer]) => layer === truth)?.[1].toFixed(4) ?? '',
        ]),
      ),
      `Cross references: ${explained} of ${references.length} explained`,
      ...examples('hidden', hidden),
      ...examples(
        'otherwise wrong',
        verdicts.filter((one) => one.truth !== one.claim && !hidden.includes(one)),
      ),
      ...examples(
        'reference',
        references.filter(({ truth, claim }) => truth !== claim),
      ),
      levelLines(levels),
    ].join('\n');
    return {
      report,
      levels,
      data: { f1: Object.fromEntries(f1s), hidden, lost, explained, references: references.length },
    };
  },
};

const atLeast = (name: string, value: number, least: number): Level => ({ name, value, target: { atLeast: least } });

function tallyOf(verdicts: readonly Verdict[], layer: Claim): Tally {
  return {
    right: verdicts.filter(({ truth, claim }) => truth === layer && claim === layer).length,
    claimed: verdicts.filter(({ claim }) => claim === layer).length,
    true: verdicts.filter(({ truth }) => truth === layer).length,
  };
}

const sum = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((total, one) => total + one.right, 0),
  claimed: tallies.reduce((total, one) => total + one.claimed, 0),
  true: tallies.reduce((total, one) => total + one.true, 0),
});

/** The first few of a list, for people who look for the reason. */
function examples(
  name: string,
  list: readonly { readonly truth: string; readonly claim: string; readonly what: string }[],
): readonly string[] {
  return list.slice(0, SHOWN).map(({ truth, claim, what }) => `  ${name}: ${truth} called ${claim}: ${what}`);
}
