import type { Clause, ContractLanguage, Wording } from '../../agreement/wording.ts';
import { type Passage, passageText } from '../text/passage.ts';
import { passagesOf } from '../text/passages.ts';
import { sentenceAround } from '../text/sentence.ts';
import { findParameters } from './findParameters.ts';
import type { Parameter } from './parameter.ts';
import { type ParameterTopic, topicOf, topicsIn } from './topics.ts';

/** A parameter with the passage it stands in. */
export interface PlacedParameter {
  readonly parameter: Parameter;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/**
 * The dates, deadlines, amounts and percentages of a wording in the order of its text.
 *
 * @param wording the clause tree
 */
export const parametersOf = (wording: Wording): readonly Parameter[] =>
  parametersIn(passagesOf(wording, '', new Map()), wording).map(({ parameter }) => parameter);

/**
 * The same with their places.
 *
 * @param passages those of the wording, as the rules have them
 */
export function parametersIn(passages: readonly Passage[], wording: Wording): readonly PlacedParameter[] {
  const headings = headingsOf(wording);
  const topics = topicsOfClauses(passages, headings);
  return passages.flatMap((passage) =>
    findParameters(passage.text, wording.language).map(({ kind, value, start, end }): PlacedParameter => {
      const plain = passage.text.replace(/[\u00a0\n]/g, ' ');
      const span = sentenceAround(plain, start);
      const sentence = plain.slice(span.start, Math.max(end, span.end));
      const path = headings.get(passage.clause) ?? [];
      const topic = topicOf(kind, sentence, start - span.start, topics.get(passage.clause) ?? new Set());
      const about = topic?.title[wording.language] ?? aboutOf(path, sentence, wording.language);
      const words = passage.text.slice(start, end);
      const facts = { clause: passage.clause, kind, value, words, topic: topic?.name ?? null, about };
      return { parameter: { ...facts, sentence: sentence.trim() }, passage, start, end };
    }),
  );
}

/** What each clause and its headings speak of; what stands before the first clause speaks of everything. */
function topicsOfClauses(
  passages: readonly Passage[],
  headings: ReadonlyMap<string | null, readonly string[]>,
): ReadonlyMap<string | null, ReadonlySet<ParameterTopic>> {
  const texts = new Map<string | null, string[]>();
  for (const { clause, text } of passages) {
    const known = texts.get(clause);
    if (clause !== null && known === undefined) texts.set(clause, [...(headings.get(clause) ?? []), text]);
    else known?.push(text);
  }
  return new Map([...texts].map(([clause, all]) => [clause, topicsIn(all.join(' ').replace(/[\u00a0\n]/g, ' '))]));
}

/** The headings over each clause and its own one, from the outside. */
function headingsOf({ clauses, opening }: Wording): ReadonlyMap<string | null, readonly string[]> {
  const headings = new Map<string | null, readonly string[]>();
  const visit = (clause: Clause, above: readonly string[]): void => {
    const own = clause.heading === null ? above : [...above, passageText(clause.heading).replace(/[\u00a0\n]/g, ' ')];
    headings.set(clause.id, own);
    for (const block of clause.blocks) visitBlock(block, own);
    for (const child of clause.clauses) visit(child, own);
  };
  const visitBlock = (block: Clause['blocks'][number], above: readonly string[]): void => {
    if (block.type === 'items') for (const item of block.clauses) visit(item, above);
    if (block.type === 'bullets') for (const inner of block.items.flat()) visitBlock(inner, above);
  };
  for (const block of opening) visitBlock(block, []);
  for (const clause of clauses) visit(clause, []);
  return headings;
}

const NOUN: Readonly<Record<ContractLanguage, RegExp>> = {
  de: /(?<!^)(?<=[ (])\p{Lu}\p{Ll}{3,}[\p{L}-]*/u,
  en: /(?<!^)(?<=[ (])\p{L}{6,}/u,
};

/** The nearest heading, or the first telling word of the sentence. */
function aboutOf(path: readonly string[], sentence: string, language: ContractLanguage): string {
  const heading = path.at(-1);
  if (heading !== undefined && heading.trim() !== '') return heading.trim();
  return NOUN[language].exec(sentence)?.[0] ?? (language === 'de' ? 'Vertrag' : 'Agreement');
}
