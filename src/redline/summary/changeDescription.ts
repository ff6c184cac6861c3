import { changesOf } from '../changesOf.ts';
import type { ClauseChange, ClauseSide, Layer, Redline } from '../redlineModel.ts';
import { refersElsewhere } from '../references/refersElsewhere.ts';
import { type ChangeGroup, changeGroups, subClauseCount } from './changeGroups.ts';
import { changeName, clauseName, wholeClauseName } from './clauseName.ts';
import { movedAlong } from './movedAlong.ts';
import { listed, type RedlineWords } from './redlineWords.ts';

/** A change in words. */
export interface ChangeDescription {
  /** "5.3 → 7.1" */
  readonly name: string;
  /** "verschoben und geändert", "neu", "nur Nummer", "aus 11.2 abgetrennt", "mit 4 Unterklauseln entfallen" */
  readonly what: string;
  /** The number of the change that names this one too, for sub-clauses of a section that came, went or moved as a whole. */
  readonly namedBy: number | null;
}

/**
 * Describes the changes of a redline.
 *
 * @param redline what changed
 * @param words the language
 * @returns the description of each clause of that redline
 */
export function changeDescriptions(redline: Redline, words: RedlineWords): (change: ClauseChange) => ChangeDescription {
  const all = changesOf(redline);
  const context: Context = {
    words,
    roots: movedAlong(redline.steps),
    groups: changeGroups(redline),
    splits: familiesOf(
      all.filter(({ split }) => split),
      'old',
    ),
    mergers: familiesOf(
      all.filter(({ merged }) => merged),
      'new',
    ),
  };
  return (change) => {
    const group = context.groups.get(change);
    const isNamed =
      group !== undefined && group.root !== change && (change.kind !== 'changed' || change.number === null);
    return { ...nameAndWhat(change, context), namedBy: isNamed ? group.root.number : null };
  };
}

interface Context {
  readonly words: RedlineWords;
  readonly roots: ReadonlyMap<number, ClauseChange>;
  readonly groups: ReadonlyMap<ClauseChange, ChangeGroup>;
  /** The parts of each split or merged clause, in the order of that clause. */
  readonly splits: ReadonlyMap<string, readonly ClauseChange[]>;
  readonly mergers: ReadonlyMap<string, readonly ClauseChange[]>;
}

function familiesOf(changes: readonly ClauseChange[], side: 'old' | 'new'): Context['splits'] {
  const families = new Map<string, ClauseChange[]>();
  for (const change of changes) {
    const clause = change[side]?.clause ?? '';
    const family = families.get(clause);
    if (family === undefined) families.set(clause, [change]);
    else family.push(change);
  }
  const part = (change: ClauseChange): number => change[side]?.part ?? 0;
  for (const family of families.values()) family.sort((a, b) => part(a) - part(b));
  return families;
}

function nameAndWhat(change: ClauseChange, context: Context): Omit<ChangeDescription, 'namedBy'> {
  const { words, groups } = context;
  const { kinds } = words;
  const named = { name: changeName(change, words) };
  const { old, new: after } = change;
  if (old === null || after === null) {
    const what = old === null ? kinds.inserted : kinds.deleted;
    return { ...named, what: along(change, what, groups, words) };
  }
  const split = splitWords(change, old, after, context);
  const merged = mergedWords(change, old, after, context);
  const name = merged?.name ?? split?.name ?? named.name;
  const place = placeWords(change, context);
  const done = [...place, ...(split === null ? [] : [split.what]), ...(merged === null ? [] : [merged.what])];
  return { name, what: whatWords(change, done, words) };
}

/** Where the clause went: by itself, or with the section it stands in. */
function placeWords(change: ClauseChange, { words, roots, groups }: Context): readonly string[] {
  const { kinds } = words;
  if (change.kind === 'moved' || change.kind === 'movedAndChanged') return [along(change, kinds.moved, groups, words)];
  const root = change.number === null || !change.renumbered ? undefined : roots.get(change.number);
  return root?.old ? [kinds.movedWith(clauseName(root.old, words))] : [];
}

function along(change: ClauseChange, what: string, groups: Context['groups'], words: RedlineWords): string {
  const group = groups.get(change);
  const count = group?.root === change ? subClauseCount(group) : 0;
  return count === 0 ? what : words.kinds.along(count, what);
}

type SplitWords = Omit<ChangeDescription, 'namedBy'> | null;

function splitWords(change: ClauseChange, old: ClauseSide, after: ClauseSide, { words, splits }: Context): SplitWords {
  const [first] = change.split ? (splits.get(old.clause ?? '') ?? []) : [];
  if (first === undefined) return null;
  if (first === change)
    return { name: changeName({ ...change, old: { ...old, part: 0 } }, words), what: words.kinds.split };
  if (first.new?.clause === after.clause) return null;
  return { name: clauseName(after, words), what: words.kinds.cutFrom(wholeClauseName(old, words)) };
}

function mergedWords(
  change: ClauseChange,
  old: ClauseSide,
  after: ClauseSide,
  { words, mergers }: Context,
): SplitWords {
  const [first, ...rest] = change.merged ? (mergers.get(after.clause ?? '') ?? []) : [];
  if (first === undefined) return null;
  if (first === change) {
    const others = rest.flatMap((one) =>
      one.old === null || one.old.clause === old.clause ? [] : [wholeClauseName(one.old, words)],
    );
    const name = changeName({ ...change, new: { ...after, part: 0 } }, words);
    return { name, what: words.kinds.mergedWith(listed([...new Set(others)], words.and)) };
  }
  if (first.old?.clause === old.clause) return null;
  return { name: clauseName(old, words), what: words.kinds.mergedInto(wholeClauseName(after, words)) };
}

function whatWords(change: ClauseChange, done: readonly string[], words: RedlineWords): string {
  const { kinds } = words;
  if (change.kind === 'changed' && change.number === null) return kinds.edition;
  const own = change.layers.filter((layer) => layer !== 'number' && (layer !== 'move' || change.kind === 'changed'));
  const renumbered: readonly Layer[] = change.renumbered && done.length === 0 ? ['number'] : [];
  if (own.some((layer) => layer === 'text' || layer === 'cell')) {
    const before = done.length === 0 && change.renumbered ? [kinds.renumbered] : done;
    return listed([...before, own.includes('text') ? kinds.changed : kinds.tableChanged], words.and);
  }
  const layers = [...renumbered, ...own];
  const only =
    layers.length === 0 ? [] : [kinds.only(layers)].map((one) => (done.length === 0 ? one : kinds.otherwise(one)));
  const reference = refersElsewhere(change) ? [kinds.otherReference] : [];
  const what = [...(done.length === 0 ? [] : [listed(done, words.and)]), ...only];
  if (what.length === 0) what.push(change.kind === 'same' ? kinds.same : kinds.changed);
  return [...what, ...reference].join(', ');
}
