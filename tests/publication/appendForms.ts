import { mkdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent } from '../../src/ledger/continuedLedger.ts';
import type { appendToLedger, readNote, signHead } from '../../src/publication/appendToLedger.ts';
import type { SigningKey } from '../../src/signature/signingKey.ts';
import {
  contentWith,
  FILES,
  FIRST,
  historyOf,
  keyEvent,
  moveTo,
  noteOf,
  OPEN,
  RELEASE,
  SECOND,
  STRANGE,
} from './appendContents.ts';
import { placed, replaced, synced } from './diskCalls.ts';
import { type DiskEnd, type DiskForm, once, putFile, refuses } from './diskForm.ts';

/** What changes a history on the disk. */
export interface Appenders {
  readonly appendToLedger: typeof appendToLedger;
  readonly readNote: typeof readNote;
  readonly signHead: typeof signHead;
}

type AppendForm = DiskForm<Appenders>;

interface Request extends Partial<AppendForm> {
  /** What is there before, and its signature. */
  readonly history?: readonly NewEvent[];
  readonly note?: string | null;
  /** What the change was prepared from, where it is not what is there. */
  readonly seen?: string;
  readonly events?: readonly NewEvent[];
  /** Whether the files of the release go with it. */
  readonly withFiles?: boolean;
  readonly signers?: readonly SigningKey[];
  readonly expected: DiskEnd;
}

const { text: BEGUN } = historyOf(OPEN);
const MOVE = moveTo('https://neu.example');

const append = (name: string, request: Request): AppendForm => {
  const { history = [OPEN], note = null, events = [MOVE], signers = [], withFiles = false, ...more } = request;
  const { seen = historyOf(...history).text, ...form } = more;
  return {
    name,
    of: 'appendToLedger',
    prepare: contentWith(history, note),
    call: ({ appendToLedger: appends }, content) => {
      const folder = withFiles ? { path: join(content, 'test', '1.0'), files: FILES } : null;
      return appends({ content }, { seen, events, folder, signers });
    },
    ...form,
  };
};

const refused = (...messages: readonly string[]) => ({ refused: messages });
const WRITTEN = replaced('ledger.jsonl');
const SIGNED = replaced('ledger.note');
const PLACED = placed('test', '1.0', [...FILES.keys()]);
const VERSION = { 'test/1.0/': '', 'test/1.0/test-1.0.html': '444 <p>', 'test/1.0/test-1.0.txt': '444 Text' };

/** The entries of a content folder. */
const holding = (events: readonly NewEvent[], note: string | null = null, mode = '644') => ({
  'test/': '',
  ...(events.length === 0 ? {} : { 'ledger.jsonl': `${mode} ${historyOf(...events).text}` }),
  ...(note === null ? {} : { 'ledger.note': note }),
});
const appended = (events: readonly NewEvent[], isSigned = false) => ({ ...historyOf(...events), isSigned });

/** A change that is refused leaves all as it was. */
const staying = (
  history: readonly NewEvent[],
  messages: readonly string[],
  calls: readonly string[] = [],
): DiskEnd => ({ outcome: refused(...messages), calls, files: holding(history, null, '640') });

const CONTINUED = 'Another command has continued the history since this was prepared.';
const TWICE = 'The ledger is opened a second time.';
const NOTHING = 'Nothing was written.';
const REPLACED =
  'The ledger has been replaced by another one since this was prepared. Nothing was written; start again.';
const UNSIGNED =
  'A key is valid, so the head has to be signed, and its private part is not there: name it by FASSUNG_KEY.';
const PUBLISHED =
  'The line stands in the ledger, so this is published; a step after it failed. Run the same command again: it does what is left.';
const DAMAGED =
  'The history is damaged. Restore ledger.jsonl from a copy whose head you know; never edit it by hand. Nothing was written.';
const THERE = 'The site is at https://test.example already.';
const READ_BACK = 'What was read back from content is not what was written. Run "npm run verify" and check the disk.';

