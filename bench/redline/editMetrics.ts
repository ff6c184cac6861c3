import { sideOf, type TextEdit } from './engines/textEdit.ts';

/** How the edits between two texts read. */
export interface EditMetrics {
  /** Accepting all gives the new text, rejecting all the old one, to the letter. */
  readonly acceptExact: boolean;
  readonly rejectExact: boolean;
  /** Runs of insertions and deletions without anything kept between them. */
  readonly groups: number;
  /** Letters inserted and deleted. */
  readonly characters: number;
  /** Letters of passages that are said to have moved, at both places; not among the ones above. */
  readonly movedCharacters: number;
  /** Groups of at most two words each way that have another group at most one kept word away in the same line. */
  readonly confetti: number;
  /** Edges of changes inside a word. */
  readonly cuts: number;
  /** Words inserted and deleted. */
  readonly words: number;
  /** Inserted words that are part of six words or more that were deleted elsewhere. */
  readonly carried: number;
}

/** So many words in a row are no accident. */
const SHINGLE = 6;
const FEW_WORDS = 2;

/**
 * Measures edits.
 *
 * @param edits the edits
 * @param old the old text they should give
 * @param after the new text they should give
 */
export function editMetrics(edits: readonly TextEdit[], old: string, after: string): EditMetrics {
  return {
    ...readingMetrics(edits),
    acceptExact: sideOf(edits, 'new') === after,
    rejectExact: sideOf(edits, 'old') === old,
  };
}

/** The metrics that need no text to compare with. */
export function readingMetrics(all: readonly TextEdit[]): Omit<EditMetrics, 'acceptExact' | 'rejectExact'> {
  const isMove = ({ change, moved }: TextEdit): boolean => change !== 'keep' && moved === true;
  const edits = all.map((edit): TextEdit => (isMove(edit) ? { change: 'keep', text: edit.text } : edit));
  const groups = groupsOf(edits);
  const changed = edits.filter(({ change }) => change !== 'keep');
  return {
    groups: groups.length,
    characters: changed.reduce((sum, { text }) => sum + text.length, 0),
    movedCharacters: all.filter(isMove).reduce((sum, { text }) => sum + text.length, 0),
    confetti: confetti(groups),
    cuts: cuts(all, 'delete') + cuts(all, 'insert'),
    words: changed.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
    carried: carried(groups),
  };
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

interface Group {
  readonly deleted: string;
  readonly inserted: string;
  /** What is kept between this group and the one before. */
  readonly gap: string;
}

function groupsOf(edits: readonly TextEdit[]): readonly Group[] {
  const groups: Group[] = [];
  let gap = '';
  let open: { deleted: string; inserted: string } | null = null;
  const close = (): void => {
    if (open === null) return;
    groups.push({ ...open, gap });
    gap = '';
    open = null;
  };
  for (const { change, text } of edits) {
    if (text === '') continue;
    if (change === 'keep') {
      close();
      gap += text;
    } else {
      open ??= { deleted: '', inserted: '' };
      open[change === 'delete' ? 'deleted' : 'inserted'] += text;
    }
  }
  close();
  return groups;
}

function confetti(groups: readonly Group[]): number {
  const isNear = (gap: string | undefined): boolean =>
    gap !== undefined && !gap.includes('\n') && wordsOf(gap).length <= 1;
  const isWithin = ({ deleted, inserted }: Group): boolean => !`${deleted}${inserted}`.includes('\n');
  return groups.filter((group, at) => {
    const next = groups[at + 1];
    const previous = groups[at - 1];
    const isSmall = [group.deleted, group.inserted].every((text) => wordsOf(text).length <= FEW_WORDS);
    const isBeside = (other: Group | undefined, gap: string | undefined): boolean =>
      other !== undefined && isWithin(other) && isNear(gap);
    return isSmall && isWithin(group) && (isBeside(previous, group.gap) || isBeside(next, next?.gap));
  }).length;
}

/** Edges between what is kept and what is not in one of the texts, with a letter or digit on both sides. */
function cuts(edits: readonly TextEdit[], change: 'insert' | 'delete'): number {
  const own = edits
    .filter((edit) => edit.text !== '' && (edit.change === 'keep' || edit.change === change))
    .map((edit) => ({ text: edit.text, isChanged: edit.change === change && edit.moved !== true }));
  return own.filter((edit, at) => {
    const before = own[at - 1];
    if (before === undefined || before.isChanged === edit.isChanged) return false;
    return /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(edit.text);
  }).length;
}

function carried(groups: readonly Group[]): number {
  const deleted = new Set(groups.flatMap(({ deleted: text }) => shingles(wordsOf(text))));
  return groups.reduce((sum, { inserted }) => {
    const words = wordsOf(inserted);
    const marked = new Set<number>();
    shingles(words).forEach((shingle, at) => {
      if (deleted.has(shingle)) for (let i = 0; i < SHINGLE; i += 1) marked.add(at + i);
    });
    return sum + marked.size;
  }, 0);
}

const shingles = (words: readonly string[]): readonly string[] =>
  words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
