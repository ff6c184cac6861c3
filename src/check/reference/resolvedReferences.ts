import type { Wording } from '../../agreement/wording.ts';
import { type ClauseAddresses, clauseAddresses } from '../../redline/references/clauseAddresses.ts';
import { annexValue, type CrossReference, type ReferencePart } from '../../redline/references/crossReferences.ts';
import { remembered } from '../../redline/remembered.ts';
import type { CheckContext } from '../checkContext.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import type { Passage } from '../text/passage.ts';
import { sentenceAround } from '../text/sentence.ts';
import { type FoundReference, findReferences } from './findReferences.ts';

/** A reference of a contract to itself, and where it leads. */
export interface ResolvedReference {
  readonly passage: Passage;
  readonly reference: FoundReference;
  /** The words, as they stand in the text. */
  readonly words: string;
  /** Id of the clause it names, or null where it leads nowhere. */
  readonly target: string | null;
}

const known = new WeakMap<ContractText, readonly ResolvedReference[]>();

/**
 * All references of a contract to itself, in reading order. Those that may well be meant for something else are left
 * out.
 *
 * @param context for the name by which the contract calls itself
 */
export function resolvedReferences(contract: ContractText, context: CheckContext): readonly ResolvedReference[] {
  return remembered(known, contract, () => {
    const title = `${contract.wording.title} ${context.shortTitle} ${partyWords(context)}`;
    const addresses = addressesOf(contract.wording);
    return contract.passages.flatMap((passage) =>
      findReferences(passage.text, title).flatMap((reference): readonly ResolvedReference[] => {
        const words = passage.text.slice(reference.start, reference.end);
        const target = targetOf(reference, passage.clause, addresses, contract);
        if (target === null && !isCertain(reference, passage, addresses, contract)) return [];
        return [{ passage, reference, words, target }];
      }),
    );
  });
}

/** "Ziff. 5.2 der Auftraggeber" is no clause of another document. */
const partyWords = ({ roles }: CheckContext): string =>
  [...PARTIES, roles?.controller ?? '', roles?.processor ?? ''].join(' ');

const PARTIES = ['Auftraggeber', 'Auftragnehmer', 'Auftragsverarbeiter', 'Verantwortlicher', 'Parteien', 'Kunde'];

const addressMemory = new WeakMap<Wording, ClauseAddresses>();

/** The addresses of a wording, made once. */
export const addressesOf = (wording: Wording): ClauseAddresses =>
  remembered(addressMemory, wording, () => clauseAddresses(wording));

/**
 * The clause that a reference names, in any of the ways in which its words can be read.
 *
 * @param from id of the clause it stands in
 * @returns null where there is no such clause, or no such place in it
 */
export function targetOf(
  reference: CrossReference,
  from: string | null,
  addresses: ClauseAddresses,
  contract: ContractText,
): string | null {
  for (const parts of readings(reference.parts)) {
    const target = addresses.resolve({ ...reference, parts }, from);
    if (target?.isThere === true) return target.clause;
    // "1 Abs. 3" is what the contract itself labels 1.3.
    const inner = parts.at(-1);
    const outer = target === null || inner?.unit !== 'paragraph' ? null : contract.clauses.get(target.clause);
    const numbered = outer?.below.find(({ clause: { label } }) =>
      label?.replace(/\.$/u, '').endsWith(`.${inner?.value}`),
    );
    if (numbered !== undefined) return numbered.clause.id;
  }
  return null;
}

/** "§ 9 dieses AVV" for clause 9, "9.1" for 9 (1). */
function readings(parts: readonly ReferencePart[]): readonly (readonly ReferencePart[])[] {
  const [first, ...rest] = parts;
  if (first?.unit === 'section') return [parts, [{ unit: 'clause', value: first.value }, ...rest]];
  if (first?.unit !== 'clause') return [parts];
  const split = /^(?<outer>[^.]+)\.(?<inner>[^.]+)$/u.exec(first.value)?.groups;
  if (split === undefined) return [parts];
  const { outer = '', inner = '' } = split;
  return [parts, [{ unit: 'clause', value: outer }, { unit: 'paragraph', value: inner }, ...rest]];
}

