import type { CrossReference, ReferencePart } from '../../redline/references/crossReferences.ts';
import { remembered } from '../../redline/remembered.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import { addressesOf, namesOwnAnnex, type ResolvedReference, targetOf } from './resolvedReferences.ts';
import { speaksOf } from './topics.ts';
import { directTopics, sentenceTopics } from './wordsAround.ts';

/** A reference that is wrong, or seems to be, and the clause that is likely meant. */
export interface DoubtfulReference {
  readonly one: ResolvedReference;
  /** Whether it leads nowhere; else it leads to a clause that speaks of something else. */
  readonly isDangling: boolean;
  /** The clause that is likely meant, or null where the words do not tell. */
  readonly likely: ClauseText | null;
  /** The words by which it is known. */
  readonly topics: readonly string[];
}

/** All doubtful references of a contract, and the number by which they are all shifted, if there is one. */
export interface DoubtfulReferences {
  readonly all: readonly DoubtfulReference[];
  readonly shift: number | null;
}

/** References may have been left behind by so many clauses. */
const SHIFTS = [1, -1, 2, -2, 3, -3] as const;

const known = new WeakMap<readonly ResolvedReference[], DoubtfulReferences>();

/**
 * Finds the references that lead nowhere or to a clause of which their words do not speak, and what they likely mean.
 *
 * @param references all references of the contract to itself
 */
export const doubtfulReferences = (
  references: readonly ResolvedReference[],
  contract: ContractText,
): DoubtfulReferences => remembered(known, references, () => findDoubtful(references, contract));

function findDoubtful(references: readonly ResolvedReference[], contract: ContractText): DoubtfulReferences {
  const numbered = references.filter((one) => !isToAnnex(one) || (one.target === null && namesOwnAnnex(one, contract)));
  const doubtful = numbered.flatMap((one): readonly DoubtfulReference[] => {
    if (one.target === null) return [{ one, isDangling: true, ...byWords(one, contract) }];
    const other = speaksElsewhere(one, contract);
    return other === null ? [] : [{ one, isDangling: false, ...other }];
  });
  const shift = commonShift(
    doubtful.filter(({ one }) => !isToAnnex(one)),
    contract,
  );
  if (shift === null) return { all: doubtful, shift };
  const all = doubtful.map((each) => ({ ...each, likely: shifted(each.one, shift, contract) ?? each.likely }));
  return { all, shift };
}

const isToAnnex = ({ reference }: ResolvedReference): boolean => reference.parts[0]?.unit === 'annex';

type Likely = Pick<DoubtfulReference, 'likely' | 'topics'>;

/** The clause of which the sentence speaks; null where several do. */
function byWords(one: ResolvedReference, contract: ContractText): Likely {
  const language = contract.wording.language;
  const direct = directTopics(one, language);
  const topics = direct.length > 0 ? direct : sentenceTopics(one, language);
  const found = bestHeading(topics, one, contract);
  return found ?? { likely: null, topics: [] };
}

/** A clause whose heading speaks of what the words beside a reference name, where the clause that is named does not. */
function speaksElsewhere(one: ResolvedReference, contract: ContractText): Likely | null {
  const topics = directTopics(one, contract.wording.language);
  const target = contract.clauses.get(one.target ?? '');
  const from = contract.clauses.get(one.passage.clause ?? '');
  if (topics.length === 0 || target === undefined) return null;
  // "Absatz 2" a few lines above is hardly ever wrong, and says little.
  if (from !== undefined && topOf(from) === topOf(target)) return null;
  const text = `${withHeadings(target)} ${textOf(target)}`;
  if (topics.some((topic) => speaksOf(text, topic))) return null;
  return bestHeading(topics, one, contract);
}

function bestHeading(
  topics: readonly string[],
  { passage, reference }: ResolvedReference,
  contract: ContractText,
): { readonly likely: ClauseText; readonly topics: readonly string[] } | null {
  const scored = [...contract.clauses.values()].flatMap((clause) => {
    const heading = headingOf(clause);
    if (heading === '' || clause.clause.id === passage.clause) return [];
    const spoken = topics.filter((topic) => speaksOf(heading, topic));
    return spoken.length === 0 ? [] : [{ clause, spoken }];
  });
  const most = Math.max(0, ...scored.map(({ spoken }) => spoken.length));
  const [best, ...more] = scored.filter(({ spoken }) => spoken.length === most);
  if (best === undefined || more.length > 0) return null;
  return { likely: sameInside(best.clause, reference) ?? best.clause, topics: best.spoken };
}

/** "9 (1)" of which 10 speaks is 10 (1), if there is one. */
function sameInside(clause: ClauseText, { parts }: CrossReference): ClauseText | null {
  const inner = /[.](?<last>\d+)$/u.exec(parts[0]?.value ?? '')?.groups?.['last'] ?? parts[1]?.value;
  const last = (label: string | null): string | undefined =>
    /(?<last>\d+[a-z]*)[.)]?$/u.exec(label ?? '')?.groups?.['last'];
  return clause.below.find(({ clause: { label } }) => inner !== undefined && last(label) === inner) ?? null;
}

function commonShift(doubtful: readonly DoubtfulReference[], contract: ContractText): number | null {
  if (doubtful.length < 2 || !doubtful.some(({ isDangling }) => isDangling)) return null;
  const fits = (shift: number): boolean =>
    doubtful.every(({ one, isDangling, likely }) => {
      const clause = shifted(one, shift, contract);
      if (clause === null) return false;
      return isDangling || likely === null || topOf(clause) === topOf(likely);
    });
  return SHIFTS.find(fits) ?? null;
}

/** The clause that a reference would name if its outermost number were another. */
function shifted({ passage, reference }: ResolvedReference, by: number, contract: ContractText): ClauseText | null {
  const [first, ...rest] = reference.parts;
  const number = /^\d+/u.exec(first?.value ?? '')?.[0];
  if (first === undefined || number === undefined) return null;
  const other: ReferencePart = {
    ...first,
    value: `${Number.parseInt(number, 10) + by}${first.value.slice(number.length)}`,
  };
  const moved = { ...reference, parts: [other, ...rest] };
  const target = targetOf(moved, passage.clause, addressesOf(contract.wording), contract);
  return contract.clauses.get(target ?? '') ?? null;
}

const topOf = (clause: ClauseText): ClauseText => (clause.parent === null ? clause : topOf(clause.parent));

/** The words of the heading of a clause; nothing where it has none. */
export const headingOf = ({ own }: ClauseText): string => own.find(({ kind }) => kind === 'heading')?.text ?? '';

const withHeadings = (clause: ClauseText): string =>
  `${headingOf(clause)} ${clause.parent === null ? '' : withHeadings(clause.parent)}`;

const textOf = ({ all }: ClauseText): string => all.map(({ text }) => text).join(' ');
