import type { Findings, Link } from './findings.ts';
import { mergeLinks, splitLinks } from './findings.ts';
import type { RenderedDraft } from './renderDraft.ts';

/** What is scored. */
export const MEASURES = [
  'correspondence',
  'move',
  'moved+edited',
  'insert',
  'delete',
  'reword',
  'renumber',
  'split',
  'merge',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How often somebody was right. */
export interface Tally {
  readonly right: number;
  readonly claimed: number;
  readonly true: number;
}

export type Score = Readonly<Record<Measure, Tally>>;

/** Both versions of a pair, to look up contents and labels. */
export interface Versions {
  readonly before: RenderedDraft;
  readonly after: RenderedDraft;
}

/**
 * Compares claims with the truth. Clauses count by their contents: with equal contents, one is as good as the other.
 *
 * @param versions the two versions
 * @param truth what happened
 * @param claims what somebody says
 */
export function score(versions: Versions, truth: Findings, claims: Findings): Score {
  const { oldContent, newContent, oldLabel, newLabel } = lookups(versions);
  const link = ({ old, new: now }: Link): string => `${oldContent(old)}\n→\n${newContent(now)}`;
  const labelled = (one: Link): string => `${link(one)}\n${oldLabel(one.old)} ${newLabel(one.new)}`;
  const compare = <T>(part: (findings: Findings) => readonly T[], key: (one: T) => string): Tally =>
    tally(part(truth).map(key), part(claims).map(key));
  return {
    correspondence: compare((findings) => findings.links, link),
    move: compare(
      (findings) => findings.moved,
      (one) => oldContent(one.old),
    ),
    'moved+edited': compare(
      (findings) => findings.movedAndChanged,
      (one) => oldContent(one.old),
    ),
    insert: compare((findings) => findings.inserted, newContent),
    delete: compare((findings) => findings.deleted, oldContent),
    reword: compare((findings) => findings.changed, link),
    renumber: compare((findings) => findings.renumbered, labelled),
    split: compare((findings) => splitLinks(findings.links), link),
    merge: compare((findings) => mergeLinks(findings.links), link),
  };
}

/** The sum of scores. */
export function sumOf(scores: readonly Score[]): Score {
  const total = (measure: Measure, part: keyof Tally): number =>
    scores.reduce((sum, one) => sum + one[measure][part], 0);
  return Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      { right: total(measure, 'right'), claimed: total(measure, 'claimed'), true: total(measure, 'true') },
    ]),
  ) as Record<Measure, Tally>;
}

export const precision = ({ right, claimed }: Tally): number => (claimed === 0 ? 1 : right / claimed);
export const recall = ({ right, true: all }: Tally): number => (all === 0 ? 1 : right / all);
export const f1 = ({ right, claimed, true: all }: Tally): number =>
  claimed + all === 0 ? 1 : (2 * right) / (claimed + all);

/** Each name counts as often as it is in both lists. */
export function tally(truth: readonly string[], claims: readonly string[]): Tally {
  const left = new Map<string, number>();
  for (const name of truth) left.set(name, (left.get(name) ?? 0) + 1);
  let right = 0;
  for (const name of claims) {
    const times = left.get(name) ?? 0;
    if (times === 0) continue;
    left.set(name, times - 1);
    right += 1;
  }
  return { right, claimed: claims.length, true: truth.length };
}

function lookups({ before, after }: Versions) {
  const by = (version: RenderedDraft, part: 'content' | 'label') => {
    const found = new Map([...version.places.values()].map((place) => [place.address, place[part]] as const));
    return (address: string): string => found.get(address) ?? address;
  };
  return {
    oldContent: by(before, 'content'),
    newContent: by(after, 'content'),
    oldLabel: by(before, 'label'),
    newLabel: by(after, 'label'),
  };
}
