import { AuthorError } from '../../src/publication/authorError.ts';
import type { draftRelease } from '../../src/publication/draftRelease.ts';
import type { ReleaseRequest, releasePlan } from '../../src/publication/releasePlan.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import {
  dated,
  ENGLISH,
  english,
  expectedRelease,
  FIRST,
  GERMAN,
  ledgerOf,
  request,
  SECOND,
  THIRD,
} from './releaseContents.ts';

/** What prepares a release. */
export interface ReleaseMakers {
  readonly releasePlan: typeof releasePlan;
  readonly draftRelease: typeof draftRelease;
}

/** A call of one of them, and everything that must come of it: its value, or the messages of its refusal. */
export interface ReleaseForm {
  readonly name: string;
  /** File in `src/publication` without its ending. */
  readonly of: keyof ReleaseMakers;
  readonly call: (makers: ReleaseMakers) => unknown;
  readonly expected: unknown;
}

/** A refusal with its messages. */
export const refused = (...messages: readonly string[]) => ({ refused: messages });

/** What a form gives, files as their hashes, or the messages with which it is refused. */
export function releaseOutcome(form: ReleaseForm, makers: ReleaseMakers): unknown {
  try {
    return hashed(form.call(makers));
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return { refused: error.messages };
  }
}

function hashed(value: unknown): unknown {
  if (value instanceof Uint8Array) return sha256(value);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, bytes]) => [name, hashed(bytes)]));
  if (Array.isArray(value)) return value.map(hashed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hashed(inner)]));
}

const plan = (
  name: string,
  more: () => Partial<ReleaseRequest>,
  expected: (asked: ReleaseRequest) => unknown,
): (() => ReleaseForm) => {
  return () => {
    const asked = request(more());
    return {
      name: `the plan of a release ${name}`,
      of: 'releasePlan',
      call: ({ releasePlan: planned }) => planned(asked),
      expected: expected(asked),
    };
  };
};

const NOTHING = 'Nothing was written.';
const DAY_OF_FIRST = ['2025-02-01', '2025-02-01'] as const;
const two = () => ledgerOf([FIRST, SECOND]);
const usedNumber = (version: string): string =>
  `Version ${version} of test was published on 2025-01-01 with another text, and a published text never changes. Note a slip by "npm run erratum -- test ${version} --note …", and publish what is right as a later version.`;
const NOT_LATER = (version: string): string =>
  `draft.mdx: Version ${version} is not later than version 1.1, the last one released.`;
const NEVER_BEFORE = 'A version can never be put in before one that is published. Release versions oldest first.';
const EXPRESSION = (file: string, place: string): string =>
  `${file}:${place}: expression: An expression in braces stands in the contract.\n    Contracts contain no code. To show a brace as text, write \\{ and \\}.`;

