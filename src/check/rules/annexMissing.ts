import type { CheckContext } from '../checkContext.ts';
import { namesOwnAnnex, type ResolvedReference, resolvedReferences } from '../reference/resolvedReferences.ts';
import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { clauseList } from '../text/wordsOfRules.ts';

/** References to annexes that are neither in the text nor agreements of their own. */
export const annexMissing: Rule = {
  name: 'annex-missing',
  severity: 'warning',
  hint: adviceOn('Anlage 1'),
  check(contract, context) {
    const byAnnex = new Map<string, ResolvedReference[]>();
    for (const one of resolvedReferences(contract, context)) {
      const [first] = one.reference.parts;
      if (first?.unit !== 'annex' || one.target !== null) continue;
      if (namesOwnAnnex(one, contract) || isAgreement(one, first.value, context)) continue;
      const known = byAnnex.get(first.value);
      if (known === undefined) byAnnex.set(first.value, [one]);
      else known.push(one);
    }
    return [...byAnnex].flatMap(([name, all]) => found(name, all, contract));
  },
};

function adviceOn(name: string): string {
  return `Add the annex to the text ("## ${name} – …"), publish it as an agreement of its own called so, or remove the reference.`;
}

function found(name: string, all: readonly ResolvedReference[], contract: ContractText): readonly Found[] {
  const [first, ...more] = all;
  if (first === undefined) return [];
  const { passage, reference } = first;
  const { start, end } = reference;
  const others = clauseList(
    more.map((one) => one.passage),
    contract,
  );
  const also = others === '' ? '' : ` (it is named again in ${others})`;
  const message = `"${titled(name)}" is referred to and is not in the text${also}.`;
  return [{ passage, start, end, message, hint: adviceOn(titled(name)) }];
}

const titled = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replace('ahang', 'nhang')}`;

/** Whether an agreement beside this one bears the name of the annex, or is named together with it. */
function isAgreement(
  { passage, reference }: ResolvedReference,
  name: string,
  { otherAgreements }: CheckContext,
): boolean {
  const near = passage.text.slice(Math.max(0, reference.start - 120), reference.end + 120).toLowerCase();
  return otherAgreements.some(({ title, shortTitle }) => {
    const names = [title, shortTitle].map((one) => one.toLowerCase());
    return names.some((one) => one.startsWith(name) || near.includes(one));
  });
}
