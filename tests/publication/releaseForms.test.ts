import { describe, expect, it } from 'vitest';
import { draftRelease } from '../../src/publication/draftRelease.ts';
import { releasePlan } from '../../src/publication/releasePlan.ts';
import { draftForms } from './draftForms.ts';
import { releaseForms, releaseOutcome } from './releaseForms.ts';

const makers = { releasePlan, draftRelease };

describe('a release is prepared with all its bytes, or refused with every reason', () => {
  it.each([...releaseForms(), ...draftForms()].map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(releaseOutcome(form, makers)).toStrictEqual(form.expected);
  });
});
