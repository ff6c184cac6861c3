import { type Art28Item, art28Coverage } from '../art28/art28Coverage.ts';
import { type Art28Entry, art28Entry } from '../art28/art28Items.ts';
import { correctedCoverage } from '../art28/correctedCoverage.ts';
import { demandedItems } from '../art28/demandedItems.ts';
import type { CheckContext } from '../checkContext.ts';
import type { Severity } from '../finding.ts';
import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';

/** Items of Art. 28 DSGVO that `agreement.yaml` demands and nothing in the text speaks of. */
export const art28Missing: Rule = {
  name: 'art28-missing',
  severity: 'warning',
  hint: 'Add a clause on it, or name the clause that covers it under "art28" in the front matter.',
  check(contract, context) {
    const [passage] = contract.passages;
    if (passage === undefined) return [];
    const { items, unknown } = demandedItems(context.art28);
    return [...unknown.map(unknownEntry), ...wrongClaims(contract), ...missing(items, contract, context)].map(
      (said): Found => ({ passage, start: 0, end: 0, ...said }),
    );
  },
};

type Said = Pick<Found, 'message' | 'hint' | 'severity'>;

const unknownEntry = (entry: string): Said => ({
  message: `"art28" in agreement.yaml names "${entry}", which is no item of Art. 28 DSGVO.`,
  hint: 'Write an item like "Abs. 3 Satz 2 lit. d" or "3.2.d".',
});

/** What the front matter says of items or clauses that do not exist. */
function wrongClaims({ art28, clauses }: ContractText): readonly Said[] {
  return Object.entries(art28).flatMap(([item, claim]): readonly Said[] => {
    if (art28Entry(item) === null) {
      const message = `"art28" in the front matter names "${item}", which is no item of Art. 28 DSGVO.`;
      return [{ message, severity: 'error', hint: 'Write the name of one item, like "3.2.d" or "4.liability".' }];
    }
    const absent = typeof claim === 'string' ? [] : claim.filter((id) => !clauses.has(id));
    return absent.map((id): Said => {
      const message = `"art28" in the front matter names clause "${id}" for "${item}", and the text has no such clause.`;
      return { message, severity: 'error', hint: 'Write the id of a clause of this text, like "5.2" or "anlage-1/3".' };
    });
  });
}

function missing(
  demanded: readonly string[],
  { wording, art28 }: ContractText,
  { before }: CheckContext,
): readonly Said[] {
  if (demanded.length === 0) return [];
  const now = correctedCoverage(art28Coverage(wording), art28);
  const earlier = before === null ? [] : art28Coverage(before);
  return demanded.flatMap((item): readonly Said[] => {
    const entry = art28Entry(item);
    if (entry === null || clausesOf(item, now).length > 0) return [];
    const [lost] = clausesOf(item, earlier);
    const reason = art28[item];
    const said = typeof reason === 'string' ? ` The front matter says why: ${sentence(reason)}` : '';
    const named = entryNamed(entry, wording.language);
    if (lost === undefined || before === null) {
      return [{ message: `Nothing in the text speaks of ${named}.${said}`, ...weighed('warning', said) }];
    }
    const message = `Nothing in the text speaks of ${named} any more; version ${before.version} did so in clause ${lost}.${said}`;
    return [{ message, hint: PUT_BACK, ...weighed('error', said) }];
  });
}

const PUT_BACK =
  'Put the clause back, or name the clause that covers it under "art28" in the front matter: a new version must not lose what the law demands.';

/** With a reason it weighs one step less. */
function weighed(severity: 'error' | 'warning', reason: string): { readonly severity: Severity } {
  if (reason === '') return { severity };
  return { severity: severity === 'error' ? 'warning' : 'hint' };
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const clausesOf = (item: string, coverage: readonly Art28Item[]): readonly string[] =>
  coverage.find((one) => one.item === item)?.clauses ?? [];

const entryNamed = ({ title, citation }: Art28Entry, language: 'de' | 'en'): string =>
  `"${title[language]}" (${citation[language]})`;
