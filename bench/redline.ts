import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AuthorError } from '../src/publication/authorError.ts';
import { alignmentSection } from './redline/alignmentSection.ts';
import { lawSection } from './redline/lawSection.ts';
import { layerSection } from './redline/layerSection.ts';
import { isReached } from './redline/level.ts';
import { realSentences } from './redline/realSentences.ts';
import type { Section, SectionOptions, SectionResult } from './redline/section.ts';
import { textSection } from './redline/textSection.ts';
import { timeSection } from './redline/timeSection.ts';

const SECTIONS: readonly Section[] = [alignmentSection, layerSection, textSection, timeSection, lawSection];

/**
 * Measures redlines: alignment and layers on synthetic edits with known truth, the text beside other engines, times,
 * laws. Prints a table for each section and the levels to reach.
 *
 * @param options `--section NAME` (more than once for several), `--contracts N`, `--pairs N`, `--seed N`, `--json FILE`
 */
export async function benchRedline(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      section: { type: 'string', multiple: true },
      contracts: { type: 'string', default: '200' },
      pairs: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const names = values.section ?? SECTIONS.map(({ name }) => name);
  const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) {
    const known = SECTIONS.map(({ name }) => name).join(', ');
    throw new AuthorError([`There is no section "${unknown.join('", "')}". There are: ${known}.`]);
  }
  const sectionOptions: SectionOptions = {
    contracts: wholeNumber('contracts', values.contracts),
    pairs: wholeNumber('pairs', values.pairs),
    seed: wholeNumber('seed', values.seed),
    corpus: realSentences(),
  };
  const results: Record<string, SectionResult> = {};
  for (const section of SECTIONS.filter(({ name }) => names.includes(name))) {
    const result = await section.run(sectionOptions);
    console.log(`${result.report}\n`);
    results[section.name] = result;
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(jsonOf(results), null, 2)}\n`);
}

function wholeNumber(option: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new AuthorError([`--${option} takes a whole number, not "${value}".`]);
}

/** The figures without the tables for people. */
function jsonOf(results: Readonly<Record<string, SectionResult>>): unknown {
  return Object.fromEntries(
    Object.entries(results).map(([name, { data, levels }]) => [
      name,
      { data, levels: levels.map((level) => ({ ...level, reached: isReached(level) })) },
    ]),
  );
}
