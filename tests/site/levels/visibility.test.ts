import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedSite } from '../../../src/hosting/serveSite.ts';
import { served, startBrowser } from '../../support/builtSite.ts';
import { exampleSite } from '../../support/exampleSite.ts';
import { type ContractReader, contractReader, UNDRIVEN } from './contractReader.ts';
import { HARMLESS_THEMES } from './harmlessThemes.ts';
import { HIDING_TRICKS, UNWATCHED } from './hidingTricks.ts';
import { LOOKS, type LookName } from './looks.ts';

let site: ServedSite;
let browser: Browser;
let reader: ContractReader;

beforeAll(async () => {
  const dist = await exampleSite();
  site = await served(dist);
  browser = await startBrowser(UNDRIVEN);
  reader = contractReader(browser, site.origin, dist);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const EVERY_LOOK = Object.keys(LOOKS) as readonly LookName[];

/** Contracts of every kind, versions in force, superseded and announced. */
const PAGES: readonly (readonly [address: string, looks: readonly LookName[]])[] = [
  ['/avv/1.4/', EVERY_LOOK],
  ['/avv/', ['print', 'phone, dark, no script', 'operated']],
  ['/tom/1.1/', ['light', 'dark', 'phone']],
  ['/unterauftragnehmer/1.2/', ['light', 'print', 'phone, dark, no script']],
  ['/en/avv/1.0/', ['operated']],
  ['/avv/1.4/uebersetzung/', ['light', 'phone']],
];

/** The page that tricks are played on: it is short and has clauses and a table. */
const PLACE = '/tom/1.1/';

/** So many pages are looked at beside each other. */
const AT_A_TIME = 3;

/** Asks all, some at a time. @returns `name: answer` of those who got another answer than none */
async function answers<T>(all: readonly T[], ask: (one: T) => Promise<string>): Promise<readonly string[]> {
  const waiting = all.values();
  const told: string[] = [];
  const worker = async (): Promise<void> => {
    for (const one of waiting) {
      const answer = await ask(one);
      if (answer !== '') told.push(answer);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return told;
}

const complaintsAbout = (name: string, faults: readonly string[]): string =>
  faults.map((fault) => `${name}: ${fault}`).join('\n');

describe('a contract on its page [R3] [R4] [R5]', () => {
  it('can be read letter by letter, in the words that were frozen, however one looks', {
    timeout: 400_000,
  }, async () => {
    const visits = PAGES.flatMap(([address, looks]) => looks.map((look) => ({ address, look })));
    const found = await answers(visits, async ({ address, look }) =>
      complaintsAbout(`${address} (${look})`, await reader.faults(address, look)),
    );
    expect(found).toEqual([]);
  });

  it('is looked at in every state for which its style sheets have rules', { timeout: 60_000 }, async () => {
    expect(await unwatched({})).toEqual([]);
  });
});

/** Conditions of style sheets that were true in no look. */
async function unwatched(change: { readonly css?: string }): Promise<readonly string[]> {
  const seen = await Promise.all(EVERY_LOOK.map((look) => reader.conditions(PLACE, look, change)));
  const all = seen.flat();
  expect(all.length).toBeGreaterThan(20);
  const held = new Set(all.filter(({ isTrue }) => isTrue).map(({ written }) => written));
  return [...new Set(all.map(({ written }) => written))].filter((written) => !held.has(written));
}

describe('another theme', () => {
  it('that hides nothing raises no alarm', { timeout: 200_000 }, async () => {
    const found = await answers(HARMLESS_THEMES, async ([name, css]) =>
      complaintsAbout(name, await reader.faults(PLACE, 'light', { css })),
    );
    expect(found).toEqual([]);
    expect(HARMLESS_THEMES.length).toBeGreaterThanOrEqual(8);
  });

  it('that hides or changes anything is caught, and the complaint says where and by what', {
    timeout: 400_000,
  }, async () => {
    const missed = await answers(HIDING_TRICKS, async ({ name, look, told, ...change }) => {
      const faults = await reader.faults(PLACE, look, change);
      return faults.some((fault) => told.test(fault))
        ? ''
        : `${name} (${look}): ${told} is not in ${faults.join(' | ') || 'nothing'}`;
    });
    expect(missed).toEqual([]);
    expect(HIDING_TRICKS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(UNWATCHED)('that hides something where nobody looks is caught: %s', async (css, condition) => {
    expect(await unwatched({ css })).toEqual([condition]);
  });
});
