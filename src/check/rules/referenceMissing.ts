import { type DoubtfulReference, doubtfulReferences, headingOf } from '../reference/likelyClauses.ts';
import { resolvedReferences } from '../reference/resolvedReferences.ts';
import type { Found, Rule } from '../rule.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import { joined } from '../text/wordsOfRules.ts';

/** References to clauses that are not there. */
export const referenceMissing: Rule = {
  name: 'reference-missing',
  severity: 'error',
  hint: 'Correct the number, or name the other document in which the clause stands.',
  check(contract, context) {
    const doubtful = doubtfulReferences(resolvedReferences(contract, context), contract);
    const dangling = doubtful.all.filter(({ isDangling }) => isDangling);
    return dangling.map((each): Found => {
      const { passage, reference } = each.one;
      const { start, end } = reference;
      const message = `"${each.one.words}" leads nowhere: ${whatIsThere(each, contract)}.`;
      return { passage, start, end, message, hint: adviceOn(each, doubtful) };
    });
  },
};

/** What stands where the reference leads. */
function whatIsThere({ one }: DoubtfulReference, contract: ContractText): string {
  const [first, second] = one.reference.parts;
  if (first?.unit === 'annex') return 'the annex has no such clause';
  const outer = /^\d+[a-z]?/u.exec(first?.value ?? '')?.[0] ?? '';
  const clause = [...contract.clauses.values()].find(
    ({ parent, clause: { label } }) => parent === null && label?.replace(/[§.\s]/gu, '') === outer,
  );
  const isBelow = first?.value.includes('.') === true || second !== undefined;
  if (clause === undefined || !isBelow) return 'there is no such clause';
  const labels = clause.below.flatMap(({ clause: { label } }) => label ?? []);
  const named = titled(clause);
  if (labels.length === 0) return `clause ${named} has no sub-clauses`;
  const range = labels.length < 3 ? joined(labels) : `${labels[0]} to ${labels.at(-1)}`;
  return `clause ${named} has ${range}`;
}

const titled = (clause: ClauseText): string => {
  const heading = headingOf(clause);
  return heading === '' ? clause.name : `${clause.name} (${heading})`;
};

function adviceOn(
  { likely, topics }: DoubtfulReference,
  { all, shift }: ReturnType<typeof doubtfulReferences>,
): string {
  if (likely === null) return referenceMissing.hint;
  const why = topics.length === 0 ? '' : `, which speaks of what is named here`;
  const meant = `Probably ${titled(likely)} is meant${shift === null ? why : ''}.`;
  return shift === null ? meant : `${meant} ${sharedShift(all, shift)}`;
}

/** "All four doubtful references fit if 1 is added: Ziff. 14 → 15, …" */
function sharedShift(all: readonly DoubtfulReference[], shift: number): string {
  const fits = all.map(({ one, likely }) => `${one.words} → ${likely?.name ?? '?'}`).join(', ');
  const change = shift > 0 ? `${shift} is added to` : `${-shift} is taken from`;
  const which = all.length === 2 ? 'Both' : `All ${NUMBERS[all.length] ?? all.length}`;
  return `${which} doubtful references fit if ${change} the number of the clause: ${fits}.`;
}

const NUMBERS = ['', '', '', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
