import { describe, expect, it } from 'vitest';
import { appendToLedger, readNote, signHead } from '../../src/publication/appendToLedger.ts';
import { APPEND_FORMS } from './appendForms.ts';
import { diskEnd } from './diskForm.ts';

describe('a history is continued whole or not at all, and read back [P1]', () => {
  it.each(APPEND_FORMS.map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(diskEnd(form, { appendToLedger, readNote, signHead })).toEqual(form.expected);
  });
});
