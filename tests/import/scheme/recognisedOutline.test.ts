import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import { recognisedOutline } from '../../../src/import/scheme/recognisedOutline.ts';

const paragraph = (text: string, line = 0): OutlineBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
  line,
});
const heading = (depth: number, text: string): OutlineBlock => ({
  type: 'heading',
  depth,
  content: [{ type: 'text', text }],
});

/** Blocks in short: `# ` for each level of a heading, the items of a list in brackets. */
const short = (blocks: readonly OutlineBlock[]): readonly string[] =>
  blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${inlineText(block.content)}`;
    if (block.type === 'paragraph') return inlineText(block.content);
    if (block.type !== 'ordered') return block.type;
    return `[${block.items.map(({ label, blocks: inner }) => `${label} ${short(inner).join(' / ')}`).join(' | ')}]`;
  });

const recognised = (...blocks: readonly (string | OutlineBlock)[]): readonly string[] =>
  short(recognisedOutline(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))).blocks);

const LONG = 'Dieser Vertrag regelt, wie der Auftragnehmer die Daten verarbeitet, die ihm anvertraut werden.';

describe('paragraphs that are headings', () => {
  it('are told by their numbers and by what follows them', () => {
    expect(recognised('1 Zweck', '1.1 Gegenstand', LONG, '1.2 Umfang', LONG, '2 Dauer', LONG)).toEqual([
      ...['# 1 Zweck', '## 1.1 Gegenstand', LONG, '## 1.2 Umfang', LONG, '# 2 Dauer', LONG],
    ]);
  });

  it('may have no number: those everybody knows, and those that stand before the first number', () => {
    expect(recognised('Präambel', LONG, 'Geltung', LONG, '§ 1 Zweck', LONG, 'Kein Titel', LONG)).toEqual([
      ...['# Präambel', LONG, '# Geltung', LONG, '# § 1 Zweck', LONG, 'Kein Titel', LONG],
    ]);
  });

  it('may be a section sign before running text', () => {
    expect(recognised(`§ 1 ${LONG}`, `§ 2 ${LONG}`)).toEqual(['# § 1', LONG, '# § 2', LONG]);
  });

  it('stand below an annex and below parts', () => {
    expect(recognised('§ 1 Zweck', LONG, 'Anlage 1', '1. Orte', LONG, '2. Zeiten', LONG, 'Anlage 2', LONG)).toEqual([
      ...['# § 1 Zweck', LONG, '# Anlage 1', '## 1. Orte', LONG, '## 2. Zeiten', LONG, '# Anlage 2', LONG],
    ]);
    expect(recognised('Teil 1', '§ 1 Zweck', LONG, 'Teil 2', '§ 2 Ende', LONG)).toEqual([
      ...['# Teil 1', '## § 1 Zweck', LONG, '# Teil 2', '## § 2 Ende', LONG],
    ]);
  });
});

describe('a list of annexes', () => {
  it('says which there are and holds none of them', () => {
    expect(
      recognised('§ 1 Zweck', LONG, 'Anlage 1 – Orte', 'Anlage 2 – Wege', 'Anlage 3', LONG, 'Anlage 1 – Orte', LONG),
    ).toEqual([
      ...['# § 1 Zweck', LONG, 'Anlage 1 – Orte\nAnlage 2 – Wege\nAnlage 3', LONG, '# Anlage 1 – Orte', LONG],
    ]);
  });
});

describe('headings that the source marks', () => {
  it('stay, with the depth that their numbers say', () => {
    expect(recognised(heading(3, 'Präambel'), LONG, heading(3, '§ 1 Zweck'), LONG, heading(4, 'Form'), LONG)).toEqual([
      '# Präambel',
      LONG,
      '# § 1 Zweck',
      LONG,
      '## Form',
      LONG,
    ]);
  });
});

describe('numbers before running text', () => {
  it('are items where the contract format has no clauses with them', () => {
    const [first, second] = ['Er prüft.', 'Er meldet.'];
    expect(recognised('§ 1 Zweck', `1. ${first}`, 'Und das sofort.', `2. ${second}`, '§ 2 Ende', LONG)).toEqual([
      ...['# § 1 Zweck', `[1. ${first} / Und das sofort. | 2. ${second}]`, '# § 2 Ende', LONG],
    ]);
  });

  it('leave text after a list to what leads the list in, and text after numbered paragraphs to the last of them', () => {
    expect(recognised('§ 1 Zweck', 'Er muss:', 'a. prüfen,', 'b. melden.', 'Sonst nichts.')).toEqual([
      ...['# § 1 Zweck', 'Er muss:', '[a. prüfen, | b. melden.]', 'Sonst nichts.'],
    ]);
    expect(recognised('§ 1 Zweck', '1. Er prüft.', '2. Er meldet.', 'Und das sofort.')).toEqual([
      ...['# § 1 Zweck', '[1. Er prüft. | 2. Er meldet. / Und das sofort.]'],
    ]);
  });

  it('stand alone before the block that holds their words', () => {
    expect(recognised('1.', 'Zweck', '1.1', LONG, '2.', 'Ende', '2.1', LONG)).toEqual([
      ...['# 1. Zweck', `1.1 ${LONG}`, '# 2. Ende', `2.1 ${LONG}`],
    ]);
  });

  it('stand alone before a title, but not before another number', () => {
    expect(recognised('Artikel 1', 'Zweck', '(1) Es gilt das Gesetz.', 'Artikel 2', '(1) Es gilt nicht.')).toEqual([
      ...['# Artikel 1 Zweck', '(1) Es gilt das Gesetz.', '# Artikel 2', '(1) Es gilt nicht.'],
    ]);
  });

  it('are cut where several share a paragraph, but not inside a sentence', () => {
    expect(recognised('§ 1 Form (1) Es gilt Textform. (2) Der Brief genügt.')).toEqual([
      ...['# § 1 Form', '(1) Es gilt Textform.', '(2) Der Brief genügt.'],
    ]);
    expect(recognised('(1) Es gilt Absatz (2) Satz 1.')).toEqual(['(1) Es gilt Absatz (2) Satz 1.']);
  });
});

describe('what a person should look at', () => {
  it('has its place and how sure the reader is', () => {
    const { guesses } = recognisedOutline([paragraph('Geltung', 3), paragraph(LONG, 4)]);
    expect(guesses).toMatchObject([{ kind: 'heading-without-number', line: 3, confidence: 0.6 }]);
  });

  it('includes numbers that are read as no label', () => {
    const { guesses } = recognisedOutline([heading(1, '§ 1 Zweck'), paragraph(LONG), paragraph('c) Drittens.', 7)]);
    expect(guesses).toMatchObject([{ kind: 'number-is-no-label', line: 7 }]);
  });
});
