import type { ContractText } from './contractText.ts';
import type { Passage } from './passage.ts';

/** So many clauses are named one by one. */
const NAMED = 4;

/**
 * The clauses in which passages stand, as a sentence names them: `5.2, 7.1 and 9.3`.
 *
 * @param passages in order; each clause is named once
 * @returns empty where there is none
 */
export function clauseList(passages: readonly Passage[], contract: ContractText): string {
  const names = [...new Set(passages.map(({ clause }) => contract.clauses.get(clause ?? '')?.name ?? 'the opening'))];
  if (names.length <= NAMED) return joined(names);
  return joined([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more clauses`]);
}

/** `a, b and c` */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** How a clause is called in a sentence. */
export const clauseNamed = (clause: string | null, contract: ContractText): string =>
  contract.clauses.get(clause ?? '')?.name ?? 'the opening';
