import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeHistory } from '../../src/publication/changeHistory.ts';
import { type ErratumRequest, erratumPlan } from '../../src/publication/erratumPlan.ts';
import { movePlan } from '../../src/publication/movePlan.ts';
import { releaseSources } from '../../src/publication/releaseSources.ts';
import { withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import { AGREEMENT, emptyContent, SITE, smallSource, TWO_VERSIONS } from '../support/smallContent.ts';

/** Day of the changes. */
export const DAY = '2025-06-01';
/** Words of an erratum. */
export const NOTE = 'Gemeint sind 24 Stunden.';
const LONG = `${'## 1. Gegenstand\n\n'}${Array.from({ length: 14 }, (_, i) => `1.${i + 1} Satz ${i + 1}.\n`).join('\n')}\n## 2. Dauer\n\n2.1 Ein Jahr.\n`;

const release = (agreement: string, source: string, day = '2025-01-01') => ({
  agreement,
  source,
  sourceName: agreement,
  day,
});

/** A content that no plan changes, made once. */
export const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** A history that has not begun. */
export const nothing = once(() => emptyContent());

/** Two versions of one agreement and one of another. */
export const two = once(() => {
  const content = emptyContent();
  mkdirSync(join(content, 'zusatz'));
  writeFileSync(join(content, 'zusatz', 'agreement.yaml'), AGREEMENT);
  releaseSources(content, [
    ...TWO_VERSIONS.map((source) => release('test', source)),
    release('zusatz', smallSource('1.0', '2025-02-01', LONG)),
  ]);
  return content;
});

const WITHDRAWN = { agreement: 'test', version: '1.1', reason: 'Ein Irrtum.', day: '2025-05-01' };

/** An erratum of 1.0 that was corrected, one of 1.1, and 1.1 withdrawn. */
export const later = once(() => {
  const content = emptyContent();
  releaseSources(
    content,
    TWO_VERSIONS.map((source) => release('test', source)),
  );
  const erratum = (more: Partial<ErratumRequest>) =>
    erratumPlan(content, {
      agreement: 'test',
      version: '1.0',
      state: 'noted',
      note: NOTE,
      day: '2025-04-01',
      ...more,
    });
  for (const plan of [
    () => erratum({ clause: '1.1' }).plan,
    () => erratum({ number: 1, state: 'corrected', correctedIn: '1.1', note: undefined }).plan,
    () => erratum({ version: '1.1' }).plan,
    () => erratum({ version: '1.1', note: 'Zweitens.' }).plan,
    () => withdrawalPlan(content, WITHDRAWN).plan,
  ])
    changeHistory(content, plan(), [], false);
  return content;
});

const withBaseUrl = (content: string, url: string): void =>
  writeFileSync(join(content, 'site.yaml'), SITE.replace('https://test.example', url));

/** Three moves, one of them back. */
export const moved = once(() => {
  const content = emptyContent();
  releaseSources(content, [release('test', TWO_VERSIONS[0] ?? '')]);
  for (const url of ['https://neu.example', 'https://test.example', 'https://drei.example']) {
    withBaseUrl(content, url);
    changeHistory(content, movePlan(content, DAY).plan, [], false);
  }
  return content;
});

/** A move, and an erratum after it. */
export const movedBefore = once(() => {
  const content = emptyContent();
  releaseSources(content, [release('test', TWO_VERSIONS[0] ?? '')]);
  withBaseUrl(content, 'https://neu.example');
  changeHistory(content, movePlan(content, DAY).plan, [], false);
  const request = { agreement: 'test', version: '1.0', state: 'noted', note: NOTE, day: DAY } as const;
  changeHistory(content, erratumPlan(content, request).plan, [], false);
  return content;
});

/** A move, and another address in site.yaml since. */
export const movedOn = once(() => {
  const content = emptyContent();
  releaseSources(content, [release('test', TWO_VERSIONS[0] ?? '')]);
  withBaseUrl(content, 'https://neu.example');
  changeHistory(content, movePlan(content, DAY).plan, [], false);
  withBaseUrl(content, 'https://drei.example');
  return content;
});

/** Another address in site.yaml than in the history. */
export const elsewhere = once(() => {
  const content = emptyContent();
  releaseSources(content, [release('test', TWO_VERSIONS[0] ?? '')]);
  withBaseUrl(content, 'https://neu.example');
  return content;
});

/** Text of the ledger. */
export const seenIn = (content: string): string => readFileSync(join(content, 'ledger.jsonl'), 'utf8');
/** Lines of the ledger as data. */
export const linesIn = (content: string): readonly Record<string, unknown>[] =>
  seenIn(content)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
/** Fingerprint of a version of the agreement `test`. */
export const fingerprintOf = (content: string, version: string): unknown =>
  linesIn(content).find((line) => line['event'] === 'release' && line['version'] === version)?.['fingerprint'];