const CHANGES: readonly AppendForm[] = [
  append('a first release places its files, then its lines', {
    history: [],
    events: [OPEN, RELEASE],
    withFiles: true,
    expected: {
      outcome: appended([OPEN, RELEASE]),
      calls: [...PLACED, ...WRITTEN],
      files: { ...holding([OPEN, RELEASE]), ...VERSION },
    },
  }),
  append('a change without files replaces the ledger alone', {
    expected: { outcome: appended([OPEN, MOVE]), calls: WRITTEN, files: holding([OPEN, MOVE]) },
  }),
  append('a first release after another one needs its opening line no more', {
    seen: '',
    events: [OPEN, RELEASE],
    withFiles: true,
    expected: {
      outcome: appended([OPEN, RELEASE]),
      calls: [...PLACED, ...WRITTEN],
      files: { ...holding([OPEN, RELEASE]), ...VERSION },
    },
  }),
  append('a change that still follows what another command has written is appended', {
    history: [OPEN, MOVE],
    seen: BEGUN,
    events: [RELEASE],
    withFiles: true,
    expected: {
      outcome: appended([OPEN, MOVE, RELEASE]),
      files: { ...holding([OPEN, MOVE, RELEASE]), ...VERSION },
    },
  }),
  append('a change of nothing leaves the same history', {
    events: [],
    expected: { outcome: appended([OPEN]), files: holding([OPEN]) },
  }),
];

const REFUSALS: readonly AppendForm[] = [
  ...(['publisher', 'origin'] as const).map((which) =>
    append(`a first release after another one with another ${which} is refused`, {
      seen: '',
      events: [{ ...OPEN, [which]: 'https://anders.example' }, RELEASE],
      withFiles: true,
      expected: staying([OPEN], [CONTINUED, TWICE, NOTHING]),
    }),
  ),
  append('a change that does not follow is refused', {
    events: [moveTo(OPEN.origin)],
    expected: staying([OPEN], [THERE, NOTHING]),
  }),
  append('a change that does not follow is refused with every reason', {
    events: [moveTo(OPEN.origin, '2024-12-31')],
    expected: staying(
      [OPEN],
      ['Its date 2024-12-31 is before 2025-01-01, the date of the last event.', THERE, NOTHING],
    ),
  }),
  append('a change that does not follow what another command has written is refused with both reasons', {
    history: [OPEN, MOVE],
    seen: BEGUN,
    events: [MOVE],
    expected: staying([OPEN, MOVE], [CONTINUED, 'The site is at https://neu.example already.', NOTHING]),
  }),
  append('a change of a history that has been replaced is refused', {
    seen: historyOf({ ...OPEN, publisher: 'Anders' }).text,
    expected: staying([OPEN], [REPLACED]),
  }),
  append('a change of a history that has lost its beginning is refused', {
    history: [OPEN, MOVE],
    seen: historyOf(OPEN, MOVE).text.slice(BEGUN.length),
    events: [RELEASE],
    expected: staying([OPEN, MOVE], [REPLACED]),
  }),
  append('a change of a history that has been replaced is refused for that, whatever else is wrong', {
    seen: 'x',
    events: [moveTo(OPEN.origin)],
    expected: staying([OPEN], [REPLACED]),
  }),
  append('a line that no reader would take is refused', {
    events: [moveTo('neu.example')],
    expected: staying([OPEN], ['content/ledger.jsonl: Line 2 of the ledger is not a well-formed event.', DAMAGED]),
  }),
  append('a change of a history that is damaged is refused', {
    history: [OPEN, moveTo('neu.example')],
    expected: staying(
      [OPEN, moveTo('neu.example')],
      ['content/ledger.jsonl: Line 2 of the ledger is not a well-formed event.', DAMAGED],
    ),
  }),
  append('a key that nobody has is not introduced', {
    events: [keyEvent(FIRST)],
    expected: staying([OPEN], [`${UNSIGNED} Nothing was written.`]),
  }),
  append('a change that nobody signs is refused where a key is valid', {
    history: [OPEN, keyEvent(FIRST)],
    expected: staying([OPEN, keyEvent(FIRST)], [`${UNSIGNED} Nothing was written.`]),
  }),
  append('a change that another key signs is refused where a key is valid', {
    history: [OPEN, keyEvent(FIRST)],
    signers: [STRANGE],
    expected: staying([OPEN, keyEvent(FIRST)], [`${UNSIGNED} Nothing was written.`]),
  }),
  append('a change that a revoked key signs is refused where another one is valid', {
    history: [OPEN, keyEvent(FIRST), keyEvent(SECOND), keyEvent(FIRST, 'revoked')],
    signers: [FIRST],
    expected: staying(
      [OPEN, keyEvent(FIRST), keyEvent(SECOND), keyEvent(FIRST, 'revoked')],
      [`${UNSIGNED} Nothing was written.`],
    ),
  }),
  append('a release whose folder holds anything else is refused before its line', {
    events: [RELEASE],
    withFiles: true,
    prepare: (folder) => {
      contentWith([OPEN])(folder);
      mkdirSync(join(folder, 'test', '1.0'));
    },
    expected: {
      outcome: refused(
        'content/test/1.0 holds files that are not in the ledger and are not this release. Nothing was written. If they were published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away.',
      ),
      calls: [],
      files: { ...holding([OPEN], null, '640'), 'test/1.0/': '' },
    },
  }),
];

