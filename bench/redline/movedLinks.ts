import type { RenderedDraft } from './renderDraft.ts';
import type { HiddenLink, KnownPair } from './truth.ts';

/** A claim that moves this much more text than necessary is as good as the truth. */
const TOLERANCE = 1.1;

/**
 * Links of the clauses that moved, without what moved along with them. The rule is told at `truthOf`.
 *
 * @param pair the two versions
 * @param links who is who
 * @param isClaimed whether somebody claims that a clause moved
 */
export function movedLinks(
  { before, after }: KnownPair,
  links: readonly HiddenLink[],
  isClaimed: (link: HiddenLink) => boolean,
): readonly HiddenLink[] {
  const names = new Set(links.map((link) => `${link.old} ${link.new}`));
  const isLinked = (old: number, now: number): boolean => (old === 0 && now === 0) || names.has(`${old} ${now}`);
  const weigh = weights(before, after, links);
  const moved: HiddenLink[] = [];
  const elsewhere: HiddenLink[] = [];
  const lists = new Map<string, HiddenLink[]>();
  for (const link of links) {
    const [oldParent, newParent] = [before.places.get(link.old)?.parent ?? 0, after.places.get(link.new)?.parent ?? 0];
    if (isLinked(oldParent, newParent)) {
      const name = `${oldParent} ${newParent}`;
      lists.set(name, [...(lists.get(name) ?? []), link]);
    } else if (!isLinked(link.old, newParent) && !isLinked(oldParent, link.new)) elsewhere.push(link);
  }
  const [oldOrder, newOrder] = [orderOf(before), orderOf(after)];
  const inOrder = (a: HiddenLink, b: HiddenLink): number =>
    (oldOrder.get(a.old) ?? 0) - (oldOrder.get(b.old) ?? 0) || (newOrder.get(a.new) ?? 0) - (newOrder.get(b.new) ?? 0);
  const place = (link: HiddenLink): number => newOrder.get(link.new) ?? 0;
  for (const list of lists.values()) {
    const sorted = list.sort(inOrder);
    const least = outOfOrder(sorted, place, weigh);
    const claim = sorted.filter(isClaimed);
    const sum = (some: readonly HiddenLink[]): number => some.reduce((total, link) => total + weigh(link), 0);
    const isGood =
      isIncreasing(sorted.filter((link) => !claim.includes(link)).map(place)) && sum(claim) <= sum(least) * TOLERANCE;
    moved.push(...(isGood ? claim : least));
  }
  const stays = links.filter((link) => !moved.includes(link) && !elsewhere.includes(link));
  const keepsOrder = (link: HiddenLink): boolean =>
    stays.every((other) => inOrder(link, other) * (place(link) - place(other)) >= 0);
  moved.push(...elsewhere.filter((link) => isClaimed(link) || !keepsOrder(link)));
  return onePerClause(moved.sort(inOrder));
}

const orderOf = ({ places }: RenderedDraft): ReadonlyMap<number, number> =>
  new Map([...places.keys()].map((id, at) => [id, at] as const));

/** Length of the text of a clause and of everything that stayed below it. */
function weights(
  before: RenderedDraft,
  after: RenderedDraft,
  links: readonly HiddenLink[],
): (link: HiddenLink) => number {
  const own = (link: HiddenLink): number =>
    1 + Math.min(before.places.get(link.old)?.length ?? 0, after.places.get(link.new)?.length ?? 0);
  const below = new Map<string, number>();
  const order = orderOf(before);
  // Sub-clauses stand behind the clause they belong to.
  for (const link of [...links].sort((a, b) => (order.get(b.old) ?? 0) - (order.get(a.old) ?? 0))) {
    const parent = `${before.places.get(link.old)?.parent} ${after.places.get(link.new)?.parent}`;
    const sum = own(link) + (below.get(`${link.old} ${link.new}`) ?? 0);
    below.set(parent, (below.get(parent) ?? 0) + sum);
  }
  return (link) => own(link) + (below.get(`${link.old} ${link.new}`) ?? 0);
}

/** What is not in the heaviest run of places that do not decrease. */
function outOfOrder(
  list: readonly HiddenLink[],
  place: (link: HiddenLink) => number,
  weigh: (link: HiddenLink) => number,
): readonly HiddenLink[] {
  const best: { weight: number; before: number }[] = [];
  list.forEach((link, at) => {
    let found = { weight: weigh(link), before: -1 };
    for (let i = 0; i < at; i += 1) {
      const [earlier, known] = [list[i], best[i]];
      if (earlier === undefined || known === undefined || place(earlier) > place(link)) continue;
      if (known.weight + weigh(link) > found.weight) found = { weight: known.weight + weigh(link), before: i };
    }
    best.push(found);
  });
  const stays = new Set<number>();
  let at = best.reduce((top, one, i) => (one.weight > (best[top]?.weight ?? -1) ? i : top), 0);
  for (; at >= 0 && best[at] !== undefined; at = best[at]?.before ?? -1) stays.add(at);
  return list.filter((_, i) => !stays.has(i));
}

const isIncreasing = (places: readonly number[]): boolean =>
  places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));

/** The parts of a split or merge move together. */
function onePerClause(links: readonly HiddenLink[]): readonly HiddenLink[] {
  const [olds, news] = [new Set<number>(), new Set<number>()];
  return links.filter((link) => {
    const isFirst = !olds.has(link.old) && !news.has(link.new);
    olds.add(link.old);
    news.add(link.new);
    return isFirst;
  });
}
