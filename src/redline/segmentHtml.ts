import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { Marks, Segment } from './redlineModel.ts';
import type { RedlineWords } from './redlineWords.ts';
import { remembered } from './remembered.ts';

/** Where the clauses of the two versions can be read: address of a clause by its id. */
export interface ClauseLinks {
  readonly oldHref: (clause: string) => string;
  readonly newHref: (clause: string) => string;
}

/** What is needed to write a piece of text. */
export interface TextStyle extends ClauseLinks {
  readonly words: RedlineWords;
}

/** The addresses a link of a contract may have. Any other is shown as text. */
const SAFE_HREF = /^(?:https?:|mailto:|tel:|\/)/iu;

/**
 * Segments as HTML. Deletions and insertions are `<del>` and `<ins>` with words for screen readers in
 * `span.hidden-words`; other markup is `span.markup-change`; signs and words that are not the contract's are
 * `span.redline-note`.
 *
 * @param segments segments of one cell; those of one side only, for one column of a synopsis
 */
export function segmentsHtml(segments: readonly Segment[], style: TextStyle): string {
  if (segments.some(linksInside)) return madeHtml(segments, style);
  const inLanguage = remembered(known, style.words, () => new WeakMap<readonly Segment[], string>());
  return remembered(inLanguage, segments, () => madeHtml(segments, style));
}

/** The same two contents meet in many pairs of versions, and their HTML is the same but for links to clauses. */
const known = new WeakMap<RedlineWords, WeakMap<readonly Segment[], string>>();

const linksInside = (segment: Segment): boolean =>
  segment.change === 'markup'
    ? [segment.oldMarks, segment.newMarks].some(({ href }) => href?.startsWith('#'))
    : segment.marks.href?.startsWith('#') === true;

function madeHtml(segments: readonly Segment[], style: TextStyle): string {
  const parts: string[] = [];
  for (let start = 0; start < segments.length; ) {
    const change = segments[start]?.change;
    let end = start + 1;
    while (end < segments.length && segments[end]?.change === change) end++;
    const group = segments.slice(start, end);
    if (change === 'delete' || change === 'insert') parts.push(changeHtml(change, group, style));
    else parts.push(...group.map((segment) => segmentHtml(segment, style)));
    start = end;
  }
  return parts.join('');
}

/** Words that are not to be seen but to be heard. */
export function hiddenWords(words: string): string {
  return `<span class="hidden-words">${escapeHtml(words)}</span>`;
}

/** `<del>` or `<ins>` around HTML, with its hidden words. */
export function changeElement(change: 'delete' | 'insert', html: string, words: RedlineWords, named = ''): string {
  const [tag, word] = change === 'delete' ? ['del', words.deleted] : ['ins', words.inserted];
  return `<${tag}>${hiddenWords(`[${word}: ${named}`)}${html}${hiddenWords(']')}</${tag}>`;
}

function changeHtml(change: 'delete' | 'insert', group: readonly Segment[], style: TextStyle): string {
  const text = group.map((segment) => segment.text).join('');
  const html = group.map((segment) => segmentHtml(segment, style)).join('');
  if (/\S/u.test(text)) return changeElement(change, html, style.words);
  const signs = `<span class="redline-note" aria-hidden="true">${[...text].map(spaceSign).join('')}</span>`;
  const names = [...text].map((space) => spaceName(space, style.words)).join(', ');
  return changeElement(change, signs + html, style.words, names);
}

function segmentHtml(segment: Segment, style: TextStyle): string {
  if (segment.change !== 'markup') return marked(segment.text, segment.marks, segment.change, style);
  const { oldMarks, newMarks, text } = segment;
  const { words } = style;
  const difference = `${marksWords(oldMarks, words)} → ${marksWords(newMarks, words)}`;
  const target = oldMarks.href === newMarks.href ? '' : targetNote(oldMarks.href, newMarks.href, words);
  const hidden = hiddenWords(`[${words.markup}: ${difference}] `);
  return `<span class="markup-change">${hidden}${marked(text, newMarks, 'keep', style)}${target}</span>`;
}

function targetNote(from: string | undefined, to: string | undefined, words: RedlineWords): string {
  return `<span class="redline-note"> [${escapeHtml(`${words.link}: ${from ?? words.noMarkup} → ${to ?? words.noMarkup}`)}]</span>`;
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

function marked(text: string, marks: Marks, change: 'keep' | 'insert' | 'delete', style: TextStyle): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (marks.field) html = `<var>${html}</var>`;
  if (marks.emphasis) html = `<em>${html}</em>`;
  if (marks.strong) html = `<strong>${html}</strong>`;
  if (marks.href === undefined) return html;
  const inside = change === 'delete' ? style.oldHref : style.newHref;
  const href = marks.href.startsWith('#') ? inside(marks.href.slice(1)) : marks.href;
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
