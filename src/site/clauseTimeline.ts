import { dayInWords } from '../agreement/dayInWords.ts';
import type { ClauseThread, ThreadStep } from '../redline/history/clauseThreads.ts';
import { linesHtml } from '../redline/html/lineHtml.ts';
import type { TextStyle } from '../redline/html/segmentHtml.ts';
import type { LineChange } from '../redline/redlineModel.ts';
import { redlineWords } from '../redline/summary/redlineWords.ts';
import {
  clauseHistories,
  clauseHistoryPath,
  clauseNameOf,
  clauseSideOf,
  lastStep,
  ownLines,
  type PresentStep,
} from './clauseHistories.ts';
import type { OnDays } from './dayBound.ts';
import { statusOnDays } from './historyView.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { ClauseEventName } from './words/clauseHistoryWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** A version in which something happened to a clause, or some versions in which nothing did. */
export type TimelineEntry =
  | {
      readonly type: 'event';
      readonly version: string;
      /** "Fassung 1.2: geändert" */
      readonly title: string;
      /** "11.1 → 12.1", where the name changed. */
      readonly renaming: string | null;
      readonly status: readonly OnDays<string>[];
      readonly validFrom: string;
      readonly links: readonly Link[];
      /** Other clauses that gave text to this one or took some. */
      readonly related: readonly { readonly text: string; readonly links: readonly Link[] }[];
      /** What changed since the version before; null where that is all or nothing. */
      readonly redline: string | null;
      /** The clause in this version; null where it is gone or reads as before. */
      readonly wording: string | null;
    }
  | {
      readonly type: 'rest';
      /** "1.1 bis 1.3" */
      readonly versions: string;
      /** "unverändert als 12.2", "nur Nummer, 11.2 → 12.2" */
      readonly text: string;
      /** The clause in each of the versions. */
      readonly links: readonly Link[];
      /** The comparison that tells the number or place; null where there is none to tell. */
      readonly comparison: Link | null;
    };

type EventEntry = Extract<TimelineEntry, { type: 'event' }>;

/** What the entries of one clause have in common. */
interface Timeline {
  readonly library: Library;
  readonly agreement: PublishedAgreement;
  readonly thread: ClauseThread;
  readonly words: InterfaceWords;
  /** Whether the clause has had more than one name. */
  readonly hasNames: boolean;
}

/**
 * What became of a clause, newest version first.
 */
export function clauseTimeline(
  library: Library,
  agreement: PublishedAgreement,
  thread: ClauseThread,
  words: InterfaceWords,
): readonly TimelineEntry[] {
  const timeline = { library, agreement, thread, words, hasNames: thread.steps.some(({ renamed }) => renamed) };
  return runs(thread.steps)
    .map((run) => entryOf(timeline, run))
    .toReversed();
}

function entryOf(timeline: Timeline, run: readonly ThreadStep[]): TimelineEntry {
  const [first] = run;
  if (first === undefined) throw new Error('A run of steps is never empty.');
  const there = run.flatMap((step) => present(step) ?? []);
  return there.length > 0 && readsAsBefore(first) ? restEntry(timeline, there) : eventEntry(timeline, first);
}

/** True where there is no text to show: nothing happened to the clause, or to its number or place alone. */
function readsAsBefore({ what, changes }: ThreadStep): boolean {
  return what === 'same' || (what === 'adjusted' && changes.every(({ lines }) => lines.every(isSame)));
}

const isSame = ({ change }: LineChange): boolean => change === 'same';

/** Steps in which nothing happened together with those behind them that have the same name; each other step alone. */
function runs(steps: readonly ThreadStep[]): readonly (readonly ThreadStep[])[] {
  const found: ThreadStep[][] = [];
  for (const step of steps) {
    const run = found.at(-1);
    if (run?.[0]?.what === 'same' && step.what === 'same' && !step.renamed) run.push(step);
    else found.push([step]);
  }
  return found;
}

function restEntry(timeline: Timeline, steps: readonly PresentStep[]): TimelineEntry {
  const { agreement, words, hasNames } = timeline;
  const { events, as, fromTo } = words.clauseHistory;
  const links = steps.map((step) => ({ ...clauseLink(timeline, step), text: numberOf(agreement, step.version) }));
  const [first = '', last = ''] = [links[0]?.text, links.at(-1)?.text];
  const versions = first === last ? first : fromTo(first, last);
  const [step] = steps;
  if (step === undefined || step.what === 'same') {
    const name = step === undefined || !hasNames ? '' : ` ${as(clauseNameOf(step.clause, words.language))}`;
    return { type: 'rest', versions, text: `${events.same}${name}`, links, comparison: null };
  }
  const renaming = renamingOf(timeline, step);
  const text = [eventName(step, words), ...(renaming === null ? [] : [renaming])].join(', ');
  return { type: 'rest', versions, text, links, comparison: comparisonLink(timeline, step) };
}

function eventEntry(timeline: Timeline, step: ThreadStep): EventEntry {
  const { library, agreement, words } = timeline;
  const shown = versionAt(agreement, step.version);
  const there = present(step);
  const comparison = comparisonLink(timeline, step);
  const isReworded = step.what === 'new' || step.what === 'changed';
  return {
    type: 'event',
    version: shown.version,
    title: `${words.versionNumber(shown.version)}: ${eventName(step, words)}`,
    renaming: renamingOf(timeline, step),
    status: statusOnDays(shown, words, library.today),
    validFrom: dayInWords(shown.release.validFrom, words.language),
    links: [...(there === null ? [] : [clauseLink(timeline, there)]), ...(comparison === null ? [] : [comparison])],
    related: related(timeline, step),
    redline: redlineHtml(timeline, step),
    wording: isReworded && there !== null ? wordingHtml(timeline, there) : null,
  };
}

