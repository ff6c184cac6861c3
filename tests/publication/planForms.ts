import { AuthorError } from '../../src/publication/authorError.ts';
import type { ErratumRequest, erratumPlan } from '../../src/publication/erratumPlan.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import type { movePlan } from '../../src/publication/movePlan.ts';
import type { publishedSentence } from '../../src/publication/publishedSentence.ts';
import type { releasedVersion } from '../../src/publication/releasedVersion.ts';
import type { WithdrawalRequest, withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import {
  DAY,
  elsewhere,
  fingerprintOf,
  later,
  linesIn,
  moved,
  movedBefore,
  movedOn,
  NOTE,
  nothing,
  seenIn,
  two,
} from './planContents.ts';

/** What prepares changes of the history. */
export interface Planners {
  readonly withdrawalPlan: typeof withdrawalPlan;
  readonly erratumPlan: typeof erratumPlan;
  readonly movePlan: typeof movePlan;
  readonly releasedVersion: typeof releasedVersion;
  readonly publishedSentence: typeof publishedSentence;
}

/** A call of one of them, and everything that must come of it: its value, or the messages of its refusal. */
export interface PlanForm {
  readonly name: string;
  /** File in `src/publication` without its ending. */
  readonly of: keyof Planners;
  readonly call: (planners: Planners) => unknown;
  readonly expected: unknown;
}

/** What a call gives, or the messages with which it is refused. */
function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    return { refused: error.messages };
  }
}

const refused = (...messages: readonly string[]) => ({ refused: messages });
const AWAY =
  'site.yaml: baseUrl https://neu.example is not https://test.example, the address with which the history began and which published PDFs cite. If the site has moved, "npm run move" records it. Nothing was written.';
const NEVER = (version: string, agreement = 'test'): string => `Version ${version} of ${agreement} was never released.`;

const withdrawal =
  (name: string, content: () => string, more: Partial<WithdrawalRequest>, expected: () => unknown): (() => PlanForm) =>
  () => ({
    name: `a withdrawal ${name}`,
    of: 'withdrawalPlan',
    call: ({ withdrawalPlan: plan }) =>
      plan(content(), { agreement: 'test', version: '1.1', reason: ' Ein Irrtum. ', day: DAY, ...more }),
    expected: expected(),
  });

const withdrawn = (content: string, version: string, offered: string | null, written?: unknown) => {
  const event = { event: 'withdraw', date: DAY, agreement: 'test', version, reason: 'Ein Irrtum.' };
  const body = [`Fingerprint  ${fingerprintOf(content, version)}`, 'Reason       Ein Irrtum.'];
  const record = { subject: `Withdraw test ${version}`, body, paths: [], release: null };
  const events = written === undefined ? [event] : [];
  const before = written === undefined ? [] : [written];
  return {
    plan: { seen: seenIn(content), events, written: before, folder: null, record },
    reason: 'Ein Irrtum.',
    offered,
  };
};

const WITHDRAWALS = [
  withdrawal('of the last version', two, {}, () => withdrawn(two(), '1.1', '1.0')),
  withdrawal('of the first version', two, { version: '1.0' }, () => withdrawn(two(), '1.0', '1.1')),
  withdrawal('of the only one that is left', later, { version: '1.0' }, () => withdrawn(later(), '1.0', null)),
  withdrawal('that stands already', later, {}, () => withdrawn(later(), '1.1', '1.0', linesIn(later()).at(-1))),
  withdrawal('for another reason', later, { reason: 'Anders.' }, () =>
    refused('Version 1.1 of test was withdrawn on 2025-05-01 already: "Ein Irrtum.". Nothing was written.'),
  ),
  withdrawal('from another address', elsewhere, { version: '1.0' }, () => refused(AWAY)),
  withdrawal('without a reason', two, { reason: ' ' }, () =>
    refused('--reason: must not be empty. Nothing was written.'),
  ),
  withdrawal('of nothing', nothing, {}, () =>
    refused(`${NEVER('1.1')} Agreements with released versions: none. Nothing was written.`),
  ),
];

const erratum =
  (name: string, content: () => string, more: Partial<ErratumRequest>, expected: () => unknown): (() => PlanForm) =>
  () => ({
    name: `an erratum ${name}`,
    of: 'erratumPlan',
    call: ({ erratumPlan: plan }) =>
      plan(content(), { agreement: 'test', version: '1.0', state: 'noted', note: NOTE, day: DAY, ...more }),
    expected: expected(),
  });

const noted = (content: string, more: Record<string, unknown>, written?: unknown) => {
  const event = {
    event: 'erratum',
    agreement: 'test',
    version: '1.0',
    state: 'noted',
    clause: null,
    note: NOTE,
    correctedIn: null,
    date: DAY,
    number: 1,
    ...more,
  };
  const { version, state, number, clause, note } = event;
  const body = [
    `Fingerprint  ${fingerprintOf(content, version)}`,
    ...(clause === null ? [] : [`Clause       ${clause}`]),
    `Note         ${note}`,
  ];
  const record = { subject: `Erratum ${number} of test ${version}: ${state}`, body, paths: [], release: null };
  const events = written === undefined ? [event] : [];
  const before = written === undefined ? [] : [written];
  return { plan: { seen: seenIn(content), events, written: before, folder: null, record }, event };
};

