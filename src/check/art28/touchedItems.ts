import { changesOf } from '../../redline/changesOf.ts';
import { isQuiet } from '../../redline/classification/isQuiet.ts';
import type { ClauseChange, ClauseSide, Redline } from '../../redline/redlineModel.ts';
import type { Art28Item } from './art28Coverage.ts';
import { clausesShown } from './clausesShown.ts';

/** An item of Art. 28 DSGVO whose clauses a redline changes. */
export interface TouchedItem {
  /** Permanent name, see `ART28_ITEMS`. */
  readonly item: string;
  /** The numbered changes of clauses that speak of it, in reading order. */
  readonly changes: readonly ClauseChange[];
  /** Whether clauses of the old version speak of it and none of the new version does. */
  readonly isLost: boolean;
}

/**
 * The items of Art. 28 DSGVO that a redline touches: a clause that speaks of one, in the old version or in the new one, has
 * come, gone or been changed otherwise than in numbers, references, typography or markup.
 *
 * @param redline what changed
 * @param before coverage of the old version
 * @param after coverage of the new version
 * @param demanded names of the items that the agreement must cover
 * @returns in the order of the law
 */
export function touchedItems(
  redline: Redline,
  before: readonly Art28Item[],
  after: readonly Art28Item[],
  demanded: readonly string[],
): readonly TouchedItem[] {
  const changes = changesOf(redline).filter((change) => change.number !== null && !isQuiet(change));
  return demanded.flatMap((item): readonly TouchedItem[] => {
    const [old, recent] = [clausesOf(before, item), clausesOf(after, item)];
    const touching = changes.filter((change) => speaks(change.old, old) || speaks(change.new, recent));
    const isLost = old.length > 0 && recent.length === 0;
    return touching.length === 0 && !isLost ? [] : [{ item, changes: touching, isLost }];
  });
}

const clausesOf = (coverage: readonly Art28Item[], item: string): readonly string[] =>
  clausesShown(coverage.find((one) => one.item === item)?.clauses ?? []);

/** A litera belongs to the sentence that leads to it; a sub-clause speaks for itself. */
const speaks = (side: ClauseSide | null, clauses: readonly string[]): boolean =>
  clauses.some(
    (id) => side?.clause === id || (side?.clause?.startsWith(`${id}.`) && LITERA.test(side.clause.slice(id.length))),
  );

const LITERA = /^(?:\.[a-z]{1,2})+$/;
