import { createInterface } from 'node:readline/promises';
import { AuthorError } from '../src/publication/authorError.ts';
import { changeHistory, checkChange, type HistoryPlan, signersAfter } from '../src/publication/changeHistory.ts';
import type { SigningKey } from '../src/signature/signingKey.ts';

/** Options of every command that changes the history. */
export const CHANGE_OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  commit: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Their names, as {@link runCommand} wants them. */
export const CHANGE_OPTION_NAMES = ['dry-run', 'yes', 'commit'] as const;

/** What they do. */
export const CHANGE_USAGE = `  --dry-run           shows everything and writes nothing
  --yes               does not ask
  --commit            makes a git commit of what was written`;

/** A change of the history as a person meets it. */
export interface ChangeCommand {
  readonly content: string;
  readonly plan: HistoryPlan;
  /** What is read before; of a change that is history already, that it is. */
  readonly announcement: string;
  /** What is asked, and what has to be typed. */
  readonly question: string;
  readonly typed: string;
  /** What was written, as a sentence without the head. */
  readonly written: string;
  /** What the person does next, besides the commit. */
  readonly next: string;
  /** Something to be written before the history changes. */
  readonly before?: () => void;
  /** Who signs besides the key in `FASSUNG_KEY`, which is needed only if nobody does; see `npm run key`. */
  readonly signers?: () => readonly SigningKey[];
}

/** The values of {@link CHANGE_OPTIONS}. */
export interface ChangeFlags {
  readonly 'dry-run': boolean;
  readonly yes: boolean;
  readonly commit: boolean;
}

/**
 * Announces a change of the history, asks, carries it out, and says what was written.
 *
 * @returns the exit code
 */
export async function carryOut(command: ChangeCommand, flags: ChangeFlags): Promise<number> {
  const { content, plan } = command;
  checkChange(content, plan, flags.commit);
  console.log(command.announcement);
  if (flags['dry-run']) {
    console.log('\nDry run: nothing was written.');
    return 0;
  }
  const signers = command.signers?.() ?? signersAfter(content, plan, process.env);
  const isNew = plan.events.length > 0;
  if (isNew && !flags.yes && !(await confirmed(command))) {
    console.error(`"${command.typed}" was not typed. Nothing was written.`);
    return 1;
  }
  command.before?.();
  const { ledger, isSigned, committed } = changeHistory(content, plan, signers, flags.commit);
  const lines = [
    isNew ? `\n${command.written}, read back and equal.` : 'Nothing was written to the ledger.',
    `Head of the ledger: ${ledger.head}`,
    ...(isSigned ? [`Signed in ledger.note by ${signers.map(({ name, id }) => `${name}+${id}`).join(', ')}.`] : []),
    ...(committed === null
      ? []
      : [committed.commit === null ? 'Everything was committed before.' : `Committed as ${committed.commit}.`]),
    ...(committed?.tag == null ? [] : [`Tag ${committed.tag}.`]),
    ...(isNew ? [`Next: ${committed === null ? 'commit the content folder, then ' : ''}${command.next}`] : []),
  ];
  console.log(lines.join('\n'));
  return 0;
}

async function confirmed({ question, typed }: ChangeCommand): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new AuthorError(['This is not a terminal: pass --yes to go on without being asked. Nothing was written.']);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`\n${question} Type ${typed} to go on: `)).trim() === typed;
  } catch {
    // Ctrl+C and Ctrl+D at the question are a no.
    return false;
  } finally {
    terminal.close();
  }
}