const PLANS = [
  plan(
    'that begins the history',
    () => ({}),
    (asked) => expectedRelease(asked, DAY_OF_FIRST),
  ),
  plan(
    'of which only the day of the text is told',
    () => ({ source: dated(FIRST, 'stated: 2025-01-15\n') }),
    (asked) => expectedRelease(asked, ['2025-01-15', '2025-01-15']),
  ),
  plan(
    'with both days and what has changed',
    () => ({ source: dated(FIRST, 'stated: 2025-01-15\nvalidFrom: 2025-02-01\nchanges: [Anders., Mehr.]\n') }),
    (asked) => expectedRelease(asked, ['2025-01-15', '2025-02-01']),
  ),
  plan(
    'that goes on',
    () => ({ source: THIRD, ledger: two() }),
    (asked) => expectedRelease(asked, ['2025-04-01', '2025-04-01']),
  ),
  plan(
    'with a number that another agreement has',
    () => ({ source: FIRST, ledger: ledgerOf([]) }),
    (asked) => expectedRelease(asked, DAY_OF_FIRST),
  ),
  plan(
    'with a translation',
    () => ({ source: GERMAN, translation: english() }),
    (asked) => expectedRelease(asked, DAY_OF_FIRST, { translation: ENGLISH }),
  ),
  plan(
    'of an English text with a German translation',
    () => ({ source: ENGLISH, translation: { language: 'de', source: GERMAN, sourceName: 'draft.de.mdx' } }),
    (asked) => expectedRelease(asked, DAY_OF_FIRST, { translation: GERMAN }),
  ),
  plan(
    'with a doubtful translation',
    () => ({ source: GERMAN, translation: english(DOUBTFUL) }),
    (asked) => expectedRelease(asked, DAY_OF_FIRST, { translation: DOUBTFUL, doubts: [DOUBT] }),
  ),
  plan(
    'with one problem',
    () => ({ source: FIRST.replace('Frist', '{x}') }),
    () => refused(EXPRESSION('draft.mdx', '10:9'), `One problem. ${NOTHING}`),
  ),
  plan(
    'with two problems',
    () => ({ source: FIRST.replace('Die Frist', '{x} {y}') }),
    () => refused(EXPRESSION('draft.mdx', '10:5'), EXPRESSION('draft.mdx', '10:9'), `2 problems. ${NOTHING}`),
  ),
  plan(
    'with a problem in the translation alone',
    () => ({ source: GERMAN, translation: english(ENGLISH.replace('time', '{x}')) }),
    () => refused(EXPRESSION('draft.en.mdx', '14:9'), `One problem. ${NOTHING}`),
  ),
  plan(
    'with problems in text and translation',
    () => ({ source: GERMAN.replace('Frist ', '{x} '), translation: english(ENGLISH.replace('time', '{x}')) }),
    () => refused(EXPRESSION('draft.mdx', '14:9'), EXPRESSION('draft.en.mdx', '14:9'), `2 problems. ${NOTHING}`),
  ),
  plan(
    'with the number of the last version',
    () => ({ source: SECOND.replace('24', '48'), ledger: two() }),
    () => refused(`draft.mdx: ${usedNumber('1.1')}`, NOTHING),
  ),
  plan(
    'with the number of an earlier version, written otherwise',
    () => ({ source: FIRST.replace('"1.0"', '"1"'), ledger: two() }),
    () => refused(`draft.mdx: ${usedNumber('1.0')}`, NOTHING),
  ),
  plan(
    'with an earlier number',
    () => ({ source: FIRST.replace('"1.0"', '"0.9"'), ledger: two() }),
    () => refused(NOT_LATER('0.9'), ...earlier('2025-02-01'), NEVER_BEFORE, NOTHING),
  ),
  plan(
    'with earlier days',
    () => ({ source: dated(THIRD, 'stated: 2025-02-28\nvalidFrom: 2025-03-01\n'), ledger: two() }),
    () => refused(...earlier('2025-02-28').slice(0, 1), NOTHING),
  ),
  plan(
    'on a day before the last event',
    () => ({ source: THIRD, ledger: two(), day: '2024-12-31' }),
    () => refused('draft.mdx: Its date 2024-12-31 is before 2025-01-01, the date of the last event.', NOTHING),
  ),
];

/** Both days of a version before those of version 1.1. */
const earlier = (day: string): readonly string[] =>
  ['stated', 'validFrom'].map((name) => `draft.mdx: "${name}" ${day} is before 2025-03-01, the date of version 1.1.`);

const DOUBTFUL = ENGLISH.replace('72 hours', '72 hours (3 days)');
const DOUBT =
  'draft.en.mdx:14:33: translation-number-doubtful: Line 14 of the binding text says nothing of the kind, the translation "3 days".\n    Check by reading whether both texts say the same; if they do, nothing is to be done.';

/** Every form of {@link releasePlan}. The histories they need are made when this is called. */
export const releaseForms = (): readonly ReleaseForm[] => PLANS.map((form) => form());
