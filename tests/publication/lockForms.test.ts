import { describe, expect, it } from 'vitest';
import { exclusively } from '../../src/publication/exclusively.ts';
import { withLock } from '../../src/publication/withLock.ts';
import { diskEnd } from './diskForm.ts';
import { LOCK_FORMS } from './lockForms.ts';

describe('of several processes one has the lock, and the others say who [P3]', () => {
  it.each(LOCK_FORMS.map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(diskEnd(form, { exclusively, withLock })).toEqual(form.expected);
  });
});
