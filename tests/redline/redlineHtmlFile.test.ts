import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { redlineHtmlFile } from '../../src/redline/html/redlineHtmlFile.ts';
import { redline } from '../../src/redline/redline.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { inlineLines, synopsisLines } from './readRedlineHtml.ts';
import { contract, paragraph, type ShortClause } from './sampleContract.ts';

const clauses = (...texts: readonly string[]): readonly ShortClause[] =>
  texts.map((text, i) => ({ label: `${i + 1}.`, blocks: [paragraph(text)] }));

const RESULT = redline(
  contract('1.0', clauses('Die Frist beträgt 72 Stunden.', 'Es gilt <b>deutsches</b> Recht & Gesetz.')),
  contract(
    '1.1',
    clauses('Die Frist beträgt 24 Stunden.', 'Ganz neue Worte.', 'Es gilt <b>deutsches</b> Recht & Gesetz.'),
  ),
);

const FACTS = {
  language: 'de',
  contractLanguage: 'de',
  style: 'body { margin: 0; }',
  old: { permalink: 'https://example.de/avv/1.0/', fingerprint: 'a'.repeat(64) },
  new: { permalink: null, fingerprint: null },
} as const;

const FILE = redlineHtmlFile(RESULT, FACTS);
const COMPARISON = FILE.slice(FILE.indexOf('<div class="redline'), FILE.indexOf('</main>'));

describe('a redline in an HTML file', () => {
  it('holds both versions in both views', () => {
    for (const lines of [inlineLines, synopsisLines]) {
      expect(`${lines(COMPARISON, 'new').join('\n')}\n`).toBe(acceptAll(RESULT));
      expect(`${lines(COMPARISON, 'old').join('\n')}\n`).toBe(rejectAll(RESULT));
    }
  });

  it('names both versions, sums up, and links to what it has', () => {
    expect(FILE).toContain('<h1>Auftragsverarbeitungsvertrag: Änderungen von Fassung 1.0 zu Fassung 1.1</h1>');
    expect(FILE).toContain(`Permalink: <a href="https://example.de/avv/1.0/">https://example.de/avv/1.0/</a>`);
    expect(FILE).toContain(`Prüfsumme (SHA-256) des Textes: <code>${'a'.repeat(64)}</code>`);
    expect(FILE).toContain('href="https://example.de/avv/1.0/#1"');
    const ids = new Set([...FILE.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    const inside = [...FILE.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) =>
      href.startsWith('#') ? href : [],
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((href) => !ids.has(href))).toEqual([]);
    expect(FILE).not.toContain('urn:fassung');
  });

  it('needs nothing else: no script, no request', () => {
    expect(FILE).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(FILE).not.toMatch(/<script|<link|<img|@import|url\(| on[a-z]+=/);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } });
    const report = await validator.validateString(FILE);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});
