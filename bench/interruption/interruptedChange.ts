import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changeHistory, signersAfter } from '../../src/publication/changeHistory.ts';
import { readLedgerText } from '../../src/publication/ledgerFile.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { type Fault, type FileCall, type TracedEnd, traced } from './fileCalls.ts';
import { readPlan } from './planFile.ts';
import { copyOf, type Situation } from './situations.ts';

/** What a fault at one call has led to. */
export interface Interruption {
  readonly fault: Fault;
  /** Which history was there right after it. */
  readonly state: 'old' | 'new';
  /** What must not be; none. */
  readonly faults: readonly string[];
  readonly end: TracedEnd;
}

/** A situation with what an undisturbed run makes of it. */
export interface Baseline {
  readonly situation: Situation;
  /** Its calls that touch the content folder. */
  readonly calls: readonly FileCall[];
  /** Ledger before and after. */
  readonly ledgers: readonly [before: string, after: string];
  /** Everything in the content folder afterwards. */
  readonly tree: string;
}

const DOOR = join(import.meta.dirname, 'changeDoor.ts');

/** Runs a change undisturbed, and tells its calls. */
export function baseline(situation: Situation, place: string): Baseline {
  const content = copyOf(situation, join(place, 'undisturbed'));
  const before = readLedgerText(content);
  const end = traced(place, [DOOR, content, situation.plan], null, situation.env);
  const calls = end.calls.filter(({ shown }) => shown.includes(content));
  if (end.code !== 0 || calls.length === 0) throw new Error(`${situation.name}: ${end.stderr}`);
  const found = { situation, calls, ledgers: [before, readLedgerText(content)] as const, tree: treeOf(content) };
  rmSync(content, { recursive: true });
  return found;
}

/**
 * Brings about one fault in a fresh copy, looks at what is there, and runs the same change again.
 *
 * @param place an empty folder
 */
export function interrupted({ situation, ledgers, tree }: Baseline, fault: Fault, place: string): Interruption {
  const { content, end } = faultyRun(situation, fault, place);
  const text = readLedgerText(content);
  const faults = [
    ...stateFaults(content, text, ledgers),
    ...endFaults(end, fault, text === ledgers[1] && treeOf(content) === tree),
    ...rerunFaults(content, situation, tree),
  ];
  rmSync(content, { recursive: true });
  return { fault, state: text === ledgers[0] ? 'old' : 'new', faults, end };
}

/**
 * A process does not make the same calls each time while it starts, so that the fault may come one call early or late; then
 * the run is made again, with what was counted.
 */
function faultyRun(situation: Situation, fault: Fault, place: string) {
  let { nth } = fault.call;
  for (let attempt = 1; ; attempt += 1) {
    const content = copyOf(situation, join(place, 'interrupted'));
    const call = { ...fault.call, nth };
    const end = traced(place, [DOOR, content, situation.plan], { ...fault, call }, situation.env);
    const before = end.before?.get(call.name) ?? 0;
    const wanted = fault.call.nth - fault.call.before + before;
    if (wanted === nth || attempt === 9) return { content, end };
    if (end.before !== null) nth = wanted;
    rmSync(content, { recursive: true });
  }
}

/** The old history or the new one, with all its files, and nothing beside it but what a run that goes on takes away. */
function stateFaults(content: string, text: string, ledgers: Baseline['ledgers']): readonly string[] {
  const { damage, strays } = verifyContent(content, true);
  return [
    ...(ledgers.includes(text) ? [] : ['The ledger is neither the old one nor the new one.']),
    ...damage,
    ...(text === ledgers[1] ? strays : strays.filter((path) => !/^(\.staging-)?1\.[01]$/.test(basename(path)))).map(
      (path) => `${path} is left.`,
    ),
  ];
}

/** Exit code 0 stands for "all is done", and everything else is told in plain words. */
function endFaults(
  { code, stderr, isInjected }: TracedEnd,
  { effect, call }: Fault,
  isDone: boolean,
): readonly string[] {
  if (effect.startsWith('signal')) return isInjected || code === 0 ? [] : [`It ended with ${code}: ${stderr}`];
  if (!isInjected) return code === 0 ? [] : [`It ended with ${code}: ${stderr}`];
  if (code === 0) return isDone || isHarmless(call) ? [] : [`Exit code 0 after ${effect} in ${call.name}.`];
  if (code === null) return [`It crashed after ${effect} in ${call.name}.`];
  const isPlain = stderr.trim() !== '' && !/^\s+at /m.test(stderr) && stderr.trim().split('\n').length < 4;
  return isPlain ? [] : [`Not told in plain words after ${effect} in ${call.name}: ${stderr}`];
}

/** What is asked of the system for the name of the lock alone, and taking the lock away. */
const isHarmless = (call: Pick<FileCall, 'name'>): boolean => /unlink|rmdir/.test(call.name);

function rerunFaults(content: string, situation: Situation, tree: string): readonly string[] {
  try {
    const plan = readPlan(situation.plan, content);
    changeHistory(content, plan, signersAfter(content, plan, situation.env), false);
  } catch (error) {
    return [`The second run failed: ${error}`];
  }
  return treeOf(content) === tree ? [] : [`The second run did not converge:\n${treeOf(content)}\ninstead of\n${tree}`];
}

/** Names of all files and folders with the hashes of their bytes and their permissions. */
function treeOf(content: string): string {
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).toSorted();
  const lines = names.map((name) => {
    const path = join(content, name);
    const entry = statSync(path);
    return `${name} ${(entry.mode & 0o777).toString(8)} ${entry.isFile() ? sha256(readFileSync(path)) : '/'}`;
  });
  return lines.join('\n');
}
