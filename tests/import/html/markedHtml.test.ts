import { describe, expect, it } from 'vitest';
import { type HtmlOptions, markedHtml } from '../../../src/import/html/readHtml.ts';
import { outlineText } from '../docx/outlineText.ts';

const textOf = (html: string, options?: HtmlOptions): readonly string[] =>
  outlineText(markedHtml(html, options).outline);
const kindsOf = (html: string): readonly string[] => markedHtml(html).guesses.map(({ kind }) => kind);
const leftOutOf = (html: string, options?: HtmlOptions): readonly string[] =>
  markedHtml(html, options).lines.flatMap(({ text, leftOut }) => (leftOut === null ? [] : [`${leftOut}: ${text}`]));

describe('the main part of a page', () => {
  const around = (main: string): string =>
    `<body><header><a href="/">Muster Cloud</a></header><nav><a href="/a">Produkte</a></nav>${main}<footer>Impressum</footer></body>`;

  it.each([
    ['main', '<main><p>Text</p></main>'],
    ['role=main', '<div role="main"><p>Text</p></div>'],
    ['article', '<article><p>Text</p></article>'],
    ['the block with most text', '<div class="page"><div><p>Text</p></div></div>'],
  ])('is %s', (_, main) => {
    expect(textOf(around(main))).toEqual(['Text']);
    expect(leftOutOf(around(main))).toEqual([
      'running-header: Muster Cloud',
      'navigation: Produkte',
      'running-footer: Impressum',
    ]);
  });

  it('is a guess where the page does not mark it', () => {
    const html = `<div><div><a href="/">Start</a></div><div><p>${'Der Anbieter haftet. '.repeat(10)}</p></div></div>`;
    expect(kindsOf(html)).toEqual(['main-part']);
    expect(leftOutOf(html)).toEqual(['navigation: Start']);
  });

  it('keeps a heading of the page that stands before it', () => {
    expect(textOf('<div class="hero"><h1>AVV</h1></div><main><h2>Zweck</h2><p>Text</p></main>')).toEqual([
      '# AVV',
      '## Zweck',
      'Text',
    ]);
  });

  it('is read without controls, banners, hidden text and scripts, which are reported', () => {
    const html = `<main><script>alert("x")</script><button>Drucken</button><p hidden>Entwurf</p><p style="display: none">Alt</p>
      <span class="sr-only">Neues Fenster</span><div id="cookie-banner">Cookies?</div><aside>Werbung</aside>
      <p>Text<del> gestrichen</del></p></main>`;
    expect(textOf(html)).toEqual(['Text']);
    expect(leftOutOf(html)).toEqual([
      'navigation: Drucken',
      'hidden-text: Entwurf',
      'hidden-text: Alt',
      'hidden-text: Neues Fenster',
      'navigation: Cookies?',
      'navigation: Werbung',
      'deleted-text: gestrichen',
    ]);
  });

  it('has no table of contents, but keeps lists of other links', () => {
    const links = (to: string): string =>
      `<ul>${['Zweck', 'Dauer', 'Ort'].map((one) => `<li><a href="${to}${one}">${one}</a></li>`).join('')}</ul>`;
    const html = `<main><h2>Inhaltsverzeichnis</h2>${links('#')}<h2>Zweck <a href="#zweck">#</a></h2>${links('https://example.com/')}</main>`;
    expect(textOf(html)).toEqual(['# Zweck', '- Zweck', '- Dauer', '- Ort']);
    expect(leftOutOf(html).map((line) => line.replace(/:.*/, ''))).toEqual([
      ...Array.from({ length: 4 }, () => 'table-of-contents'),
      'navigation',
    ]);
  });
});

