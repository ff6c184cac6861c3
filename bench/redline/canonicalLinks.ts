import type { RenderedClause, RenderedDraft } from './renderDraft.ts';
import type { HiddenLink, KnownPair } from './truth.ts';

/**
 * Links in which clauses with the same content are matched by their place: which of two equal clauses was deleted or
 * moved, only the editor knows. A copy belongs to the copy in the same section with the same neighbours and, if that
 * decides nothing, under the same label; all of these in order. Of copies that are left over without such a place, nobody
 * can tell whether they moved or whether one was deleted and another one written: they are linked if that is claimed.
 *
 * @param pair the two versions
 * @param links who is who for the editor
 * @param isClaimed whether somebody claims a link
 */
export function canonicalLinks(
  pair: KnownPair,
  links: readonly HiddenLink[],
  isClaimed: (link: HiddenLink) => boolean,
): readonly HiddenLink[] {
  const classes = copies(pair, links);
  if (classes.length === 0) return links;
  const exchangeable = new Set(classes.flatMap((one) => one.links));
  const fixed = links.filter((link) => !exchangeable.has(link));
  const closeness = closenessIn(pair, fixed, links);
  return [...fixed, ...classes.flatMap((one) => rematched(one, closeness, isClaimed))];
}

/** Clauses of one content, in reading order. */
interface Copies {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly links: readonly HiddenLink[];
}

function copies({ before, after }: KnownPair, links: readonly HiddenLink[]): readonly Copies[] {
  const [linkedOld, linkedNew] = [new Set(links.map((link) => link.old)), new Set(links.map((link) => link.new))];
  const [timesOld, timesNew] = [times(links.map((link) => link.old)), times(links.map((link) => link.new))];
  const contents = new Map<string, { old: number[]; new: number[]; links: HiddenLink[] }>();
  const of = (content: string) => {
    const known = contents.get(content) ?? { old: [], new: [], links: [] };
    contents.set(content, known);
    return known;
  };
  const contentOf = (version: RenderedDraft, id: number): string => version.places.get(id)?.content ?? '';
  for (const link of links) {
    const content = contentOf(before, link.old);
    if (timesOld.get(link.old) === 1 && timesNew.get(link.new) === 1 && content === contentOf(after, link.new)) {
      of(content).links.push(link);
      of(content).old.push(link.old);
      of(content).new.push(link.new);
    }
  }
  for (const id of before.places.keys()) if (!linkedOld.has(id)) of(contentOf(before, id)).old.push(id);
  for (const id of after.places.keys()) if (!linkedNew.has(id)) of(contentOf(after, id)).new.push(id);
  const [oldOrder, newOrder] = [orderOf(before), orderOf(after)];
  const byOrder = (order: ReadonlyMap<number, number>) => (a: number, b: number) =>
    (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return [...contents.values()]
    .filter((one) => one.links.length > 0 && Math.max(one.old.length, one.new.length) > 1)
    .map((one) => ({ old: one.old.sort(byOrder(oldOrder)), new: one.new.sort(byOrder(newOrder)), links: one.links }));
}

function times(ids: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const orderOf = ({ places }: RenderedDraft): ReadonlyMap<number, number> =>
  new Map([...places.keys()].map((id, at) => [id, at] as const));

type Closeness = (old: number, now: number) => number;

/** How well the place of an old copy and that of a new one agree; 0 where nothing speaks for the pair. */
function closenessIn(
  { before, after }: KnownPair,
  fixed: readonly HiddenLink[],
  links: readonly HiddenLink[],
): Closeness {
  const names = (list: readonly HiddenLink[]) => new Set(list.map((link) => `${link.old} ${link.new}`));
  const [fixedNames, allNames] = [names(fixed), names(links)];
  const [oldNeighbours, newNeighbours] = [neighboursOf(before), neighboursOf(after)];
  return (old, now) => {
    const [a, b] = [before.places.get(old), after.places.get(now)];
    if (a === undefined || b === undefined) return 0;
    const isSameSection = (a.parent === 0 && b.parent === 0) || allNames.has(`${a.parent} ${b.parent}`);
    const [beforeA, afterA] = oldNeighbours(a);
    const [beforeB, afterB] = newNeighbours(b);
    const agreeing = [fixedNames.has(`${beforeA} ${beforeB}`), fixedNames.has(`${afterA} ${afterB}`)].filter(Boolean);
    const place = (isSameSection ? 8 : 0) + agreeing.length * 4;
    return place === 0 ? 0 : place + (a.label === b.label ? 2 : 0) + (old === now ? 1 : 0);
  };
}

/** The clauses before and after one, on its level; -1 for none. */
function neighboursOf({ draft }: RenderedDraft): (place: RenderedClause) => readonly [number, number] {
  return ({ hidden, parent }) => {
    const list = draft.below.get(parent) ?? [];
    const at = list.indexOf(hidden);
    return [list[at - 1] ?? -1, list[at + 1] ?? -1];
  };
}

/** The closest pairs in order, then the others. */
function rematched(one: Copies, closeness: Closeness, isClaimed: (link: HiddenLink) => boolean): readonly HiddenLink[] {
  const chosen = closestInOrder(one, closeness);
  const [olds, news] = [new Set(chosen.map((link) => link.old)), new Set(chosen.map((link) => link.new))];
  const [restOld, restNew] = [one.old.filter((id) => !olds.has(id)), one.new.filter((id) => !news.has(id))];
  const claimed = restOld.flatMap((old) => {
    const now = restNew.find((id) => isClaimed({ old, new: id }));
    return now === undefined ? [] : [{ old, new: now }];
  });
  return [...chosen, ...claimed];
}

function closestInOrder({ old, new: now }: Copies, closeness: Closeness): readonly HiddenLink[] {
  const best: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const score = (i: number, j: number): number => closeness(old[i] ?? 0, now[j] ?? 0);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      const pair = score(i, j);
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), pair === 0 ? 0 : pair + at(i + 1, j + 1));
    }
  const chosen: HiddenLink[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const pair = score(i, j);
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) {
      chosen.push({ old: old[i] ?? 0, new: now[j] ?? 0 });
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return chosen;
}
