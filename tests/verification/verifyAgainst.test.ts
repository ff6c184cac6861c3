import { describe, expect, it } from 'vitest';
import { verifyAgainst } from '../../src/verification/verifyAgainst.mjs';
import { areHeadsKnown, isAnswered, WHERES } from './live/whereForms.ts';

describe('npm run verify -- --against', () => {
  it.each(WHERES)('says of %s that it %s', async (...where) => {
    expect(await isAnswered(verifyAgainst, where)).toBe(true);
  });

  it('knows every head of the history, and which one is the last', async () => {
    expect(await areHeadsKnown(verifyAgainst)).toBe(true);
  });
});
