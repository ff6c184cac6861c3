import { escapeHtml } from '../../agreement/escapeHtml.ts';
import { wholeEditClass } from '../classification/editClass.ts';
import { isWord } from '../comparison/tokens.ts';
import type { Attention, EditLayer, Marks, ReferenceChange, Segment } from '../redlineModel.ts';
import { referenceNote } from '../references/referenceNote.ts';
import { remembered } from '../remembered.ts';
import { wholeClauseName } from '../summary/clauseName.ts';
import { isPassage, type PassageMove, type PassagePlace } from '../summary/passageMoves.ts';
import { isPassageSpace } from '../summary/readChange.ts';
import type { RedlineWords } from '../summary/redlineWords.ts';

/** Where the clauses of the two versions can be read: address of a clause by its id. */
export interface ClauseLinks {
  readonly oldHref: (clause: string) => string;
  readonly newHref: (clause: string) => string;
}

/** How the clauses that references name are called, by their ids. */
export interface ReferenceNames {
  readonly oldName: (clause: string) => string;
  readonly newName: (clause: string) => string;
  readonly newVersion: string;
}

/** What is needed to write a piece of text. */
export interface TextStyle extends ClauseLinks, ReferenceNames {
  readonly words: RedlineWords;
  /** Where passages that moved stand otherwise; a passage that is not in it is said to stand elsewhere. */
  readonly passages?: ReadonlyMap<number, PassageMove>;
}

/** Whose text is written: that of one version, or both in one. Of both, kept words have the markup and links of the new one. */
export type ShownSide = 'old' | 'new' | 'both';

/** The addresses a link of a contract may have. Any other is shown as text. */
const SAFE_HREF = /^(?:https?:|mailto:|tel:|\/)/iu;

/**
 * Segments as HTML. Deletions and insertions are `<del>` and `<ins>` with words for screen readers in
 * `span.hidden-words`; other markup is `span.markup-change`; signs and words that are not the contract's are
 * `span.redline-note`.
 *
 * | class of `del` and `ins` | is |
 * |---|---|
 * | `layer-cell`, `layer-move`, `layer-reference`, `layer-typography` | its layer; none for `text` |
 * | `layer-move` | a passage that moved, followed by a `span.passage-note` that names its other place |
 * | `small-change` | no letter and no digit in it |
 * | `attention` | followed by a `span.attention-note` that says what to look at |
 *
 * A reference that changed is followed by `span.reference-note`, with `reference-warning` unless it follows its clause.
 *
 * @param segments segments of one cell
 * @param side the column of a synopsis, or both versions in one text
 */
export function segmentsHtml(segments: readonly Segment[], style: TextStyle, side: ShownSide): string {
  if (segments.some(namesClauses)) return madeHtml(segments, style, side);
  const inLanguage = remembered(known[side], style.words, () => new WeakMap<readonly Segment[], string>());
  return remembered(inLanguage, segments, () => madeHtml(segments, style, side));
}

type KnownHtml = WeakMap<RedlineWords, WeakMap<readonly Segment[], string>>;

/** The same two contents meet in many pairs of versions, and their HTML is the same but for what names clauses. */
const known: Readonly<Record<ShownSide, KnownHtml>> = { old: new WeakMap(), new: new WeakMap(), both: new WeakMap() };

const namesClauses = (segment: Segment): boolean =>
  segment.reference !== undefined ||
  isPassage(segment) ||
  (segment.change === 'markup'
    ? [segment.oldMarks, segment.newMarks].some(({ href }) => href?.startsWith('#'))
    : segment.marks.href?.startsWith('#') === true);

function madeHtml(segments: readonly Segment[], style: TextStyle, side: ShownSide): string {
  const parts: string[] = [];
  for (let start = 0; start < segments.length; ) {
    const first = segments[start];
    if (first === undefined) break;
    let end = start + 1;
    while (end < segments.length && belongsTo(first, segments[end])) end++;
    const group = segments.slice(start, end);
    parts.push(isEdit(first) ? editHtml(group as readonly EditPart[], style, side) : keptHtml(group, style, side));
    start = end;
  }
  return parts.join('');
}

type EditPart = Extract<Segment, { change: 'insert' | 'delete' }>;

const isEdit = ({ change }: Segment): boolean => change === 'insert' || change === 'delete';

/** Neighbouring edits are one; a reference that stayed can consist of several segments with different markup. */
function belongsTo(first: Segment, next: Segment | undefined): boolean {
  if (next === undefined || isEdit(first) !== isEdit(next)) return false;
  return isEdit(first) || (first.reference !== undefined && sameReference(first.reference, next.reference));
}

function sameReference(a: ReferenceChange, b: ReferenceChange | undefined): boolean {
  return b !== undefined && (a === b || JSON.stringify(a) === JSON.stringify(b));
}

