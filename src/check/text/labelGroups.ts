import type { LabelKind } from '../../agreement/wording.ts';
import type { ClauseText, ContractText } from './contractText.ts';

/** Clauses that are counted together: below one clause, with labels of one kind. */
export interface LabelGroup {
  readonly parent: ClauseText | null;
  readonly kind: LabelKind;
  /** In reading order. */
  readonly clauses: readonly ClauseText[];
}

/** Where a label stands in its count. */
export interface LabelCount {
  /** 3 of `(3a)`, `5.3`, `c)`, `Anlage C`. */
  readonly number: number;
  /** `a` of `(3a)`. */
  readonly suffix: string;
}

/** The items of a list cannot be miscounted: the contract format sees to it. */
const COUNTED: ReadonlySet<LabelKind> = new Set([
  'decimal',
  'section',
  'paragraph',
  'letter',
  'doubleLetter',
  'annex',
] as const);

/** All groups of clauses of a contract that are counted together. */
export function labelGroups(contract: ContractText): readonly LabelGroup[] {
  const groups = new Map<string, { parent: ClauseText | null; kind: LabelKind; clauses: ClauseText[] }>();
  for (const clause of contract.clauses.values()) {
    const { kind } = clause.clause;
    if (!COUNTED.has(kind) || countOf(clause) === null) continue;
    const key = `${clause.parent?.clause.id ?? ''} ${kind} ${annexWord(clause)}`;
    const group = groups.get(key) ?? { parent: clause.parent, kind, clauses: [] };
    if (isRoman(clause, group.clauses.at(-1))) continue;
    groups.set(key, group);
    group.clauses.push(clause);
  }
  return [...groups.values()];
}

/** "(i)" that does not follow "(h)" is the Roman number; the contract format knows only letters. */
function isRoman(clause: ClauseText, before: ClauseText | undefined): boolean {
  if (!/^\(?(?:i|v|x|ii|vv|xx)\)$/u.test(clause.clause.label ?? '')) return false;
  const [own, last] = [countOf(clause)?.number ?? 0, before === undefined ? null : countOf(before)];
  return last === null || own - last.number > MISCOUNTED;
}

/** So far may letters be miscounted. */
const MISCOUNTED = 3;

/** Anlage 1 and Anhang 1 are counted apart. */
const annexWord = ({ clause: { kind, label } }: ClauseText): string =>
  kind === 'annex' ? (/^\p{L}+/u.exec(label ?? '')?.[0] ?? '') : '';

/** Where a clause stands in its count; null where its label says nothing of it: `Anlage`, `Anhang II`, `Anlage 2.1`. */
export function countOf({ clause: { kind, label } }: ClauseText): LabelCount | null {
  const written = (label ?? '').replace(/[.:]$/u, '');
  if (kind === 'letter' || kind === 'doubleLetter') {
    const letter = /[a-z]/u.exec(written)?.[0];
    return letter === undefined ? null : { number: letter.charCodeAt(0) - 0x60, suffix: '' };
  }
  if (kind === 'annex') return annexCount(written);
  const found = /(?<number>\d+)(?<suffix>[a-z]*)\)?$/u.exec(written)?.groups;
  if (found === undefined) return null;
  return { number: Number.parseInt(found['number'] ?? '', 10), suffix: found['suffix'] ?? '' };
}

function annexCount(label: string): LabelCount | null {
  const found = /[ \u00a0](?:(?<number>\d+)(?<suffix>[a-z]?)|(?<letter>[A-HJ-UWYZ]))$/u.exec(label)?.groups;
  if (found === undefined) return null;
  const { number, suffix = '', letter } = found;
  return number === undefined
    ? { number: (letter ?? '').charCodeAt(0) - 0x40, suffix: '' }
    : { number: Number.parseInt(number, 10), suffix };
}
