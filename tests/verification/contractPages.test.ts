import { describe, expect, it } from 'vitest';
import { contractPages } from '../../src/verification/contractPages.mjs';
import { PAGE_ANSWERS, pageAnswers } from './forgery/contractPageForms.ts';

describe('the pages of which the verifier asks for the text of a contract', () => {
  it('are those of every version, of what is in force and of every translation, in both interfaces', () => {
    expect(pageAnswers(contractPages)).toEqual(PAGE_ANSWERS);
  });
});