function keptHtml(group: readonly Segment[], style: TextStyle, side: ShownSide): string {
  const html = group.map((segment) => segmentHtml(segment, style, side)).join('');
  const { reference } = group[0] ?? {};
  return reference === undefined || side === 'old' ? html : html + referenceNote(reference, style);
}

/** Words that went and words that came in their place, then what is to be said about both. */
function editHtml(edit: readonly EditPart[], style: TextStyle, side: ShownSide): string {
  const groups = (['delete', 'insert'] as const)
    .filter((change) => side !== (change === 'delete' ? 'new' : 'old'))
    .flatMap((change) => alikeGroups(edit.filter((segment) => segment.change === change)));
  const own = edit.filter((segment) => !isPassage(segment));
  // In a synopsis the note stands with the new words, if there are any.
  const hasNote = side === 'both' || side === (own.some(({ change }) => change === 'insert') ? 'new' : 'old');
  const last = hasNote ? groups.findLastIndex((group) => !group.some(isPassage)) : -1;
  return groups
    .map((group, index) => {
      const passage = group.find(isPassage);
      if (passage !== undefined) return passageHtml(group, passage.passage, style, side);
      return changeHtml(group, style, side) + (index === last ? spacedNotes(editNotes(own, style), group) : '');
    })
    .join('');
}

/** Each passage that moved for itself, with the spaces beside it. */
function alikeGroups(parts: readonly EditPart[]): readonly (readonly EditPart[])[] {
  const groups: EditPart[][] = [];
  let open: number | null | undefined;
  parts.forEach((part, index) => {
    const isSpace = isPassageSpace(parts, index);
    const before = isSpace ? parts[index - 1] : undefined;
    const beside = before !== undefined && isPassage(before) ? before : isSpace ? parts[index + 1] : part;
    const passage = beside !== undefined && isPassage(beside) ? beside.passage : null;
    const group = groups.at(-1);
    if (group !== undefined && passage === open) group.push(part);
    else groups.push([part]);
    open = passage;
  });
  return groups;
}

/** Notes do not run into the text that follows words with a space at their end. */
function spacedNotes(notes: string, group: readonly EditPart[]): string {
  const isSpaced = notes !== '' && /\s$/u.test(group.at(-1)?.text ?? '');
  return isSpaced ? `${notes}<span class="redline-note"> </span>` : notes;
}

function editNotes(edit: readonly EditPart[], style: TextStyle): string {
  const { attention, references } = wholeEditClass(edit);
  const notes = references.map((reference) => referenceNote(reference, style));
  return attentionNote(attention, style.words) + notes.join('');
}

/** Words that stand elsewhere in the other version, with a way there. */
function passageHtml(group: readonly EditPart[], passage: number, style: TextStyle, side: ShownSide): string {
  const { passages: say, lineMoved } = style.words;
  const change = group[0]?.change ?? 'insert';
  const move = style.passages?.get(passage);
  const place = change === 'delete' ? move?.to : move?.from;
  const down = move?.down ?? null;
  const name = place === undefined ? null : wholeClauseName(place.side, style.words);
  const heard = down !== null ? say.inside(down) : (change === 'delete' ? say.gone : say.come)(name);
  const seen = down !== null ? lineMoved(down) : (change === 'delete' ? say.to : say.from)(name);
  const html = group.map((segment) => segmentHtml(segment, style, side)).join('');
  const note = `<span class="redline-note passage-note"> [${placeLink(escapeHtml(seen), down === null ? place : undefined)}]</span>`;
  return changeTag(change, html, heard, '', layerClasses('move')) + spacedNotes(note, group);
}

function placeLink(html: string, place: PassagePlace | undefined): string {
  const number = place?.change.number ?? null;
  return number === null ? html : `<a href="#aenderung-${number}">${html}</a>`;
}

function attentionNote(attention: readonly Attention[], words: RedlineWords): string {
  if (attention.length === 0) return '';
  const what = words.check(attention.map((one) => words.attentions[one]).join(', '));
  return `<span class="redline-note attention-note"> [${escapeHtml(what)}]</span>`;
}

/** Words that are not to be seen but to be heard. */
function hiddenWords(words: string): string {
  return `<span class="hidden-words">${escapeHtml(words)}</span>`;
}

/** `<del>` or `<ins>` around HTML, with its hidden words. */
export function changeElement(
  change: 'delete' | 'insert',
  html: string,
  words: RedlineWords,
  layer: EditLayer | 'number' = 'text',
): string {
  return namedChange(change, html, words, '', layerClasses(layer));
}

const layerClasses = (layer: EditLayer | 'number'): readonly string[] => (layer === 'text' ? [] : [`layer-${layer}`]);

