import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AuthorError } from '../../src/publication/authorError.ts';
import type {
  ChangeEnd,
  changeHistory,
  checkChange,
  HistoryPlan,
  isHeadSigned,
  signersAfter,
} from '../../src/publication/changeHistory.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import type { SigningKey } from '../../src/signature/signingKey.ts';
import { erratum, inGit } from '../repository/repositoryContent.ts';
import { contents, introduction, key, release, revocation, standing } from './changeContents.ts';
import { linesIn } from './planContents.ts';

/** What checks and carries out a change of the history. */
export interface Changes {
  readonly checkChange: typeof checkChange;
  readonly signersAfter: typeof signersAfter;
  readonly isHeadSigned: typeof isHeadSigned;
  readonly changeHistory: typeof changeHistory;
}

/** A call of one of them with a content of its own, and everything that must come of it. */
export interface ChangeForm {
  readonly name: string;
  readonly make: () => string;
  readonly call: (changes: Changes, content: string) => unknown;
  readonly expected: unknown;
}

/** Prepares a change of a content. */
export type Plan = (content: string) => HistoryPlan;

/** What a call gives, or the messages with which it is refused; the content is called `CONTENT` there. */
function outcome(call: () => unknown, content: string): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof AuthorError)
      return { refused: error.messages.map((message) => message.replaceAll(content, 'CONTENT')) };
    return { broken: (error as Error).message };
  }
}

/** What comes of a form. */
export function changeOutcome(form: ChangeForm, changes: Changes): unknown {
  const content = form.make();
  return outcome(() => form.call(changes, content), content);
}

/** A refusal with its messages. */
export const refused = (...messages: readonly string[]) => ({ refused: messages });

/** Who signs after a change, by the verifier key. */
const signing = (name: string, make: () => string, plan: Plan, file: string, expected: unknown): ChangeForm => ({
  name: `${name}, ${file === '' ? 'without the private key' : 'with the private key'}`,
  make,
  call: ({ signersAfter: after }, content) =>
    after(content, plan(content), { FASSUNG_KEY: file }).map(({ verifierKey }) => verifierKey),
  expected,
});

const OWN = [key.signer.verifierKey];
const UNSIGNED = refused(
  `The head of this history is signed by muster+${key.signer.id}, so each change needs the private key: FASSUNG_KEY=/path/to/key.pem. Nothing was written. If the key is lost, "npm run key -- revoke" says so in the history.`,
);

const SIGNERS = [
  signing('nobody signs where there is no key', contents.plain, erratum, '', []),
  signing('nobody signs what stands where there is no key', contents.plain, standing, '', []),
  signing('the first key signs its own line', contents.plain, introduction, key.file, OWN),
  signing('the first key cannot be introduced', contents.plain, introduction, '', UNSIGNED),
  signing('a change is signed', contents.signed, erratum, key.file, OWN),
  signing('a change is not signed', contents.signed, erratum, '', UNSIGNED),
  signing('nobody signs the end of the only key', contents.signed, revocation, '', []),
  signing('nobody signs again what is signed', contents.signed, standing, key.file, []),
  signing('nobody need sign what is signed', contents.signed, standing, '', []),
  signing('what was left unsigned is signed', contents.unsigned, standing, key.file, OWN),
  signing('what was left unsigned is not signed', contents.unsigned, standing, '', UNSIGNED),
];

const head = (name: string, make: () => string, expected: boolean): ChangeForm => ({
  name,
  make,
  call: ({ isHeadSigned: isSigned }, content) => isSigned(content),
  expected,
});

const HEADS = [
  head('a head need not be signed where there is no key', contents.plain, true),
  head('a head is signed by its key', contents.signed, true),
  head('a head is not signed by a note that is none', contents.unsigned, false),
];

