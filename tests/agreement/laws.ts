import { expect } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { readWordingJson, wordingJson } from '../../src/agreement/wordingJson.ts';
import { canonicalWords, htmlParts, htmlTags, htmlWords } from './htmlText.ts';

const TAGS = new Set(
  [
    'article',
    'header',
    'section',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'a',
    'strong',
    'em',
    'var',
    'br',
    'ul',
    'li',
  ].concat(['table', 'thead', 'tbody', 'tr', 'th', 'td']),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  article: ['lang'],
  section: ['id'],
  a: ['href'],
  th: ['scope'],
};

/** What holds for every wording that was ever accepted. */
export function expectLaws(wording: Wording): void {
  expectCanonicalForm(canonicalText(wording));
  expectPlainFragment(wording);
  expectOwnAddresses(wording);
  expect(htmlWords(legalHtml(wording))).toBe(canonicalWords(canonicalText(wording)));
  expect(readWordingJson(wordingJson(wording))).toEqual(wording);
  expect(wordingJson(readWordingJson(wordingJson(wording)))).toBe(wordingJson(wording));
}

function expectCanonicalForm(text: string): void {
  expect(text.normalize('NFC')).toBe(text);
  expect(text).not.toMatch(/[^\n\t\P{Cc}]|[\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u00AD]/u);
  expect(text).not.toMatch(/ {2}|^ | $|\n\n|^\n/m);
  expect(text).toMatch(/[^\n]\n$/);
}

function expectPlainFragment(wording: Wording): void {
  const open: string[] = [];
  for (const { name, closing, attributes } of htmlTags(legalHtml(wording))) {
    expect(TAGS).toContain(name);
    for (const attribute of Object.keys(attributes)) expect(ATTRIBUTES[name] ?? []).toContain(attribute);
    if (name === 'br') continue;
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
}

/** Every clause has one address, and its label (or its heading) is the first link in it, to itself. */
function expectOwnAddresses(wording: Wording): void {
  const clauses = allClauses(wording);
  const ids = clauses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/);
  const parts = htmlParts(legalHtml(wording));
  const found = parts.flatMap((part, i) => {
    if (typeof part === 'string' || part.name !== 'section' || part.closing) return [];
    const link = parts.findIndex((next, j) => j > i && typeof next !== 'string' && next.name === 'a');
    const [tag, inside] = [parts[link], parts[link + 1]];
    const href = typeof tag === 'string' ? undefined : tag?.attributes.href;
    return [{ id: part.attributes.id, href, inside }];
  });
  expect(found.map(({ id }) => id)).toEqual(ids);
  found.forEach(({ id, href, inside }, i) => {
    expect(href).toBe(`#${id}`);
    const label = clauses[i]?.label;
    if (label !== null) expect(inside).toBe(label);
  });
}
