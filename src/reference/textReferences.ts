import { inlineText } from '../agreement/canonicalText.ts';
import type { Inline, Wording } from '../agreement/wording.ts';
import { wordingLines } from '../agreement/wordingLines.ts';
import { clauseAddresses } from '../redline/references/clauseAddresses.ts';
import type { LawSource } from './acts.ts';
import type { Provision } from './lawAddress.ts';
import { lawReferences } from './lawReferences.ts';
import { BLOCK_END, LINKED, occurrences } from './occurrences.ts';
import { ownReferences } from './ownReferences.ts';

/** The references that stand in the text of one clause, without its sub-clauses. */
export interface ClauseReferences {
  /** Id of the clause; null for what stands before the first one. */
  readonly clause: string | null;
  /** In the order in which they are met first; the same words with the same target are one. */
  readonly references: readonly TextReference[];
}

/** Words of a text that refer to something. */
export interface TextReference {
  /** The words, exactly as they stand in the text. */
  readonly words: string;
  /**
   * Which of the {@link occurrences} of the words in the text of the clause are the reference, counted from 0; null
   * where all of them are.
   */
  readonly at: readonly number[] | null;
  readonly target: ReferenceTo;
}

/** What a text refers to. */
export type ReferenceTo =
  | { readonly type: 'clause'; readonly clause: string }
  | { readonly type: 'law'; readonly source: LawSource; readonly provision: Provision | null };

/**
 * The references of a wording to its own clauses and to laws, clause by clause.
 *
 * References inside links and in the title are left out. A reference that could mean something else is left out too.
 *
 * @param wording the clause tree
 * @param shortTitle short title of the agreement, by which the contract may call itself
 */
export function textReferences(wording: Wording, shortTitle: string): readonly ClauseReferences[] {
  const addresses = clauseAddresses(wording);
  const title = `${wording.title} ${shortTitle}`;
  const day = wording.stated ?? wording.validFrom ?? '';
  const clauses = new Map<string | null, { text: string; found: Found[] }>();
  for (const { clause, kind, label, cells } of wordingLines(wording)) {
    if (kind === 'title' || kind === 'edition') continue;
    const known = clauses.get(clause) ?? { text: '', found: [] };
    clauses.set(clause, known);
    for (const cell of cells) {
      const text = inlineText(cell);
      // The words of a heading without a number are the link to its clause.
      const masked = kind === 'heading' && label === null ? LINKED.repeat(text.length) : maskedText(cell);
      const base = known.text.length;
      known.text += `${masked}${BLOCK_END}`;
      for (const one of referencesOf(text, clause, addresses, title, day))
        if (!masked.slice(one.start, one.end).includes(LINKED))
          known.found.push({ ...one, start: base + one.start, end: base + one.end });
    }
  }
  return [...clauses].flatMap(([clause, { text, found }]) =>
    found.length === 0 ? [] : [{ clause, references: grouped(text, found) }],
  );
}

/** A reference at its place. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTo;
}

function referencesOf(
  text: string,
  clause: string | null,
  addresses: ReturnType<typeof clauseAddresses>,
  title: string,
  day: string,
): readonly Found[] {
  const laws = lawReferences(text, day).map(
    ({ start, end, source, provision }): Found => ({ start, end, target: { type: 'law', source, provision } }),
  );
  const own = ownReferences(text, clause, addresses, title)
    .filter(({ start, end }) => !laws.some((law) => law.start < end && law.end > start))
    .map(({ start, end, clause }): Found => ({ start, end, target: { type: 'clause', clause } }));
  return [...laws, ...own].toSorted((a, b) => a.start - b.start);
}

function grouped(text: string, found: readonly Found[]): readonly TextReference[] {
  const groups = new Map<string, { readonly words: string; readonly target: ReferenceTo; readonly starts: number[] }>();
  for (const { start, end, target } of found) {
    const words = text.slice(start, end);
    const key = `${words}\n${JSON.stringify(target)}`;
    const group = groups.get(key) ?? { words, target, starts: [] };
    groups.set(key, group);
    group.starts.push(start);
  }
  return [...groups.values()].map(({ words, target, starts }) => {
    const all = occurrences(text, words);
    return { words, target, at: starts.length === all.length ? null : starts.map((start) => all.indexOf(start)) };
  });
}

/** The words of inline content with everything inside links made unreadable. */
const maskedText = (content: readonly Inline[]): string =>
  content
    .map((inline): string => {
      if (inline.type === 'link') return LINKED.repeat(inlineText(inline.content).length);
      return 'content' in inline ? maskedText(inline.content) : inlineText([inline]);
    })
    .join('');
