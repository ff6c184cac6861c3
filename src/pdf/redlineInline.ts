import { wholeEditClass } from '../redline/classification/editClass.ts';
import type { Attention, EditSegment, Marks, ReferenceChange, Segment } from '../redline/redlineModel.ts';
import { wholeClauseName } from '../redline/summary/clauseName.ts';
import { isPassage, type PassageMove } from '../redline/summary/passageMoves.ts';
import type { RedlineWords } from '../redline/summary/redlineWords.ts';
import { type BreakablePart, breakableParts } from './breakableParts.ts';
import { type Edit, type EditRun, editGroups } from './editGroups.ts';

/** Running text of a redline as the template reads it. */
export type RedlineInline =
  /** `check` is a note on what to look at twice. */
  | { readonly type: 'text' | 'note' | 'check'; readonly parts: readonly BreakablePart[] }
  | {
      readonly type: 'strong' | 'emphasis' | 'deleted' | 'inserted' | 'remarked';
      readonly content: readonly RedlineInline[];
    }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly RedlineInline[] }
  | { readonly type: 'break' };

/** What is needed to set a piece of text. */
export interface InlineSetting {
  readonly words: RedlineWords;
  /** The address a link of the new version leads to from a file; null where it leads nowhere. */
  readonly addressOf: (href: string) => string | null;
  /** What became of a cross reference, in words. */
  readonly referenceWords: (reference: ReferenceChange) => string;
  /** Both places of every passage that moved. */
  readonly passages: ReadonlyMap<number, PassageMove>;
}

/** A note of the comparison. */
export const noteInline = (text: string): RedlineInline => ({ type: 'note', parts: breakableParts(text) });

/** A note on what to look at twice. */
export const checkInline = (text: string): RedlineInline => ({ type: 'check', parts: breakableParts(text) });

/** Plain text. */
export const textInline = (text: string): RedlineInline => ({ type: 'text', parts: breakableParts(text) });

/**
 * Segments as running text with signs and notes.
 *
 * @param segments segments of one cell, or of a line with its mark
 * @param flagged whether edits that deserve attention say so; not where all of the line came or went
 */
export function redlineInline(
  segments: readonly Segment[],
  setting: InlineSetting,
  flagged: boolean,
): readonly RedlineInline[] {
  return editGroups(segments).flatMap(({ kept, edit }): readonly RedlineInline[] => {
    if (edit !== null) return editInline(edit, setting, flagged);
    const reference = referenceNotes(kept.reference, setting);
    if (kept.change === 'keep') return [...marked(kept.text, kept.marks, setting), ...reference];
    const content = marked(kept.text, kept.newMarks, setting);
    return [
      { type: 'remarked', content },
      ...markupNotes(kept.oldMarks, kept.newMarks, setting.words).map(noteInline),
      ...reference,
    ];
  });
}

function editInline({ before, runs, after }: Edit, setting: InlineSetting, flagged: boolean): readonly RedlineInline[] {
  const segments = runs.flatMap((run) => run.segments);
  const { attention, references } = wholeEditClass(segments);
  return [
    ...spaceInline(before),
    ...runs.flatMap((run) =>
      passageRuns(run).flatMap((part) => [runInline(part, setting), ...passageNotes(part, setting)]),
    ),
    ...invisibleNotes(runs, setting.words).map(noteInline),
    ...(flagged && attention.length > 0 ? [checkInline(checkWords(attention, setting.words))] : []),
    ...references.flatMap((reference) => referenceNotes(reference, setting)),
    ...spaceInline(after),
  ];
}

const spaceInline = (space: string): readonly RedlineInline[] => (space === '' ? [] : [textInline(space)]);

/** "prüfen: Frist, Zahl" */
export function checkWords(attention: readonly Attention[], words: RedlineWords): string {
  return words.check(attention.map((reason) => words.attentions[reason]).join(', '));
}

function referenceNotes(
  reference: ReferenceChange | undefined,
  { referenceWords }: InlineSetting,
): readonly RedlineInline[] {
  if (reference === undefined) return [];
  const words = referenceWords(reference);
  return [reference.status === 'follows' ? noteInline(words) : checkInline(words)];
}

/** Pieces of a run, each passage that moved for itself. */
function passageRuns({ change, segments }: EditRun): readonly EditRun[] {
  const parts: EditSegment[][] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last?.[0]?.passage === segment.passage && last !== undefined) last.push(segment);
    else parts.push([segment]);
  }
  return parts.map((part) => ({ change, segments: part }));
}

function passageNotes({ change, segments }: EditRun, { words, passages }: InlineSetting): readonly RedlineInline[] {
  const passage = segments.find(isPassage);
  if (passage === undefined) return [];
  const move = passages.get(passage.passage);
  if (move?.down != null) return [noteInline(words.lineMoved(move.down))];
  const [place, say] = change === 'delete' ? [move?.to, words.passages.to] : [move?.from, words.passages.from];
  return [noteInline(say(place === undefined ? null : wholeClauseName(place.side, words)))];
}

function runInline({ change, segments }: EditRun, setting: InlineSetting): RedlineInline {
  // What is gone leads nowhere, and a line break that is gone breaks no line where nothing else is gone.
  const isDeleted = change === 'delete';
  const isBreakAlone = isDeleted && segments.every((segment) => segment.text.trim() === '');
  const content = segments.flatMap(({ text, marks: { href, ...marks } }) =>
    marked(
      isBreakAlone ? text.replaceAll('\n', ' ') : text,
      href === undefined || isDeleted ? marks : { ...marks, href },
      setting,
    ),
  );
  return { type: isDeleted ? 'deleted' : 'inserted', content };
}

/** Names what is not to be seen: "Leerzeichen", "geschütztes Leerzeichen → Leerzeichen". */
function invisibleNotes(runs: readonly EditRun[], words: RedlineWords): readonly string[] {
  const texts = runs.map(({ segments }) => textOf(segments));
  if (texts.some((text) => /[^\s\p{Cf}]/u.test(text))) return [];
  return [texts.map((text) => [...text].map((character) => characterName(character, words)).join(', ')).join(' → ')];
}

const textOf = (segments: readonly EditSegment[]): string => segments.map(({ text }) => text).join('');

function characterName(character: string, words: RedlineWords): string {
  if (character === '\n') return words.lineBreak;
  if (character === ' ') return words.space;
  if (character === '\u00A0') return words.noBreakSpace;
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

function markupNotes(from: Marks, to: Marks, words: RedlineWords): readonly string[] {
  const [before, after] = [marksWords(from, words), marksWords(to, words)];
  return [
    ...(before === after ? [] : [`${before} → ${after}`]),
    ...(from.href === to.href ? [] : [`${words.link}: ${from.href ?? words.noMarkup} → ${to.href ?? words.noMarkup}`]),
  ];
}

function marksWords(marks: Marks, words: RedlineWords): string {
  const named = [
    ...(marks.strong ? [words.strong] : []),
    ...(marks.emphasis ? [words.emphasis] : []),
    ...(marks.field ? [words.field] : []),
  ];
  return named.length === 0 ? words.noMarkup : named.join(', ');
}

function marked(text: string, marks: Marks, { addressOf }: InlineSetting): readonly RedlineInline[] {
  let content: readonly RedlineInline[] = text
    .split('\n')
    .flatMap((line, index): readonly RedlineInline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [textInline(line)]),
    ]);
  if (marks.emphasis) content = [{ type: 'emphasis', content }];
  if (marks.strong) content = [{ type: 'strong', content }];
  const href = marks.href === undefined ? null : addressOf(marks.href);
  return href === null ? content : [{ type: 'link', href, content }];
}