/** Whether a reference names an annex that the contract has. */
export function namesOwnAnnex({ reference }: ResolvedReference, { clauses }: ContractText): boolean {
  const [first] = reference.parts;
  if (first?.unit !== 'annex') return false;
  return [...clauses.values()].some(({ clause: { label } }) => label !== null && annexValue(label) === first.value);
}

/** Whether a reference that leads nowhere can only be meant for this contract. */
function isCertain(
  reference: FoundReference,
  passage: Passage,
  addresses: ClauseAddresses,
  contract: ContractText,
): boolean {
  const [first] = reference.parts;
  if (first === undefined || reference.isDoubtful) return false;
  if (reference.within === 'annex' && !isInAnnex(passage, contract)) return false;
  if (isOfOtherClauses(reference, first, passage, contract)) return false;
  if (reference.within !== 'anywhere' || first.unit === 'annex') return true;
  if (first.unit === 'clause') return addresses.looksOwn(reference);
  const { start, end } = sentenceAround(passage.text, reference.start);
  if (LAW.test(passage.text.slice(start, end))) return false;
  if (first.unit === 'section') return addresses.looksOwn(reference);
  return hasSuchLabels(first, passage, contract);
}

/** "Clause 9(a)", "Annex I": so the standard contractual clauses name their own. */
function isOfOtherClauses(
  { start, end }: FoundReference,
  { unit }: ReferencePart,
  passage: Passage,
  contract: ContractText,
): boolean {
  const words = passage.text.slice(start, end);
  if (unit === 'clause' && /^[Ss]ec/u.test(words)) {
    const sentence = sentenceAround(passage.text, start);
    return /(?<!\p{L})(?:Act|Code|Directive|Statute|Law)(?!\p{L})/u.test(
      passage.text.slice(sentence.start, sentence.end),
    );
  }
  if (!/^(?:Clauses?|Klauseln?|(?:Annex|Anhang)[ \u00a0][IV]+)(?!\p{L})/u.test(words)) return false;
  return remembered(besideOthers, passage, () =>
    textsAround(passage, contract).some((text) => OTHER_CLAUSES.test(text)),
  );
}

/** Whether a passage stands where the standard contractual clauses are spoken of. */
const besideOthers = new WeakMap<Passage, boolean>();

const OTHER_CLAUSES =
  /(?<!\p{L})SCCs?(?!\p{L})|Standard[ -]Contractual[ -]Clauses|Standardvertragsklauseln|Standarddatenschutzklauseln|(?:Processor|Controller) Clauses|(?:UK|Swiss|Transfer) Addendum/iu;

/** The clause in which a passage stands, and the headings over it. */
function textsAround({ clause, text }: Passage, { clauses }: ContractText): readonly string[] {
  const own = clauses.get(clause ?? '');
  const headings: string[] = [];
  for (let at = own?.parent ?? null; at !== null; at = at.parent)
    headings.push(...at.own.filter(({ kind }) => kind === 'heading').map((heading) => heading.text));
  return [text, ...(own?.own ?? []).map((passage) => passage.text), ...headings];
}

function isInAnnex({ clause }: Passage, { clauses }: ContractText): boolean {
  for (let at = clauses.get(clause ?? '') ?? null; at !== null; at = at.parent)
    if (at.clause.kind === 'annex') return true;
  return false;
}

/** In a sentence that speaks of a law a section or paragraph may be one of that law. */
const LAW =
  /(?<!\p{L})(?:Art\.|Artikel|Article|Regulation)|(?:[Gg]esetz|[Oo]rdnung|[Gg]esetzbuch)(?:e?s)?(?!\p{L})|(?<!\p{L})\p{Lu}\p{L}*\p{Lu}(?<!AVV|TOM|GmbH|AG|IT|EU|EWR)(?!\p{L})/u;

/** "Absatz 7" is meant for the clauses around it only where these are numbered in paragraphs. */
function hasSuchLabels({ unit }: ReferencePart, { clause }: Passage, contract: ContractText): boolean {
  const pattern = unit === 'paragraph' ? /^\(\d/u : unit === 'letter' ? /^\(?[a-z]{1,2}\)/u : null;
  if (pattern === null) return false;
  for (let at: ClauseText | null = contract.clauses.get(clause ?? '') ?? null; at !== null; at = at.parent)
    if (at.below.some(({ clause: { label } }) => label !== null && pattern.test(label))) return true;
  return false;
}
