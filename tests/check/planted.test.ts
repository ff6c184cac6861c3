import { describe, expect, it } from 'vitest';
import { findingsOf, planted, short } from './cleanContract.ts';
import { DEFECTS } from './plantedDefects.ts';

describe('planted defects', () => {
  it.each(DEFECTS)('"%s" → "%s"', (old, text, ...expected) => {
    const source = planted(old, text);
    expect(short(findingsOf(source), source)).toEqual(expected);
  });
});
