import {
  type Draft,
  type DraftClause,
  type DraftTable,
  type Level,
  type Numbering,
  type Sentence,
  setBelow,
  TOP,
} from './draft.ts';
import { germanSentence, referringSentence } from './german/sentence.ts';
import {
  COMPANIES,
  COUNTRIES,
  FORMULAS,
  HEADINGS,
  SERVICES,
  VARIED_FORMULAS,
  VARIED_NOUNS,
} from './german/vocabulary.ts';
import { initialNumbers } from './numbering.ts';
import type { Random } from './random.ts';

/** What a contract is to be like. */
export interface ContractShape {
  /** About how many clauses, sections and litera included. */
  readonly clauses: number;
  /** Share of the clauses that are boilerplate: the same words, or the same but for a noun, as others. */
  readonly boilerplate: number;
  /** Sentences of real contracts to be used for a part of the text; may be empty. */
  readonly corpus: readonly Sentence[];
}

/** Gives out numbers that nothing else has: ids of clauses, columns and rows. */
export type NextId = () => number;

/** One clause in so many names another one. */
const REFERRING = 7;
const CLAUSES_A_SECTION = 9;

/**
 * Invents a contract.
 *
 * @param random source of the choices
 * @param shape size and share of boilerplate
 * @param nextId gives out ids
 */
export function draftContract(random: Random, shape: ContractShape, nextId: NextId): Draft {
  const numbering: Numbering = {
    style: random.pick(['decimal', 'section']),
    lists: random.chance(0.8) ? 'letter' : 'item',
    policy: random.chance(0.7) ? 'renumber' : 'insert',
  };
  const draft: Draft = { numbering, clauses: new Map(), below: new Map(), above: new Map(), heirs: new Map() };
  const grow = (parent: number, level: Level): number => {
    const id = nextId();
    draft.clauses.set(id, { id, level, heading: null, sentences: [], table: null, number: null });
    setBelow(draft, parent, [...(draft.below.get(parent) ?? []), id]);
    return id;
  };
  growTree(random, shape, grow, () => draft.clauses.size);
  const ids = [...draft.clauses.keys()];
  for (const clause of draft.clauses.values()) {
    const hasBelow = (draft.below.get(clause.id) ?? []).length > 0;
    draft.clauses.set(clause.id, written(random, shape, clause, hasBelow, ids, nextId));
  }
  for (const [id, number] of initialNumbers(random, draft)) {
    const clause = draft.clauses.get(id);
    if (clause !== undefined) draft.clauses.set(id, { ...clause, number });
  }
  return draft;
}

function growTree(
  random: Random,
  { clauses }: ContractShape,
  grow: (parent: number, level: Level) => number,
  size: () => number,
): void {
  const annexAt = Math.floor(clauses * 0.9);
  while (size() < annexAt) {
    const section = grow(TOP, 'section');
    const many = 2 + random.below(CLAUSES_A_SECTION - 2);
    for (let i = 0; i < many && size() < annexAt; i += 1) {
      const clause = grow(section, 'clause');
      if (!random.chance(0.2)) continue;
      for (let letters = 2 + random.below(4); letters > 0; letters -= 1) {
        const letter = grow(clause, 'letter');
        if (random.chance(0.1)) for (let twos = 2 + random.below(2); twos > 0; twos -= 1) grow(letter, 'doubleLetter');
      }
    }
  }
  while (size() < clauses) {
    const annex = grow(TOP, 'annex');
    for (let i = 2 + random.below(4); i > 0; i -= 1) grow(annex, 'annexSection');
  }
}

/** A clause with its words. Sections have a heading, and text of their own where nothing is below them. */
function written(
  random: Random,
  shape: ContractShape,
  clause: DraftClause,
  hasBelow: boolean,
  ids: readonly number[],
  nextId: NextId,
): DraftClause {
  const hasHeading = clause.level === 'section' || clause.level === 'annex' || clause.level === 'annexSection';
  const heading = hasHeading ? draftHeading(random) : null;
  if (hasHeading && hasBelow) return { ...clause, heading };
  const table = clause.level === 'annexSection' && random.chance(0.5) ? draftTable(random, nextId) : null;
  const isBoilerplate = !hasHeading && !hasBelow && random.chance(shape.boilerplate);
  const sentences = isBoilerplate ? [formula(random)] : draftSentences(random, clause.level, shape.corpus, ids);
  return { ...clause, heading, sentences, table };
}

/** The words of a heading. */
export function draftHeading(random: Random): Sentence {
  const [first, second] = HEADINGS;
  return [
    { text: random.pick(first), kind: 'noun' },
    { text: random.pick(second), kind: 'words' },
  ];
}

/** The text of a clause: one sentence to six, a litera is shorter. */
export function draftSentences(
  random: Random,
  level: Level,
  corpus: readonly Sentence[],
  ids: readonly number[],
): readonly Sentence[] {
  const isShort = level === 'letter' || level === 'doubleLetter';
  const many = isShort ? 1 + random.below(2) : 1 + random.below(random.chance(0.3) ? 6 : 3);
  const sentences = Array.from({ length: many }, () =>
    corpus.length > 0 && random.chance(0.7) ? random.pick(corpus) : germanSentence(random),
  );
  if (ids.length === 0 || random.below(REFERRING) > 0) return sentences;
  return [...sentences, referringSentence(random, random.pick(ids))];
}

function formula(random: Random): Sentence {
  if (random.chance(0.5)) return [{ text: random.pick(FORMULAS), kind: 'words' }];
  const [before, after] = random.pick(VARIED_FORMULAS);
  return [
    { text: before.trim(), kind: 'words' },
    { text: random.pick(VARIED_NOUNS), kind: 'words' },
    { text: after.trim(), kind: 'words' },
  ];
}

/** A table of sub-processors. */
function draftTable(random: Random, nextId: NextId): DraftTable {
  const columns = ['Name', 'Leistung', 'Land', 'Frist'].map((name) => ({ id: nextId(), name }));
  const rows = Array.from({ length: 3 + random.below(12) }, () => draftRow(random, columns, nextId));
  return { columns, rows };
}

/** A row of such a table; a column the table was not invented with gets a word of its own. */
export function draftRow(random: Random, columns: DraftTable['columns'], nextId: NextId): DraftTable['rows'][number] {
  return { id: nextId(), cells: new Map(columns.map(({ id, name }) => [id, draftCell(random, name)] as const)) };
}

/** The content of a cell below a name. */
export function draftCell(random: Random, name: string): string {
  const [names, services, forms] = COMPANIES;
  switch (name) {
    case 'Name':
      return `${random.pick(names)} ${random.pick(services)} ${random.pick(forms)}`;
    case 'Leistung':
      return random.pick(SERVICES);
    case 'Land':
      return random.pick(COUNTRIES);
    case 'Frist':
      return `${1 + random.below(60)} Tage`;
    default:
      return random.pick(['ja', 'nein', 'auf Anfrage', 'nur intern']);
  }
}
