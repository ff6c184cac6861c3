import type { CleanSource } from '../../agreement/parseWording.ts';
import type { Block, Clause, Wording } from '../../agreement/wording.ts';
import { citedPath } from '../../redline/summary/clauseName.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** A contract as rules read it. */
export interface ContractText {
  readonly source: string;
  readonly wording: Wording;
  /** What the author says on items of Art. 28 DSGVO: the clauses that cover one, or why none does. */
  readonly art28: CleanSource['art28'];
  /** All running text in reading order. */
  readonly passages: readonly Passage[];
  /** The clauses by their ids, in reading order, items of lists included. */
  readonly clauses: ReadonlyMap<string, ClauseText>;
}

/** A clause among the others. */
export interface ClauseText {
  readonly clause: Clause;
  readonly parent: ClauseText | null;
  /** How it is cited: `16.2`, `§ 6 Abs. 3a`, `Präambel`. */
  readonly name: string;
  /** The clauses directly below, items of lists included. */
  readonly below: readonly ClauseText[];
  /** The passages of the clause itself. */
  readonly own: readonly Passage[];
  /** The passages of the clause and of everything below. */
  readonly all: readonly Passage[];
}

/**
 * Prepares a contract for its rules.
 *
 * @param source the text of the file
 * @param parsed what the parser made of it
 */
export function contractText(source: string, { wording, places, art28 }: CleanSource): ContractText {
  const passages = passagesOf(wording, source, places);
  const byClause = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.clause === null) continue;
    const known = byClause.get(passage.clause);
    if (known === undefined) byClause.set(passage.clause, [passage]);
    else known.push(passage);
  }
  const clauses = new Map<string, ClauseText>();
  const visit = (clause: Clause, parent: ClauseText | null, path: readonly string[]): ClauseText => {
    const [below, all] = [[] as ClauseText[], [] as Passage[]];
    const named = pathOf(clause, path);
    const own = byClause.get(clause.id) ?? [];
    const text: ClauseText = { clause, parent, name: nameOf(clause, named, wording), below, own, all };
    clauses.set(clause.id, text);
    all.push(...own);
    for (const child of [...itemsOf(clause.blocks), ...clause.clauses]) {
      const made = visit(child, text, named);
      below.push(made);
      all.push(...made.all);
    }
    return text;
  };
  for (const clause of [...itemsOf(wording.opening), ...wording.clauses]) visit(clause, null, []);
  return { source, wording, art28, passages, clauses };
}

/** The labels that name a clause: that of "5.2" says already that it stands in 5. */
function pathOf({ label, heading, kind }: Clause, above: readonly string[]): readonly string[] {
  if (label === null) return [...above, heading?.map((one) => (one.type === 'text' ? one.text : '')).join('') ?? ''];
  const own = kind === 'item' ? label : label.replace(/[.:]$/u, '');
  const outer = above.at(-1);
  return outer !== undefined && own.startsWith(`${outer}.`) ? [...above.slice(0, -1), own] : [...above, own];
}

function nameOf({ kind }: Clause, path: readonly string[], { language }: Wording): string {
  return citedPath({ clause: null, part: 0, label: null, labelKind: kind, heading: null, path }, language);
}

function itemsOf(blocks: readonly Block[]): readonly Clause[] {
  return blocks.flatMap((block) => {
    if (block.type === 'items') return block.clauses;
    return block.type === 'bullets' ? block.items.flatMap(itemsOf) : [];
  });
}
