import { describe, expect, it } from 'vitest';
import { markedHtml, readHtml } from '../../../src/import/html/readHtml.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { outlineText } from '../docx/outlineText.ts';

const textOf = (html: string): readonly string[] => outlineText(markedHtml(html).outline);
const kindsOf = (html: string): readonly string[] => markedHtml(html).guesses.map(({ kind }) => kind);

describe('the text of a page', () => {
  it('has entities resolved and white space as a browser shows it', () => {
    expect(textOf('<p>§&nbsp;3 Abs.\n   2 &amp; Auf&shy;trag &lt;Name&gt;</p>')).toEqual([
      '§\u00A03 Abs. 2 & Auftrag <Name>',
    ]);
  });

  it('keeps bold, italic and links that lead somewhere', () => {
    const html =
      '<p>Der <b>Anbieter </b>haftet <span style="font-style:italic">nicht</span> <a href="https://example.com/">hier</a><a href="#a"> dort</a></p>';
    expect(markedHtml(html).outline).toMatchObject([
      {
        content: [
          { text: 'Der ' },
          { type: 'strong', content: [{ text: 'Anbieter' }] },
          { text: ' haftet ' },
          { type: 'emphasis', content: [{ text: 'nicht' }] },
          { text: ' ' },
          { type: 'link', href: 'https://example.com/', content: [{ text: 'hier' }] },
          { text: ' dort' },
        ],
      },
    ]);
  });

  it('does not glue a number in a badge, nor texts that stand side by side', () => {
    expect(textOf('<h2><span>1</span><span>Gegenstand</span></h2>')).toEqual(['# 1 Gegenstand']);
    expect(textOf('<p><span>Stand 2026</span><span>Zuletzt geändert</span></p>')).toEqual([
      'Stand 2026 Zuletzt geändert',
    ]);
    expect(textOf('<p><span>Auftrags</span><span>verarbeitung</span> <b>D</b>aten</p>')).toEqual([
      'Auftragsverarbeitung Daten',
    ]);
  });

  it('does not glue the number before words in small letters either', () => {
    expect(textOf('<p><span>a)</span><span>eine Weisung</span></p>')).toEqual(['a) eine Weisung']);
  });

  it('raises digits that are raised', () => {
    expect(textOf('<p>Art. 5<sup>2</sup>, 1<sup>st</sup>, H<sub>2</sub>O</p>')).toEqual(['Art. 5², 1st, H2O']);
  });

  it('breaks lines at br and paragraphs at two of them, also inside other elements', () => {
    expect(textOf('<p>a<br>b<br><br>c</p>')).toEqual(['a / b', 'c']);
    expect(textOf('<div>a<b>b<br><br>c</b></div>')).toEqual(['ab', 'c']);
    expect(textOf('<pre>1. Zweck\n   Text\n\n2. Dauer</pre>')).toEqual(['1. Zweck / Text', '2. Dauer']);
  });

  it('makes paragraphs of text between blocks', () => {
    expect(textOf('<div>vorn <em>hier</em><div>innen</div>hinten</div>')).toEqual(['vorn hier', 'innen', 'hinten']);
  });

  it('reads what a page folds away, and its boxes', () => {
    expect(textOf('<details><summary>§ 2 Dauer</summary><p>Text</p></details>')).toEqual(['§ 2 Dauer', 'Text']);
    expect(textOf('<p><input type="checkbox" checked> ja <input type="checkbox"> nein</p>')).toEqual(['☒ ja ☐ nein']);
  });
});

describe('headings of a page', () => {
  it('have the levels that the page uses, without holes', () => {
    expect(textOf('<h1>AVV</h1><h3>Zweck</h3><h6>Art</h6><h3>Dauer</h3>')).toEqual([
      '# AVV',
      '## Zweck',
      '### Art',
      '## Dauer',
    ]);
  });

  it('give the title, which is no clause', () => {
    const { facts, outline, lines } = readHtml('<h1>Was wir für Sie tun</h1><h2>1. Zweck</h2><p>Text</p>');
    expect(facts.title).toBe('Was wir für Sie tun');
    expect(outlineText(outline)).toEqual(['## 1. Zweck', 'Text']);
    expect(lines[0]?.leftOut).toBe('front-matter');
  });

  it('are recognised by their numbers where the page has none', () => {
    const html =
      '<p>§ 1 Zweck</p><p>(1) Text des Absatzes.</p><p>(2) Mehr Text.</p><p>§ 2 Dauer</p><p>(1) Text.</p><p>(2) Ende.</p>';
    expect(readHtml(html).outline.filter(({ type }) => type === 'heading')).toHaveLength(2);
  });
});

describe('a table of a page', () => {
  it('has as many cells in each row, whatever is merged', () => {
    const html = `<table><caption>Liste</caption><thead><tr><th>Firma</th><th colspan="2">Leistung</th></tr></thead>
      <tbody><tr><td rowspan="2">Muster</td><td>a<br>b</td><td><p>c</p><p>d</p></td></tr><tr><td>e</td><td>f</td></tr></tbody></table>`;
    expect(textOf(html)).toEqual(['Liste', 'Firma | Leistung | ', 'Muster | a / b | c / d', ' | e | f']);
  });

  it('is text where it has one column, headings or says that it is no table', () => {
    expect(textOf('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toEqual(['a', 'b']);
    expect(textOf('<table><tr><td><h2>Zweck</h2></td><td>b</td></tr></table>')).toEqual(['# Zweck', 'b']);
    expect(textOf('<table role="presentation"><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a', 'b']);
  });
});

describe('what cannot be seen in a page', () => {
  it('is said: numbers of style sheets and pictures', () => {
    expect(kindsOf('<style>h2::before{content:counter(c)}</style><h2>Zweck</h2>')).toEqual(['css-counter']);
    expect(kindsOf('<p>Text<img src="a.png" alt="Unterschrift"></p>')).toEqual(['picture-left-out']);
  });

  it.each([
    ['', /holds no text\.$/],
    ['<body><div id="root"></div><script src="a.js"></script></body>', /a script writes it/],
    ['<b>'.repeat(5000), /without closing them/],
    [`${'<div>'.repeat(5000)}Text`, /nested too deeply/],
    [`<p>${'a'.repeat(20_000_001)}`, /larger than 20 million/],
  ])('is refused in one sentence: %.20s', (html, sentence) => {
    const read = (): unknown => readHtml(html);
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow(sentence);
  });
});
