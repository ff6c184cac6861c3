import { AT_LABEL, type Found, type Rule } from '../rule.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import { type LabelGroup, labelGroups } from '../text/labelGroups.ts';

/** Clauses that are counted in another way than the others around them. */
export const numberingMixed: Rule = {
  name: 'numbering-mixed',
  severity: 'hint',
  hint: 'Write the labels of one level in one form.',
  check(contract) {
    const groups = labelGroups(contract);
    return [...twoSchemes(groups), ...otherScheme(groups), ...otherForm(contract)];
  },
};

const SCHEMES = ['decimal', 'section', 'paragraph'] as const;
const isScheme = ({ kind }: LabelGroup): boolean => SCHEMES.some((one) => one === kind);

/** "5.1" and "(2)" below one clause. */
function twoSchemes(groups: readonly LabelGroup[]): readonly Found[] {
  const all = groups.filter(isScheme);
  return all.flatMap((group) => {
    const other = all.find(
      (one) => one !== group && one.parent === group.parent && one.clauses.length >= group.clauses.length,
    );
    if (
      other === undefined ||
      all.indexOf(other) > all.indexOf(group) === (other.clauses.length === group.clauses.length)
    )
      return [];
    const [first, around] = [group.clauses[0], other.clauses[0]];
    return first === undefined
      ? []
      : foundAt(first, `"${first.clause.label}" stands among labels like "${around?.clause.label}".`);
  });
}

/** One clause is divided into (1), (2) where all others are divided into 5.1, 5.2. */
function otherScheme(groups: readonly LabelGroup[]): readonly Found[] {
  const inner = groups.filter((group) => isScheme(group) && group.parent !== null && isNumbered(group.parent));
  const parents = new Set(inner.map(({ parent }) => parent?.clause.kind));
  return [...parents].flatMap((kind) => {
    const alike = inner.filter(
      ({ parent }) => parent !== null && parent.clause.kind === kind && parent.clause.heading !== null,
    );
    return alike.flatMap((group) => {
      const others = alike.filter(({ kind: other }) => other !== group.kind);
      const [first, usual] = [group.clauses[0], others[0]?.clauses[0]];
      const isRare = (alike.length - others.length) * 4 <= others.length;
      if (!isRare || first === undefined || alike.some((one) => one !== group && one.parent === group.parent))
        return [];
      return foundAt(
        first,
        `Clause ${group.parent?.name} is divided by labels like "${first.clause.label}", the others by labels like "${usual?.clause.label}".`,
      );
    });
  });
}

/** "9.3." among labels without a full stop. */
function otherForm({ clauses }: ContractText): readonly Found[] {
  const decimals = [...clauses.values()].filter(({ clause }) => clause.kind === 'decimal');
  const levels = new Map<string, ClauseText[]>();
  for (const clause of decimals) {
    const level = `${isInAnnex(clause)} ${clause.clause.label?.replace(/\.$/u, '').split('.').length}`;
    levels.set(level, [...(levels.get(level) ?? []), clause]);
  }
  return [...levels.values()].flatMap((alike) => {
    const dotted = alike.filter(({ clause: { label } }) => label?.endsWith('.') === true);
    const plain = alike.filter((clause) => !dotted.includes(clause));
    const [few, many] = dotted.length <= plain.length ? [dotted, plain] : [plain, dotted];
    if (few.length * 4 > many.length) return [];
    const [usual, [first, ...more]] = [many[0]?.clause.label, few];
    if (first === undefined) return [];
    const also = more.length === 0 ? '' : `, and so ${more.length === 1 ? 'is' : 'are'} ${listed(more)}`;
    return foundAt(first, `The label "${first.clause.label}" is written unlike the others ("${usual}")${also}.`);
  });
}

/** `"8.2"`, `"8.2" and "8.3"`, `"8.2" and 5 more` */
function listed(clauses: readonly ClauseText[]): string {
  const [first, second] = clauses.map(({ clause: { label } }) => `"${label}"`);
  if (second === undefined) return `${first}`;
  return `${first} and ${clauses.length === 2 ? second : `${clauses.length - 1} more`}`;
}

const isNumbered = (parent: ClauseText): boolean =>
  /^(?:§|\(?\d)/u.test(parent.clause.label ?? '') && !isInAnnex(parent);

const isInAnnex = ({ clause, parent }: ClauseText): boolean =>
  clause.kind === 'annex' || (parent !== null && isInAnnex(parent));

function foundAt({ own: [passage] }: ClauseText, message: string): readonly Found[] {
  return passage === undefined ? [] : [{ passage, ...AT_LABEL, message }];
}
