import { changesOf } from '../redline/changesOf.ts';
import { foldRuns } from '../redline/html/foldRuns.ts';
import type { ClauseChange, ClauseSide, Redline, Step } from '../redline/redlineModel.ts';
import { type ChangeDescription, changeDescriptions } from '../redline/summary/changeDescription.ts';
import { changeName, clauseName } from '../redline/summary/clauseName.ts';
import { movedAlong } from '../redline/summary/movedAlong.ts';
import type { RedlineWords } from '../redline/summary/redlineWords.ts';
import { type BreakablePart, breakableParts } from './breakableParts.ts';
import { type BlockSetting, type RedlineBlock, redlineBlocks } from './redlineBlocks.ts';
import { checkWords } from './redlineInline.ts';

/** A part of the text of a redline as the template reads it; `anchor` names a place in the file. */
export type RedlineStep =
  | {
      readonly type: 'change';
      readonly anchor: string | null;
      readonly title: readonly BreakablePart[];
      readonly notes: readonly (readonly BreakablePart[])[];
      readonly blocks: readonly RedlineBlock[];
    }
  /** Clauses that are named and not printed; `renumbered` where their numbers alone differ. */
  | {
      readonly type: 'fold';
      readonly anchor: string | null;
      readonly text: readonly BreakablePart[];
      readonly renumbered: RenumberedRun | null;
    }
  /** The place a clause left; the anchor is its new place. */
  | { readonly type: 'departure'; readonly anchor: string; readonly text: readonly BreakablePart[] };

/** Neighbouring changes that are no more than another number. */
export interface RenumberedRun {
  readonly numbers: readonly number[];
  /** "5.1 → 6.1 bis 5.9 → 6.9" */
  readonly names: string;
  /** "9 Klauseln nur neu nummeriert" */
  readonly what: string;
}

/** The place of a numbered change in the file; of a fold, that of its first one. */
export const changeAnchor = (number: number): string => `aenderung-${number}`;

/**
 * The text of a redline in reading order: changed clauses, folds of unchanged and of merely renumbered ones, departures.
 *
 * @param redline what changed
 */
export function redlineSteps(redline: Redline, setting: BlockSetting): readonly RedlineStep[] {
  const context: Context = {
    setting,
    describe: changeDescriptions(redline, setting.words),
    roots: movedAlong(redline.steps),
    byNumber: new Map(
      changesOf(redline).flatMap((change) => (change.number === null ? [] : [[change.number, change]])),
    ),
  };
  return stepsOf(redline.steps, context);
}

interface Context {
  readonly setting: BlockSetting;
  readonly describe: (change: ClauseChange) => ChangeDescription;
  readonly roots: ReadonlyMap<number, ClauseChange>;
  readonly byNumber: ReadonlyMap<number, ClauseChange>;
}

function stepsOf(steps: readonly Step[], context: Context): readonly RedlineStep[] {
  return foldRuns(steps).flatMap((run): readonly RedlineStep[] => {
    if (run.fold !== null)
      return [run.fold === 'unchanged' ? unchangedFold(run.changes, context) : renumberedFold(run.changes, context)];
    const { step } = run;
    if (step.type === 'clause') return [changeStep(step.change, context)];
    return step.type === 'move' ? stepsOf(step.steps, context) : [departureStep(step.number, context)];
  });
}

function changeStep(change: ClauseChange, { setting, describe }: Context): RedlineStep {
  const { words } = setting;
  const { name, what } = describe(change);
  const number = change.number === null ? '' : `${words.change(change.number)} – `;
  const isWhole = change.old === null || change.new === null;
  return {
    type: 'change',
    anchor: change.number === null ? null : changeAnchor(change.number),
    title: breakableParts(`${number}${name}: ${what}`),
    // Of a clause that came or went every word is to be read; inside a changed one the edits say so themselves.
    notes: isWhole && change.attention.length > 0 ? [breakableParts(checkWords(change.attention, words))] : [],
    blocks: redlineBlocks(change.lines, setting),
  };
}

/** `3 unveränderte Klauseln: 1.2 – 1.4`; text of a clause that only goes on is not counted again. */
function unchangedFold(changes: readonly ClauseChange[], { setting: { words } }: Context): RedlineStep {
  const whole = changes.filter((change) => change.new?.part === 0);
  const names = (whole.length > 0 ? whole : changes).map((change) => changeName(change, words));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const text =
    names.length === 1 ? `${words.unchanged}: ${first}` : `${words.unchangedClauses(names.length)}: ${first} – ${last}`;
  return { type: 'fold', anchor: null, text: breakableParts(`${text} ${words.notPrinted}`), renumbered: null };
}

/** On paper nothing unfolds, and these numbers stand nowhere else: each is named. */
function renumberedFold(changes: readonly ClauseChange[], { setting, describe, roots }: Context): RedlineStep {
  const { words } = setting;
  const numbers = changes.flatMap(({ number }) => number ?? []);
  const names = changes.map((change) => changeName(change, words));
  const [first] = changes;
  const isOne = changes.length === 1 && first !== undefined;
  const what = isOne ? describe(first).what : runWords(changes, roots, words);
  return {
    type: 'fold',
    anchor: changeAnchor(numbers[0] ?? 0),
    text: breakableParts(isOne ? `${names.join()}: ${what}` : `${what}: ${names.join(', ')}`),
    renumbered: { numbers, names: isOne ? names.join() : words.fromTo(names[0] ?? '', names.at(-1) ?? ''), what },
  };
}

/** "7 Klauseln mit 5. verschoben" */
function runWords(changes: readonly ClauseChange[], roots: Context['roots'], words: RedlineWords): string {
  const root = roots.get(changes[0]?.number ?? 0);
  return root?.old
    ? words.clausesMovedWith(changes.length, clauseName(root.old, words))
    : words.renumberedClauses(changes.length);
}

function departureStep(number: number, { byNumber, setting: { words } }: Context): RedlineStep {
  const { old, new: after } = byNumber.get(number) ?? { old: null, new: null };
  const name = (side: ClauseSide | null): string => (side === null ? '' : clauseName(side, words));
  return {
    type: 'departure',
    anchor: changeAnchor(number),
    text: breakableParts(words.movedTo(name(old), name(after))),
  };
}
