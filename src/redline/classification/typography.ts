import type { CellEdit, Passage } from './cellEdits.ts';
import { mayBeSpelled, oneSpelling } from './orthography.ts';
import { visibleText } from './plainText.ts';

/** So much kept text around an edit is looked at. */
const CONTEXT = 40;

const HYPHENS = '-\u2010\u2011';
const DASHES = '‒–—―';
const SINGLE_QUOTES = "'‘’‛‹›`´ʼ‚";
const DOUBLE_QUOTES = '"“”„‟«»';

/** Units that may touch their number: "24h". Other single letters make another number: "3a". */
const SHORT_UNIT = /^(?:h|s|m|km|cm|mm|ms|kg|g|[kKMGTP]B|Hz|[kMG]Hz|pt|px|st|nd|rd|th)$/u;
/** Words that make another word with the one after them: "in valid", "a typical". */
const AMBIGUOUS_PIECE = /(?<!\p{L})(?:in|im|a)$/iu;

/**
 * True where an edit changes how words are written and nothing that they say: spaces of any kind, soft hyphens, styles of
 * quotation marks and dashes, dots of an ellipsis, old and new spelling.
 *
 * Never true where a digit, a sign of a number, a comma or a full stop came or went. Whether weighty words differ is not
 * looked at here.
 *
 * @param edit an edit in its cell
 */
export function isTypography(edit: CellEdit): boolean {
  if (edit.moved.old.length + edit.moved.new.length > 0 || hasOtherLetters(edit)) return false;
  const [old, now] = [edit.old, edit.new].map((side) => windowOf(side, edit));
  if (old === undefined || now === undefined) return false;
  if (readsTheSame(old, now)) return true;
  const [oldText, newText] = [oneSpelling(old.text), oneSpelling(now.text)];
  const isSpelled = oldText !== old.text || newText !== now.text;
  return isSpelled && readsTheSame({ ...old, text: oldText }, { ...now, text: newText });
}

/** A quick look at what most edits are: other words, in no spelling that could be an old one. */
function hasOtherLetters(edit: CellEdit): boolean {
  const [old, now] = [edit.old, edit.new].map(({ text, start, end }) => lettersOf(text.slice(start, end)));
  if (old === now) return false;
  return ![edit.old, edit.new].some(({ text, start, end }) =>
    mayBeSpelled(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT)),
  );
}

const lettersOf = (text: string): string => visibleText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The text around an edit on one side. */
interface Window {
  /** The edit with kept text on both sides of it, up to the next edits. */
  readonly text: string;
  /** What stands around that, whatever happens to it. */
  readonly before: string;
  readonly after: string;
}

function windowOf({ text, start, end }: Passage, { keptBefore, keptAfter }: CellEdit): Window {
  const from = start - Math.min(keptBefore, CONTEXT);
  const to = end + Math.min(keptAfter, CONTEXT);
  return {
    text: prepared(text.slice(from, to)),
    before: prepared(text.slice(Math.max(0, from - CONTEXT), from)),
    after: prepared(text.slice(to, to + CONTEXT)),
  };
}

const prepared = (text: string): string => oneSpelling(visibleText(text).replace(/\s+/gu, ' ').replace(/…/gu, '...'));

function readsTheSame({ text: old, ...aroundOld }: Window, { text: now, ...aroundNew }: Window): boolean {
  for (let o = 0, n = 0; ; o += 1, n += 1) {
    const [oldSpace, newSpace] = [old[o] === ' ', now[n] === ' '];
    if (oldSpace !== newSpace) {
      const [text, at, around] = oldSpace ? [old, o, aroundOld] : [now, n, aroundNew];
      if (!mayTouch(around.before + text.slice(0, at), text.slice(at + 1) + around.after)) return false;
    }
    if (oldSpace) o += 1;
    if (newSpace) n += 1;
    if (old[o] === undefined || now[n] === undefined) return old[o] === now[n];
    if (old[o] !== now[n] && !isStyle(old, o, now, n)) return false;
  }
}

/** Whether a space may come or go between two texts: never inside a number or beside its sign. */
function mayTouch(before: string, behind: string): boolean {
  if (/\p{N}[.,:/'’x×*+\-‐-―−]?$/u.test(before) && /^[.,:/'’x×*+\-‐-―−]? ?\p{N}/u.test(behind))
    return isInsideDate(before, behind);
  if (/[+\-‐-―−±]$/u.test(before) && /^\p{N}/u.test(behind)) return false;
  if (/\p{N}$/u.test(before) && /^\p{L}/u.test(behind)) {
    const word = /^\p{L}+/u.exec(behind)?.[0] ?? '';
    return word.length > 2 || SHORT_UNIT.test(word);
  }
  if (/\p{L}$/u.test(before) && /^\p{N}/u.test(behind)) return /\p{L}{2}$/u.test(before);
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(behind)) {
    // "zu sichern" and "zusichern" are two verbs.
    const isVerb = /(?<!\p{L})zu$/iu.test(before) && /^\p{L}+n(?!\p{L})/u.test(behind);
    return !isVerb && !AMBIGUOUS_PIECE.test(before);
  }
  return true;
}

const isInsideDate = (before: string, behind: string): boolean =>
  (/(?<![\p{N}.])\d{1,2}\.$/u.test(before) && /^\d{1,2}\. ?\d{4}(?!\p{N})/u.test(behind)) ||
  (/(?<![\p{N}.])\d{1,2}\. ?\d{1,2}\.$/u.test(before) && /^\d{4}(?!\p{N})/u.test(behind));

/** Whether two different characters are the same sign in another style. */
function isStyle(old: string, o: number, now: string, n: number): boolean {
  const [a, b] = [old[o] ?? '', now[n] ?? ''];
  if (isQuote(a) && isQuote(b)) {
    // 5' and 5" are two measures.
    return SINGLE_QUOTES.includes(a) === SINGLE_QUOTES.includes(b) || !/\p{N} ?$/u.test(old.slice(0, o));
  }
  if (!isLine(a) || !isLine(b)) return false;
  const sides = [old, now].map((text, index) => lineSides(text, index === 0 ? o : n));
  if (HYPHENS.includes(a) && HYPHENS.includes(b))
    return (
      sides.every(({ left, right }) => !isDigit(right) || isLetter(left)) &&
      sides.every(({ left, right }) => !isDigit(left) || isLetter(right))
    );
  return sides.every(({ left, right, isFree }) => !isDigit(right) && (!isDigit(left) || (isLetter(right) && isFree)));
}

const isQuote = (character: string): boolean => SINGLE_QUOTES.includes(character) || DOUBLE_QUOTES.includes(character);
const isLine = (character: string): boolean => HYPHENS.includes(character) || DASHES.includes(character);
const isDigit = (character: string): boolean => /^\p{N}$/u.test(character);
const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);

/** What stands beside a hyphen or dash, and whether there is a space on both sides of it. */
function lineSides(text: string, place: number): { left: string; right: string; isFree: boolean } {
  const [before, behind] = [text.slice(0, place), text.slice(place + 1)];
  return {
    left: before.trimEnd().slice(-1),
    right: behind.trimStart().slice(0, 1),
    isFree: before.endsWith(' ') && behind.startsWith(' '),
  };
}
