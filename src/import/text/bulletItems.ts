import { endsSentence } from '../scheme/sentence.ts';
import { type BulletSign, bulletSign } from './bulletSign.ts';
import { isFull, type LineMeasure } from './lineMeasure.ts';
import type { LineSegment } from './lineSegment.ts';

/**
 * Which segments begin an item of a bullet list. Dashes inside a sentence are none.
 *
 * @param segments the lines of the text
 * @param isLabelled whether a segment begins a numbered clause
 * @returns for each segment its sign, or null
 */
export function bulletItems(
  segments: readonly LineSegment[],
  isLabelled: (at: number) => boolean,
  measure: LineMeasure,
): readonly (BulletSign | null)[] {
  let open: string | null = null;
  const found = segments.map((segment, i): BulletSign | null => {
    const previous = segments[i - 1];
    // After white space and the end of a sentence a list is over.
    if (isLabelled(i)) open = null;
    const bullet = bulletSign(segment.text);
    if (bullet === null || isLabelled(i)) return null;
    const isItem = bullet.isSure || isDoubtfulItem(bullet, segment, previous, open, measure);
    if (isItem) open = bullet.sign;
    return isItem ? bullet : null;
  });
  return found.map((bullet, i) => (bullet !== null && isLonely(bullet, i, found, segments) ? null : bullet));
}

/** "- named below "Customer" -" */
const CLOSED = /\s[-–—](?:[,.;]|$)/;
const DASH_INSIDE = /\s[-–—]\s/;

function isDoubtfulItem(
  { rest, sign }: BulletSign,
  segment: LineSegment,
  previous: LineSegment | undefined,
  open: string | null,
  measure: LineMeasure,
): boolean {
  if (/\s[-–—]$/.test(rest)) return false;
  if (previous === undefined || !measure.isWrapped) return true;
  const before = previous.text;
  if (endsSentence(before)) return true;
  const closes = CLOSED.test(rest) || DASH_INSIDE.test(rest);
  const inList = open === sign;
  if (segment.before === 'line') {
    const isEnd = /(?:,|(?:^|\s)(?:und|oder|and|or))$/.test(before) || !isFull(previous, segment, measure);
    return isEnd ? !closes || inList : inList && !closes;
  }
  return inList || (segment.before === 'gap' && !closes) || !isFull(previous, segment, measure);
}

/** One doubtful sign without others of its kind near it is an item only after a lead-in. */
function isLonely(
  { sign, isSure }: BulletSign,
  at: number,
  found: readonly (BulletSign | null)[],
  segments: readonly LineSegment[],
): boolean {
  if (isSure) return false;
  const before = segments[at - 1]?.text.trimEnd() ?? '';
  if (before.endsWith(':')) return false;
  const near = found.slice(Math.max(0, at - 20), at + 21);
  return near.filter((bullet) => bullet?.sign === sign).length === 1;
}
