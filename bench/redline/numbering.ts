import { type Draft, type DraftClause, type Level, TOP } from './draft.ts';
import type { Random } from './random.ts';

/** Letters a list can have. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The numbers of a new contract. Some have had an insertion before: `(3a)`.
 *
 * @param random source of the choices
 * @param draft the contract
 * @returns by id, for each clause
 */
export function initialNumbers(random: Random, draft: Draft): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const children of draft.below.values()) {
    let last = 0;
    children.forEach((id, at) => {
      const level = draft.clauses.get(id)?.level ?? 'clause';
      const isInserted = at > 0 && draft.numbering.policy === 'insert' && mayHaveLetter(level) && random.chance(0.04);
      const before = numbers.get(children[at - 1] ?? TOP) ?? '';
      if (isInserted && !/[a-z]$/.test(before)) numbers.set(id, `${before}a`);
      else {
        last += 1;
        numbers.set(id, String(last));
      }
    });
  }
  return numbers;
}

/**
 * The numbers after all edits. Under the policy `renumber` every list is counted anew; under `insert` what has a number
 * keeps it, if it still fits behind the number before, and the others get the number before with a letter.
 *
 * @param draft the edited contract; clauses that moved to another list have lost their number
 * @returns by id: `5`, `3a`
 */
export function finalNumbers(draft: Draft): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const [parent, children] of draft.below) {
    const [first] = children;
    const level = first === undefined ? 'clause' : levelOf(draft, first);
    const kept = draft.numbering.policy === 'insert' && mayHaveLetter(level) ? keptNumbers(draft, children) : null;
    const annexesFrom = parent === TOP ? children.findIndex((id) => levelOf(draft, id) === 'annex') : -1;
    children.forEach((id, at) => {
      const count = annexesFrom >= 0 && at >= annexesFrom ? at - annexesFrom + 1 : at + 1;
      numbers.set(id, kept?.get(id) ?? String(count));
    });
  }
  return numbers;
}

function levelOf(draft: Draft, id: number): Level {
  return draft.clauses.get(id)?.level ?? 'clause';
}

/** Litera and annexes are always counted. */
function mayHaveLetter(level: Level): boolean {
  return level === 'section' || level === 'clause';
}

/** Null where a number with a letter cannot be found: then the list is counted anew. */
function keptNumbers(draft: Draft, children: readonly number[]): ReadonlyMap<number, string> | null {
  const numbers = new Map<number, string>();
  const listed = children.filter((id) => mayHaveLetter(levelOf(draft, id)));
  const own = listed.map((id) => draft.clauses.get(id)?.number ?? null);
  const stays = increasing(own);
  const used = new Set(own.filter((number, at) => number !== null && stays.has(at)));
  let before = '0';
  for (const [at, id] of listed.entries()) {
    const number = stays.has(at) ? (own[at] ?? null) : null;
    if (number !== null) {
      before = number;
    } else {
      const base = /^\d+/.exec(before)?.[0] ?? '0';
      const letter = before.slice(base.length);
      const next = LETTERS[letter === '' ? 0 : LETTERS.indexOf(letter) + 1];
      // A list whose last number is free goes on counting.
      const isLast = own.slice(at).every((one, i) => one === null || !stays.has(at + i));
      const candidate = isLast && letter === '' ? String(Number(base) + 1) : `${base}${next}`;
      if (next === undefined || base === '0' || used.has(candidate)) return null;
      before = candidate;
    }
    numbers.set(id, before);
    used.add(before);
  }
  return numbers;
}

/** Places of a longest run of numbers that increase; greedy from both ends is enough for lists this short. */
function increasing(numbers: readonly (string | null)[]): ReadonlySet<number> {
  const values = numbers.map((number) => (number === null ? Number.NaN : rank(number)));
  const best: { length: number; before: number }[] = [];
  values.forEach((value, at) => {
    let found = { length: 1, before: -1 };
    for (let j = 0; j < at; j += 1) {
      const known = best[j];
      if ((values[j] ?? Number.NaN) < value && known !== undefined && known.length + 1 > found.length)
        found = { length: known.length + 1, before: j };
    }
    best.push(Number.isNaN(value) ? { length: 0, before: -1 } : found);
  });
  let at = best.reduce((top, one, i) => (one.length > (best[top]?.length ?? 0) ? i : top), 0);
  const places = new Set<number>();
  while (at >= 0 && (best[at]?.length ?? 0) > 0) {
    places.add(at);
    at = best[at]?.before ?? -1;
  }
  return places;
}

function rank(number: string): number {
  const digits = /^\d+/.exec(number)?.[0] ?? '0';
  return Number(digits) * 100 + (number.length > digits.length ? LETTERS.indexOf(number.slice(-1)) + 1 : 0);
}

/** The label as it is written. */
export function labelOf(clause: DraftClause, number: string, above: string, draft: Draft): string {
  const letter = LETTERS[Number(number) - 1] ?? number;
  switch (clause.level) {
    case 'section':
      return draft.numbering.style === 'decimal' ? `${number}.` : `§ ${number}`;
    case 'clause':
      return draft.numbering.style === 'decimal' ? `${above}.${number}` : `(${number})`;
    case 'letter':
      return draft.numbering.lists === 'letter' ? `${letter})` : `${number}.`;
    case 'doubleLetter':
      return draft.numbering.lists === 'letter' ? `${letter}${letter})` : `${letter})`;
    case 'annex':
      return `Anlage ${number}`;
    case 'annexSection':
      return `${number}.`;
  }
}

/** What the number adds to an address. */
export function addressPart(clause: DraftClause, number: string, draft: Draft): string {
  const letter = LETTERS[Number(number) - 1] ?? number;
  switch (clause.level) {
    case 'letter':
      return draft.numbering.lists === 'letter' ? letter : number;
    case 'doubleLetter':
      return draft.numbering.lists === 'letter' ? `${letter}${letter}` : letter;
    case 'annex':
      return `anlage-${number}`;
    default:
      return number;
  }
}
