import type { LawSource } from './acts.ts';

/** Kinds of acts as they are named before their number, and as the European Legislation Identifier has them. */
const KINDS: readonly (readonly [names: string, eli: string])[] = [
  ['Durchführungsverordnung|Implementing Regulation', 'reg_impl'],
  ['[Dd]elegierten? Verordnung|Delegated Regulation', 'reg_del'],
  ['Durchführungsbeschl(?:uss(?:es)?|üssen?)|Implementing Decision', 'dec_impl'],
  ['Verordnung(?:en)?|Regulation', 'reg'],
  ['Richtlinien?|Directive', 'dir'],
];

/**
 * Decisions of the Commission on transfers, of which contracts speak as "Beschluss" whatever their kind is. Others of
 * that name are left alone: the identifier does not show from the words.
 */
const DECISIONS: Readonly<Record<string, LawSource>> = {
  '2001/497': { kind: 'celex', celex: '32001D0497' },
  '2004/915': { kind: 'celex', celex: '32004D0915' },
  '2010/87': { kind: 'celex', celex: '32010D0087' },
  '2016/1250': { kind: 'union', eli: 'dec_impl/2016/1250' },
  '2021/914': { kind: 'union', eli: 'dec_impl/2021/914' },
  '2021/915': { kind: 'union', eli: 'dec_impl/2021/915' },
  '2023/1795': { kind: 'union', eli: 'dec_impl/2023/1795' },
};

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
/** `(EU) 2016/679`, `(EG) Nr. 765/2008`, `2002/58/EG`. */
const NUMBER =
  `(?:der${SPACE}Kommission${SPACE})?(?:\\((?:EU|EG|EC)\\)${SPACE}(?<number>\\d{4}/\\d{1,4})` +
  `|\\((?:EU|EG|EC)\\)${SPACE}(?:Nr\\.|No)${SPACE}(?<old>\\d{1,4}/\\d{4})` +
  `|(?<suffixed>\\d{2,4}/\\d{1,4})/(?:EU|EG|EC|EWG))(?![\\p{L}\\p{N}])`;

/** An act by its number, with the word for its kind. */
export const NUMBERED_ACT = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<kind>${KINDS.map(([names]) => names).join('|')}|Beschl(?:uss(?:es)?|üssen?)|Decision)${SPACE}${NUMBER}`,
  'uy',
);

/**
 * The act that a match of {@link NUMBERED_ACT} names.
 *
 * @returns null where its identifier cannot be told from the words
 */
export function unionAct({ groups = {} }: RegExpExecArray): LawSource | null {
  const { kind = '', number, old, suffixed } = groups;
  const key = number ?? (old === undefined ? fullYear(suffixed ?? '') : old.split('/').reverse().join('/'));
  const eli = KINDS.find(([names]) => new RegExp(`^(?:${names})$`, 'u').test(kind))?.[1];
  const decision = DECISIONS[key];
  if (eli === undefined || eli === 'dec_impl')
    return decision ?? (eli === undefined ? null : { kind: 'union', eli: `${eli}/${key}` });
  // A regulation with the number of a decision is a slip of the pen: what is meant stays open.
  return decision === undefined ? { kind: 'union', eli: `${eli}/${key}` } : null;
}

/** `95/46` is of 1995. */
const fullYear = (number: string): string => (/^\d{2}\//u.test(number) ? `19${number}` : number);
