import { clauseOf, type Sentence, type Token } from './draft.ts';
import { isApart, type TokenWords, tokenWords } from './renderDraft.ts';
import type { KnownPair } from './truth.ts';

/** A piece of a text: from the first letter up to, and without, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One edit of the words of a clause. */
export interface TextEditTruth {
  readonly layer: 'text' | 'reference' | 'typography' | 'markup';
  /** Where in the old and in the new text of the clause. */
  readonly old: readonly Span[];
  readonly new: readonly Span[];
  readonly oldText: string;
  readonly newText: string;
}

/** A cross reference of which the text or the clause it names changed. */
export interface ReferenceTruth {
  readonly status: 'follows' | 'redirected' | 'dangling';
  /** Where in the new text. */
  readonly new: Span;
  readonly oldText: string;
  readonly newText: string;
}

/** What happened to the words of a clause. */
export interface TextTruth {
  readonly oldText: string;
  readonly newText: string;
  readonly edits: readonly TextEditTruth[];
  readonly references: readonly ReferenceTruth[];
}

/**
 * What happened to the words of a clause that is one clause in both versions.
 *
 * @param pair the two versions
 * @param hidden the clause
 * @param isSame whether an old and a new clause, by hidden id, are the same
 */
export function textTruth(pair: KnownPair, hidden: number, isSame: (old: number, now: number) => boolean): TextTruth {
  const { before, after } = pair;
  const [oldWords, newWords] = [tokenWords(before, null), tokenWords(after, before)];
  const old = laidOut(clauseOf(before.draft, hidden).sentences, oldWords);
  const now = laidOut(clauseOf(after.draft, hidden).sentences, newWords);
  const status = (oldText: string, newText: string): ReferenceTruth['status'] | null => {
    const [was, is] = [before.named.get(oldText), after.named.get(newText)];
    if (was === undefined) return null;
    if (is === undefined) return 'dangling';
    if (!isSame(was, is)) return 'redirected';
    return oldText === newText ? null : 'follows';
  };
  const accounted = new Set<Token>();
  const edits: TextEditTruth[] = [];
  const references: ReferenceTruth[] = [];
  for (const [token, span] of now.spans) {
    const replaced = token.edit?.replaced ?? (old.spans.has(token) ? [token] : []);
    for (const one of replaced) accounted.add(one);
    const oldText = replaced.map(oldWords).join(' ');
    const newText = newWords(token);
    const isReference = token.kind === 'reference' && replaced[0]?.kind === 'reference';
    const named = isReference ? status(oldText, newText) : null;
    if (named !== null) references.push({ status: named, new: span, oldText, newText });
    const isMarkup = token.edit?.layer === 'markup';
    if (oldText === newText && !isMarkup) continue;
    edits.push({
      layer: isReference ? (named === 'follows' ? 'reference' : 'text') : (token.edit?.layer ?? 'text'),
      old: replaced.flatMap((one) => old.spans.get(one) ?? []),
      new: [span],
      oldText,
      newText,
    });
  }
  for (const [token, span] of old.spans) {
    if (!accounted.has(token))
      edits.push({ layer: 'text', old: [span], new: [], oldText: oldWords(token), newText: '' });
  }
  return { oldText: old.text, newText: now.text, edits, references };
}

/** A text with the place of each of its tokens. */
function laidOut(
  sentences: readonly Sentence[],
  words: TokenWords,
): { readonly text: string; readonly spans: ReadonlyMap<Token, Span> } {
  const spans = new Map<Token, Span>();
  let text = '';
  sentences.forEach((sentence, at) => {
    if (at > 0) text += ' ';
    let before = '';
    for (const token of sentence) {
      const own = words(token);
      if (isApart(before, own)) text += ' ';
      spans.set(token, { from: text.length, to: text.length + own.length });
      text += own;
      if (own !== '') before = own;
    }
  });
  return { text, spans };
}
