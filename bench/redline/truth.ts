import { canonicalLinks } from './canonicalLinks.ts';
import type { Findings, Link } from './findings.ts';
import { mergeLinks, splitLinks } from './findings.ts';
import { movedLinks } from './movedLinks.ts';
import type { RenderedDraft } from './renderDraft.ts';

/** A link by hidden ids. */
export interface HiddenLink {
  readonly old: number;
  readonly new: number;
}

/** Two versions and which clause is which. */
export interface KnownPair {
  readonly before: RenderedDraft;
  readonly after: RenderedDraft;
  /** Old ids that a new clause was made of, where these are not its own id. */
  readonly origins: ReadonlyMap<number, readonly number[]>;
}

/**
 * What really happened to the clauses, in the form that no reader of the two texts alone could contradict:
 *
 * - of clauses with the same content, those in the same place of the same section are the same clause
 *   (`canonicalLinks`), and whether one that moved moved, or was deleted here and written there, nobody can tell;
 * - who moved is told by the texts and not by the editor's hand: in each list, the heaviest run of clauses in the same
 *   order stays, the others moved. What has another clause above it moved as well. Where another choice would have moved
 *   no more than a tenth more text ("A over B" for "B over A"), it is right, too. What has another clause above it and
 *   still the same text around it (the last litera that became a clause of its own) may be called moved or not.
 *
 * @param pair the two versions
 * @param claims what somebody says about the pair, to be accepted where it is as good as the truth
 */
export function truthOf(
  pair: KnownPair,
  claims: Pick<Findings, 'links' | 'moved'> = { links: [], moved: [] },
): Findings {
  const { before, after } = pair;
  const address = ({ old, new: now }: HiddenLink): Link => ({
    old: before.places.get(old)?.address ?? '',
    new: after.places.get(now)?.address ?? '',
  });
  const nameOf = ({ old, new: now }: Link): string => `${old}\n${now}`;
  const among = (list: readonly Link[]) => {
    const names = new Set(list.map(nameOf));
    return (link: HiddenLink): boolean => names.has(nameOf(address(link)));
  };
  const [isClaimedLink, isClaimedMove] = [among(claims.links), among(claims.moved)];
  const hidden = settled(pair, canonicalLinks(pair, rawLinks(pair), isClaimedLink), isClaimedLink, isClaimedMove);
  const isChanged = ({ old, new: now }: HiddenLink): boolean =>
    before.places.get(old)?.content !== after.places.get(now)?.content;
  const isRenumbered = ({ old, new: now }: HiddenLink): boolean =>
    before.places.get(old)?.label !== after.places.get(now)?.label;
  const links = hidden.map(address);
  const moved = movedLinks(pair, hidden, isClaimedMove);
  const tangled = new Set([...splitLinks(links), ...mergeLinks(links)]);
  const isWhole = (_: HiddenLink, at: number): boolean => !tangled.has(links[at] ?? { old: '', new: '' });
  const [olds, news] = [new Set(hidden.map((link) => link.old)), new Set(hidden.map((link) => link.new))];
  return {
    links,
    moved: moved.map(address),
    movedAndChanged: moved.filter(isChanged).map(address),
    changed: hidden.filter((link, at) => isChanged(link) && isWhole(link, at)).map(address),
    renumbered: hidden.filter((link, at) => isRenumbered(link) && isWhole(link, at)).map(address),
    inserted: [...after.places.values()].filter((place) => !news.has(place.hidden)).map((place) => place.address),
    deleted: [...before.places.values()].filter((place) => !olds.has(place.hidden)).map((place) => place.address),
  };
}

/** Without links of clauses that have copies and moved, unless somebody claims them. */
function settled(
  pair: KnownPair,
  links: readonly HiddenLink[],
  isClaimedLink: (link: HiddenLink) => boolean,
  isClaimedMove: (link: HiddenLink) => boolean,
): readonly HiddenLink[] {
  const copies = new Map<string, number>();
  for (const { content } of pair.before.places.values()) copies.set(content, (copies.get(content) ?? 0) + 1);
  const hasCopies = ({ old, new: now }: HiddenLink): boolean => {
    const content = pair.before.places.get(old)?.content ?? '';
    return (copies.get(content) ?? 0) > 1 && content === pair.after.places.get(now)?.content;
  };
  const doubtful = new Set(
    movedLinks(pair, links, isClaimedMove).filter((link) => hasCopies(link) && !isClaimedLink(link)),
  );
  return doubtful.size === 0 ? links : links.filter((link) => !doubtful.has(link));
}

/** The links as the edits made them. */
export function rawLinks({ before, after, origins }: KnownPair): readonly HiddenLink[] {
  return [...after.places.keys()].flatMap((id) =>
    (origins.get(id) ?? [id]).filter((old) => before.places.has(old)).map((old) => ({ old, new: id })),
  );
}
