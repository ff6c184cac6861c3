import { describe, expect, it } from 'vitest';
import { changeHistory, checkChange, isHeadSigned, signersAfter } from '../../src/publication/changeHistory.ts';
import { CHANGE_FORMS, changeOutcome } from './changeForms.ts';
import { CHECK_FORMS } from './checkForms.ts';

const changes = { checkChange, signersAfter, isHeadSigned, changeHistory };

describe('a change of the history is checked, signed, written and committed, or refused with every reason', () => {
  it.each([...CHECK_FORMS, ...CHANGE_FORMS].map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(changeOutcome(form, changes)).toStrictEqual(form.expected);
  });
});