const ANY_CLAUSE = 'An address is what stands behind "#" in the link of a clause';

const ERRATA = [
  erratum('of a version', two, {}, () => noted(two(), {})),
  erratum('of a clause', two, { clause: '1.1', note: ` ${NOTE} ` }, () => noted(two(), { clause: '1.1' })),
  erratum('that is corrected at once', two, { state: 'corrected', correctedIn: '1.1' }, () =>
    noted(two(), { state: 'corrected', correctedIn: '1.1' }),
  ),
  erratum('beside another', later, { note: 'Anders.' }, () => noted(later(), { note: 'Anders.', number: 2 })),
  erratum('with the words of one of another clause', later, { clause: '1' }, () =>
    noted(later(), { clause: '1', number: 2 }),
  ),
  erratum('with the words of one in another state', later, { clause: '1.1' }, () =>
    noted(later(), { clause: '1.1', number: 2 }),
  ),
  erratum('that stands already', later, { version: '1.1' }, () => {
    const line = linesIn(later()).find(({ event, version }) => event === 'erratum' && version === '1.1');
    return noted(later(), { version: '1.1', date: '2025-04-01' }, line);
  }),
  erratum('that stands already, by its number', later, { version: '1.1', number: 1, note: undefined }, () => {
    const line = linesIn(later()).find(({ event, version }) => event === 'erratum' && version === '1.1');
    return noted(later(), { version: '1.1', date: '2025-04-01' }, line);
  }),
  erratum('that goes on', later, { number: 1, state: 'dismissed', note: undefined }, () =>
    noted(later(), { state: 'dismissed', clause: '1.1' }),
  ),
  erratum(
    'that goes on with other words',
    later,
    { number: 1, state: 'dismissed', note: 'Richtig.', clause: '1' },
    () => noted(later(), { state: 'dismissed', clause: '1', note: 'Richtig.' }),
  ),
  erratum('that differs from one in its clause', later, { version: '1.1', clause: '1.1' }, () =>
    noted(later(), { version: '1.1', clause: '1.1', number: 3 }),
  ),
  erratum('that differs from one in its state', later, { version: '1.1', state: 'dismissed' }, () =>
    noted(later(), { version: '1.1', state: 'dismissed', number: 3 }),
  ),
  erratum('that differs from one in its words', later, { version: '1.1', note: 'Drittens.' }, () =>
    noted(later(), { version: '1.1', note: 'Drittens.', number: 3 }),
  ),
  erratum(
    'that differs from one in what corrects it',
    later,
    { clause: '1.1', state: 'corrected', correctedIn: '1.2' },
    () => noted(later(), { clause: '1.1', state: 'corrected', correctedIn: '1.2', number: 2 }),
  ),
  erratum('that goes on with the words of another', later, { version: '1.1', number: 1, note: 'Zweitens.' }, () =>
    noted(later(), { version: '1.1', note: 'Zweitens.' }),
  ),
  erratum('without words in them', two, { note: ' ' }, () =>
    refused('--note: must not be empty. Nothing was written.'),
  ),
  erratum('by a number beside two others', later, { version: '1.1', number: 3 }, () =>
    refused('Version 1.1 has no erratum 3; there is: 1, 2. Leave --number out to note a new one. Nothing was written.'),
  ),
  erratum('of a clause whose first digit is there', two, { agreement: 'zusatz', clause: '10.1' }, () =>
    refused(`--clause 10.1: version 1.0 of zusatz has no such clause. ${ANY_CLAUSE}. Nothing was written.`),
  ),
  erratum('without words', two, { note: undefined }, () =>
    refused('--note "…" says what is wrong and how it is to be read. Nothing was written.'),
  ),
  erratum('by a number that is not there', later, { number: 2 }, () =>
    refused('Version 1.0 has no erratum 2; there is: 1. Leave --number out to note a new one. Nothing was written.'),
  ),
  erratum('by a number where there is none', two, { number: 1 }, () =>
    refused('Version 1.0 has no erratum 1; there is: none. Leave --number out to note a new one. Nothing was written.'),
  ),
  erratum('corrected by no version', two, { state: 'corrected' }, () =>
    refused('--state corrected needs --in VERSION, the later version that puts it right. Nothing was written.'),
  ),
  erratum('noted with a version', two, { correctedIn: '1.1' }, () =>
    refused('--in VERSION goes with --state corrected alone. Nothing was written.'),
  ),
  erratum('of a clause that is near', two, { agreement: 'zusatz', clause: '1.99' }, () =>
    refused(
      `--clause 1.99: version 1.0 of zusatz has no such clause. ${ANY_CLAUSE}, such as 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11. Nothing was written.`,
    ),
  ),
  erratum('of a clause of an annex', two, { agreement: 'zusatz', clause: '2/1' }, () =>
    refused(
      `--clause 2/1: version 1.0 of zusatz has no such clause. ${ANY_CLAUSE}, such as 2, 2.1. Nothing was written.`,
    ),
  ),
  erratum('of a clause that is far', two, { clause: '9' }, () =>
    refused(`--clause 9: version 1.0 of test has no such clause. ${ANY_CLAUSE}. Nothing was written.`),
  ),
  erratum('from another address', elsewhere, {}, () => refused(AWAY)),
];

