import { describe, expect, it } from 'vitest';
import { markedDocx } from '../../../src/import/docx/markedDocx.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import { lineWords, outlineText, outlineWords } from './outlineText.ts';
import { p, type RawParts, r, rawDocx, style } from './rawDocx.ts';

const read = (parts: RawParts) => markedDocx(rawDocx(parts));
const textOf = (parts: RawParts): readonly string[] => outlineText(read(parts).outline);
const kindsOf = (parts: RawParts): readonly string[] => read(parts).guesses.map(({ kind }) => kind);
const leftOutOf = (parts: RawParts): readonly string[] =>
  read(parts).lines.flatMap(({ text, leftOut }) => (leftOut === null ? [] : [`${leftOut}: ${text}`]));
const paragraph = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('the text of a Word file', () => {
  it('joins runs, keeps hyphens that do not break and drops soft ones', () => {
    const runs = `${r('Auftrags')}${r('verarbeitung')}<w:proofErr/>${run('<w:noBreakHyphen/><w:t>Ver</w:t><w:softHyphen/><w:t>trag</w:t>')}`;
    expect(textOf({ body: paragraph(runs) })).toEqual(['Auftragsverarbeitung\u2011Vertrag']);
  });

  it('turns tabs and breaks of pages into spaces, breaks of lines into breaks', () => {
    const runs = run('<w:t>1.</w:t><w:tab/><w:t>Zweck</w:t><w:br/><w:t>und</w:t><w:br w:type="page"/><w:t>Art</w:t>');
    expect(textOf({ body: paragraph(runs) })).toEqual(['1. Zweck / und Art']);
    expect(read({ body: paragraph(runs) }).lines.map(({ text }) => text)).toEqual(['1.\tZweck', 'und Art']);
  });

  it('takes white space inside a text node for a space', () => {
    const document = read({ body: paragraph(r('(1)\tDer\n  Anbieter')) });
    expect(outlineText(document.outline)).toEqual(['(1) Der Anbieter']);
    expect(document.lines).toHaveLength(1);
  });

  it('knows the boxes and marks of symbol fonts', () => {
    const runs = run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 3</w:t>');
    expect(textOf({ body: paragraph(runs) })).toEqual(['☑≥ 3']);
  });

  it('reads the box of an old form as ticked or not', () => {
    const box = (state: string): string =>
      run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`);
    expect(
      textOf({ body: paragraph(box('<w:default w:val="0"/>') + r(' ja ') + box('<w:checked/>') + r(' nein')) }),
    ).toEqual(['☐ ja ☒ nein']);
  });

  it('keeps bold, italic and links, without white space at their edges', () => {
    const runs = `${r('Der ', '<w:b/>')}${r('Anbieter ', '<w:b/>')}${r('haftet ')}${r('nicht', '<w:i/>')}<w:hyperlink r:id="l1">${r(' hier')}</w:hyperlink><w:hyperlink r:id="l2">${r(' dort')}</w:hyperlink>`;
    const links = { l1: 'https://example.com/a', l2: 'file:///C:/a.docx' };
    const [block] = read({ body: paragraph(runs), links }).outline;
    expect(block).toMatchObject({
      content: [
        { type: 'strong', content: [{ type: 'text', text: 'Der Anbieter' }] },
        { type: 'text', text: ' haftet ' },
        { type: 'emphasis', content: [{ text: 'nicht' }] },
        { type: 'link', href: 'https://example.com/a', content: [{ text: ' hier' }] },
        { type: 'text', text: ' dort' },
      ],
    });
  });

  it('keeps results of fields and not their code, and makes links of those that are', () => {
    const code = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const instruction = run('<w:instrText> HYPERLINK "mailto:dsb@example.com" </w:instrText>');
    const field = code('begin') + instruction + code('separate') + r('Schreiben Sie') + code('end') + r(' uns');
    expect(read({ body: paragraph(field) }).outline).toMatchObject([
      {
        content: [
          { type: 'link', href: 'mailto:dsb@example.com', content: [{ text: 'Schreiben Sie' }] },
          { text: ' uns' },
        ],
      },
    ]);
    expect(textOf({ body: paragraph(`<w:fldSimple w:instr="REF a">${r('Ziffer 3')}</w:fldSimple>`) })).toEqual([
      'Ziffer 3',
    ]);
  });

  it('raises digits that are raised: a mark after "Art. 5" is no "Art. 52"', () => {
    expect(textOf({ body: paragraph(r('Art. 5') + r('2', '<w:vertAlign w:val="superscript"/>')) })).toEqual([
      'Art. 5²',
    ]);
  });

  it('looks into controls, smart tags and insertions, and takes one of two alternatives', () => {
    const both = `<mc:AlternateContent><mc:Choice>${r(' neu')}</mc:Choice><mc:Fallback>${r(' alt')}</mc:Fallback></mc:AlternateContent>`;
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(`<w:smartTag>${r('Muster')}</w:smartTag><w:ins>${r(' Cloud')}</w:ins>${both}`)}</w:sdtContent></w:sdt>`;
    expect(textOf({ body })).toEqual(['Muster Cloud neu']);
  });

  it('reads another prefix than that of Word', () => {
    const body = '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>Text</x:t></x:r></x:p>';
    expect(textOf({ body })).toEqual(['Text']);
  });
});

