import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { valueText } from '../../../src/check/parameter/parameter.ts';
import { parametersOf } from '../../../src/check/parameter/parametersOf.ts';
import { parameterTimeline } from '../../../src/check/parameter/parameterTimeline.ts';
import { validSource } from '../../agreement/validSources.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';

function wordingOf(source: string): Wording {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.wording;
}

const example = ['1.0', '1.1', '1.2', '1.3', '1.4'].map((version) =>
  wordingOf(readFileSync(join(EXAMPLE_CONTENT, 'avv', version, `avv-${version}.mdx`), 'utf8')),
);

const valuesOf = (versions: readonly Wording[], topic: string): readonly (string | null)[] =>
  parameterTimeline(versions)
    .find((row) => row.topic === topic)
    ?.entries.map((one) => one && valueText(one.value)) ?? [];

describe('parameterTimeline', () => {
  it('follows a parameter through clauses that are renumbered', () => {
    expect(valuesOf(example, 'daily-rate')).toEqual(['960 EUR', '960 EUR', '960 EUR', '960 EUR', '1080 EUR']);
    const rate = parameterTimeline(example).find(({ topic }) => topic === 'daily-rate');
    expect(rate?.isChanged).toBe(true);
    expect(new Set(rate?.entries.map((one) => one?.clause))).toEqual(new Set(['15.2', '16.2']));
  });

  it('keeps two parameters of one clause apart', () => {
    const version = (days: number): Wording =>
      wordingOf(
        `---\ntitle: AVV\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: de\n---\n\n## 1. Fristen\n\n1.1 Er antwortet in ${days} Tagen. Er schließt den Vorgang in 20 Tagen ab.\n`,
      );
    const rows = parameterTimeline([version(5), version(6)]);
    expect(rows.map(({ entries }) => entries.map((one) => one && valueText(one.value)))).toEqual([
      ['5 Tage', '6 Tage'],
      ['20 Tage', '20 Tage'],
    ]);
    expect(rows.map(({ isChanged }) => isChanged)).toEqual([true, false]);
  });

  it('knows a parameter again whose sentence and clause are new', () => {
    const version = (body: string): Wording =>
      wordingOf(
        `---\ntitle: AVV\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: de\n---\n\n## 1. Regelung\n\n${body}\n`,
      );
    const versions = [
      version('1.1 Der Stundensatz beträgt 120 €.'),
      version('1.1 Unverändert.\n\n1.2 Mehraufwand wird mit 130 € je Stunde vergütet.'),
    ];
    expect(valuesOf(versions, 'hourly-rate')).toEqual(['120 EUR', '130 EUR']);
  });

  it('shows what comes and goes as gaps', () => {
    const none = wordingOf(
      '---\ntitle: AVV\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: de\n---\n\n## 1. Fristen\n\n1.1 Unverzüglich.\n',
    );
    const [, , , , last] = example;
    if (last === undefined) throw new Error('There are five versions.');
    expect(valuesOf([last, none, last], 'breach-notice')).toEqual(['24 Stunden', null, '24 Stunden']);
    expect(valuesOf([none, last], 'breach-notice')).toEqual([null, '24 Stunden']);
  });

  it('puts each parameter of each version into exactly one row', () => {
    const expectWhole = (versions: readonly Wording[]): void => {
      const rows = parameterTimeline(versions);
      versions.forEach((version, at) => {
        for (const { entries } of rows) expect(entries).toHaveLength(versions.length);
        const shown = rows.flatMap(({ entries }) => entries[at] ?? []);
        const all = parametersOf(version);
        expect(shown.map(({ clause, words }) => `${clause} ${words}`).toSorted()).toEqual(
          all.map(({ clause, words }) => `${clause} ${words}`).toSorted(),
        );
      });
    };
    expectWhole(example);
    fc.assert(
      fc.property(fc.array(validSource(4), { maxLength: 3 }), (sources) =>
        expectWhole(sources.map(({ source }) => wordingOf(source))),
      ),
      { numRuns: 20 },
    );
  });
});
