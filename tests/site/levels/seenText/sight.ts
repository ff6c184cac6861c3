import { clauseOf, contractText, type Fault, nameOf, type Scope, wordsOf } from './contractText.ts';
import { type Letter, lettersIn, lettersOf, sidewaysScrollerOf } from './letters.ts';

/**
 * Runs in the page. Goes through the text screen by screen: whether each word is where it was, uncovered, and which
 * boxes of the screen must show ink.
 */

/** A place to scroll to. */
export interface Stop {
  readonly top: number;
  /** How far tables that are wider than the screen are scrolled. */
  readonly left: number;
}

/** A letter in view, in pixels from the corner of the part that is in view. */
export interface LetterInView {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly sign: string;
  readonly clause: string;
  readonly word: string;
  /** Letters of one word have one number. */
  readonly wordNumber: number;
}

export interface View {
  readonly faults: readonly Fault[];
  readonly letters: readonly LetterInView[];
  /** The part of the document that holds the letters. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** How much of the screen is used at each stop, between its upper and lower edge, where something may stick. */
const ABOVE = 0.15;
const USED = 0.7;

let tour: {
  readonly scope: Scope;
  readonly expected: Map<Text, readonly Letter[]>;
  readonly seen: Map<Text, Set<number>>;
  readonly roots: readonly HTMLElement[];
} | null = null;

/** Begins a tour. @returns where to stop */
export function beginTour(scope: Scope): readonly Stop[] {
  const text = contractText(scope);
  const letters = lettersOf(text);
  const expected = Map.groupBy(letters, (letter) => letter.text);
  const roots = text.elements.filter((element) => text.roots.includes(element));
  tour = { scope, expected, seen: new Map(), roots };
  uncoverPointer();
  // Lines below words are no ink of their letters: they go for the time being.
  put(scope);
  const [first, last] = [Math.min(...letters.map(({ top }) => top)), Math.max(...letters.map(({ bottom }) => bottom))];
  const step = USED * innerHeight;
  const stops: Stop[] = [];
  for (let top = first; top < last; top += step) {
    const inside = letters.filter((letter) => letter.top >= top - 1 && letter.top < top + step);
    if (inside.length === 0) continue;
    const scrollers = new Set(inside.map(({ text }) => sidewaysScrollerOf(text)).filter((one) => one !== null));
    const widest = Math.max(0, ...[...scrollers].map((one) => one.scrollWidth - one.clientWidth));
    const width = Math.min(innerWidth, ...[...scrollers].map((one) => one.clientWidth));
    for (let left = 0; left === 0 || left < widest + 0.5 * width; left += 0.5 * width) stops.push({ top, left });
  }
  return stops;
}

/** A cover through which the pointer falls is still a cover. */
function uncoverPointer(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { pointer-events: auto !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).pointerEvents !== 'none') continue;
    element.style.setProperty('pointer-events', 'auto', 'important');
  }
}

/** Scrolls to a stop. */
export function goTo({ top, left }: Stop): void {
  scrollTo({ left: 0, top: Math.max(0, top - ABOVE * innerHeight), behavior: 'instant' });
  for (const text of tour?.expected.keys() ?? []) {
    const table = sidewaysScrollerOf(text);
    if (table !== null && table.scrollLeft !== left) table.scrollTo({ left, behavior: 'instant' });
  }
}

/** What is in view at a stop. */
export function viewAt({ top }: Stop): View {
  if (tour === null) throw new Error('Nobody began.');
  const { expected, seen } = tour;
  const faults: Fault[] = [];
  const letters: LetterInView[] = [];
  let wordNumber = 0;
  const from = top - 1;
  const to = top + USED * innerHeight;
  for (const [text, before] of expected) {
    if (!before.some((letter) => letter.top >= from && letter.top < to)) continue;
    const now = lettersIn(text);
    const frame = sidewaysScrollerOf(text)?.getBoundingClientRect();
    const done = seen.get(text) ?? new Set<number>();
    seen.set(text, done);
    let word: Letter[] = [];
    const finish = (): void => {
      if (word.length === 0) return;
      faults.push(...coverOf(text, word));
      letters.push(...word.map((letter) => inView(letter, word, wordNumber)));
      wordNumber += 1;
      word = [];
    };
    for (const [index, letter] of now.entries()) {
      const was = before[index];
      if (was === undefined || was.top < from || was.top >= to || done.has(letter.at)) continue;
      if (Math.abs(was.top - letter.top) > 1) {
        faults.push({
          technique: 'moves',
          clause: clauseOf(text),
          detail: `while the page is scrolled: ${wordsOf(text)}`,
        });
        break;
      }
      const isInFrame =
        frame === undefined || (letter.left - scrollX >= frame.left - 1 && letter.right - scrollX <= frame.right + 1);
      if (!isInFrame) continue;
      done.add(letter.at);
      const last = word.at(-1);
      if (last !== undefined && (letter.at !== last.at + last.sign.length || letter.top > last.top + 3)) finish();
      word.push(letter);
    }
    finish();
  }
  const part = partWith(letters);
  const inPart = ({ left, right, top: upper, bottom, ...rest }: LetterInView): LetterInView => ({
    ...rest,
    left: left - part.x,
    right: right - part.x,
    top: upper - part.y,
    bottom: bottom - part.y,
  });
  const held = stuck(top);
  return { faults: [...faults, ...held], letters: held.length > 0 ? [] : letters.map(inPart), part };
}