describe('headings of a Word file', () => {
  const styles =
    style('T', 'Title') +
    style('berschrift1', 'heading 1', '<w:rPr><w:b/></w:rPr>') +
    style('Eigen', 'Eigen', '', 'berschrift1') +
    style('Z', 'toc 1');

  it('finds them by style, the style of a style and the outline level, below the title', () => {
    const own = paragraph(r('Von Hand'), '<w:outlineLvl w:val="1"/>');
    const body = p('AVV', { style: 'T' }) + p('Zweck', { style: 'berschrift1' }) + p('Dauer', { style: 'Eigen' }) + own;
    const { outline } = read({ body, styles });
    expect(outlineText(outline)).toEqual(['# AVV', '## Zweck', '## Dauer', '### Von Hand']);
    expect(outline).toMatchObject([{}, { content: [{ type: 'text' }] }, {}, {}]);
  });

  it('takes a long sentence with the style of a heading for the paragraph it is', () => {
    const text = `Der Auftragsverarbeiter ${'prüft und '.repeat(12)}berichtet.`;
    expect(textOf({ body: p(text, { style: 'berschrift1' }), styles })).toEqual([text]);
    expect(kindsOf({ body: p(text, { style: 'berschrift1' }), styles })).toEqual(['heading-as-text']);
  });

  it('leaves the table of contents out', () => {
    const field = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Inhalt')}</w:sdtContent></w:sdt>`;
    const parts = { body: field + p('Zweck\t3', { style: 'Z' }) + p('Zweck', { style: 'berschrift1' }), styles };
    expect(textOf(parts)).toEqual(['# Zweck']);
    expect(leftOutOf(parts)).toEqual(['table-of-contents: Inhalt', 'table-of-contents: Zweck 3']);
  });
});

