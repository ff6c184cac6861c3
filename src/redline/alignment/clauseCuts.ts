import { remembered } from '../remembered.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import type { ContentPlace } from './contentPieces.ts';
import { shortlists } from './shortlists.ts';
import { type TextAtom, textAtoms } from './textAtoms.ts';
import {
  profileWeight,
  sharedWeight,
  similarity,
  type WordProfile,
  type WordWeight,
  wordProfile,
} from './wordProfile.ts';

/** A clause of one version that is several clauses in the other. */
export interface ClauseCut {
  /** Index of the unit that is cut. */
  readonly index: number;
  /** Where it is cut: one place less than pieces. */
  readonly places: readonly ContentPlace[];
  /** Index of the unit in the other version for each piece, in order. */
  readonly partners: readonly number[];
}

/** One version with the partner of each of its units in the other version, -1 for none. */
export interface MatchedUnits {
  readonly units: readonly ClauseUnit[];
  readonly partners: readonly number[];
}

/** A clause of fewer words is too little to be recognised inside another one, unless the sentence is there unchanged. */
const TELLING_WORDS = 6;
/** A clause with less of its words inside another one is no part of it. */
const CONTAINED = 0.55;
/** A piece and the clause that is made of it have at least this much in common. */
const SIMILAR_PIECE = 0.5;
/** So many clauses are looked at that are not near. */
const LISTED = 4;
/** A clause is not looked at for more pieces. */
const MOST_PIECES = 24;
/** So much of the weight of a piece must be missing in the clause that keeps the rest: the text left it. */
const GAIN = 0.3;

/**
 * Finds clauses that became several: a clause without a partner whose words stand in a clause of the other version, in
 * sentences that the partner of that clause no longer has.
 *
 * @param wholes the version whose clauses are cut
 * @param parts the version whose clauses are the pieces
 * @param weight what a word weighs
 */
export function findCuts(wholes: MatchedUnits, parts: MatchedUnits, weight: WordWeight): readonly ClauseCut[] {
  const proposals = new Map<number, { readonly part: number; readonly contained: number }[]>();
  const free = parts.partners.flatMap((partner, index) => (partner === -1 && index > 0 ? [index] : []));
  if (free.length === 0) return [];
  const likely = likelyWholes(wholes, parts, weight);
  for (const part of free) {
    for (const whole of likely(part)) {
      const contained = containment(parts.units[part], wholes.units[whole], weight);
      if (contained < CONTAINED) continue;
      const known = proposals.get(whole);
      if (known === undefined) proposals.set(whole, [{ part, contained }]);
      else known.push({ part, contained });
    }
  }
  const order = [...proposals]
    .map(([whole, found]) => ({ whole, found, score: Math.max(...found.map(({ contained }) => contained)) }))
    .sort((a, b) => b.score - a.score || a.whole - b.whole);
  const taken = new Set<number>();
  return order.flatMap(({ whole, found }) => {
    const open = found.map(({ part }) => part).filter((part) => !taken.has(part));
    const cut = cutOf(whole, open, wholes, parts, weight);
    for (const part of cut?.partners ?? []) taken.add(part);
    return cut === null ? [] : [cut];
  });
}

/** The clauses of the other version around the place of a part, and those that hold its rarer words. */
function likelyWholes(
  wholes: MatchedUnits,
  parts: MatchedUnits,
  weight: WordWeight,
): (part: number) => ReadonlySet<number> {
  const loose = wholes.units.flatMap(({ content }, index) => {
    const partner = parts.units[wholes.partners[index] ?? -1];
    return partner !== undefined && partner.content.text === content.text ? [] : [index];
  });
  const shortlist = shortlists(
    loose.map((index) => wholes.units[index]?.content.profile() ?? new Map()),
    weight,
  );
  const isLoose = new Set(loose);
  return (part) => {
    const unit = parts.units[part];
    const around = [unit?.parent ?? -1, nearest(parts.partners, part, -1), nearest(parts.partners, part, 1)].map(
      (index) => parts.partners[index] ?? -1,
    );
    const listed =
      unit === undefined
        ? []
        : shortlist(unit.content.profile())
            .slice(0, LISTED)
            .map((place) => loose[place] ?? -1);
    return new Set([...around, ...listed].filter((index) => isLoose.has(index)));
  };
}

function nearest(partners: readonly number[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < partners.length; at += step) if (partners[at] !== -1) return at;
  return -1;
}

/** How much of a part stands in a whole: 0 to 1; 1 also for a short text that is a sentence or a heading of it. */
function containment(part: ClauseUnit | undefined, whole: ClauseUnit | undefined, weight: WordWeight): number {
  if (part === undefined || whole === undefined || part.content.text.trim() === '') return 0;
  const words = part.content.profile();
  const all = profileWeight(words, weight);
  const contained = all === 0 ? 0 : sharedWeight(words, whole.content.profile(), weight) / all;
  if (contained < CONTAINED || words.size >= TELLING_WORDS) return contained;
  const text = part.content.text.trim();
  return atomsOf(whole).some((atom) => atom.text.trim() === text) ? 1 : 0;
}

interface ProfiledAtom extends TextAtom {
  readonly words: WordProfile;
}

const knownAtoms = new WeakMap<ClauseUnit['content'], readonly ProfiledAtom[]>();

const atomsOf = ({ content }: ClauseUnit): readonly ProfiledAtom[] =>
  remembered(knownAtoms, content, () =>
    textAtoms(content.lines).map((atom) => ({ ...atom, words: wordProfile(atom.text) })),
  );

/** A run of atoms that goes to one clause of the other version. */
interface Piece {
  readonly first: number;
  readonly end: number;
  readonly partner: number;
}

