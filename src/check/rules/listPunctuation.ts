import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { type ListText, listsOf } from '../text/lists.ts';
import type { Passage } from '../text/passage.ts';

/** Items of a list that end with another sign than their siblings, or with none. */
export const listPunctuation: Rule = {
  name: 'list-punctuation',
  severity: 'hint',
  hint: 'End all items of the list alike, and the last one with a full stop where the sentence ends.',
  check: (contract) => listsOf(contract).flatMap((list) => unlike(list, contract)),
};

/** How an item ends: with a sign, without one (""), or with "und", which fits any sign. */
function signOf({ text }: Passage): string | null {
  const end = text.trimEnd();
  if (/[ \u00a0](?:und|oder|sowie|bzw\.|and|or|und[ \u00a0]?\/[ \u00a0]?oder|and[ \u00a0]?\/[ \u00a0]?or)$/u.test(end))
    return null;
  return /[.,;:!?]$/u.exec(end)?.[0] ?? '';
}

function unlike(list: ListText, contract: ContractText): readonly Found[] {
  const last = openEnd(list, contract);
  return [...amongOthers(list, contract), ...(last === null ? [] : [last])];
}

/** A last item that ends with a comma, although nothing goes on. */
function openEnd({ ends }: ListText, { passages, clauses }: ContractText): Found | null {
  const last = ends.at(-1);
  const sign = last === null || last === undefined ? null : signOf(last);
  if (ends.length < 2 || last == null || (sign !== ',' && sign !== ';')) return null;
  const next = passages[passages.indexOf(last) + 1];
  const kind = next?.label == null ? null : clauses.get(next.clause ?? '')?.clause.kind;
  const isOver = next === undefined || next.kind === 'heading' || kind === 'decimal' || kind === 'paragraph';
  return isOver ? foundAt(last, `The last item ends with "${sign}", and nothing follows.`) : null;
}

const foundAt = (end: Passage, message: string): Found => ({
  passage: end,
  start: Math.max(0, end.text.length - 1),
  end: end.text.length,
  message,
});

function amongOthers({ ends }: ListText, contract: ContractText): readonly Found[] {
  const signs = ends.map((end) => (end === null ? null : signOf(end)));
  const inner = signs.slice(0, -1).filter((sign) => sign !== null);
  const usual = inner.find((sign) => inner.filter((one) => one === sign).length * 3 >= inner.length * 2);
  if (ends.length < 3 || usual === undefined || inner.length < 2) return [];
  const unlikeOthers = ends.flatMap((end, index): readonly Found[] => {
    const sign = signs[index];
    if (end === null || sign === null || sign === undefined || sign === usual) return [];
    const isLast = index === ends.length - 1;
    const isOwnMatter = sign !== '' || goesOn(end, contract);
    if (isLast && isOwnMatter) return [];
    return [foundAt(end, `The item ends ${shown(sign)}, the others ${shown(usual)}.`)];
  });
  const [first, ...more] = unlikeOthers;
  if (first === undefined || more.length === 0) return unlikeOthers;
  const count = more.length === 1 ? 'one more item' : `${more.length} more items`;
  return [
    {
      ...first,
      message: first.message.replace(/\.$/u, `; ${count} of this list differ${more.length === 1 ? 's' : ''}.`),
    },
  ];
}

const shown = (sign: string): string => (sign === '' ? 'without a punctuation mark' : `with "${sign}"`);

/** Whether the sentence goes on behind the list. */
function goesOn(last: Passage, { passages }: ContractText): boolean {
  const next = passages[passages.indexOf(last) + 1];
  return next !== undefined && next.label === null && /^\p{Ll}/u.test(next.text);
}