/** "11.1 → 12.1", where the name changed. */
function renamingOf({ thread, words }: Timeline, { version, clause, renamed }: ThreadStep): string | null {
  const before = thread.steps.find((step) => step.version === version - 1)?.clause;
  if (!renamed || clause === null || before === null || before === undefined) return null;
  return [before, clause].map((side) => clauseNameOf(side, words.language)).join(' → ');
}

/** The clause in a version. */
function clauseLink({ library: { paths }, agreement, words }: Timeline, { version, clause }: PresentStep): Link {
  const number = numberOf(agreement, version);
  return {
    href: paths.version(agreement.name, number, clause.clause ?? ''),
    text: words.clauseHistory.clauseIn(clauseNameOf(clause, words.language), number),
  };
}

/** The clause in the comparison with the version before; null for the first version. */
function comparisonLink(
  { library: { paths }, agreement, words }: Timeline,
  { version, changes }: ThreadStep,
): Link | null {
  if (version === 0) return null;
  const [before, shown] = [numberOf(agreement, version - 1), numberOf(agreement, version)];
  const change = changes.find(({ number }) => number !== null)?.number;
  const fragment = change === undefined || change === null ? '' : `#aenderung-${change}`;
  return {
    href: `${paths.redline(agreement.name, before, shown)}${fragment}`,
    text: words.clauseHistory.change(before),
  };
}

function eventName({ what, version, from, into, moved, renamed, changes }: ThreadStep, words: InterfaceWords): string {
  const { events, adjustedLayers } = words.clauseHistory;
  const layers = [...new Set(changes.flatMap((change) => change.layers))];
  const inText = layers.filter((layer) => layer !== 'move' && layer !== 'number');
  if (what === 'adjusted' && inText.length > 0)
    return `${events.adjusted} (${layers.map((layer) => adjustedLayers[layer]).join(', ')})`;
  const names: Readonly<Record<ThreadStep['what'], ClauseEventName>> = {
    new: version === 0 ? 'first' : from.length > 0 ? 'splitOff' : 'new',
    same: 'same',
    adjusted: moved ? 'moved' : renamed ? 'number' : 'adjusted',
    changed: moved ? 'movedAndChanged' : renamed ? 'renumberedAndChanged' : 'changed',
    gone: into.length > 0 ? 'merged' : 'gone',
  };
  return events[names[what]];
}

function related({ library, agreement, words }: Timeline, step: ThreadStep): EventEntry['related'] {
  const { threads } = clauseHistories(agreement);
  const { splitFrom, tookFrom, mergedInto, gaveTo } = words.clauseHistory;
  const links = (indices: readonly number[], version: number): readonly Link[] =>
    indices.flatMap((index) => {
      const thread = threads[index];
      if (thread === undefined) return [];
      const side = thread.steps.find((other) => other.version === version)?.clause ?? lastStep(thread).clause;
      return [{ href: clauseHistoryPath(library.paths, agreement, thread), text: clauseNameOf(side, words.language) }];
    });
  return [
    { text: step.what === 'new' ? splitFrom : tookFrom, links: links(step.from, step.version - 1) },
    { text: step.what === 'gone' ? mergedInto : gaveTo, links: links(step.into, step.version) },
  ].filter(({ links }) => links.length > 0);
}

/** What changed in the text. A clause that is all new or all gone has nothing to compare. */
function redlineHtml(timeline: Timeline, step: ThreadStep): string | null {
  const isWhole = step.what === 'gone' || (step.what === 'new' && step.from.length === 0);
  if (step.version === 0 || isWhole) return null;
  const parts = step.changes.map(({ lines }) => lines);
  return textHtml(timeline, parts, step.version - 1, step.version);
}

function wordingHtml(timeline: Timeline, { version, clause }: PresentStep): string {
  const { wording } = versionAt(timeline.agreement, version);
  return textHtml(timeline, [ownLines(wording, clause.clause)], version, version);
}

function textHtml(
  { library: { paths }, agreement, words }: Timeline,
  parts: readonly (readonly LineChange[])[],
  old: number,
  recent: number,
): string {
  const hrefIn =
    (version: number) =>
    (clause: string): string =>
      paths.version(agreement.name, versionAt(agreement, version).version, clause);
  const nameIn =
    (version: number) =>
    (clause: string): string => {
      const side = clauseSideOf(agreement, version, clause);
      return side === null ? clause : clauseNameOf(side, words.language);
    };
  const style: TextStyle = {
    words: redlineWords(words.language),
    oldHref: hrefIn(old),
    newHref: hrefIn(recent),
    oldName: nameIn(old),
    newName: nameIn(recent),
    newVersion: versionAt(agreement, recent).version,
  };
  const html = parts.map((lines) => linesHtml(lines, style)).join('\n');
  return `<div class="redline redline-inline" lang="${versionAt(agreement, recent).wording.language}">\n${html}\n</div>`;
}

const present = (step: ThreadStep): PresentStep | null =>
  step.clause === null ? null : { ...step, clause: step.clause };

const numberOf = (agreement: PublishedAgreement, version: number): string => versionAt(agreement, version).version;

const versionAt = ({ versions }: PublishedAgreement, index: number): PublishedVersion =>
  versions[index] as PublishedVersion;
