import { readFileSync } from 'node:fs';
import { continuedLedger, type NewEvent } from '../ledger/continuedLedger.ts';
import { validKeysOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { headNote, noteComplaint } from '../signature/headNote.ts';
import type { SigningKey } from '../signature/signingKey.ts';
import { AuthorError } from './authorError.ts';
import { ledgerPath, notePath } from './contentPaths.ts';
import { ledgerOf, readLedgerText } from './ledgerFile.ts';
import { type PlannedFolder, placeFolder } from './placeFolder.ts';
import { removeFile, replaceFile, syncFolder } from './replaceFile.ts';
import { sha256 } from './sha256.ts';
import { holdsExactly } from './standsAlready.ts';
import { systemRefusal } from './systemRefusal.ts';
import type { HeldLock } from './withLock.ts';

/** A history after all that was to be done with it. */
export interface SignedLedger {
  readonly ledger: Ledger;
  readonly text: string;
  /** Whether a signature was written just now. */
  readonly isSigned: boolean;
}

/** What is to be appended to a history. */
export interface LedgerChange {
  /** Text of the ledger from which the change was prepared, and which the person has seen. */
  readonly seen: string;
  readonly events: readonly NewEvent[];
  /** The files of a release, which must stand before its line does. */
  readonly folder: PlannedFolder | null;
  /** Who signs the new head; somebody where a key is valid afterwards. */
  readonly signers: readonly SigningKey[];
}

/**
 * Appends events to the ledger so that a crash at any moment leaves either the old history or the new one.
 *
 * The files of a release are written into a staging folder, made durable and moved to their place; then the new ledger
 * replaces the old one by a rename, which is the commit point: what is not in the ledger is not published. Then the head is
 * signed, and everything is read back from disk. Whatever was interrupted, the same command completes it. (Pillai et al.,
 * "All File Systems Are Not Created Equal", OSDI 2014, on why each step is synced.)
 *
 * @param held the lock of the content folder
 * @returns the history with the events
 * @throws AuthorError where the history does not let the events follow, or a step after the commit point fails
 */
export function appendToLedger({ content }: HeldLock, { seen, events, folder, signers }: LedgerChange): SignedLedger {
  const before = readLedgerText(content);
  const history = ledgerOf(content, before);
  const { ledger, lines, complaints } = continuedLedger(history, withoutOpening(history, events), sha256);
  if (!before.startsWith(seen)) throw new AuthorError([REPLACED]);
  if (complaints.length > 0) {
    throw new AuthorError([...(before === seen ? [] : [CONTINUED]), ...complaints, 'Nothing was written.']);
  }
  // Form and chain as every reader will see them; a complaint here would be a fault of the program.
  ledgerOf(content, before + lines);
  const valid = validKeysOf(ledger.events);
  if (valid.length > 0 && !signers.some(({ verifierKey }) => valid.includes(verifierKey))) {
    throw new AuthorError([`${UNSIGNED} Nothing was written.`]);
  }
  if (folder !== null) placeFolder(folder);
  replaceFileOrStay(content, before, before + lines);
  return afterCommit(() => {
    const signed = signHead(content, signers);
    readBack(content, before + lines, folder);
    return signed;
  });
}

/** Two first releases may be prepared at once, each with the opening line; the one that comes second needs it no more. */
function withoutOpening({ events: [opening] }: Ledger, events: readonly NewEvent[]): readonly NewEvent[] {
  const [first, ...rest] = events;
  const isSame =
    opening?.event === 'open' &&
    first?.event === 'open' &&
    opening.publisher === first.publisher &&
    opening.origin === first.origin;
  return isSame ? rest : events;
}

/**
 * Signs the head of the ledger, unless it is signed already; where no key is valid, takes an old signature away.
 *
 * @param content the content folder; the lock must be held
 * @throws AuthorError where a key is valid and nobody is there to sign
 */
export function signHead(content: string, signers: readonly SigningKey[]): SignedLedger {
  const text = readLedgerText(content);
  const ledger = ledgerOf(content, text);
  const note = readNote(content);
  if (validKeysOf(ledger.events).length === 0) {
    if (note !== null) {
      removeFile(notePath(content));
      syncFolder(content);
    }
    return { ledger, text, isSigned: false };
  }
  if (noteComplaint(note, text, ledger) === null) return { ledger, text, isSigned: false };
  const next = headNote(text, signers);
  const complaint = noteComplaint(next, text, ledger);
  if (complaint !== null) throw new AuthorError([`${complaint} ${UNSIGNED}`]);
  replaceFile(notePath(content), new TextEncoder().encode(next));
  return { ledger, text, isSigned: true };
}

/** Text of `ledger.note`, or null where there is none. */
export function readNote(content: string): string | null {
  try {
    return readFileSync(notePath(content)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** An error of the system is told as one before the commit point only where the old ledger is still there. */
function replaceFileOrStay(content: string, before: string, after: string): void {
  try {
    replaceFile(ledgerPath(content), new TextEncoder().encode(after));
  } catch (error) {
    if (readLedgerText(content) === before) throw error;
    throw unfinished(error);
  }
}

function afterCommit<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw unfinished(error);
  }
}

function unfinished(error: unknown): Error {
  const reasons = error instanceof AuthorError ? error.messages : systemRefusal(error);
  if (reasons === null) return error as Error;
  return new AuthorError([
    ...reasons,
    'The line stands in the ledger, so this is published; a step after it failed. Run the same command again: it does what is left.',
  ]);
}

function readBack(content: string, text: string, folder: PlannedFolder | null): void {
  if (
    readLedgerText(content) === text &&
    (folder === null || holdsExactly(folder.path, folder.files)) &&
    noteComplaint(readNote(content), text, ledgerOf(content, text)) === null
  )
    return;
  throw new AuthorError([
    `What was read back from ${content} is not what was written. Run "npm run verify" and check the disk.`,
  ]);
}

const REPLACED =
  'The ledger has been replaced by another one since this was prepared. Nothing was written; start again.';
const CONTINUED = 'Another command has continued the history since this was prepared.';
const UNSIGNED =
  'A key is valid, so the head has to be signed, and its private part is not there: name it by FASSUNG_KEY.';