/** A change, what is told of it, and what is there afterwards: the last line of ledger and history of git. */
const change = (
  name: string,
  make: () => string,
  plan: Plan,
  [signers, commit]: readonly [signers: readonly SigningKey[], commit: boolean],
  expected: unknown,
): ChangeForm => ({
  name,
  make,
  call: ({ changeHistory: carriedOut }, content) => {
    const told = outcome(() => inWords(content, carriedOut(content, plan(content), signers, commit, 0)), content);
    const { event, version } = linesIn(content).at(-1) ?? {};
    const isInGit = existsSync(join(content, '.git'));
    return {
      told,
      last: [event, version].join(' ').trim(),
      note: existsSync(join(content, 'ledger.note')),
      commits: isInGit ? inGit(content, 'log', '--format=%s').split('\n').slice(0, -1) : null,
      tags: isInGit ? inGit(content, 'tag').split('\n').slice(0, -1) : null,
    };
  },
  expected,
});

/** The end of a change, where its ledger is the one that can be read and its commit the last one. */
function inWords(content: string, { ledger, isSigned, committed }: ChangeEnd) {
  const isLast =
    committed?.commit != null && committed.commit === inGit(content, 'rev-parse', '--short', 'HEAD').trim();
  return {
    ledger: isDeepStrictEqual(ledger, readLedgerFile(content)) ? 'as written' : ledger,
    isSigned,
    committed: isLast ? { ...committed, commit: 'HEAD' } : committed,
  };
}

const ended = (isSigned: boolean, committed: unknown) => ({ ledger: 'as written', isSigned, committed });
const noGit = { commits: null, tags: null };
const HALF =
  'The history is written, but the commit or its tag is not complete. Put right what git says and run the same command again with --commit: it does what is left.';

const CHANGES = [
  change('an erratum is written', contents.plain, erratum, [[], false], {
    told: ended(false, null),
    last: 'erratum 1.0',
    note: false,
    ...noGit,
  }),
  change('an erratum is written and signed', contents.signed, erratum, [[key.signer], false], {
    told: ended(true, null),
    last: 'erratum 1.0',
    note: true,
    ...noGit,
  }),
  change('what stands is signed', contents.unsigned, standing, [[key.signer], false], {
    told: ended(true, null),
    last: 'key',
    note: true,
    ...noGit,
  }),
  change('what is signed stays so', contents.signed, standing, [[], false], {
    told: ended(false, null),
    last: 'key',
    note: true,
    ...noGit,
  }),
  change('an erratum is not committed unless it is asked for', contents.kept, erratum, [[], false], {
    told: ended(false, null),
    last: 'erratum 1.0',
    note: false,
    commits: ['Beginning'],
    tags: [],
  }),
  change('an erratum is committed', contents.kept, erratum, [[], true], {
    told: ended(false, { commit: 'HEAD', tag: null }),
    last: 'erratum 1.0',
    note: false,
    commits: ['Erratum 1 of test 1.0: noted', 'Beginning'],
    tags: [],
  }),
  change('a release is committed and tagged', contents.keptWithDraft, release, [[], true], {
    told: ended(false, { commit: 'HEAD', tag: 'test-1.1' }),
    last: 'release 1.1',
    note: false,
    commits: ['Release test 1.1', 'Beginning'],
    tags: ['test-1.1'],
  }),
  change('a release that stands is committed and tagged', contents.releaseLeft, release, [[], true], {
    told: ended(false, { commit: 'HEAD', tag: 'test-1.1' }),
    last: 'release 1.1',
    note: false,
    commits: ['Release test 1.1', 'Beginning'],
    tags: ['test-1.1'],
  }),
  change('what git refuses to commit is written all the same', contents.withRefusingHook, erratum, [[], true], {
    told: refused('"git commit" failed: Nicht heute.', HALF),
    last: 'erratum 1.0',
    note: false,
    commits: ['Beginning'],
    tags: [],
  }),
  change('a fault of the program is told as such', contents.kept, broken, [[], true], {
    told: { broken: 'A fault.' },
    last: 'erratum 1.0',
    note: false,
    commits: ['Beginning'],
    tags: [],
  }),
];

/** A change whose files cannot be told. */
function broken(content: string): HistoryPlan {
  const plan = erratum(content);
  return {
    ...plan,
    record: {
      ...plan.record,
      get paths(): readonly string[] {
        throw new RangeError('A fault.');
      },
    },
  };
}

/** Who signs a change, and what it does. */
export const CHANGE_FORMS: readonly ChangeForm[] = [...SIGNERS, ...HEADS, ...CHANGES];
