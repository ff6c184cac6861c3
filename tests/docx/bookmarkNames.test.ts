import { expect, test } from 'vitest';
import type { Wording } from '../../src/agreement/wording.ts';
import { bookmarkNames } from '../../src/docx/bookmarkNames.ts';
import { labelled, sampleWording } from '../pdf/sampleWording.ts';

const namesOf = (...ids: readonly string[]): readonly string[] => {
  const clauses = ids.map((id) => labelled(id, 'decimal', id, []));
  const wording: Wording = { ...sampleWording(), opening: [], clauses };
  return [...bookmarkNames(wording).values()];
};

test('bookmarks are named after the id of the clause', () => {
  expect(namesOf('5.2', '3.3a', 'praeambel', 'anlage-2.1/3')).toEqual([
    'clause_5_2',
    'clause_3_3a',
    'clause_praeambel',
    'clause_anlage_2_1_3',
  ]);
});

test('names that Word would take for the same get a number', () => {
  expect(namesOf('a.b', 'a-b', 'A_B', 'a.b.2')).toEqual([
    'clause_a_b',
    'clause_a_b_2',
    'clause_A_B_3',
    'clause_a_b_2_2',
  ]);
});

test('names are cut to what Word keeps, and stay different', () => {
  const names = namesOf(`${'x'.repeat(60)}1`, `${'x'.repeat(60)}2`);
  expect(names.map((name) => name.length)).toEqual([40, 40]);
  expect(new Set(names).size).toBe(2);
});
