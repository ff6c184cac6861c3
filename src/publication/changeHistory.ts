import { basename } from 'node:path';
import { continuedLedger, type NewEvent } from '../ledger/continuedLedger.ts';
import { eventLine, type LedgerEvent, releasesOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { type CommitRecord, type Committed, commitComplaints, commitRecord } from '../repository/commitRecord.ts';
import { isKeptByGit, LEDGER, NOTE } from '../repository/contentRepository.ts';
import { tagComplaints } from '../repository/releaseTag.ts';
import { repositoryComplaints } from '../repository/repositoryComplaints.ts';
import { chosenSigners } from '../signature/chosenSigners.ts';
import { noteComplaint } from '../signature/headNote.ts';
import type { SigningKey } from '../signature/signingKey.ts';
import { verifyContent } from '../verification/verifyContent.mjs';
import { appendToLedger, readNote, signHead } from './appendToLedger.ts';
import { AuthorError } from './authorError.ts';
import { STAGING } from './contentPaths.ts';
import { ledgerOf, readLedgerFile, readLedgerText } from './ledgerFile.ts';
import type { PlannedFolder } from './placeFolder.ts';
import { sha256 } from './sha256.ts';
import { type HeldLock, withLock } from './withLock.ts';

/** A change of the history, complete in memory. */
export interface HistoryPlan {
  /** Text of the ledger the plan was made from. */
  readonly seen: string;
  /** What is to be appended; nothing where it is history already, so that only what comes after it may be left to do. */
  readonly events: readonly NewEvent[];
  /** The lines of the ledger that this change wrote before it was interrupted, where it was. */
  readonly written: readonly LedgerEvent[];
  /** Files of a release, or null. */
  readonly folder: PlannedFolder | null;
  /** What a commit of the change is. */
  readonly record: CommitRecord;
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Refuses a change of a history that is damaged, that has files which the ledger does not know, or of which git has
 * recorded something else; and with `commit`, one that could not be committed. Asked before anything is written.
 *
 * @throws AuthorError with all reasons
 */
export function checkChange(content: string, plan: HistoryPlan, commit: boolean): void {
  checkContent(content, plan.folder);
  const complaints = gitComplaints(content, plan, commit);
  if (complaints.length > 0) throw new AuthorError([...complaints, 'Nothing was written.']);
}

function checkContent(content: string, folder: PlannedFolder | null): void {
  const { damage, strays } = verifyContent(content, true);
  if (damage.length > 0) throw new AuthorError([...damage, 'What is published is damaged. Nothing was written.']);
  const others = strays.filter((path) => path !== folder?.path && !basename(path).startsWith(STAGING));
  if (others.length === 0) return;
  throw new AuthorError([
    ...others.map((path) => `${path} is not in the ledger.`),
    'If it has ever been published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away. If a release was interrupted, run the same release again. Nothing was written.',
  ]);
}

function gitComplaints(content: string, plan: HistoryPlan, commit: boolean): readonly string[] {
  if (!isKeptByGit(content)) {
    return commit ? [`--commit: ${content} is in no git work tree, or git is told to ignore it.`] : [];
  }
  const isDone = plan.events.length === 0;
  const text = readLedgerText(content);
  const unfinished = isDone
    ? { paths: [LEDGER, NOTE, ...plan.record.paths], lines: plan.written.map(eventLine) }
    : { paths: [], lines: [] };
  const ledger = ledgerOf(content, text);
  const recorded = repositoryComplaints(content, ledger, text, unfinished);
  return [
    ...recorded,
    ...(recorded.length === 0 ? [] : [COMMIT_FIRST]),
    ...tagComplaints(content, releasesOf(ledger.events), text),
    ...(commit ? commitComplaints(content, plan.record) : []),
  ];
}

/**
 * Who signs the head after a change: nobody where no key is valid then, or where nothing is left to be signed.
 *
 * @throws AuthorError where a key is valid and none is at hand
 */
export function signersAfter(content: string, plan: HistoryPlan, environment: Environment): readonly SigningKey[] {
  if (plan.events.length === 0 && isHeadSigned(content)) return [];
  return chosenSigners(continuedLedger(readLedgerFile(content), plan.events, sha256).ledger, environment);
}

/** Whether the head is signed, or need not be. */
export function isHeadSigned(content: string): boolean {
  const text = readLedgerText(content);
  return noteComplaint(readNote(content), text, ledgerOf(content, text)) === null;
}

/** What a change has done. */
export interface ChangeEnd {
  readonly ledger: Ledger;
  /** Whether the head was signed by this run. */
  readonly isSigned: boolean;
  /** What git has, or null where no commit was asked for. */
  readonly committed: Committed | null;
}

/**
 * Carries out a change of the history: appends its events, signs the head, and makes the commit and the tag, if wanted. All
 * of it under one lock. What an interrupted run has done already stays; what it has left is done.
 *
 * @param content the content folder
 * @param plan what is to be done
 * @param signers who signs the head
 * @param commit whether a commit is made
 * @param patience milliseconds to wait for another command; see {@link withLock}
 * @throws AuthorError where the history does not let the change follow, and where something after it failed
 */
export function changeHistory(
  content: string,
  plan: HistoryPlan,
  signers: readonly SigningKey[],
  commit: boolean,
  patience?: number,
): ChangeEnd {
  const change = (held: HeldLock): ChangeEnd => {
    const { ledger, text, isSigned } =
      plan.events.length > 0 ? appendToLedger(held, { ...plan, signers }) : signHead(content, signers);
    return { ledger, isSigned, committed: commit ? commitAfter(content, plan.record, text) : null };
  };
  return withLock(content, change, patience);
}

/** A refusal of git does not undo what is published; it says so, and what is left. */
function commitAfter(content: string, record: CommitRecord, text: string): Committed {
  try {
    return commitRecord(content, record, text);
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    throw new AuthorError([
      ...error.messages,
      'The history is written, but the commit or its tag is not complete. Put right what git says and run the same command again with --commit: it does what is left.',
    ]);
  }
}

const COMMIT_FIRST =
  'What is published has to be committed as it is before the history goes on. If a command was interrupted, or has not been committed yet, run it again with --commit, or commit the content folder yourself.';
