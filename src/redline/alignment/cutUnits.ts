import type { ClauseContent } from '../comparison/clauseContent.ts';
import type { ClauseCut, MatchedUnits } from './clauseCuts.ts';
import { type ClauseUnit, withEnds } from './clauseUnits.ts';
import { contentPieces } from './contentPieces.ts';

/**
 * Cuts units of one version into pieces, each with its own partner.
 *
 * A piece stands below the clause above the cut one, or below an earlier piece where its partner stands below the
 * partner of that; so a heading and its text can become a clause and its first sub-clause.
 *
 * @param cut the version with the units to be cut
 * @param other the version the pieces are matched with
 * @param cuts where, and with what
 * @param intern returns one shared object for equal contents
 */
export function cutUnits(
  cut: MatchedUnits,
  other: MatchedUnits,
  cuts: readonly ClauseCut[],
  intern: (content: ClauseContent) => ClauseContent,
): { readonly cut: MatchedUnits; readonly other: MatchedUnits } {
  const byIndex = new Map(cuts.map((one) => [one.index, one]));
  const drafts = cut.units.flatMap((unit, index): readonly Draft[] => {
    const found = byIndex.get(index);
    if (found === undefined) return [{ unit, index, piece: 0, partner: cut.partners[index] ?? -1 }];
    return contentPieces(unit.content, found.places).map((content, piece) => ({
      unit: { ...unit, content: intern(content) },
      index,
      piece,
      partner: found.partners[piece] ?? -1,
    }));
  });
  const placesOf = new Map<number, number[]>();
  drafts.forEach(({ index }, place) => {
    const places = placesOf.get(index);
    if (places === undefined) placesOf.set(index, [place]);
    else places.push(place);
  });
  const partners = drafts.map(({ partner }) => partner);
  const otherPartners = other.units.map(() => -1);
  partners.forEach((partner, place) => {
    if (partner !== -1) otherPartners[partner] = place;
  });
  const units = withParts(drafts);
  const parents = drafts.map((draft, place) => parentOf(draft, place, cut.units, placesOf, partners, other));
  const nested = nestedParents(units, parents).map((parent, place) => ({
    ...(units[place] as ClauseUnit),
    parent,
    end: place + 1,
  }));
  return {
    cut: { units: withEnds(nested), partners },
    other: { units: other.units, partners: otherPartners },
  };
}

interface Draft {
  readonly unit: ClauseUnit;
  /** Index of the unit before the cut. */
  readonly index: number;
  /** 0 for the first piece. */
  readonly piece: number;
  readonly partner: number;
}

/** Where one of several pieces is the one above, the partner of the unit below decides which. */
function parentOf(
  { unit, index, piece, partner }: Draft,
  place: number,
  units: readonly ClauseUnit[],
  placesOf: ReadonlyMap<number, readonly number[]>,
  partners: readonly number[],
  other: MatchedUnits,
): number {
  const partnerParent = other.units[partner]?.parent ?? -1;
  const ofPartner = (places: readonly number[]): number | undefined =>
    partnerParent === -1 ? undefined : places.find((at) => partners[at] === partnerParent);
  const own = placesOf.get(index) ?? [];
  if (piece > 0) {
    const earlier = ofPartner(own.filter((at) => at < place));
    if (earlier !== undefined) return earlier;
  }
  const above = placesOf.get(unit.parent) ?? [];
  const first = units[unit.parent];
  const continues = unit.side.part > 0 && first?.side.clause === unit.side.clause;
  const below = ofPartner(above);
  if (below !== undefined) return below;
  // Text after a list that became a clause beside its own is no longer below it.
  if (continues && other.units[partner]?.side.part === 0)
    return parentOf({ unit: first, index: unit.parent, piece: 0, partner }, place, units, placesOf, partners, other);
  return (continues ? above[0] : above.at(-1)) ?? -1;
}

/** Counts the parts of each clause anew; only the first one carries the label. */
function withParts(drafts: readonly Draft[]): readonly ClauseUnit[] {
  const parts = new Map<string | null, number>();
  return drafts.map(({ unit }) => {
    const part = parts.get(unit.side.clause) ?? 0;
    parts.set(unit.side.clause, part + 1);
    if (part === unit.side.part) return unit;
    return { ...unit, side: { ...unit.side, part, label: part === 0 ? unit.side.label : null } };
  });
}

/**
 * Everything below a unit stands directly behind it. Where a piece in between is not below it, what follows is below
 * that piece.
 */
function nestedParents(units: readonly ClauseUnit[], parents: readonly number[]): readonly number[] {
  const nested: number[] = [];
  let open: readonly number[] = [];
  units.forEach((_, place) => {
    const wanted = parents[place] ?? -1;
    const clause = units[wanted]?.side.clause;
    const parent =
      wanted === -1 || open.includes(wanted)
        ? wanted
        : (open.findLast((at) => units[at]?.side.clause === clause) ?? nested[wanted] ?? -1);
    nested.push(parent);
    open = [...open.slice(0, open.indexOf(parent) + 1), place];
  });
  return nested;
}
