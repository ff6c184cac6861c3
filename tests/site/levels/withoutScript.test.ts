import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LevelSites, levelSites } from './levelSites.ts';
import { UNPREPARED } from './pageKinds.ts';

let sites: LevelSites;

let texts: readonly string[] = [];
const controls: string[] = [];

beforeAll(async () => {
  sites = await levelSites();
  texts = await sites.complaints(
    sites.samples.filter(({ page }) => page !== undefined),
    async (page, { kind }) => {
      controls.push(...(await deadControls(page)).map((control) => `${kind}: ${control}`));
      return textFaults(page, kind);
    },
    { javaScriptEnabled: false },
  );
}, 200_000);

afterAll(() => sites?.close());

/** Fewer characters say nothing. */
const LEAST_TEXT = 150;

/** Kinds of pages that say that they need JavaScript, and lead on without it: search and free comparison, nothing else. */
const NEED_SCRIPT = /^suche\/$|^\{agreement\}\/vergleich\/$/;

/**
 * Ordinary pages speak of JavaScript; the history says that its table answers without it what its form asks, and the page
 * for checking that its commands do.
 */
const MAY_NAME = /^\{page\}\/$|\/versionen\/$|^pruefen\/$/;

/** Two texts beside each other, each with its title. */
const BOTH_TEXTS = /\/uebersetzung\/$/;

/** What a page lacks for somebody who reads it without JavaScript. */
async function textFaults(page: Page, kind: string): Promise<readonly string[]> {
  const { words, headings, asks, waysOn } = await page.evaluate(() => {
    const main = document.querySelector('main');
    return {
      words: main?.innerText.length ?? 0,
      headings: main?.querySelectorAll('h1').length ?? 0,
      asks: document.body.innerText.includes('JavaScript'),
      waysOn: main?.querySelectorAll('a[href]').length ?? 0,
    };
  });
  const isAsking = NEED_SCRIPT.test(kind) || kind.endsWith(UNPREPARED);
  return [
    ...(words < LEAST_TEXT ? [`has ${words} characters`] : []),
    ...(headings === 1 || BOTH_TEXTS.test(kind) ? [] : [`has ${headings} headings of the first level`]),
    ...(waysOn > 0 ? [] : ['leads nowhere']),
    ...(asks && !isAsking && !MAY_NAME.test(kind) ? ['asks for JavaScript'] : []),
    ...(!asks && isAsking ? ['does not say that it needs JavaScript'] : []),
  ];
}

/** Controls that can be seen and do nothing without JavaScript. */
const deadControls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const isSent = (control: HTMLButtonElement | HTMLInputElement): boolean =>
      control.form?.getAttribute('action') != null;
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')].filter(
      (button) => isSeen(button) && (button.type !== 'submit' || !isSent(button)),
    );
    // Choices without a form are read by style sheets: the two forms of a comparison and its layers.
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(
      (field) => isSeen(field) && !field.readOnly && !isSent(field) && !field.closest('.views, .filter'),
    );
    return [...buttons, ...fields].map((one) => one.outerHTML.slice(0, 120));
  });

describe('without JavaScript', () => {
  it('every kind of page has its text, and only search and free comparison ask for JavaScript', () => {
    expect(texts).toEqual([]);
  });

  it('nothing is shown that would do nothing', () => {
    // The question for a day says beside its button that the table above answers it as well.
    expect(controls.filter((one) => !/versionen\//.test(one))).toEqual([]);
  });

  it('every form leads to a page of the site', () => {
    const actions = sites.samples.flatMap(({ page }) =>
      [...(page?.html ?? '').matchAll(/<form[^<>]* action="([^"]*)"/g)].map(([, action = '']) => action),
    );
    expect(actions.length).toBeGreaterThan(4);
    const own = actions.filter((action) => !action.includes('/test/'));
    expect(own.filter((action) => !existsSync(join(sites.example, action, 'index.html')))).toEqual([]);
  });
});
