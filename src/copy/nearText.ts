import type { ReleaseEvent } from '../ledger/event.ts';

/** The passage in which two texts differ: what stands before and after it is the same in both. */
export interface NearText {
  readonly release: ReleaseEvent;
  /** The first line that differs, from 1. */
  readonly line: number;
  /** Lines of the copy, and those that were published in their place. */
  readonly own: readonly string[];
  readonly published: readonly string[];
}

/**
 * The version that an altered copy is meant to be: the one its name gives, or the one its first lines name.
 *
 * @param name name of the file, or empty
 * @param text the copy as text
 * @param releases all versions
 */
export function meantRelease(name: string, text: string, releases: readonly ReleaseEvent[]): ReleaseEvent | null {
  const [title = '', edition = ''] = linesOfText(text);
  const [, number = ''] = /^(?:Fassung|Version) (\S+?),/.exec(edition) ?? [];
  return (
    releases.find((release) => release.title === title && release.version === number) ??
    releases.find(({ agreement, version }) => name.startsWith(`${agreement}-${version}.`)) ??
    null
  );
}

/**
 * Where a copy differs from the text that was published; null where no line does.
 *
 * @param release the version
 * @param copy the copy as text, its lines ended in any way
 * @param text the canonical text of the version
 */
export function nearText(release: ReleaseEvent, copy: string, text: string): NearText | null {
  const [own, published] = [linesOfText(copy), linesOfText(text)];
  const first = firstDifference(own, published);
  if (first === null) return null;
  const shorter = Math.min(own.length, published.length) - first;
  const same = Math.min(firstDifference(own.toReversed(), published.toReversed()) ?? 0, shorter);
  return {
    release,
    line: first + 1,
    own: own.slice(first, own.length - same),
    published: published.slice(first, published.length - same),
  };
}

function firstDifference(a: readonly string[], b: readonly string[]): number | null {
  const both = Math.min(a.length, b.length);
  const found = a.slice(0, both).findIndex((line, i) => line !== b[i]);
  if (found >= 0) return found;
  return a.length === b.length ? null : both;
}

/** Lines without what programs change when they save a text. */
const linesOfText = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/[\r\n]+$/, '')
    .split(/\r\n?|\n/);
