import { type DayInText, daysInText } from '../../agreement/daysInText.ts';
import type { Found, Rule } from '../rule.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';

/** Dates of the edition that the text names otherwise than the front matter. */
export const dateMismatch: Rule = {
  name: 'date-mismatch',
  severity: 'warning',
  hint: 'Make the text and the front matter agree; the dates of the front matter are shown, sealed and announced.',
  check: (contract) => contract.passages.flatMap((passage) => mismatches(passage, contract)),
};

/** An edition line is short; a sentence of the contract is not one. UTF-16 code units. */
const LONGEST = 160;
const EDITION =
  /^\W{0,4}(?:v|V|Version|Fassung|Stand|Gültig|Gilt|In Kraft|As of|Valid|Effective|Last updated)(?!\p{Ll})/u;
const STATED =
  /(?:Stand|Fassung vom|[Aa]s of|Last updated|[Vv]ersion (?:vom|of|dated))(?: der [\p{L}]+)?:? ?(?:on )?$/u;
const VALID =
  /(?:[Gg]ültig|[Gg]ilt|[Ii]n Kraft|[Gg]eltung|[Vv]alid|[Ee]ffective|[Ii]n force)(?: ?date)?:?(?: (?:ab|seit|from|as of|as from|since|on))?(?: dem)?:? ?$/u;

function mismatches(passage: Passage, contract: ContractText): readonly Found[] {
  const text = passage.text.replace(/[\u00a0\n]/g, ' ');
  if (text.length > LONGEST || !EDITION.test(text) || isInAnnex(passage, contract)) return [];
  const { stated, validFrom } = contract.wording;
  return daysInText(text).flatMap((found): readonly Found[] => {
    const before = text.slice(0, found.start);
    const entry = VALID.test(before) ? 'validFrom' : STATED.test(before) ? 'stated' : null;
    const day = entry === 'validFrom' ? validFrom : stated;
    if (entry === null || day === null || agree(found, day)) return [];
    const { start, end } = found;
    const message = `The text says ${text.slice(start, end)}, the entry "${entry}" of the front matter ${day}.`;
    return [{ passage, start, end, message }];
  });
}

/** A month agrees with its days. */
const agree = ({ day, isMonth }: DayInText, other: string): boolean =>
  other === day || (isMonth && other.startsWith(day.slice(0, 7)));

/** An annex may have an edition of its own. */
function isInAnnex({ clause }: Passage, { clauses }: ContractText): boolean {
  let at: ClauseText | null = clauses.get(clause ?? '') ?? null;
  while (at !== null && at.clause.kind !== 'annex') at = at.parent;
  return at !== null;
}
