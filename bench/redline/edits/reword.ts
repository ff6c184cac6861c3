import type { DraftClause, Sentence, Token, TokenKind } from '../draft.ts';
import { addedToken, germanSentence, otherToken } from '../german/sentence.ts';
import type { Random } from '../random.ts';
import { note, type Operation, replace, textOf, untouched, type Workbench } from './workbench.ts';

/** Kinds of tokens that no reader may overlook when they change. */
const WEIGHTY: readonly TokenKind[] = [
  'modal',
  'negation',
  'number',
  'amount',
  'date',
  'period',
  'urgency',
  'connective',
];

/** Less text than this has nothing to be recognised by once a word of it is replaced. */
const REWORDABLE = 60;

/** So much of the old text is left at least, and so much of the new text is old. */
const LEFT = 0.5;

/** Gives a clause other words, and leaves at least half of them. */
export const reword: Operation = (bench) => {
  const clause = untouched(bench, isRewordable);
  if (clause === null) return false;
  replace(bench, reworded(bench, clause));
  note(bench, clause.id, 'reword');
  return true;
};

/** Whether a clause has text enough to be reworded. A formula has none of its own. */
export const isRewordable = (clause: DraftClause): boolean =>
  textOf(clause).length >= REWORDABLE && exchangeable(clause.sentences).length > 2;

/** The clause with other words. */
export function reworded({ random }: Workbench, clause: DraftClause): DraftClause {
  const old = clause.sentences;
  for (let tries = 0; tries < 10; tries += 1) {
    const rewording = random.pick([weighty, exchange, exchange, add, manyTokens, addSentence, dropSentence]);
    const sentences = rewording(random, old);
    if (sentences !== null && isStillTheSame(old, sentences)) return { ...clause, sentences };
  }
  return { ...clause, sentences: exchangeSome(random, old, 1) ?? old };
}

const isStillTheSame = (old: readonly Sentence[], sentences: readonly Sentence[]): boolean =>
  isLeftIn(sentences, old) && isLeftIn(old, sentences);

/** Whether at least half of some text is left in another one. */
export function isLeftIn(text: readonly Sentence[], some: readonly Sentence[]): boolean {
  const length = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + token.text.length, 0);
  const known = new Set(text.flat());
  return length(some.flat().filter((token) => known.has(token))) >= LEFT * length(some.flat());
}

/** Returns null where nothing fits. */
type Rewording = (random: Random, sentences: readonly Sentence[]) => readonly Sentence[] | null;

/** Another number, another modal verb, a negation that came or went. */
export const weighty: Rewording = (random, sentences) => {
  const found = places(sentences).filter(({ token }) => WEIGHTY.includes(token.kind));
  if (found.length === 0) return null;
  const { sentence, at, token } = random.pick(found);
  const other: readonly Token[] = [otherToken(random, token)].flatMap((made) => made ?? []);
  return exchanged(sentences, sentence, at, 1, other);
};

/** One to three tokens exchanged. */
const exchange: Rewording = (random, sentences) => exchangeSome(random, sentences, 1 + random.below(3));

/** Up to two fifths of all tokens exchanged. */
const manyTokens: Rewording = (random, sentences) => {
  const many = exchangeable(sentences).length;
  const all = sentences.flat().length;
  return exchangeSome(random, sentences, Math.min(many, Math.max(1, Math.floor(all * (0.2 + random.below(20) / 100)))));
};

function exchangeSome(random: Random, sentences: readonly Sentence[], many: number): readonly Sentence[] | null {
  let edited: readonly Sentence[] = sentences;
  for (let i = 0; i < many; i += 1) {
    const found = exchangeable(edited).filter(({ token }) => token.edit === undefined);
    if (found.length === 0) break;
    const { sentence, at, token } = random.pick(found);
    const other = otherToken(random, token);
    if (other !== null) edited = exchanged(edited, sentence, at, 1, [other]);
  }
  return edited === sentences ? null : edited;
}

/** A word or a phrase more. */
const add: Rewording = (random, sentences) => {
  const found = places(sentences).filter(({ token }) => token.kind === 'adverb' || token.kind === 'verb');
  if (found.length === 0) return null;
  const { sentence, at } = random.pick(found);
  return exchanged(sentences, sentence, at, 0, [addedToken(random)]);
};

const addSentence: Rewording = (random, sentences) =>
  sentences.toSpliced(
    random.below(sentences.length + 1),
    0,
    germanSentence(random).map((token) => ({ ...token, edit: { layer: 'text', replaced: [] } })),
  );

const dropSentence: Rewording = (random, sentences) => {
  const at = random.below(sentences.length);
  const left = sentences.filter((_, place) => place !== at);
  const length = (list: readonly Sentence[]): number => list.flat().reduce((sum, { text }) => sum + text.length, 0);
  return length(left) * 2 < length(sentences) ? null : left;
};

interface TokenPlace {
  readonly sentence: number;
  readonly at: number;
  readonly token: Token;
}

const places = (sentences: readonly Sentence[]): readonly TokenPlace[] =>
  sentences.flatMap((tokens, sentence) => tokens.map((token, at) => ({ sentence, at, token })));

/** The first token of a sentence has a capital letter and stays. */
const exchangeable = (sentences: readonly Sentence[]): readonly TokenPlace[] =>
  places(sentences).filter(({ token, at }) => at > 0 && EXCHANGEABLE.has(token.kind));

const EXCHANGEABLE = new Set<TokenKind>([
  ...['noun', 'complement', 'longNoun', 'verb', 'adverb', 'condition', 'modal', 'connective', 'urgency'],
  ...['number', 'amount', 'date', 'period'],
] as TokenKind[]);

/**
 * Sentences with some tokens of one of them replaced, as a change of the text.
 *
 * @param sentence which sentence
 * @param at the first token to be replaced
 * @param many how many
 * @param others what stands there instead
 */
export function exchanged(
  sentences: readonly Sentence[],
  sentence: number,
  at: number,
  many: number,
  others: readonly Token[],
): readonly Sentence[] {
  const tokens = sentences[sentence] ?? [];
  const replaced = tokens.slice(at, at + many).flatMap((token) => token.edit?.replaced ?? [token]);
  const edited = others.map((token): Token => ({ ...token, edit: { layer: 'text', replaced } }));
  return sentences.with(sentence, tokens.toSpliced(at, many, ...edited));
}
