import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkContract } from '../../../src/check/checkContract.ts';
import type { CheckedFile } from '../../../src/check/report/checkedFile.ts';
import { checkSarif } from '../../../src/check/report/sarif.ts';
import { planted } from '../cleanContract.ts';
import { SARIF_ESSENTIALS } from './sarifSchema.ts';

const isSarif = new Ajv({ allErrors: true }).compile(SARIF_ESSENTIALS);

const checked = (file: string, source: string): CheckedFile => ({ file, complaints: [], ...checkContract(source) });

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: { readonly startLine: number; readonly endColumn?: number };
            };
          },
        ];
      }[];
    },
  ];
}

function sarifOf(files: readonly CheckedFile[]): Sarif {
  const value: unknown = JSON.parse(checkSarif(files));
  expect(isSarif(value), JSON.stringify(isSarif.errors)).toBe(true);
  return value as Sarif;
}

describe('findings as SARIF', () => {
  it('names rule, level and region of each finding', () => {
    const source = planted('nach Ziff.~3.1 bestätigt', 'nach Ziff.~3.7 bestätigt');
    const [run] = sarifOf([checked('content/avv/draft.mdx', source)]).runs;
    const [only, ...more] = run.results;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ ruleId: 'reference-missing', level: 'error' });
    expect(run.tool.driver.rules[only?.ruleIndex ?? -1]?.id).toBe('reference-missing');
    const place = only?.locations[0].physicalLocation;
    expect(place?.artifactLocation.uri).toBe('content/avv/draft.mdx');
    expect(source.split('\n')[(place?.region.startLine ?? 0) - 1]).toContain('3.7');
  });

  it('tells breaches of the format and files that cannot be read', () => {
    const broken = checked('Mein Vertrag/Entwurf ä.mdx', 'kein Vertrag\n');
    const unread: CheckedFile = { file: 'nix.mdx', complaints: ['nix.mdx: no.'], problems: [], findings: [] };
    const [run] = sarifOf([broken, unread]).runs;
    expect(run.results.map(({ ruleId }) => ruleId)).toContain('front-matter-missing');
    expect(run.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'Mein%20Vertrag/Entwurf%20%C3%A4.mdx',
    );
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.tool.driver.rules.map(({ id }) => id)).toContain('front-matter-missing');
  });
});
