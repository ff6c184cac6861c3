import type { ContractLanguage } from '../agreement/wording.ts';
import type { ClauseChange, ClauseSide, LineChange, ReferenceChange, Segment } from '../redline/redlineModel.ts';
import { citedPath } from '../redline/summary/clauseName.ts';
import { isPassage, type PassageMove } from '../redline/summary/passageMoves.ts';
import type { RedlineDocxWords } from './redlineDocxWords.ts';
import type { PlacedLine } from './redlineLines.ts';

/** A comment in the margin. */
export interface Remark {
  readonly text: string;
  /** The words it stands at; null for the beginning of the line. */
  readonly segment: Segment | null;
}

/** More references that follow are not listed in one comment. */
const MOST_REFERENCES = 8;

/** Nor more edits, nor more of their words. */
const MOST_EDITS = 6;
const LONGEST_EDIT = 80;

/**
 * The comments that explain what tracked changes cannot say: moves, splits and merges once a clause, references that
 * follow once a clause, references that lead elsewhere each.
 *
 * @param lines lines in reading order
 * @param passages both places of every passage that moved
 * @param words the words of the file
 * @param language language of the comments
 */
export function lineRemarks(
  lines: readonly PlacedLine[],
  passages: ReadonlyMap<number, PassageMove>,
  words: RedlineDocxWords,
  language: ContractLanguage,
): ReadonlyMap<PlacedLine, readonly Remark[]> {
  const name = (side: ClauseSide): string => (side.clause === null ? words.opening : citedPath(side, language));
  const following = followingReferences(lines);
  const said = new Set<ClauseChange>();
  return new Map(
    lines.map((placed) => [
      placed,
      [
        ...clauseRemarks(placed, words, name),
        ...lineOwnRemarks(placed, words),
        ...referenceRemarks(placed, words, following, said),
        ...passageRemarks(placed, passages, words, name),
        ...linkRemarks(placed, words),
      ],
    ]),
  );
}

function clauseRemarks(
  { change, at, opens, opensMove, move }: PlacedLine,
  words: RedlineDocxWords,
  name: (side: ClauseSide) => string,
): readonly Remark[] {
  const { old, new: after } = change;
  if (!opens || old === null || after === null) return [];
  const texts: string[] = [];
  if (opensMove) texts.push(at === 'old' ? words.movedTo(name(after)) : words.movedFrom(name(old)));
  if (at === 'new' && move !== null) texts.push(...editsText(change.lines, words));
  if (at !== 'old' && change.split && old.part > 0) texts.push(words.splitFrom(name(old)));
  if (at !== 'old' && change.merged && after.part > 0) texts.push(words.mergedFrom(name(old)));
  return texts.length === 0 ? [] : [{ text: texts.join(' '), segment: null }];
}

/** What changed inside a clause that is shown as deleted here and inserted there. */
function editsText(lines: readonly LineChange[], words: RedlineDocxWords): readonly string[] {
  const edits = lines
    .filter(({ old, new: after }) => old !== null && after !== null)
    .flatMap((line) => line.cells.flatMap(({ segments }) => editPairs(segments)))
    .map(([deleted, inserted]) => words.edit(shortened(deleted), shortened(inserted)));
  if (edits.length === 0) return [];
  return [words.changedOnTheWay([...edits.slice(0, MOST_EDITS), ...(edits.length > MOST_EDITS ? ['…'] : [])])];
}