const move =
  (name: string, content: () => string, expected: () => unknown): (() => PlanForm) =>
  () => ({
    name: `a move ${name}`,
    of: 'movePlan',
    call: ({ movePlan: plan }) => plan(content(), DAY),
    expected: expected(),
  });

const moveTo = (content: string, to: string, from: string, written?: unknown) => {
  const record = { subject: `Move to ${to}`, body: [`Until now at ${from}`], paths: ['site.yaml'], release: null };
  const events = written === undefined ? [{ event: 'move', date: DAY, origin: to }] : [];
  const before = written === undefined ? [] : [written];
  return { plan: { seen: seenIn(content), events, written: before, folder: null, record }, from, to };
};

const MOVES = [
  move('before the history has begun', nothing, () =>
    refused(
      'Nothing has been published yet, so nothing can move: the first release takes the address in site.yaml. Nothing was written.',
    ),
  ),
  move('to where it always was', two, () =>
    refused(
      'The site is at https://test.example since the history began. To move it, write its new address as baseUrl into site.yaml first. Nothing was written.',
    ),
  ),
  move('to another address', elsewhere, () => moveTo(elsewhere(), 'https://neu.example', 'https://test.example')),
  move('to a third address', movedOn, () => moveTo(movedOn(), 'https://drei.example', 'https://neu.example')),
  move('that stands already, before an erratum', movedBefore, () =>
    moveTo(movedBefore(), 'https://neu.example', 'https://test.example', linesIn(movedBefore())[2]),
  ),
  move('that stands already', moved, () =>
    moveTo(moved(), 'https://drei.example', 'https://test.example', linesIn(moved()).at(-1)),
  ),
];

const version =
  (name: string, of: readonly [string, string], expected: () => unknown, content = two): (() => PlanForm) =>
  () => ({
    name: `a version ${name}`,
    of: 'releasedVersion',
    call: ({ releasedVersion: found }) => found(readLedgerFile(content()), ...of),
    expected: expected(),
  });

const VERSIONS = [
  version('that was released', ['test', '1.1'], () => linesIn(two())[2]),
  version('of another agreement', ['zusatz', '1.0'], () => linesIn(two())[3]),
  version('that was not', ['test', '1.2'], () =>
    refused(`${NEVER('1.2')} Released versions of test: 1.0, 1.1. Nothing was written.`),
  ),
  version('beside a single one', ['zusatz', '1.1'], () =>
    refused(`${NEVER('1.1', 'zusatz')} Released versions of zusatz: 1.0. Nothing was written.`),
  ),
  version(
    'where there is none',
    ['test', '1.0'],
    () => refused(`${NEVER('1.0')} Agreements with released versions: none. Nothing was written.`),
    nothing,
  ),
  version('of no agreement', ['tom', '1.0'], () =>
    refused(`${NEVER('1.0', 'tom')} Agreements with released versions: test, zusatz. Nothing was written.`),
  ),
  version('of what is no name', ['Test', '1.0'], () =>
    refused(
      '"Test" cannot be the name of an agreement: use lower-case letters, digits and hyphens, and no name that the site needs itself. Nothing was written.',
    ),
  ),
];

const sentence =
  (name: string, text: string, expected: unknown): (() => PlanForm) =>
  () => ({
    name: `a sentence ${name}`,
    of: 'publishedSentence',
    call: ({ publishedSentence: published }) => published('note', text),
    expected,
  });

const ODD = 'holds a character that must not be published (hidden, look-alike or not in NFC)';

const SENTENCES = [
  sentence('of one line', ' Ein Satz. ', 'Ein Satz.'),
  sentence('of nothing', '  ', refused('--note: must not be empty. Nothing was written.')),
  sentence('of two lines', 'a\nb', refused('--note: must be one line. Nothing was written.')),
  sentence('with a hidden character', 'a\u200bb', refused(`--note: ${ODD}. Nothing was written.`)),
  sentence(
    'of two lines with a hidden character',
    'a\u200b\nb',
    refused(`--note: must be one line; ${ODD}. Nothing was written.`),
  ),
];

/** Every form. The contents they need are made when this is called. */
export const planForms = (): readonly PlanForm[] =>
  [...WITHDRAWALS, ...ERRATA, ...MOVES, ...VERSIONS, ...SENTENCES].map((form) => form());

/** What comes of a form. */
export const planOutcome = (form: PlanForm, planners: Planners): unknown => outcome(() => form.call(planners));