describe('what is not the running text', () => {
  const deleted = (text: string): string => `<w:del>${run(`<w:delText>${text}</w:delText>`)}</w:del>`;

  it('accepts tracked changes and says so', () => {
    const parts = { body: paragraph(`${r('Frist: ')}${deleted('sieben')}<w:ins>${r('zehn')}</w:ins>${r(' Tage')}`) };
    expect(textOf(parts)).toEqual(['Frist: zehn Tage']);
    expect(leftOutOf(parts)).toEqual(['deleted-text: sieben']);
    expect(kindsOf(parts)).toEqual(['tracked-changes']);
  });

  it('joins paragraphs whose mark is deleted, and leaves out deleted rows', () => {
    const mark = '<w:rPr><w:del/></w:rPr>';
    const row = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('weg')}</w:tc><w:tc>${p('fort')}</w:tc></w:tr>`;
    const kept = `<w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`;
    const parts = { body: `${paragraph(r('Haft'), mark)}${paragraph(r('ung'))}<w:tbl>${row}${kept}</w:tbl>` };
    expect(textOf(parts)).toEqual(['Haftung', 'a | b']);
    expect(read(parts).lines.map(({ text, leftOut }) => [text, leftOut])).toEqual([
      ['Haftung', null],
      ['weg', 'deleted-text'],
      ['fort', 'deleted-text'],
      ['a', null],
      ['b', null],
    ]);
  });

  it('leaves out hidden text, comments, headers and footers, and reports them', () => {
    const parts = {
      body: paragraph(`${r('Text')}${r(' geheim', '<w:vanish/>')}<w:commentReference w:id="0"/>`),
      header: p('Muster Cloud'),
      footer: p('Seite 1'),
      comments: `<w:comment w:id="0">${p('Prüfen!')}</w:comment>`,
    };
    expect(textOf(parts)).toEqual(['Text']);
    expect(leftOutOf(parts)).toEqual([
      'running-header: Muster Cloud',
      'hidden-text: geheim',
      'running-footer: Seite 1',
      'comment: Prüfen!',
    ]);
  });

  it('puts notes behind the paragraph that refers to them, with their marks', () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(`${run('<w:footnoteRef/>')}${r(text)}`)}</w:footnote>`;
    const parts = {
      body:
        paragraph(
          r('Daten') + run('<w:footnoteReference w:id="7"/>') + r(' und Orte') + run('<w:endnoteReference w:id="2"/>'),
        ) + p('Weiter'),
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote>${note(7, ' Siehe Anlage.')}`,
      endnotes: `<w:endnote w:id="2">${p('Am Ende.')}</w:endnote>`,
    };
    expect(textOf(parts)).toEqual(['Daten[1] und Orte[i]', '[1] Siehe Anlage.', '[i] Am Ende.', 'Weiter']);
    expect(kindsOf(parts)).toEqual(['note-in-text', 'note-in-text']);
    expect(outlineWords(read(parts).outline)).toEqual(lineWords(read(parts)));
    expect(read(parts).lines[1]?.place).toEqual({ part: 'Fußnote 1' });
  });

  it('puts the text of a box behind its paragraph, once', () => {
    const box = `<w:txbxContent>${p('Im Kasten')}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const parts = { body: paragraph(run(drawn) + r('Vorn')) + p('Danach') };
    expect(textOf(parts)).toEqual(['Vorn', 'Im Kasten', 'Danach']);
    expect(kindsOf(parts)).toEqual(['text-box']);
    expect(lineWords(read(parts))).toEqual(['Vorn', 'Im', 'Kasten', 'Danach']);
  });

  it('leaves out a box that is deleted', () => {
    const box = run(`<w:pict><w:txbxContent>${p('Im Kasten')}</w:txbxContent></w:pict>`);
    const parts = { body: paragraph(`${r('Vorn')}<w:del>${box}</w:del>`) };
    expect(textOf(parts)).toEqual(['Vorn']);
    expect(leftOutOf(parts)).toEqual(['deleted-text: Im Kasten']);
  });

  it('reports pictures and embedded documents', () => {
    const picture =
      '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing>';
    expect(kindsOf({ body: `${paragraph(r('Logo') + run(picture))}<w:altChunk r:id="x"/>` })).toEqual([
      'picture-left-out',
      'embedded-document',
    ]);
  });
});

describe('the outline of a Word file', () => {
  it('remembers where its blocks stand in the lines', () => {
    const { outline, lines } = read({ body: p('Eins') + p('') + p('Zwei'), header: p('Kopf') });
    const placed = outline.map((block: OutlineBlock) =>
      'line' in block && block.line !== undefined ? lines[block.line]?.text : null,
    );
    expect(placed).toEqual(['Eins', 'Zwei']);
  });
});
