import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { canonicalWords, htmlWords } from '../agreement/htmlText.ts';
import { EXAMPLE_CONTENT as CONTENT } from '../support/exampleContent.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { attributeValues } from './sitePages.ts';

/** Versions of the example that have a translation. */
const TRANSLATED = [
  ['avv', '1.4'],
  ['unterauftragnehmer', '1.2'],
] as const;

let dist = '';

beforeAll(async () => {
  dist = await exampleSite();
});

const page = (address: string): string => readFileSync(join(dist, address, 'index.html'), 'utf8');
const frozen = (agreement: string, version: string, ending: string): string =>
  readFileSync(join(CONTENT, agreement, version, `${agreement}-${version}.${ending}`), 'utf8');

/** The words of one language in the cells of a page, in their order. */
const sideWords = (html: string, language: string): string =>
  htmlWords(
    [...html.matchAll(/<div class="side[^"]*" lang="(..)"><span class="tongue">\w+<\/span>([\s\S]*?)<\/div>/g)]
      .filter(([, shown]) => shown === language)
      .map(([, , side]) => side)
      .join('\n'),
  );

const PAGES = TRANSLATED.flatMap(([agreement, version]) =>
  ['', 'en/'].map((language) => [`/${language}${agreement}/${version}/uebersetzung/`, agreement, version] as const),
);

describe.each(PAGES)('%s', (address, agreement, version) => {
  it('shows the words of the canonical text and those of the translation, all of them and in their order', () => {
    const html = page(address);
    const translation = frozen(agreement, version, 'en.txt');
    expect(sideWords(html, 'de')).toBe(canonicalWords(frozen(agreement, version, 'txt')));
    expect(sideWords(html, 'en')).toBe(canonicalWords(translation));
    // What the file says of itself is its third line; the rest is the canonical text of the translation.
    expect(canonicalText(readWordingJson(frozen(agreement, version, 'en.json')))).toBe(
      translation.split('\n').toSpliced(2, 1).join('\n'),
    );
  });

  it('says above the texts and in the head of the columns, in both languages, which of them binds', () => {
    const html = page(address);
    const above = html.slice(html.indexOf('<main'), html.indexOf('<tbody'));
    for (const words of [
      /<p lang="de"[^>]*>\s*<strong[^>]*>Rechtlich verbindlich ist allein der deutsche Wortlaut\.<\/strong>/,
      /<p lang="en"[^>]*>\s*<strong[^>]*>The German text alone is legally binding\.<\/strong>/,
      /<th role="columnheader" scope="col" lang="de"[^>]*>\s*Deutsch \(maßgeblich\)/,
      /<th role="columnheader" scope="col" lang="en"[^>]*>\s*English \(convenience translation, not binding\)/,
    ]) {
      expect(above).toMatch(words);
    }
  });

  it('has every clause of the version under its address, to which both labels lead', () => {
    const html = page(address);
    const ids = attributeValues(frozen(agreement, version, 'html'), 'id');
    const shown = attributeValues(html, 'id');
    expect(ids.length).toBeGreaterThan(5);
    expect(shown.filter((id) => ids.includes(id))).toEqual(ids);
    for (const id of ids) expect(html.split(`<a href="#${id}">`).length, id).toBeGreaterThan(2);
  });

  it('leads to the version, to the files of both texts, and to itself as canonical', () => {
    const links = attributeValues(page(address), 'href');
    const home = address.replace('uebersetzung/', '');
    const files = `/${agreement}/${version}/${agreement}-${version}`;
    for (const target of [
      home,
      `${files}.pdf`,
      ...['html', 'txt', 'json', 'mdx'].map((kind) => `${files}.en.${kind}`),
    ]) {
      expect(links, target).toContain(target);
    }
    expect(page(address)).toMatch(new RegExp(`rel="canonical" href="https://[^/"]+${address}"`));
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-redundant-role': 'off',
        'valid-id': ['error', { relaxed: true }],
        'wcag/h30': 'off',
        'wcag/h63': 'off',
        // Each of the two texts begins with its title.
        'heading-level': ['error', { allowMultipleH1: true }],
      },
    });
    const { results } = await validator.validateString(page(address));
    expect(results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`))).toEqual([]);
  });
});

describe('the pages of versions', () => {
  it('name the translation in the facts, in the words of each interface', () => {
    expect(page('/avv/1.4/')).toMatch(
      /<dt[^>]*>Übersetzung \(unverbindlich\)<\/dt>\s*<dd[^>]*>\s*<a href="\/avv\/1\.4\/uebersetzung\/" data-keeps-place[^>]*>Englisch<\/a>/,
    );
    expect(page('/en/avv/1.4/')).toMatch(
      /<dt[^>]*>Translation \(not binding\)<\/dt>\s*<dd[^>]*>\s*<a href="\/en\/avv\/1\.4\/uebersetzung\/" data-keeps-place[^>]*>English<\/a>/,
    );
  });

  it('offer it above the text where the interface is in the language of the translation', () => {
    const offer = /class="translation-offer"[\s\S]*?href="\/en\/avv\/1\.4\/uebersetzung\/"[\s\S]*?is not binding\./;
    expect(page('/en/avv/1.4/')).toMatch(offer);
    expect(page('/avv/1.4/')).not.toContain('translation-offer');
  });

  it('offer none where there is none', () => {
    for (const address of ['/avv/1.3/', '/en/avv/1.3/', '/tom/1.1/']) {
      expect(page(address)).not.toMatch(/uebersetzung|translation-offer/);
      expect(existsSync(join(dist, address, 'uebersetzung'))).toBe(false);
    }
  });
});

describe('the files of a translation', () => {
  it('are served byte for byte and named in the machine-readable index', () => {
    for (const [agreement, version] of TRANSLATED) {
      const index = readFileSync(join(dist, agreement, 'versionen.json'), 'utf8');
      for (const kind of ['html', 'txt', 'json', 'mdx']) {
        const path = join(agreement, version, `${agreement}-${version}.en.${kind}`);
        expect(readFileSync(join(dist, path)).equals(readFileSync(join(CONTENT, path))), path).toBe(true);
        expect(index).toContain(path);
      }
    }
  });
});

describe('the weight', () => {
  it('of both texts side by side is at most 60 kB compressed', () => {
    const html = page('/avv/1.4/uebersetzung/');
    const parts = [...html.matchAll(/(?:src|stylesheet" href)="(\/_astro\/[^"]*)"/g)].map(([, path = '']) =>
      readFileSync(join(dist, path)),
    );
    const weight = [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(parts.length).toBeGreaterThan(1);
    expect(weight).toBeLessThan(60_000);
  });
});
