import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import { recognisedOutline } from '../../../src/import/scheme/recognisedOutline.ts';

const PROSE = 'Dieser Vertrag regelt, wie der Auftragnehmer die Daten verarbeitet, die ihm anvertraut werden.';

const block = (text: string): OutlineBlock =>
  text.startsWith('! ')
    ? { type: 'heading', depth: 1, content: [{ type: 'text', text: text.slice(2) }] }
    : { type: 'paragraph', content: [{ type: 'text', text }] };

/** Headings with their depth; `! ` stands before what is set as a heading. */
const headings = (...texts: readonly string[]): readonly string[] =>
  recognisedOutline(texts.map(block)).blocks.flatMap((one) =>
    one.type === 'heading' ? [`${'#'.repeat(one.depth)} ${inlineText(one.content)}`] : [],
  );

describe('parts of a text', () => {
  it('may have letters, also those that are roman numbers', () => {
    const parts = ['Section A – Key terms', PROSE, 'Section B – Legal terms', PROSE, 'Section C – Measures'];
    expect(headings(...parts, '1. Access', PROSE, '2. Storage', PROSE)).toEqual([
      ...[
        '# Section A – Key terms',
        '# Section B – Legal terms',
        '# Section C – Measures',
        '## 1. Access',
        '## 2. Storage',
      ],
    ]);
    expect(headings('Teil I', PROSE, 'Teil II', PROSE)).toEqual(['# Teil I', '# Teil II']);
  });

  it('may have a roman number without words among others with words', () => {
    expect(headings('I.', PROSE, 'II. Zustandekommen', PROSE, 'III. Nutzung', PROSE)).toEqual([
      ...['# I.', '# II. Zustandekommen', '# III. Nutzung'],
    ]);
  });
});

describe('annexes', () => {
  it('may be written in capitals', () => {
    expect(headings('1. Zweck', PROSE, 'ANLAGE 1: Orte', PROSE, '1. Werkstatt', PROSE, 'SCHEDULE 2', PROSE)).toEqual([
      ...['# 1. Zweck', '# ANLAGE 1: Orte', '## 1. Werkstatt', '# SCHEDULE 2'],
    ]);
  });

  it('may say what they belong to', () => {
    expect(headings('1. Zweck', PROSE, 'Anlage 1 zum Vertrag über die Werkstatt:', PROSE)).toEqual([
      ...['# 1. Zweck', '# Anlage 1 zum Vertrag über die Werkstatt:'],
    ]);
    expect(headings('1. Zweck', PROSE, 'Anlage 1 zum Vertrag nennt alle Orte.', PROSE)).toEqual(['# 1. Zweck']);
  });
});

it('a heading without a number between two numbers of a row heads a part of the first', () => {
  expect(headings('! 1. Orte', PROSE, '! Werkstatt', PROSE, '! 2. Dauer', PROSE, '! Unterschriften', PROSE)).toEqual([
    ...['# 1. Orte', '## Werkstatt', '# 2. Dauer', '# Unterschriften'],
  ]);
});
