import { changesOf } from '../changesOf.ts';
import type { ClauseChange, ClauseSide, Layer, Redline } from '../redlineModel.ts';
import { refersElsewhere } from '../references/refersElsewhere.ts';
import { type ChangeGroup, changeGroups, subClauseCount } from './changeGroups.ts';
import { changeName, clauseName, wholeClauseName } from './clauseName.ts';
import { movedAlong } from './movedAlong.ts';
import { type PassageMove, type PassagePlace, passageMoves } from './passageMoves.ts';
import { readChange } from './readChange.ts';
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
    passages: [...passageMoves(redline).values()],
  };
  return (change) => {
    const group = context.groups.get(change);
    const isOfItsOwn = change.number !== null && (change.kind === 'changed' || leadsElsewhere(change));
    const isNamed = group !== undefined && group.root !== change && !isOfItsOwn;
    return { ...nameAndWhat(change, context), namedBy: isNamed ? group.root.number : null };
  };
}

/** Whether the same words lead elsewhere: where all of a clause came or went, so did its references. */
const leadsElsewhere = (change: ClauseChange): boolean =>
  change.old !== null && change.new !== null && refersElsewhere(change);

interface Context {
  readonly words: RedlineWords;
  readonly roots: ReadonlyMap<number, ClauseChange>;
  readonly groups: ReadonlyMap<ClauseChange, ChangeGroup>;
  /** The parts of each split or merged clause, in the order of that clause. */
  readonly splits: ReadonlyMap<string, readonly ClauseChange[]>;
  readonly mergers: ReadonlyMap<string, readonly ClauseChange[]>;
  readonly passages: readonly PassageMove[];
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
    return { ...named, what: [along(change, what, groups, words), ...passageWords(change, context)].join(', ') };
  }
  const split = splitWords(change, old, after, context);
  const merged = mergedWords(change, old, after, context);
  const name = merged?.name ?? split?.name ?? named.name;
  const place = placeWords(change, context);
  const done = [...place, ...(split === null ? [] : [split.what]), ...(merged === null ? [] : [merged.what])];
  return { name, what: whatWords(readChange(change), done, passageWords(change, context), words) };
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
  return { name: clauseName(after, words), what: words.kinds.cutFrom(oldName(old, after, words)) };
}

/** An old clause beside a new one, told from it where both have the same name. */
function oldName(old: ClauseSide, after: ClauseSide, words: RedlineWords): string {
  const name = wholeClauseName(old, words);
  return name === wholeClauseName(after, words) ? words.kinds.inOld(name) : name;
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
      one.old === null || one.old.clause === old.clause ? [] : [oldName(one.old, after, words)],
    );
    const name = changeName({ ...change, new: { ...after, part: 0 } }, words);
    return { name, what: words.kinds.mergedWith(listed([...new Set(others)], words.and)) };
  }
  if (first.old?.clause === old.clause) return null;
  const [name, into] = [clauseName(old, words), wholeClauseName(after, words)];
  const { mergedInto, inNew, inOld } = words.kinds;
  const isSame = into === wholeClauseName(old, words);
  return { name: isSame ? inOld(name) : name, what: mergedInto(isSame ? inNew(into) : into) };
}

/** Passages that left the clause, came to it or moved inside it. */
function passageWords(change: ClauseChange, { passages, words }: Context): readonly string[] {
  const { left, arrived, movedInside } = words.passages;
  const own = passages.filter(({ from, to }) => from.change === change || to.change === change);
  const [away, here, inside] = [
    own.filter(({ from, down }) => down === null && from.change === change).map(({ to }) => to),
    own.filter(({ to, down }) => down === null && to.change === change).map(({ from }) => from),
    own.filter(({ down }) => down !== null),
  ];
  const names = (places: readonly PassagePlace[]): string =>
    listed([...new Set(places.map(({ side }) => wholeClauseName(side, words)))], words.and);
  return [
    ...(away.length === 0 ? [] : [left(away.length, names(away))]),
    ...(here.length === 0 ? [] : [arrived(here.length, names(here))]),
    ...(inside.length === 0 ? [] : [movedInside(inside.length)]),
  ];
}

/** What becomes of the first cross reference of a clause that leads elsewhere; empty for none. */
function referenceWords(change: ClauseChange, { kinds }: RedlineWords): readonly string[] {
  if (!refersElsewhere(change)) return [];
  const statuses = change.lines.flatMap(({ cells }) =>
    cells.flatMap(({ segments }) => segments.map(({ reference }) => reference?.status ?? 'follows')),
  );
  const found = statuses.find((status) => status !== 'follows') ?? 'redirected';
  return [kinds.otherReference[found]];
}

/**
 * @param change the clause without what `done` and `passages` tell
 * @param done where it went, what it was cut from or joined to
 */
function whatWords(
  change: ClauseChange,
  done: readonly string[],
  passages: readonly string[],
  words: RedlineWords,
): string {
  const { kinds } = words;
  if (change.kind === 'changed' && change.number === null) return kinds.edition;
  const own = change.layers.filter((layer) => layer !== 'number' && (layer !== 'move' || change.kind === 'changed'));
  const renumbered: readonly Layer[] = change.renumbered && done.length === 0 ? ['number'] : [];
  if (own.some((layer) => layer === 'text' || layer === 'cell')) {
    const before = done.length === 0 && change.renumbered ? [kinds.renumbered] : done;
    const changed = listed([...before, own.includes('text') ? kinds.changed : kinds.tableChanged], words.and);
    return [changed, ...passages].join(', ');
  }
  const before = [
    ...(done.length === 0 ? [] : [listed(done, words.and)]),
    ...passages,
    ...(passages.length === 0 ? referenceWords(change, words) : []),
  ];
  const layers = [...renumbered, ...own];
  if (layers.length > 0) {
    const only = kinds.only(layers);
    return [...before, before.length === 0 ? only : kinds.otherwise(only)].join(', ');
  }
  if (before.length === 0) return change.kind === 'same' ? kinds.same : kinds.changed;
  const isSame = done.length === 0 && passages.length === 0;
  return [...(isSame ? [kinds.sameWords] : []), ...before].join(', ');
}
