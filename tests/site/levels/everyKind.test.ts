import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, COLOUR_RULES } from '../../support/accessibility.ts';
import { contractHeadings } from './contractHeadings.ts';
import { layoutFaults, restyle, SPACED } from './layoutFaults.ts';
import { type LevelSites, levelSites } from './levelSites.ts';
import { operate } from './operate.ts';
import { routeNames } from './pageKinds.ts';
import { targetFaults } from './targetFaults.ts';

/** What each page is asked for, all while it is open once. */
const SUBJECTS = ['axe', 'layout', 'targets', 'motion', 'focus', 'language', 'security'] as const;

type Subject = (typeof SUBJECTS)[number];

let sites: LevelSites;
const told: Record<Subject, string[]> = {
  axe: [],
  layout: [],
  targets: [],
  motion: [],
  focus: [],
  language: [],
  security: [],
};
let errors: readonly string[] = [];
let germanPlaces = 0;

beforeAll(async () => {
  sites = await levelSites();
  const headings = contractHeadings(sites.example);
  errors = await sites.complaints(
    sites.samples,
    async (page, sample) => {
      const tell = (subject: Subject, faults: readonly string[]): void => {
        told[subject].push(...faults.map((fault) => `${new URL(sample.url).pathname} (${sample.kind}): ${fault}`));
      };
      await askLooks(page, tell);
      await askColours(page, tell);
      if (sample.language === 'en') tell('language', await unmarkedGerman(page, headings));
      tell('security', await breaches(page));
      return [];
    },
    { colorScheme: 'light', viewport: { width: 320, height: 800 } },
  );
}, 400_000);

afterAll(() => sites?.close());

type Tell = (subject: Subject, faults: readonly string[]) => void;

const WIDE = { width: 1280, height: 800 };

/** Sizes and motion. */
async function askLooks(page: Page, tell: Tell): Promise<void> {
  tell('layout', await layoutFaults(page, '320 pixels'));
  tell('axe', await accessibilityViolations(page));
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  tell('layout', await layoutFaults(page, '320 pixels, unfolded'));
  tell('targets', await targetFaults(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  tell(
    'axe',
    (await accessibilityViolations(page, { rules: COLOUR_RULES })).map((rule) => `dark: ${rule}`),
  );
  await restyle(page, SPACED);
  tell('layout', await layoutFaults(page, '320 pixels, spaced'));
  await page.setViewportSize(WIDE);
  tell('layout', await layoutFaults(page, '1280 pixels, spaced'));
  await restyle(page, '');
  tell('targets', await targetFaults(page));
  tell(
    'axe',
    (await accessibilityViolations(page, { rules: COLOUR_RULES })).map((rule) => `dark, wide: ${rule}`),
  );
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  tell(
    'axe',
    (await accessibilityViolations(page)).map((rule) => `wide: ${rule}`),
  );
  tell('motion', await motions(page));
}

/** What moves on a page, or would. */
const motions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const moves = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior !== 'auto';
    });
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const views = rules.filter((rule) => rule.cssText.startsWith('@view-transition'));
    return [
      ...moves.map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ...views.map(({ cssText }) => cssText),
      ...document.getAnimations().map(() => 'an animation runs'),
    ];
  });

/** How many stops are made with the reader's own colours. */
const STOPS = 12;

/** Focus with colours of the reader's own, and that it is caught nowhere. */
async function askColours(page: Page, tell: Tell): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? element.outerHTML.slice(0, 120) : '';
    });
    if (fault !== '') tell('focus', [fault]);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('.site-footer a').last().focus();
  await page.keyboard.press('Tab');
  const isOut = await page.evaluate(() => [null, document.body].includes(document.activeElement as HTMLElement | null));
  if (!isOut) tell('focus', ['does not leave the page at its end']);
}

/** Headings of German contracts that are not marked as German. */
async function unmarkedGerman(page: Page, headings: readonly string[]): Promise<readonly string[]> {
  const { marked, unmarked } = await page.evaluate((all) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { readonly language: string | null | undefined; readonly place: string }[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const heading = all.find((one) => (walker.currentNode.textContent ?? '').includes(one));
      if (heading === undefined || parent === null) continue;
      const language = parent.closest('[lang]')?.getAttribute('lang');
      found.push({ language, place: `${heading} in ${parent.outerHTML.slice(0, 100)}` });
    }
    return {
      marked: found.filter(({ language }) => language === 'de').length,
      unmarked: found.filter(({ language }) => language !== 'de').map(({ place }) => place),
    };
  }, headings);
  germanPlaces += marked;
  return [...new Set(unmarked)].slice(0, 5);
}

/** What a page does that it must not, whatever is operated; breaches of the policy are errors of the visit. */
async function breaches(page: Page): Promise<readonly string[]> {
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
  await operate(page);
  const cookies = await page.context().cookies();
  return [
    ...cookies.map(({ name }) => `sets the cookie ${name}`),
    ...(policy?.includes("require-trusted-types-for 'script'") ? [] : ['was sent without the policy']),
  ];
}

describe('the kinds of pages', () => {
  it('are all looked at: there is a page of every route, of every status, and in both languages', () => {
    const kinds = (language: string): readonly string[] =>
      sites.samples.filter((sample) => sample.language === language).map(({ kind }) => kind);
    const german = kinds('de');
    expect(routeNames().filter((route) => !german.some((kind) => kind.split(' ')[0] === route))).toEqual([]);
    for (const status of ['announced', 'inForce', 'superseded', 'withdrawn']) {
      expect(german).toContain(`{agreement}/{version}/ ${status}`);
    }
    expect(german).toContain('{agreement}/{version}/vergleich/{version}/ unprepared');
    expect(german.filter((kind) => kind !== '404.html').toSorted()).toEqual(kinds('en').toSorted());
  });
});

describe('every kind of page', () => {
  it('is opened and operated without an error, keeps the strictest content policy and asks no other host for anything', () => {
    expect(errors).toEqual([]);
  });

  it('is sent with that policy and sets no cookie', () => {
    expect(told.security).toEqual([]);
  });

  it('breaks no rule of axe, narrow and wide, in light and in dark', () => {
    expect(told.axe).toEqual([]);
  });

  it('needs no scrolling sideways and cuts off no words, on a phone and with wider spacing', () => {
    expect(told.layout).toEqual([]);
  });

  it('has targets of 24 pixels or room around them, narrow and wide', () => {
    expect(told.targets).toEqual([]);
  });

  it('moves nothing where the reader asked for less motion', () => {
    expect(told.motion).toEqual([]);
  });

  it('shows the focus at every stop with colours of the reader’s own, and lets it out at its end', () => {
    expect(told.focus).toEqual([]);
  });

  it('in English marks every heading of a German contract as German', () => {
    expect(told.language).toEqual([]);
    expect(germanPlaces).toBeGreaterThan(100);
  });
});
