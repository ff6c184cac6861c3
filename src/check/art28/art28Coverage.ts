import type { Clause, Wording } from '../../agreement/wording.ts';
import { remembered } from '../../redline/remembered.ts';
import { type Passage, passageText } from '../text/passage.ts';
import { passagesOf } from '../text/passages.ts';
import { citedItems } from './art28Citations.ts';
import { ART28_ITEMS } from './art28Items.ts';
import { ART28_SIGNALS, type Art28Signal, SUB_PROCESSOR } from './art28Signals.ts';

/** What a contract says on one item of Art. 28 DSGVO. */
export interface Art28Item {
  /** Permanent name, see `ART28_ITEMS`. */
  readonly item: string;
  /** Ids of the clauses that speak of it, the surest first; empty where none does. */
  readonly clauses: readonly string[];
  /** From 0, found nowhere, to 1, cited by the paragraph of the law. */
  readonly confidence: number;
  /** The words by which it was seen in the first of the clauses; empty where it was not. */
  readonly evidence: readonly string[];
}

/**
 * The coverage map of Art. 28 DSGVO: where a contract says what it must say, as far as its words tell.
 *
 * Words are no proof: the map leads a reader to clauses, and what it does not find may stand in other words.
 *
 * @param wording the clause tree, German or English
 * @returns every item, in the order of the law
 */
export function art28Coverage(wording: Wording): readonly Art28Item[] {
  const paragraphs = paragraphsOf(wording);
  return ART28_ITEMS.map(({ item }) => itemIn(item, paragraphs));
}

/** A paragraph with the headings over it, one on each line. */
interface Paragraph {
  readonly clause: string;
  readonly isCell: boolean;
  readonly text: string;
  readonly headings: string;
  readonly cited: ReadonlyMap<string, string>;
  /** What the patterns that many signals share found in it; empty for nothing. */
  readonly found: Map<RegExp, string>;
  readonly isOnSubProcessors: boolean;
}

interface Score {
  readonly weight: number;
  readonly evidence: readonly string[];
}

/** So much of a paragraph is read. UTF-16 code units. */
const LONGEST = 4000;
const CITATION = 2;
const ENOUGH = 1;
/** So many clauses are named. */
const NAMED = 6;

function paragraphsOf(wording: Wording): readonly Paragraph[] {
  const headings = headingsOver(wording);
  return passagesOf(wording, '', new Map()).flatMap(({ clause, kind, text }: Passage): readonly Paragraph[] => {
    if (clause === null || kind === 'heading') return [];
    const plain = text.slice(0, LONGEST).replace(/[\u00a0\n]/g, ' ');
    const isCell = kind === 'cell' || kind === 'headCell';
    const over = headings.get(clause) ?? '';
    const facts = { clause, isCell, text: plain, headings: over, cited: citedItems(plain) };
    return [{ ...facts, found: new Map(), isOnSubProcessors: SUB_PROCESSOR.test(over) }];
  });
}

function headingsOver({ clauses, opening }: Wording): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const visit = (clause: Clause, above: string): void => {
    const own = clause.heading === null ? '' : `\n${passageText(clause.heading).replace(/[\u00a0\n]/g, ' ')}`;
    headings.set(clause.id, above + own);
    visitBlocks(clause.blocks, above + own);
    for (const child of clause.clauses) visit(child, above + own);
  };
  const visitBlocks = (blocks: Clause['blocks'], above: string): void => {
    for (const block of blocks) {
      if (block.type === 'items') for (const item of block.clauses) visit(item, above);
      if (block.type === 'bullets') for (const inner of block.items) visitBlocks(inner, above);
    }
  };
  visitBlocks(opening, '');
  for (const clause of clauses) visit(clause, '');
  return headings;
}

function itemIn(item: string, paragraphs: readonly Paragraph[]): Art28Item {
  const best = new Map<string, Score>();
  for (const paragraph of paragraphs) {
    const score = scoreOf(item, paragraph);
    if (score.weight >= ENOUGH && score.weight > (best.get(paragraph.clause)?.weight ?? 0)) {
      best.set(paragraph.clause, score);
    }
  }
  const sorted = [...best].toSorted(([, a], [, b]) => b.weight - a.weight).slice(0, NAMED);
  const [, first] = sorted[0] ?? [];
  if (first === undefined) return { item, clauses: [], confidence: 0, evidence: [] };
  const confidence = Math.min(1, Math.round((first.weight / CITATION) * 100) / 100);
  return { item, clauses: sorted.map(([clause]) => clause), confidence, evidence: first.evidence };
}

/** What is said of the processing by sub-processors is not said of the processing; tables list data and persons. */
const isElsewhere = (item: string, { isCell, isOnSubProcessors }: Paragraph): boolean =>
  item.startsWith('3.1.') ? isOnSubProcessors : isCell;

function scoreOf(item: string, paragraph: Paragraph): Score {
  if (isElsewhere(item, paragraph)) return { weight: 0, evidence: [] };
  const citation = paragraph.cited.get(item);
  const found = (ART28_SIGNALS[item] ?? []).flatMap((signal) => {
    const words = matched(signal, paragraph);
    return words === null ? [] : [{ weight: signal.weight, words }];
  });
  const weight = Math.max(0, ...found.map((one) => one.weight)) + (found.length > 1 ? 0.2 : 0);
  const evidence = [...new Set(found.flatMap(({ words }) => words))];
  if (citation === undefined) return { weight, evidence };
  return { weight: CITATION + weight, evidence: [citation, ...evidence] };
}

/** The words that meet a signal, or null. */
function matched({ all, not }: Art28Signal, { text, headings, found: known }: Paragraph): readonly string[] | null {
  if (not?.test(text)) return null;
  const words: string[] = [];
  for (const [at, pattern] of all.entries()) {
    const own = remembered(known, pattern, () => pattern.exec(text)?.[0] ?? '');
    const found = own !== '' || at === 0 ? own : (pattern.exec(headings)?.[0] ?? '');
    if (found === '') return null;
    // A pattern that any paragraph meets tells nothing.
    if (found.length > 1) words.push(found.trim());
  }
  return words;
}