function partWith(letters: readonly LetterInView[]): View['part'] {
  const x = Math.max(0, Math.floor(Math.min(...letters.map(({ left }) => left))));
  const y = Math.max(0, Math.floor(Math.min(...letters.map(({ top }) => top))));
  const right = Math.min(scrollX + innerWidth, Math.max(...letters.map(({ right: end }) => end)));
  const bottom = Math.min(scrollY + innerHeight, Math.max(...letters.map(({ bottom: end }) => end)));
  return { x, y, width: Math.ceil(right - x), height: Math.ceil(bottom - y) };
}

const inView = (
  { left, right, top, bottom, sign, text }: Letter,
  word: readonly Letter[],
  wordNumber: number,
): LetterInView => ({
  left,
  right,
  top,
  bottom,
  sign,
  clause: clauseOf(text),
  word: word.map((letter) => letter.sign).join(''),
  wordNumber,
});

/** A page that goes back to where it was cannot be read to its end. */
function stuck(top: number): readonly Fault[] {
  const wanted = Math.min(Math.max(0, top - ABOVE * innerHeight), document.documentElement.scrollHeight - innerHeight);
  if (Math.abs(scrollY - wanted) < 3) return [];
  return [{ technique: 'scroll', clause: 'opening', detail: `the page stands at ${scrollY} instead of ${wanted}` }];
}

/** Whether something lies over the beginning, the middle or the end of a word. */
function coverOf(text: Text, word: readonly Letter[]): readonly Fault[] {
  const places = new Set([word[0], word[Math.floor(word.length / 2)], word.at(-1)]);
  for (const letter of places) {
    if (letter === undefined) continue;
    const x = (letter.left + letter.right) / 2 - scrollX;
    const y = (letter.top + letter.bottom) / 2 - scrollY;
    const [uppermost] = document.elementsFromPoint(x, y);
    // A box of the text itself is below its own letters, and so are the boxes around it.
    const isOwn = uppermost !== undefined && (uppermost.contains(text) || text.parentElement?.contains(uppermost));
    if (isOwn && !isRoot(uppermost)) continue;
    const by = uppermost === undefined ? 'something off-screen' : nameOf(uppermost);
    return [
      { technique: 'covered', clause: clauseOf(text), detail: `by ${by} at „${letter.sign}“ of ${wordsOf(text)}` },
    ];
  }
  return [];
}

/** Where only the page itself is found, the words cannot be pointed at: they are inert, or not there. */
const isRoot = (element: Element): boolean => element === document.documentElement || element === document.body;

/** Leaves the page as it was. @returns what no stop has shown */
export function endTour(): readonly Fault[] {
  if (tour === null) throw new Error('Nobody began.');
  const { expected, seen, scope } = tour;
  goTo({ top: 0, left: 0 });
  asBefore(scope);
  return [...expected].flatMap(([text, letters]) => {
    const missing = letters.filter(({ at }) => seen.get(text)?.has(at) !== true);
    const [first] = missing;
    if (first === undefined) return [];
    const detail = `${missing.length} letters from „${first.sign}“ on came into view nowhere: ${wordsOf(text)}`;
    return [{ technique: 'never in view', clause: clauseOf(text), detail }];
  });
}

/** Styles of the time of the tour. */
const MEANWHILE = ['text-decoration-line', 'transition'] as const;

function put(scope: Scope): void {
  for (const element of contractText(scope).elements) {
    for (const property of MEANWHILE) element.style.setProperty(property, 'none', 'important');
  }
}

/** Takes the letters off the page and leaves all else: what then changes on the screen was ink. */
export function withoutInk(): void {
  for (const root of tour?.roots ?? []) root.style.setProperty(INK, 'transparent', 'important');
}

/** Puts them back. */
export function withInk(): void {
  for (const root of tour?.roots ?? []) root.style.removeProperty(INK);
}

/** Inherited by all that is within, unlike the colour, which each link sets for itself. */
const INK = '-webkit-text-fill-color';

function asBefore(scope: Scope): void {
  const own = new Set<Element>(contractText(scope).elements);
  for (const element of document.querySelectorAll<HTMLElement>('[style]')) {
    element.style.removeProperty('pointer-events');
    for (const property of own.has(element) ? MEANWHILE : []) element.style.removeProperty(property);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
}
