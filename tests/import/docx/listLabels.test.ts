import { describe, expect, it } from 'vitest';
import { markedDocx } from '../../../src/import/docx/markedDocx.ts';
import { outlineText } from './outlineText.ts';
import { abstractNum, lvl, num, p, type RawParts, rawDocx, startAt, style } from './rawDocx.ts';

const linesOf = (parts: RawParts): readonly string[] => outlineText(markedDocx(rawDocx(parts)).outline);

const CONTRACT = abstractNum(
  0,
  [
    lvl(0, 'decimal', '§ %1'),
    lvl(1, 'decimal', '(%2)'),
    lvl(2, 'lowerLetter', '%3)'),
    lvl(3, 'lowerRoman', '%4.'),
  ].join(''),
);

describe('numbers that Word generates', () => {
  it('writes out every level and begins deeper ones anew', () => {
    const body = [0, 1, 2, 2, 1, 2, 3, 0, 1].map((level) => p('Text', { list: `1/${level}` })).join('');
    expect(linesOf({ body, numbering: CONTRACT + num(1, 0) })).toEqual([
      '§ 1 Text',
      '(1) Text',
      'a) Text',
      'b) Text',
      '(2) Text',
      'a) Text',
      'i. Text',
      '§ 2 Text',
      '(1) Text',
    ]);
  });

  it('goes on after text without a number', () => {
    const body = p('A', { list: '1/1' }) + p('dazwischen') + p('B', { list: '1/1' });
    expect(linesOf({ body, numbering: CONTRACT + num(1, 0) })).toEqual(['(1) A', 'dazwischen', '(2) B']);
  });

  it('lets lists of one definition count together, and begins anew once where a list says so', () => {
    const numbering =
      abstractNum(0, lvl(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, startAt(0, 1)) +
      num(4, 0, startAt(0, 7));
    const body = ['1', '2', '1', '3', '3', '1', '4', '4'].map((list) => p('T', { list: `${list}/0` })).join('');
    expect(linesOf({ body, numbering })).toEqual(['1. T', '2. T', '3. T', '1. T', '2. T', '3. T', '7. T', '8. T']);
  });

  it('keeps lists of different definitions apart', () => {
    const numbering =
      abstractNum(0, lvl(0, 'decimal', '%1.')) + abstractNum(1, lvl(0, 'upperLetter', '%1.')) + num(1, 0) + num(2, 1);
    const body = ['1', '2', '1', '2'].map((list) => p('T', { list })).join('');
    expect(linesOf({ body, numbering })).toEqual(['1. T', 'A. T', '2. T', 'B. T']);
  });

  it('takes a level that a list defines anew', () => {
    const own = `<w:lvlOverride w:ilvl="1">${lvl(1, 'upperRoman', 'Teil %2', '', 4)}</w:lvlOverride>`;
    const body = p('A', { list: '1/0' }) + p('B', { list: '1/1' }) + p('C', { list: '1/1' });
    expect(linesOf({ body, numbering: CONTRACT + num(1, 0, own) })).toEqual(['§ 1 A', 'Teil IV B', 'Teil V C']);
  });

  it('begins with the start of a level', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.', '', 5) + lvl(1, 'decimal', '%1.%2', '', 3)) + num(1, 0);
    const body = p('A', { list: '1/0' }) + p('B', { list: '1/1' }) + p('C', { list: '1/0' }) + p('D', { list: '1/1' });
    expect(linesOf({ body, numbering })).toEqual(['5. A', '5.3 B', '6. C', '6.3 D']);
  });

  it.each([
    ['0', ['§ 1', '1.', 'a)', '2.', 'b)', '§ 2', '1.', 'c)']],
    ['1', ['§ 1', '1.', 'a)', '2.', 'b)', '§ 2', '1.', 'a)']],
    ['2', ['§ 1', '1.', 'a)', '2.', 'a)', '§ 2', '1.', 'a)']],
  ])('begins a level anew where w:lvlRestart says so (%s)', (restart, labels) => {
    const levels = [
      lvl(0, 'decimal', '§ %1'),
      lvl(1, 'decimal', '%2.'),
      lvl(2, 'lowerLetter', '%3)', `<w:lvlRestart w:val="${restart}"/>`),
    ];
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => p('T', { list: `1/${level}` })).join('');
    expect(linesOf({ body, numbering: abstractNum(0, levels.join('')) + num(1, 0) })).toEqual(
      labels.map((label) => `${label} T`),
    );
  });

  it('shows all numbers in digits on a level of legal style', () => {
    const levels = lvl(0, 'upperRoman', 'Artikel %1') + lvl(1, 'decimalZero', '%1.%2', '<w:isLgl/>');
    const body = p('A', { list: '1/0' }) + p('B', { list: '1/0' }) + p('C', { list: '1/1' });
    expect(linesOf({ body, numbering: abstractNum(0, levels) + num(1, 0) })).toEqual([
      'Artikel I A',
      'Artikel II B',
      '2.1 C',
    ]);
  });

  it('shows no number of a level without text, but counts it', () => {
    const levels = lvl(0, 'none', '') + lvl(1, 'decimal', '%2.');
    const body = p('A', { list: '1/0' }) + p('B', { list: '1/1' }) + p('C', { list: '1/0' }) + p('D', { list: '1/1' });
    expect(linesOf({ body, numbering: abstractNum(0, levels) + num(1, 0) })).toEqual(['A', '1. B', 'C', '1. D']);
  });

  it('reads leading zeros from a format of its own', () => {
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/>${custom}<w:lvlText w:val="A-%1"/></w:lvl>`;
    expect(linesOf({ body: p('T', { list: '1' }), numbering: abstractNum(0, level) + num(1, 0) })).toEqual(['A-001 T']);
  });

  it('says that a number is not sure where the level above was never used', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2')) + num(1, 0);
    const read = markedDocx(rawDocx({ body: p('T', { list: '1/1' }), numbering }));
    expect(outlineText(read.outline)).toEqual(['1.1 T']);
    expect(read.guesses.map(({ kind }) => kind)).toEqual(['label-from-list']);
  });
});

describe('numbers by style', () => {
  const heading = (level: number): string => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
  const numbered = (level: number, numId: number): string =>
    `<w:pPr><w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr><w:outlineLvl w:val="${level}"/></w:pPr>`;

  it('numbers headings by their style, and typed text after it stays', () => {
    const styles = style('H1', 'heading 1', numbered(0, 1)) + style('H2', 'heading 2', numbered(1, 1));
    const body = p('Gegenstand', { style: 'H1' }) + p('Dauer', { style: 'H2' }) + p('Schluss', { style: 'H1' });
    expect(linesOf({ body, styles, numbering: CONTRACT + num(1, 0) })).toEqual([
      '# § 1 Gegenstand',
      '## (1) Dauer',
      '# § 2 Schluss',
    ]);
  });

  it('finds the level by the style that the level names, also for a style without a level of its own', () => {
    const levels =
      lvl(0, 'decimal', '%1.', '<w:pStyle w:val="H1"/>') + lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>');
    const styles = style('H1', 'heading 1', numbered(0, 1)) + style('H2', 'heading 2', heading(1), 'H1');
    const body = p('A', { style: 'H1' }) + p('B', { style: 'H2' }) + p('C', { style: 'H2' });
    expect(linesOf({ body, styles, numbering: abstractNum(0, levels) + num(1, 0) })).toEqual([
      '# 1. A',
      '## 1.1 B',
      '## 1.2 C',
    ]);
  });

  it('switches the number of a style off for one paragraph or one style (numId 0)', () => {
    const off = '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>';
    const styles = style('H1', 'heading 1', numbered(0, 1)) + style('Off', 'Ohne Nummer', off, 'H1');
    const body =
      p('A', { style: 'H1' }) +
      p('Präambel', { style: 'H1', list: '0' }) +
      p('C', { style: 'Off' }) +
      p('D', { style: 'H1' });
    expect(linesOf({ body, styles, numbering: CONTRACT + num(1, 0) })).toEqual([
      '# § 1 A',
      '# Präambel',
      '# C',
      '# § 2 D',
    ]);
  });

  it('follows the name of a list style to its definition', () => {
    const link = abstractNum(5, '<w:numStyleLink w:val="Liste"/>');
    const target = abstractNum(6, `<w:styleLink w:val="Liste"/>${lvl(0, 'decimal', 'Ziffer %1')}`);
    const styles = `<w:style w:type="numbering" w:styleId="Liste"><w:name w:val="Liste"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const body = p('A', { list: '1' }) + p('B', { list: '2' });
    expect(linesOf({ body, styles, numbering: link + target + num(1, 5) + num(2, 6) })).toEqual([
      'Ziffer 1 A',
      'Ziffer 2 B',
    ]);
  });

  it('survives styles and definitions that refer to each other in a circle', () => {
    const styles =
      style('A', 'A', '', 'B') +
      style('B', 'B', '', 'A') +
      style('L', 'L', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = abstractNum(0, '<w:numStyleLink w:val="L"/>') + num(1, 0);
    expect(linesOf({ body: p('T', { style: 'A', list: '1' }), styles, numbering })).toEqual(['T']);
  });
});
