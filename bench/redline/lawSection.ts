import fc from 'fast-check';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { mirror } from '../../src/redline/mirror.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { versionPair } from '../../tests/redline/wordingArbitrary.ts';
import { type Level, levelLines } from './level.ts';
import type { Section } from './section.ts';
import { syntheticPair } from './syntheticPair.ts';
import { textTable } from './textTable.ts';

type Pair = readonly [old: Wording, after: Wording];

/** What every redline keeps. */
const LAWS: Readonly<Record<string, (pair: Pair) => boolean>> = {
  'accept all gives the new text': ([old, after]) => acceptAll(redline(old, after)) === canonicalText(after),
  'reject all gives the old text': ([old, after]) => rejectAll(redline(old, after)) === canonicalText(old),
  'a version has no change with itself': ([old]) =>
    changesOf(redline(old, structuredClone(old))).every(({ kind, number }) => kind === 'same' && number === null),
  'the reverse is the mirror': ([old, after]) =>
    redlineJson(mirror(redline(old, after))) === redlineJson(redline(after, old)),
};

const CHUNK = 500;
/** One pair in so many is a synthetic contract with edits; the others are small and wild. */
const SYNTHETIC = 25;

/** The laws of redlines on random pairs, counted. */
export const lawSection: Section = {
  name: 'laws',
  run({ pairs, seed }) {
    const failures = new Map(Object.keys(LAWS).map((law) => [law, [] as number[]] as const));
    for (let done = 0; done < pairs; done += CHUNK) {
      chunk(seed + done, Math.min(CHUNK, pairs - done)).forEach((pair, at) => {
        for (const [law, holds] of Object.entries(LAWS)) if (!isKept(holds, pair)) failures.get(law)?.push(done + at);
      });
    }
    const levels = [...failures].map(
      ([law, broken]): Level => ({
        name: `${law}, % of ${pairs} random pairs`,
        value: (100 * (pairs - broken.length)) / pairs,
        target: { atLeast: 100 },
      }),
    );
    const report = [
      `Laws: ${pairs} random pairs, one in ${SYNTHETIC} a synthetic contract`,
      textTable(
        ['law', 'kept', 'broken', 'first broken'],
        [...failures].map(([law, broken]) => [
          law,
          String(pairs - broken.length),
          String(broken.length),
          String(broken[0] ?? ''),
        ]),
      ),
      levelLines(levels),
    ].join('\n');
    return { report, levels, data: Object.fromEntries(failures) };
  },
};

function chunk(seed: number, count: number): readonly Pair[] {
  return fc.sample(versionPair, { numRuns: count, seed }).map((wild, at): Pair => {
    if (at % SYNTHETIC > 0) return wild;
    const boilerplate = (at % 3) * 0.3;
    const { before, after } = syntheticPair({ seed: seed + at, clauses: 40, rate: 0.3, boilerplate });
    return [before.wording, after.wording];
  });
}

/** A comparison that breaks down keeps no law. */
function isKept(holds: (pair: Pair) => boolean, pair: Pair): boolean {
  try {
    return holds(pair);
  } catch {
    return false;
  }
}
