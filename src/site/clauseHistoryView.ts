import { inlineText } from '../agreement/canonicalText.ts';
import type { Block, Clause, ContractLanguage } from '../agreement/wording.ts';
import { citedClauseName } from '../citation/citedClauseName.ts';
import type { ClauseThread } from '../redline/history/clauseThreads.ts';
import { type CitationView, clauseCitationView } from './citationView.ts';
import {
  clauseHistories,
  clauseHistoryPath,
  clauseNameOf,
  clauseOf,
  clauseTitleOf,
  firstStep,
  lastStep,
  type PresentStep,
} from './clauseHistories.ts';
import { clauseTimeline, type TimelineEntry } from './clauseTimeline.ts';
import { dayBound, type OnDays, stillMatters } from './dayBound.ts';
import { type ErratumView, errataOfClause } from './errataView.ts';
import type { Library, PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** The page of one clause through all versions. */
export interface ClauseHistoryView {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** The way here: agreement, all clauses, the clauses above, with the language of a contract that is not the page's. */
  readonly trail: readonly (Link & { readonly language?: ContractLanguage })[];
  /** What the clause is called in the version in force. */
  readonly headings: readonly OnDays<string>[];
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly entries: readonly TimelineEntry[];
  /** Slips in the clause that the publisher points out, in any version. */
  readonly errata: readonly ErratumView[];
  /** How the clause is cited in each version, newest first. */
  readonly citations: readonly ClauseCitations[];
  readonly below: readonly ClauseRow[];
  readonly formerBelow: readonly ClauseRow[];
}

/** How a clause is cited in one version. */
export interface ClauseCitations extends CitationView {
  readonly version: string;
  /** "Ziff. 5.2" */
  readonly name: string;
}

/** A clause in a list, with what became of it. */
export interface ClauseRow extends Link {
  /** The heading, or how the text begins. */
  readonly beginning: string;
  readonly what: string;
}

/**
 * The view of the history of a clause.
 */
export function clauseHistoryView(
  library: Library,
  agreement: PublishedAgreement,
  thread: ClauseThread,
  words: InterfaceWords,
): ClauseHistoryView {
  const { clauseHistory, language } = words;
  const last = lastStep(thread);
  const name = clauseNameOf(last.clause, language);
  return {
    title: clauseHistory.title(agreement.facts.shortTitle, name),
    description: clauseHistory.description(agreement.facts.title, name),
    canonical: clauseHistoryPath(library.paths, agreement, thread),
    trail: trail(library, agreement, last, words),
    headings: headings(library, agreement, thread, words),
    facts: facts(agreement, thread, words),
    entries: clauseTimeline(library, agreement, thread, words),
    errata: errataOfClause(library, agreement, clauseHistories(agreement).threads.indexOf(thread), words),
    citations: citations(library, agreement, thread, words),
    ...subclauses(library, agreement, thread, words),
  };
}

function citations(
  library: Library,
  agreement: PublishedAgreement,
  { steps }: ClauseThread,
  words: InterfaceWords,
): readonly ClauseCitations[] {
  return steps
    .flatMap(({ version, clause }): readonly ClauseCitations[] => {
      const shown = agreement.versions[version];
      if (clause === null || clause.clause === null || shown === undefined) return [];
      const cited = { id: clause.clause, path: clause.path, labelKind: clause.labelKind };
      const view = clauseCitationView(library, agreement, shown, cited, words);
      return [{ ...view, version: shown.version, name: citedClauseName(cited, words.language) }];
    })
    .toReversed();
}

/** Number of the version with an index. */
const numberOf = ({ versions }: PublishedAgreement, index: number): string => versions[index]?.version ?? '';

function trail(
  library: Library,
  agreement: PublishedAgreement,
  step: PresentStep,
  words: InterfaceWords,
): ClauseHistoryView['trail'] {
  const { paths } = library;
  const { threads, byVersion } = clauseHistories(agreement);
  const wording = agreement.versions[step.version]?.wording;
  const above = (clauses: readonly Clause[]): readonly Clause[] => {
    for (const clause of clauses) {
      if (clause.id === step.clause.clause) return [];
      const below = childrenOf(clause);
      if (holds(below, step.clause.clause)) return [clause, ...above(below)];
    }
    return [];
  };
  return [
    { href: paths.current(agreement.name), text: agreement.facts.shortTitle },
    { href: paths.clauseHistories(agreement.name), text: words.clauseHistory.all },
    ...above(wording?.clauses ?? []).flatMap(({ id }) => {
      const thread = threads[byVersion[step.version]?.get(id) ?? -1];
      const side = thread?.steps.find(({ version }) => version === step.version)?.clause;
      if (thread === undefined || side === null || side === undefined) return [];
      const text = clauseTitleOf(side, words.language);
      const language = wording?.language ?? words.language;
      return [
        {
          href: clauseHistoryPath(paths, agreement, thread),
          text,
          ...(language === words.language ? {} : { language }),
        },
      ];
    }),
  ];
}

/** Sub-clauses and items of lists, one level down. */
const childrenOf = ({ blocks, clauses }: Clause): readonly Clause[] => [...blocks.flatMap(itemsIn), ...clauses];

function itemsIn(block: Block): readonly Clause[] {
  if (block.type === 'items') return block.clauses;
  return block.type === 'bullets' ? block.items.flatMap((item) => item.flatMap(itemsIn)) : [];
}

const holds = (clauses: readonly Clause[], id: string | null): boolean =>
  clauses.some((clause) => clause.id === id || holds(childrenOf(clause), id));

/** The name on each day to come: that in the version in force, or the nearest one that has the clause. */
function headings(
  { today }: Library,
  { versions }: PublishedAgreement,
  thread: ClauseThread,
  words: InterfaceWords,
): readonly OnDays<string>[] {
  const [first, last] = [firstStep(thread), lastStep(thread)];
  const found: { text: string; from: string | null; until: string | null }[] = [];
  versions.forEach(({ period: { from, until } }, index) => {
    if (!stillMatters(until, today) || from === until) return;
    const step = thread.steps.find(({ version }) => version === index);
    const side = step?.clause ?? (index < first.version ? first.clause : last.clause);
    const text = words.clauseHistory.of(clauseTitleOf(side, words.language));
    const before = found.at(-1);
    if (before?.text === text) before.until = until;
    else found.push({ text, from: before === undefined ? null : from, until });
  });
  return found.map(({ text, from, until }) => ({ value: text, bound: dayBound(from, until, today) }));
}

function facts(agreement: PublishedAgreement, thread: ClauseThread, words: InterfaceWords): ClauseHistoryView['facts'] {
  const { clauseHistory } = words;
  const present = lastStep(thread);
  const end = thread.steps.at(-1);
  const wording = agreement.versions[present.version]?.wording;
  const clause = wording === undefined ? undefined : clauseOf(wording, present.clause.clause);
  const hasBelow = clause !== undefined && childrenOf(clause).length > 0;
  const names = namesOf(agreement, thread, words);
  const { lastAdjusted } = present;
  return [
    ...(end === undefined || end.clause !== null
      ? []
      : [{ name: words.status, text: clauseHistory.goneIn(numberOf(agreement, end.version)) }]),
    {
      name: hasBelow ? clauseHistory.ownText : clauseHistory.text,
      text: sinceWords(agreement, thread, present.lastChanged, words),
    },
    ...(hasBelow
      ? [{ name: clauseHistory.withBelow, text: sinceWords(agreement, thread, present.lastChangedBelow, words) }]
      : []),
    ...(lastAdjusted === null || lastAdjusted < present.lastChanged
      ? []
      : [{ name: clauseHistory.form, text: clauseHistory.lastAdjustedIn(numberOf(agreement, lastAdjusted)) }]),
    ...(names.length > 1 ? [{ name: clauseHistory.names, text: names.join('; ') }] : []),
  ];
}

/** "zuletzt geändert in 1.2", "neu in 1.2", "seit 1.0 unverändert" */
function sinceWords(
  agreement: PublishedAgreement,
  thread: ClauseThread,
  changed: number,
  words: InterfaceWords,
): string {
  const { lastChangedIn, newIn, unchangedSince } = words.clauseHistory;
  const first = firstStep(thread).version;
  const number = numberOf(agreement, changed);
  if (changed > first) return lastChangedIn(number);
  return first > 0 ? newIn(number) : unchangedSince(number);
}

/** "12.1 seit 1.3", "10.1 (1.0 bis 1.1)", the latest first. */
function namesOf(agreement: PublishedAgreement, { steps }: ClauseThread, words: InterfaceWords): readonly string[] {
  const spans: { name: string; first: number; last: number }[] = [];
  for (const { version, clause } of steps) {
    if (clause === null) continue;
    const name = clauseNameOf(clause, words.language);
    const span = spans.at(-1);
    if (span?.name === name) span.last = version;
    else spans.push({ name, first: version, last: version });
  }
  return spans.toReversed().map(({ name, first, last }) => {
    const [from, to] = [numberOf(agreement, first), numberOf(agreement, last)];
    if (last === agreement.versions.length - 1) return `${name} (${words.clauseHistory.sinceVersion(from)})`;
    return `${name} (${from === to ? from : words.clauseHistory.fromTo(from, to)})`;
  });
}

/** The sub-clauses of the last version that has the clause, and those that stood below it once. */
function subclauses(
  library: Library,
  agreement: PublishedAgreement,
  thread: ClauseThread,
  words: InterfaceWords,
): Pick<ClauseHistoryView, 'below' | 'formerBelow'> {
  const { threads, byVersion } = clauseHistories(agreement);
  const last = lastStep(thread);
  const ever = new Map<number, number>();
  for (const { version, clause } of thread.steps) {
    const wording = agreement.versions[version]?.wording;
    const found = wording === undefined || clause === null ? undefined : clauseOf(wording, clause.clause);
    for (const { id } of found === undefined ? [] : childrenOf(found)) {
      const index = byVersion[version]?.get(id);
      // The latest place decides the order.
      if (index !== undefined && ever.delete(index)) ever.set(index, version);
      else if (index !== undefined) ever.set(index, version);
    }
  }
  const rows = (isNow: boolean): readonly ClauseRow[] =>
    [...ever]
      .filter(([, version]) => (version === last.version) === isNow)
      .flatMap(([index, version]) => {
        const child = threads[index];
        return child === undefined ? [] : [clauseRow(library, agreement, child, version, words)];
      });
  return { below: rows(true), formerBelow: rows(false) };
}

/**
 * A clause in a list.
 *
 * @param at index of the version in which it is called and reads so
 */
export function clauseRow(
  { paths }: Library,
  agreement: PublishedAgreement,
  thread: ClauseThread,
  at: number,
  words: InterfaceWords,
): ClauseRow {
  const { clauseHistory } = words;
  const step = thread.steps.find(({ version }) => version === at);
  const side = step?.clause ?? lastStep(thread).clause;
  const wording = agreement.versions[at]?.wording;
  const clause = wording === undefined ? undefined : clauseOf(wording, side.clause);
  const end = thread.steps.at(-1);
  const what =
    end === undefined || end.clause !== null
      ? sinceWords(agreement, thread, lastStep(thread).lastChangedBelow, words)
      : clauseHistory.goneIn(numberOf(agreement, end.version));
  return {
    href: clauseHistoryPath(paths, agreement, thread),
    text: clauseNameOf(side, words.language),
    beginning: clause === undefined ? '' : beginningOf(clause),
    what,
  };
}

/** So many characters tell a clause without a heading from its neighbours. */
const BEGINNING = 60;

function beginningOf({ heading, blocks }: Clause): string {
  if (heading !== null) return inlineText(heading);
  const [first] = blocks;
  const text = first?.type === 'paragraph' ? inlineText(first.content) : '';
  if (text.length <= BEGINNING) return text;
  return `${text.slice(0, text.lastIndexOf(' ', BEGINNING))} …`;
}
