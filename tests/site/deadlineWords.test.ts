import { describe, expect, it } from 'vitest';
import { objectionPeriod } from '../../src/deadline/objectionPeriod.ts';
import { DEADLINE_WORDS } from '../../src/site/words/deadlineWords.ts';

const RULES = { isFirst: false, objectionDays: 14, state: null };
const period = objectionPeriod({ date: '2026-11-30', validFrom: '2027-01-15' }, RULES);
const early = objectionPeriod({ date: '2026-11-30', validFrom: '2026-12-05' }, RULES);

describe('sentences about the period for objecting', () => {
  it('name the last day with its weekday, and who says so', () => {
    if (period === null || early === null) throw new Error('There must be a period.');
    expect(DEADLINE_WORDS.de.objectionOpen(period)).toBe(
      'Nach Angabe des Herausgebers ist ein Widerspruch gegen diese Fassung bis zum Montag, dem 14.\u00A0Dezember 2026, möglich.',
    );
    expect(DEADLINE_WORDS.en.objectionOpen(period)).toBe(
      'According to the publisher, objections to this version are possible until Monday, 14\u00A0December 2026.',
    );
    expect(DEADLINE_WORDS.de.objectionOpen(early)).toContain('möglich, auch wenn sie dann schon gilt.');
    expect(DEADLINE_WORDS.de.objectionOver(period)).toContain('war ein Widerspruch');
  });
});
