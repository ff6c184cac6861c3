import { AT_LABEL, type Found, type Rule } from '../rule.ts';
import type { ClauseText } from '../text/contractText.ts';
import { countOf, type LabelCount, type LabelGroup, labelGroups } from '../text/labelGroups.ts';

/** Gaps, repetitions and wrong order in the numbers of clauses. */
export const numbering: Rule = {
  name: 'numbering',
  severity: 'warning',
  hint: 'Correct the number, or add the clause that is missing; then look at every reference to it.',
  check(contract) {
    const groups = labelGroups(contract);
    return groups.flatMap((group, at) => breaks(group, groups.slice(0, at)));
  },
};

function breaks({ kind, clauses }: LabelGroup, earlier: readonly LabelGroup[]): readonly Found[] {
  // Sections may be counted on from one part of the contract to the next.
  const last = kind === 'letter' ? undefined : earlier.findLast((group) => group.kind === kind)?.clauses.at(-1);
  return clauses.flatMap((clause, index): readonly Found[] => {
    const before = clauses[index - 1];
    const message = before === undefined ? atBeginning(clause, last) : between(before, clause);
    const [passage] = clause.own;
    if (message === null || passage === undefined) return [];
    return [{ passage, ...AT_LABEL, message }];
  });
}

function atBeginning(clause: ClauseText, last: ClauseText | undefined): string | null {
  const own = countOf(clause);
  if (own === null || (own.number === 1 && own.suffix === '')) return null;
  const before = last === undefined || last.parent === clause.parent ? null : countOf(last);
  if (before !== null && isPart(clause.parent) && follows(before, own)) return null;
  return `The numbers begin with "${clause.clause.label}".`;
}

/** A part of a contract, which has a name and no number: "Erster Teil", "Allgemeine Bestimmungen". */
const isPart = (parent: ClauseText | null): boolean => !/^(?:§|\(?\d)/u.test(parent?.clause.label ?? '');

function between(before: ClauseText, after: ClauseText): string | null {
  const [old, own] = [countOf(before), countOf(after)];
  if (old === null || own === null || follows(old, own)) return null;
  const labels = `"${after.clause.label}" stands after "${before.clause.label}"`;
  if (own.number < old.number || (own.number === old.number && own.suffix <= old.suffix))
    return `${labels}: the order is wrong.`;
  const missing = own.suffix !== '' && own.number !== old.number ? own.number : old.number + 1;
  const isOne = own.number - missing <= 1;
  const shown = (count: number): string => labelLike(after, count);
  if (isOne) return `${labels}: there is no ${shown(missing)}.`;
  const joint = own.number - missing === 2 ? 'and' : 'to';
  return `${labels}: ${shown(missing)} ${joint} ${shown(own.number - 1)} are missing.`;
}

/** 3 or 3a after 2a; 3a after 3; 3b after 3a. */
function follows(old: LabelCount, own: LabelCount): boolean {
  if (own.number === old.number + 1) return own.suffix === '';
  return own.number === old.number && own.suffix === nextSuffix(old.suffix);
}

const nextSuffix = (suffix: string): string =>
  suffix === '' ? 'a' : String.fromCharCode(suffix.charCodeAt(suffix.length - 1) + 1);

/** Another number in the form of a label: `(3)` for `(3a)`, `5.4` for `5.6.`, `c)` for `d)`. */
function labelLike({ clause: { label } }: ClauseText, count: number): string {
  const written = (label ?? '').replace(/[.:]$/u, '');
  if (/^\(?[a-z]{1,2}\)$/u.test(written)) {
    const letter = String.fromCharCode(0x60 + count);
    return written.replace(/[a-z]{1,2}/u, (old) => letter.repeat(old.length));
  }
  if (/ [A-Z]$/u.test(written)) return written.replace(/[A-Z]$/u, String.fromCharCode(0x40 + count));
  return written.replace(/\d+[a-z]*(?=\)?$)/u, String(count));
}