function namedChange(
  change: 'delete' | 'insert',
  html: string,
  words: RedlineWords,
  named: string,
  classes: readonly string[],
): string {
  return changeTag(change, html, change === 'delete' ? words.deleted : words.inserted, named, classes);
}

function changeTag(
  change: 'delete' | 'insert',
  html: string,
  word: string,
  named: string,
  classes: readonly string[],
): string {
  const tag = change === 'delete' ? 'del' : 'ins';
  const attributes = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<${tag}${attributes}>${hiddenWords(`[${word}: ${named}`)}${html}${hiddenWords(']')}</${tag}>`;
}

/** The space at which a line was cut or joined: no change to look at, but text of one version. */
export function jointHtml(joint: Segment | null, side: ShownSide): string {
  if (joint === null || (joint.change !== 'delete' && joint.change !== 'insert')) return '';
  const tag = joint.change === 'delete' ? 'del' : 'ins';
  const isElsewhere = side === (joint.change === 'delete' ? 'new' : 'old');
  return isElsewhere ? '' : `<${tag} class="joint">${escapeHtml(joint.text).replaceAll('\n', '<br>')}</${tag}>`;
}

function changeHtml(group: readonly EditPart[], style: TextStyle, side: ShownSide): string {
  const change = group[0]?.change ?? 'insert';
  const text = group.map((segment) => segment.text).join('');
  const html = group.map((segment) => segmentHtml(segment, style, side)).join('');
  const { layer } = wholeEditClass(group);
  const asks = group.some(({ attention }) => attention !== undefined);
  const classes = [...layerClasses(layer), ...(asks ? ['attention'] : [])];
  if (isWord(text)) return namedChange(change, html, style.words, '', classes);
  const small = [...classes, 'small-change'];
  if (/\S/u.test(text)) return namedChange(change, html, style.words, '', small);
  const signs = `<span class="redline-note" aria-hidden="true">${[...text].map(spaceSign).join('')}</span>`;
  const names = [...text].map((space) => spaceName(space, style.words)).join(', ');
  return namedChange(change, signs + html, style.words, names, small);
}

function segmentHtml(segment: Segment, style: TextStyle, side: ShownSide): string {
  const { text } = segment;
  if (segment.change !== 'markup')
    return marked(text, segment.marks, side === 'old' || segment.change === 'delete' ? style.oldHref : style.newHref);
  const { oldMarks, newMarks } = segment;
  const { words } = style;
  const all = `${marksWords(oldMarks, words)} → ${marksWords(newMarks, words)}`;
  const hidden = hiddenWords(`[${words.markup}: ${all}] `);
  const shown = side === 'old' ? marked(text, oldMarks, style.oldHref) : marked(text, newMarks, style.newHref);
  const notes = side === 'old' ? '' : markupNotes(oldMarks, newMarks, words);
  return `<span class="markup-change">${hidden}${shown}${notes}</span>`;
}

/** What became of the markup, to be seen; who listens has heard it before the words, but for the targets of links. */
function markupNotes(from: Marks, to: Marks, words: RedlineWords): string {
  const looks = [from, to].map(({ href, ...marks }) => marksWords(marks, words));
  const look =
    looks[0] === looks[1] ? '' : `<span class="redline-note" aria-hidden="true"> [${looks.join(' → ')}]</span>`;
  if (from.href === to.href) return look;
  const targets = `${words.link}: ${from.href ?? words.noMarkup} → ${to.href ?? words.noMarkup}`;
  return `${look}<span class="redline-note"> [${escapeHtml(targets)}]</span>`;
}

function marksWords(marks: Marks, words: RedlineWords): string {
  const named = [
    ...(marks.strong ? [words.strong] : []),
    ...(marks.emphasis ? [words.emphasis] : []),
    ...(marks.field ? [words.field] : []),
    ...(marks.href === undefined ? [] : [words.link]),
  ];
  return named.length === 0 ? words.noMarkup : named.join(', ');
}

function marked(text: string, marks: Marks, clauseHref: (clause: string) => string): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (marks.field) html = `<var>${html}</var>`;
  if (marks.emphasis) html = `<em>${html}</em>`;
  if (marks.strong) html = `<strong>${html}</strong>`;
  if (marks.href === undefined) return html;
  const href = marks.href.startsWith('#') ? clauseHref(marks.href.slice(1)) : marks.href;
  return marks.href.startsWith('#') || SAFE_HREF.test(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

function spaceSign(space: string): string {
  if (space === '\n') return '↵';
  return space === ' ' ? '␣' : '⍽';
}

function spaceName(space: string, words: RedlineWords): string {
  if (space === '\n') return words.lineBreak;
  return space === ' ' ? words.space : words.noBreakSpace;
}