function cutOf(
  whole: number,
  freeParts: readonly number[],
  wholes: MatchedUnits,
  parts: MatchedUnits,
  weight: WordWeight,
): ClauseCut | null {
  const unit = wholes.units[whole];
  const keeper = wholes.partners[whole] ?? -1;
  if (unit === undefined) return null;
  const atoms = atomsOf(unit);
  const profileOf = (index: number): WordProfile => parts.units[index]?.content.profile() ?? new Map();
  const atomWeights = atoms.map(({ words }) => profileWeight(words, weight));
  let candidates = (keeper === -1 ? freeParts : [keeper, ...freeParts])
    .slice(0, MOST_PIECES)
    .map((partner) => candidateOf(partner, profileOf(partner), atoms, atomWeights, weight))
    .sort((a, b) => a.middle - b.middle || a.partner - b.partner);
  while (candidates.length > 1 && atoms.length > 1) {
    const pieces = dividedAmong(atoms.length, candidates);
    const wrong = candidates.find(({ partner }) => !isPiece(partner, keeper, pieces, atoms, profileOf, weight));
    // The openings hold title and edition, which begin both versions.
    if (wrong === undefined) return whole !== 0 || pieces[0]?.partner === 0 ? cutAt(whole, pieces, atoms) : null;
    if (wrong.partner === keeper) return null;
    candidates = candidates.filter((candidate) => candidate !== wrong);
  }
  return null;
}

/** A clause that may have been a piece of the one that is cut. */
interface Candidate {
  readonly partner: number;
  /** Weight of the words it shares with each atom. */
  readonly share: readonly number[];
  /** Where its words stand among the atoms, on average; each atom counts by how much of it is shared. */
  readonly middle: number;
}

function candidateOf(
  partner: number,
  profile: WordProfile,
  atoms: readonly ProfiledAtom[],
  atomWeights: readonly number[],
  weight: WordWeight,
): Candidate {
  const share = atoms.map(({ words }) => sharedWeight(words, profile, weight));
  let [sum, all] = [0, 0];
  share.forEach((shared, index) => {
    const sharp = (shared / (1 + (atomWeights[index] ?? 0))) ** 4 * shared;
    sum += index * sharp;
    all += sharp;
  });
  return { partner, share, middle: all === 0 ? 0 : sum / all };
}

function cutAt(index: number, pieces: readonly Piece[], atoms: readonly TextAtom[]): ClauseCut {
  const places = pieces.slice(1).map(({ first }): ContentPlace => {
    const { line = 0, start = 0 } = atoms[first] ?? {};
    return { line, offset: start };
  });
  return { index, places, partners: pieces.map(({ partner }) => partner) };
}

/** Whether what a candidate got is the clause, and whether the text really left the clause that keeps the rest. */
function isPiece(
  candidate: number,
  keeper: number,
  pieces: readonly Piece[],
  atoms: readonly ProfiledAtom[],
  profileOf: (index: number) => WordProfile,
  weight: WordWeight,
): boolean {
  const piece = pieces.find(({ partner }) => partner === candidate);
  if (piece === undefined) return false;
  if (candidate === keeper) return true;
  const words = pieceWords(atoms, piece);
  if (similarity(words, profileOf(candidate), weight) < SIMILAR_PIECE) return false;
  if (keeper === -1) return true;
  const all = profileWeight(words, weight);
  const kept = pieces.find(({ partner }) => partner === keeper);
  const rest = kept === undefined ? profileOf(keeper) : without(profileOf(keeper), pieceWords(atoms, kept));
  const inKeeper = sharedWeight(words, rest, weight);
  return sharedWeight(words, profileOf(candidate), weight) - inKeeper >= GAIN * all;
}

function pieceWords(atoms: readonly ProfiledAtom[], { first, end }: Piece): WordProfile {
  const texts = atoms.slice(first, end).map(({ text }) => text);
  return wordProfile(texts.join(' '));
}

/** The words of a text that another one does not account for. */
function without(words: WordProfile, others: WordProfile): WordProfile {
  return new Map([...words].map(([word, count]) => [word, Math.max(0, count - (others.get(word) ?? 0))]));
}

/**
 * Divides atoms among clauses, each getting one run of them or none, so that as much as possible of their words stands
 * in the clause they go to.
 *
 * @param atoms how many there are
 * @param shares the clauses, in the order in which their words stand in the atoms
 */
function dividedAmong(atoms: number, shares: readonly Candidate[]): readonly Piece[] {
  const size = shares.length;
  // best[i][j]: the most that the first i atoms share with the first j clauses; from[i][j]: where the last run began.
  const best = [new Array<number>(size + 1).fill(0)];
  for (let i = 1; i <= atoms; i++) best.push([Number.NEGATIVE_INFINITY, ...new Array<number>(size).fill(0)]);
  const from = Array.from({ length: atoms }, () => new Array<boolean>(size + 1).fill(false));
  for (let i = 1; i <= atoms; i++)
    for (let j = 1; j <= size; j++) {
      const skip = best[i]?.[j - 1] ?? 0;
      const take = (best[i - 1]?.[j] ?? 0) + (shares[j - 1]?.share[i - 1] ?? 0);
      const row = best[i] as number[];
      row[j] = Math.max(skip, take);
      (from[i - 1] as boolean[])[j] = take >= skip;
    }
  const pieces: Piece[] = [];
  for (let i = atoms, j = size; i > 0 && j > 0; ) {
    if (!from[i - 1]?.[j]) {
      j -= 1;
      continue;
    }
    const end = i;
    while (i > 0 && from[i - 1]?.[j]) i -= 1;
    pieces.unshift({ first: i, end, partner: shares[j - 1]?.partner ?? -1 });
    j -= 1;
  }
  return pieces;
}
