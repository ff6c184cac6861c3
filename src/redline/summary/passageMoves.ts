import { changesOf } from '../changesOf.ts';
import type { ClauseChange, ClauseSide, EditSegment, Redline, Segment } from '../redlineModel.ts';

/** A passage that left one place and stands word for word at another. */
export interface PassageMove {
  readonly from: PassagePlace;
  readonly to: PassagePlace;
  /** Whether it stands further down in the same clause; null where the clause is another. */
  readonly down: boolean | null;
}

/** One of the two places of a passage. */
export interface PassagePlace {
  readonly change: ClauseChange;
  /** The clause in the version that has the passage there. */
  readonly side: ClauseSide;
}

/**
 * Both places of every passage that moved.
 *
 * @param redline what changed
 * @returns the moves by the numbers of their passages; a passage of which one place is missing is left out
 */
export function passageMoves(redline: Redline): ReadonlyMap<number, PassageMove> {
  const places = { delete: new Map<number, FoundPlace>(), insert: new Map<number, FoundPlace>() };
  let order = 0;
  for (const change of changesOf(redline))
    for (const segment of segmentsOf(change)) {
      if (!isPassage(segment)) continue;
      const side = segment.change === 'delete' ? change.old : change.new;
      const known = places[segment.change];
      order += 1;
      if (side !== null && !known.has(segment.passage)) known.set(segment.passage, { change, side, order });
    }
  return new Map(
    [...places.insert].flatMap(([passage, to]): readonly (readonly [number, PassageMove])[] => {
      const from = places.delete.get(passage);
      return from === undefined ? [] : [[passage, { from, to, down: wayInside(from, to) }]];
    }),
  );
}

interface FoundPlace extends PassagePlace {
  readonly order: number;
}

function wayInside(from: FoundPlace, to: FoundPlace): boolean | null {
  const isSame = (side: 'old' | 'new'): boolean => {
    const [one, other] = [from.change[side], to.change[side]];
    return one !== null && other !== null && one.clause === other.clause;
  };
  return from.change === to.change || (isSame('old') && isSame('new')) ? to.order > from.order : null;
}

const segmentsOf = ({ lines }: ClauseChange): readonly Segment[] =>
  lines.flatMap(({ cells }) => cells.flatMap(({ segments }) => segments));

/** Whether a piece of text stands elsewhere in the other version. */
export const isPassage = (segment: Segment): segment is EditSegment & { readonly passage: number } =>
  (segment.change === 'insert' || segment.change === 'delete') && segment.passage !== undefined;