/** Neighbouring deletions and insertions. */
function editPairs(segments: readonly Segment[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  let inside = false;
  for (const { change, text } of segments) {
    const isEdit = change === 'delete' || change === 'insert';
    if (isEdit && !inside) pairs.push(['', '']);
    const pair = pairs.at(-1);
    if (isEdit && pair !== undefined) pair[change === 'delete' ? 0 : 1] += text;
    inside = isEdit;
  }
  return pairs;
}

function shortened(text: string): string {
  const line = text.trim().replaceAll('\n', ' ');
  return line.length <= LONGEST_EDIT ? line : `${line.slice(0, LONGEST_EDIT).replace(/\s+\S*$/u, '')} …`;
}

function lineOwnRemarks({ line, at, move }: PlacedLine, words: RedlineDocxWords): readonly Remark[] {
  return [
    ...(line.change === 'moved' && move !== null
      ? [
          {
            text: at === 'old' ? words.lineMovedAway : [words.lineMovedHere, ...editsText([line], words)].join(' '),
            segment: null,
          },
        ]
      : []),
    ...(line.budgetHit && at !== 'old' ? [{ text: words.budgetHit, segment: null }] : []),
  ];
}

/** Passages that moved, each at both its places. */
function passageRemarks(
  { line, at }: PlacedLine,
  passages: ReadonlyMap<number, PassageMove>,
  words: RedlineDocxWords,
  name: (side: ClauseSide) => string,
): readonly Remark[] {
  const isShown = ({ change }: Segment): boolean => at === 'both' || (change === 'delete') === (at === 'old');
  return line.cells.flatMap(({ segments }) =>
    segments.flatMap((segment): readonly Remark[] => {
      const move = isPassage(segment) && isShown(segment) ? passages.get(segment.passage) : undefined;
      if (move === undefined) return [];
      const isGone = segment.change === 'delete';
      if (move.down !== null) return [{ text: isGone ? words.lineMovedAway : words.lineMovedHere, segment }];
      return [{ text: isGone ? words.movedTo(name(move.to.side)) : words.movedFrom(name(move.from.side)), segment }];
    }),
  );
}

/** References of the clause that follow, by the change: said once, where the first of them stands. */
function followingReferences(lines: readonly PlacedLine[]): ReadonlyMap<ClauseChange, readonly string[]> {
  const following = new Map<ClauseChange, Set<string>>();
  for (const placed of lines) {
    if (placed.at === 'old') continue;
    for (const { reference } of shownReferences(placed)) {
      if (reference.status !== 'follows' || reference.old === null || reference.new === null) continue;
      const known = following.get(placed.change) ?? new Set();
      following.set(placed.change, known.add(`${reference.old.text} → ${reference.new.text}`));
    }
  }
  return new Map([...following].map(([change, texts]) => [change, [...texts]]));
}

function referenceRemarks(
  placed: PlacedLine,
  words: RedlineDocxWords,
  following: ReadonlyMap<ClauseChange, readonly string[]>,
  said: Set<ClauseChange>,
): readonly Remark[] {
  if (placed.at === 'old') return [];
  return shownReferences(placed).flatMap(({ segment, reference }): readonly Remark[] => {
    if (reference.status !== 'follows') {
      const text = warning(reference, words);
      return text === null ? [] : [{ text, segment }];
    }
    const all = following.get(placed.change);
    if (all === undefined || said.has(placed.change)) return [];
    said.add(placed.change);
    const more = all.length > MOST_REFERENCES ? ['…'] : [];
    return [{ text: words.sameClause([...all.slice(0, MOST_REFERENCES), ...more]), segment }];
  });
}

function warning({ status, old, new: after }: ReferenceChange, words: RedlineDocxWords): string | null {
  if (after === null) return null;
  if (status === 'redirected') return words.redirected(old?.text ?? null, after.text);
  return status === 'dangling' ? words.dangling(after.text) : words.mended(after.text);
}

/** Each reference once, with the last of its segments that the new version shows. */
function shownReferences({ line }: PlacedLine): readonly { segment: Segment; reference: ReferenceChange }[] {
  return line.cells.flatMap(({ segments }) => {
    const found: { segment: Segment; reference: ReferenceChange; key: string }[] = [];
    for (const segment of segments) {
      const { reference } = segment;
      if (reference === undefined || segment.change === 'delete') continue;
      const key = JSON.stringify(reference);
      if (found.at(-1)?.key === key) found.pop();
      found.push({ segment, reference, key });
    }
    return found;
  });
}

/** What no tracked change shows: that a link leads to another address outside. */
function linkRemarks({ line, at }: PlacedLine, words: RedlineDocxWords): readonly Remark[] {
  if (at !== 'both') return [];
  return line.cells.flatMap(({ segments }) =>
    segments.flatMap((segment): readonly Remark[] => {
      if (segment.change !== 'markup') return [];
      const [old, after] = [segment.oldMarks.href ?? null, segment.newMarks.href ?? null];
      const isInside = (old ?? after)?.startsWith('#') === true && (after ?? old)?.startsWith('#') === true;
      return old === after || isInside ? [] : [{ text: words.linkTarget(old, after), segment }];
    }),
  );
}
