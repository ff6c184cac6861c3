import { annexValue } from '../../redline/references/crossReferences.ts';
import type { CheckContext } from '../checkContext.ts';
import { namesOwnAnnex, type ResolvedReference, resolvedReferences } from '../reference/resolvedReferences.ts';
import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';
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
      if (isCaptioned(first.value, contract) || isInsideAnnex(first.value, contract)) continue;
      const known = byAnnex.get(first.value);
      if (known === undefined) byAnnex.set(first.value, [one]);
      else known.push(one);
    }
    return [...byAnnex].flatMap(([name, all]) => found(name, all, contract));
  },
};

/**
 * Whether the annex stands in the text under a heading that is no label: "Anlage 1: Technische Maßnahmen" as a paragraph,
 * "SCHEDULE 1", "5. Genehmigte Unterauftragnehmer (Anhang A)". One of a list of annexes leads to nothing.
 *
 * @param name `anlage 1`
 */
function isCaptioned(name: string, { passages }: ContractText): boolean {
  const [word = '', value = ''] = titled(name).split(' ');
  const words = `(?:${word}|${word.toUpperCase()})[ \\u00a0]${value.replace(/[.]/gu, '\\.')}`;
  const front = new RegExp(
    `^${words}(?:$|\\n|[ \\u00a0]?[:–—(-]|\\.?[ \\u00a0](?:zu[mr]?(?!\\p{L})|to |of |\\p{Lu}))`,
    'u',
  );
  const behind = new RegExp(`\\(${words}(?![\\d\\p{L}])`, 'u');
  const mayBe = ({ kind, text }: Passage): boolean =>
    text.slice(0, word.length).toLowerCase() === word.toLowerCase() || (kind === 'heading' && text.includes('('));
  const isCaption = ({ kind, text }: Passage): boolean =>
    kind === 'heading'
      ? front.test(text) || behind.test(text)
      : kind === 'paragraph' && text.length <= LONGEST && !/[.;,]$/u.test(text) && front.test(text);
  return passages.some((passage, at) => {
    const next = passages[at + 1];
    if (next === undefined || !mayBe(passage) || !isCaption(passage)) return false;
    return !ANY_ANNEX.test(next.text) || front.test(next.text);
  });
}

/** "Anlage 1.2" is clause 1.2 or 2 of Anlage 1, where the annex is so divided. */
function isInsideAnnex(name: string, { clauses }: ContractText): boolean {
  const [annex = '', inner = ''] = name.split(/\.(?=[^.]*$)/u);
  const number = name.slice(name.indexOf(' ') + 1);
  return [...clauses.values()].some(
    ({ clause: { kind, label }, below }) =>
      kind === 'annex' &&
      label !== null &&
      annexValue(label) === annex &&
      below.some((one) => [number, inner].includes((one.clause.label ?? '').replace(/[().:]+$|^\(/gu, ''))),
  );
}

/** A heading is no longer. UTF-16 code units. */
const LONGEST = 200;
const ANY_ANNEX = /^(?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit)[ \u00a0](?:\d|[A-Z](?!\p{L}))/iu;

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