const KEY = [OPEN, keyEvent(FIRST)];
const GONE = [...KEY, keyEvent(FIRST, 'revoked')];
const TWO = [...KEY, keyEvent(SECOND)];

const SIGNATURES: readonly AppendForm[] = [
  append('a key that is introduced signs the head', {
    events: [keyEvent(FIRST)],
    signers: [FIRST],
    expected: {
      outcome: appended(KEY, true),
      calls: [...WRITTEN, ...SIGNED],
      files: holding(KEY, `644 ${noteOf(KEY, FIRST)}`),
    },
  }),
  append('of two valid keys, one may sign', {
    history: TWO,
    note: noteOf(TWO, FIRST, SECOND),
    signers: [SECOND],
    expected: {
      outcome: appended([...TWO, MOVE], true),
      calls: [...WRITTEN, ...SIGNED],
      files: holding([...TWO, MOVE], `644 ${noteOf([...TWO, MOVE], SECOND)}`),
    },
  }),
  append('beside a valid key, others may sign', {
    history: KEY,
    signers: [STRANGE, FIRST],
    expected: {
      outcome: appended([...KEY, MOVE], true),
      files: holding([...KEY, MOVE], `644 ${noteOf([...KEY, MOVE], STRANGE, FIRST)}`),
    },
  }),
  append('after the last key is revoked, the old signature is taken away', {
    history: KEY,
    note: noteOf(KEY, FIRST),
    events: [keyEvent(FIRST, 'revoked')],
    expected: {
      outcome: appended(GONE),
      calls: [...WRITTEN, 'unlink ledger.note', ...synced('.')],
      files: holding(GONE),
    },
  }),
];

const sign = (name: string, events: readonly NewEvent[], note: string | null, more: Partial<AppendForm>) =>
  ({
    name: `a head ${name}`,
    of: 'appendToLedger',
    prepare: contentWith(events, note),
    call: ({ signHead: signs }, content) => signs(content, [FIRST]),
    expected: {
      outcome: appended(events),
      calls: [],
      files: holding(events, note === null ? null : `640 ${note}`, '640'),
    },
    ...more,
  }) satisfies AppendForm;

const unsigned = (complaint: string, note: string | null) => ({
  outcome: refused(`${complaint} ${UNSIGNED}`),
  calls: [],
  files: holding(KEY, note === null ? null : `640 ${note}`, '640'),
});
const signedNow = {
  outcome: appended(KEY, true),
  calls: SIGNED,
  files: holding(KEY, `644 ${noteOf(KEY, FIRST)}`, '640'),
};

const HEADS: readonly AppendForm[] = [
  sign('without a key is not signed', [OPEN], null, {}),
  sign('without a key loses a signature', [OPEN], 'x', {
    expected: {
      outcome: appended([OPEN]),
      calls: ['unlink ledger.note', ...synced('.')],
      files: holding([OPEN], null, '640'),
    },
  }),
  sign('that is signed stays as it is', KEY, noteOf(KEY, FIRST), {}),
  sign('that is not signed is signed', KEY, null, { expected: signedNow }),
  sign('of which an earlier one is signed is signed', KEY, noteOf([OPEN], FIRST), { expected: signedNow }),
  sign('that nobody signs is refused', KEY, noteOf([OPEN], FIRST), {
    call: ({ signHead: signs }, content) => signs(content, []),
    expected: unsigned('ledger.note is no signed note.', noteOf([OPEN], FIRST)),
  }),
  sign('that another key signs is refused', KEY, null, {
    call: ({ signHead: signs }, content) => signs(content, [STRANGE]),
    expected: unsigned('ledger.note has no signature by a key that is valid.', null),
  }),
];

const note = (name: string, prepare: (folder: string) => void, expected: DiskEnd): AppendForm => ({
  name: `a signature ${name}`,
  of: 'appendToLedger',
  prepare,
  call: ({ readNote: reads }, content) => reads(content),
  expected,
});

const NOTES: readonly AppendForm[] = [
  note('is read as it is', (folder) => putFile(join(folder, 'ledger.note'), '— ä\n'), {
    outcome: '— ä\n',
    files: { 'ledger.note': '640 — ä\n' },
  }),
  note('that is not there is none', () => {}, { outcome: null, files: {} }),
  note('that is a folder fails as the system says', (folder) => mkdirSync(join(folder, 'ledger.note')), {
    outcome: { failed: 'EISDIR' },
    files: { 'ledger.note/': '' },
  }),
];

