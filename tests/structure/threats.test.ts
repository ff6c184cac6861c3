import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THREATS } from './threats.ts';
import { markedTests, marksIn, THREAT_PAGE, threatPage } from './threatTable.ts';

const tests = markedTests();

describe('the table of threats', () => {
  it('has every threat once, in order', () => {
    const counts = { E: 13, R: 12, S: 10, D: 8, T: 7, P: 8 };
    const all = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
    );
    expect(THREATS.map(({ id }) => id)).toEqual(all);
  });

  it.each(THREATS)('$id is held by a test, or it is said what holds it', ({ id, otherwise }) => {
    const isHeld = tests.some(({ threats }) => threats.includes(id));
    expect(isHeld || otherwise !== undefined, `No test names [${id}] in its title`).toBe(true);
  });

  it('is named in titles of tests by no threat that does not exist', () => {
    const known = new Set(THREATS.map(({ id }) => id));
    expect(tests.filter(({ threats }) => !threats.every((id) => known.has(id)))).toEqual([]);
  });

  it('is the committed page; "node tests/structure/threatTable.ts --write" writes it anew', () => {
    expect(readFileSync(THREAT_PAGE, 'utf8')).toBe(threatPage(tests));
  });

  it('is read from titles, however they are called', () => {
    const source = `describe('a [E1]', () => { it.each([1])('[R2] b [S10]', () => {}); it('c', () => { f('[E9]'); }); });`;
    expect(marksIn('x.test.ts', source)).toEqual([
      { file: 'x.test.ts', title: 'a', threats: ['E1'] },
      { file: 'x.test.ts', title: 'b', threats: ['R2', 'S10'] },
    ]);
  });
});
