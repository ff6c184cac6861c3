import { expect, test } from 'vitest';
import { editGroups } from '../../src/pdf/editGroups.ts';
import type { Segment } from '../../src/redline/redlineModel.ts';

const keep = (text: string): Segment => ({ change: 'keep', text, marks: {} });
const del = (text: string): Segment => ({ change: 'delete', text, marks: {}, layer: 'text' });
const ins = (text: string): Segment => ({ change: 'insert', text, marks: {}, layer: 'text' });

/** Kept text as it is, edits in brackets. */
const shown = (...segments: readonly Segment[]): string =>
  editGroups(segments)
    .map(({ kept, edit }) => {
      if (edit === null) return kept.text;
      const runs = edit.runs.map(
        (run) => `[${run.change === 'delete' ? '-' : '+'}${run.segments.map(({ text }) => text).join('')}]`,
      );
      return edit.before + runs.join('') + edit.after;
    })
    .join('');

test.each([
  ['a space after a word alone', [keep('das '), ins('neue '), keep('Wort')], 'das [+neue] Wort'],
  ['a space before it', [keep('das'), del(' alte'), keep(' Wort')], 'das [-alte] Wort'],
  [
    'the space of words that were replaced',
    [keep('das '), del('alte '), ins('neue '), keep('Wort')],
    'das [-alte][+neue] Wort',
  ],
  ['the space at the beginning of a line', [del('Die '), keep('Frist')], '[-Die] Frist'],
  ['the space at the end of a line', [keep('Frist'), ins(' beginnt')], 'Frist [+beginnt]'],
])('%s stands outside the edit', (_, segments, text) => {
  expect(shown(...segments)).toBe(text);
});

test.each([
  ['is alone', [keep('a'), ins(' '), keep('b')], 'a[+ ]b'],
  ['is not there without it', [keep('('), ins('neu '), keep('b')], '([+neu ]b'],
  ['is in one version alone', [keep('a '), del('x '), ins('y'), keep('b')], 'a [-x ][+y]b'],
])('a space stays inside where it %s', (_, segments, text) => {
  expect(shown(...segments)).toBe(text);
});

test('neighbouring segments are one edit, whatever their markup', () => {
  const bold: Segment = { change: 'insert', text: 'c', marks: { strong: true }, layer: 'text' };
  const groups = editGroups([del('a'), ins('b'), bold, keep('d')]);
  expect(groups).toHaveLength(2);
  expect(groups[0]?.edit?.runs.map(({ change, segments }) => [change, segments.length])).toEqual([
    ['delete', 1],
    ['insert', 2],
  ]);
});