const AFTER = holding([OPEN, MOVE]);
const RENAME = 'rename ledger.jsonl.next → ledger.jsonl';
const RELEASED = {
  events: [RELEASE],
  withFiles: true,
  expected: {
    outcome: refused(READ_BACK, PUBLISHED),
    calls: [...PLACED, ...WRITTEN],
    files: { ...holding([OPEN, RELEASE]), ...VERSION },
  },
};

const odd = (): never => {
  throw new Error('odd');
};

const FAILURES: readonly AppendForm[] = [
  append('a ledger that cannot be replaced fails as the system says, with the old one in its place', {
    disturbance: once(RENAME, refuses('EIO')),
    expected: {
      outcome: { failed: 'EIO' },
      calls: WRITTEN.slice(0, WRITTEN.indexOf(RENAME) + 1),
      files: { ...holding([OPEN], null, '640'), 'ledger.jsonl.next': `644 ${historyOf(OPEN, MOVE).text}` },
    },
  }),
  append('a ledger of which the system does not say that its name is durable is told as published', {
    disturbance: once('fsync .', refuses('EIO', 'ledger.jsonl')),
    expected: {
      outcome: refused('ledger.jsonl: the disk reports an error.', PUBLISHED),
      calls: WRITTEN,
      files: AFTER,
    },
  }),
  append('a fault of the program after the ledger was replaced is told as it is', {
    disturbance: once('fsync .', odd),
    expected: { outcome: { failed: 'Error: odd' }, calls: WRITTEN, files: AFTER },
  }),
  append('a signature that cannot be written is told with what is published', {
    history: KEY,
    signers: [FIRST],
    disturbance: once('fsync ledger.note.next', refuses('ENOSPC')),
    expected: {
      outcome: refused('The disk: the disk is full.', PUBLISHED),
      calls: [...WRITTEN, ...SIGNED.slice(0, 5), 'unlink ledger.note.next', 'close ledger.note.next'],
      files: holding([...KEY, MOVE]),
    },
  }),
  append('a fault of the program while the head is signed is told as it is', {
    history: KEY,
    signers: [FIRST],
    disturbance: once('fsync ledger.note.next', odd),
    expected: { outcome: { failed: 'Error: odd' }, files: holding([...KEY, MOVE]) },
  }),
  append('a ledger that is not what was written is found when it is read back', {
    disturbance: once('close .', (folder) => putFile(join(folder, 'ledger.jsonl'), BEGUN)),
    expected: { outcome: refused(READ_BACK, PUBLISHED), calls: WRITTEN, files: holding([OPEN], null, '640') },
  }),
  append('a release of which a file is not what was written is found when it is read back', {
    ...RELEASED,
    disturbance: once('close .', (folder) => {
      const file = join(folder, 'test', '1.0', 'test-1.0.txt');
      unlinkSync(file);
      putFile(file, 'Anders');
    }),
    expected: {
      ...RELEASED.expected,
      files: { ...RELEASED.expected.files, 'test/1.0/test-1.0.txt': '640 Anders' },
    },
  }),
  append('a release whose folder is not there is found when it is read back', {
    ...RELEASED,
    disturbance: once('close .', (folder) => rmSync(join(folder, 'test', '1.0'), { recursive: true })),
    expected: { ...RELEASED.expected, files: holding([OPEN, RELEASE]) },
  }),
  append('a release whose ledger is not what was written is found when it is read back', {
    ...RELEASED,
    disturbance: once('close .', (folder) => putFile(join(folder, 'ledger.jsonl'), BEGUN)),
    expected: { ...RELEASED.expected, files: { ...holding([OPEN], null, '640'), ...VERSION } },
  }),
  append('a signature that is not what was written is found when it is read back', {
    history: KEY,
    signers: [FIRST],
    disturbance: once('close .', (folder) => putFile(join(folder, 'ledger.note'), noteOf(KEY, FIRST)), 2),
    expected: {
      outcome: refused(READ_BACK, PUBLISHED),
      calls: [...WRITTEN, ...SIGNED],
      files: holding([...KEY, MOVE], `640 ${noteOf(KEY, FIRST)}`),
    },
  }),
];

/** Every form. */
export const APPEND_FORMS: readonly AppendForm[] = [
  ...[...CHANGES, ...REFUSALS],
  ...[...SIGNATURES, ...HEADS, ...NOTES],
  ...FAILURES,
];
