import { describe, expect, it } from 'vitest';
import { erratumPlan } from '../../src/publication/erratumPlan.ts';
import { movePlan } from '../../src/publication/movePlan.ts';
import { publishedSentence } from '../../src/publication/publishedSentence.ts';
import { releasedVersion } from '../../src/publication/releasedVersion.ts';
import { withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import { planForms, planOutcome } from './planForms.ts';

const planners = { withdrawalPlan, erratumPlan, movePlan, releasedVersion, publishedSentence };

describe('a change of the history is prepared, or refused with every reason', () => {
  it.each(planForms().map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(planOutcome(form, planners)).toEqual(form.expected);
  });
});
