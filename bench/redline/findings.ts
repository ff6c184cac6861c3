/** What somebody says happened to the clauses of a contract: the truth, or a redline. Clauses are named by address. */
export interface Findings {
  /** Which clause is which. A split has several with the same `old`, a merge several with the same `new`. */
  readonly links: readonly Link[];
  /** The clauses that moved; what moved along with them is not named. */
  readonly moved: readonly Link[];
  /** Of these, the ones whose content changed. */
  readonly movedAndChanged: readonly Link[];
  /** Links between contents that are not the same, splits and merges excluded. */
  readonly changed: readonly Link[];
  /** Links under different labels, splits and merges excluded. */
  readonly renumbered: readonly Link[];
  /** Addresses in the new version. */
  readonly inserted: readonly string[];
  /** Addresses in the old version. */
  readonly deleted: readonly string[];
}

/** A clause in both versions. */
export interface Link {
  readonly old: string;
  readonly new: string;
}

/** The links that are part of a split: one old clause, several new ones. */
export function splitLinks(links: readonly Link[]): readonly Link[] {
  const partners = partnersBy(links, 'old', 'new');
  return links.filter((link) => (partners.get(link.old)?.size ?? 0) > 1);
}

/** The links that are part of a merge: several old clauses, one new one. */
export function mergeLinks(links: readonly Link[]): readonly Link[] {
  const partners = partnersBy(links, 'new', 'old');
  return links.filter((link) => (partners.get(link.new)?.size ?? 0) > 1);
}

function partnersBy(
  links: readonly Link[],
  side: keyof Link,
  other: keyof Link,
): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  for (const link of links) partners.set(link[side], (partners.get(link[side]) ?? new Set()).add(link[other]));
  return partners;
}