describe('lists of a page', () => {
  it.each([
    ['<ol>', ['1. x', '2. y']],
    ['<ol start="4">', ['4. x', '5. y']],
    ['<ol type="a">', ['a. x', 'b. y']],
    ['<ol type="A" start="27">', ['AA. x', 'BB. y']],
    ['<ol type="i">', ['i. x', 'ii. y']],
    ['<ol type="I" start="4">', ['IV. x', 'V. y']],
    ['<ol reversed>', ['2. x', '1. y']],
    ['<ol style="list-style-type: lower-alpha">', ['a. x', 'b. y']],
    ['<ol style="list-style: none">', ['x', 'y']],
  ])('%s has the labels that a browser shows', (tag, lines) => {
    expect(textOf(`${tag}<li>x</li><li>y</li></ol>`)).toEqual(lines);
  });

  it('go on from the value of an item', () => {
    expect(textOf('<ol><li>x<li value="7">y<li>z</ol>')).toEqual(['1. x', '7. y', '8. z']);
  });

  it('have no number twice where it is typed', () => {
    expect(textOf('<ol><li>1.1 Erstens</li><li>1.2 Zweitens</li></ol>')).toEqual(['1.1 Erstens', '1.2 Zweitens']);
  });

  it('number headings where headings begin their items', () => {
    const html = '<ol><li><h2>Zweck</h2><p>Text</p></li><li><h2>Dauer</h2><ol type="a"><li>x</li></ol></li></ol>';
    expect(textOf(html)).toEqual(['# 1. Zweck', 'Text', '# 2. Dauer', 'a. x']);
  });

  it('say before which line a number stands that is no text', () => {
    expect(markedHtml('<ol><li><p>x</p><p>y</p></li></ol>').lines).toMatchObject([
      { text: 'x', generated: '1.' },
      { text: 'y' },
    ]);
    expect(markedHtml('<ul><li>x</li></ul>').lines[0]).not.toHaveProperty('generated');
  });

  it('nest, and define terms', () => {
    expect(textOf('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>')).toEqual(['- a', '  - b', '- c']);
    expect(textOf('<dl><dt>Daten</dt><dd>alle</dd><div><dt>Ort</dt><dd>hier</dd></div></dl>')).toEqual([
      '- Daten',
      '  alle',
      '- Ort',
      '  hier',
    ]);
  });

  it('are those of Word in a page that Word wrote', () => {
    const item = (level: number, sign: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`;
    const html =
      item(1, '(1)', 'Absatz') + item(1, '§', 'Punkt') + item(2, 'o', 'Unterpunkt') + item(1, '§', 'Letzter');
    expect(textOf(html).map((line) => line.replaceAll('\u00A0', ''))).toEqual([
      '(1)Absatz',
      '- Punkt',
      '  - Unterpunkt',
      '- Letzter',
    ]);
    expect(markedHtml(html).lines.map(({ text }) => text.slice(-5))).toEqual(['bsatz', 'Punkt', 'punkt', 'tzter']);
  });
});

describe('two languages on a page', () => {
  it('are told apart by lang, German first where there is as much of both', () => {
    const html =
      '<main><h1><span lang="de">Vertrag</span><span lang="en">Agreement</span></h1><p lang="en">The provider is liable.</p><p lang="de">Der Anbieter haftet.</p></main>';
    expect(textOf(html)).toEqual(['# Vertrag', 'Der Anbieter haftet.']);
    expect(leftOutOf(html)).toEqual(['other-language: Agreement', 'other-language: The provider is liable.']);
    expect(textOf(html, { language: 'en' })).toEqual(['# Agreement', 'The provider is liable.']);
    expect(kindsOf(html)).toEqual(['other-language']);
    expect(markedHtml(html).language).toBe('de');
  });

  it('leave a foreign expression in its sentence and a part without a counterpart in its place', () => {
    const html = `<html lang="de"><main><p>${'Der Anbieter haftet. '.repeat(9)}Das <em lang="en">Service Level</em> gilt.</p><section lang="en">Annex in English.</section></main></html>`;
    expect(textOf(html).join(' ')).toMatch(/Das Service Level gilt\. Annex in English\.$/);
    const both =
      '<p lang="en">The service level applies.</p><p lang="de">Das <em lang="en">Service Level</em> gilt für alle Leistungen des Anbieters.</p>';
    expect(textOf(both)).toEqual(['Das Service Level gilt für alle Leistungen des Anbieters.']);
  });
});
