import { clauseOf, contractText, type Fault, nameOf, type Scope, wordsOf } from './contractText.ts';
import { type Letter, lettersOf, sidewaysScrollerOf } from './letters.ts';

/** Runs in the page. Letters that are drawn nowhere, cut off, out of reach or in another order than they were written. */
export function placeFaults(scope: Scope): readonly Fault[] {
  const text = contractText(scope);
  const letters = lettersOf(text);
  return [
    ...scrollFaults(),
    ...boxFaults(letters, scope),
    ...reachFaults(letters),
    ...text.elements.concat(text.around).flatMap((element) => clipFaults(element, letters)),
    ...orderFaults(letters),
  ];
}

const fault = ({ text }: Letter, technique: string, detail: string): Fault => ({
  technique,
  clause: clauseOf(text),
  detail: `${detail} ${wordsOf(text)}`,
});

/** Each text is named once. */
function once(letters: readonly Letter[]): readonly Letter[] {
  const named = new Set<Text>();
  return letters.filter(({ text }) => !named.has(text) && named.add(text) !== undefined);
}

function boxFaults(letters: readonly Letter[], { leastSize }: Scope): readonly Fault[] {
  const gone = letters.filter(({ left, right, top, bottom }) => right - left < 0.5 || bottom - top < leastSize * 0.9);
  return once(gone).map((letter) =>
    fault(
      letter,
      hiddenBy(letter),
      `„${letter.sign}“ has ${letter.right - letter.left} × ${letter.bottom - letter.top} pixels`,
    ),
  );
}

/** `display` where that is why there is no box. */
function hiddenBy({ text }: Letter): string {
  for (let at = text.parentElement; at !== null; at = at.parentElement) {
    if (getComputedStyle(at).display === 'none') return 'display';
  }
  return 'no box';
}

/** The whole page is scrolled; nobody has to scroll sideways for it, and none of it lies before its beginning. */
function reachFaults(letters: readonly Letter[]): readonly Fault[] {
  const wide = document.documentElement.clientWidth;
  const isOut = ({ text, left, right, top }: Letter): boolean =>
    left < -0.5 || top < -0.5 || (right > wide + 0.5 && sidewaysScrollerOf(text) === null);
  return once(letters.filter(isOut)).map((letter) =>
    fault(letter, 'off-screen', `at ${Math.round(letter.left)}, ${Math.round(letter.top)} of ${wide} pixels:`),
  );
}

function scrollFaults(): readonly Fault[] {
  return [document.documentElement, document.body].flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isHeld =
      ['hidden', 'clip'].includes(overflowY) ||
      (element === document.body && overflowY !== 'visible' && overflowY !== 'auto');
    const detail = `${overflowX} ${overflowY} on ${nameOf(element)}: the page cannot be scrolled`;
    return isHeld ? [{ technique: 'overflow', clause: 'opening', detail }] : [];
  });
}

function clipFaults(element: HTMLElement, letters: readonly Letter[]): readonly Fault[] {
  if (element === document.documentElement || element === document.body) return [];
  const { overflowX, overflowY, contain } = getComputedStyle(element);
  const isContained = /paint|content|strict/.test(contain);
  if (overflowX === 'visible' && overflowY === 'visible' && !isContained) return [];
  const box = element.getBoundingClientRect();
  const [left, top] = [box.left + element.clientLeft + scrollX, box.top + element.clientTop + scrollY];
  const [right, bottom] = [left + element.clientWidth, top + element.clientHeight];
  const cut = letters.filter(({ text, ...letter }) => {
    if (!element.contains(text)) return false;
    const isCutSideways = letter.left < left - 1 || letter.right > right + 1;
    const isCutInHeight = letter.top < top - 3 || letter.bottom > bottom + 3;
    return isCutInHeight || (isCutSideways && sidewaysScrollerOf(text) !== element);
  });
  return once(cut).map((letter) =>
    fault(
      letter,
      isContained ? 'contain' : 'overflow',
      `cut off by ${nameOf(element)} (${overflowX} ${overflowY} ${contain})`,
    ),
  );
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th';

/** From one letter to the next one goes to the right or to a line further down, as one reads. */
function orderFaults(letters: readonly Letter[]): readonly Fault[] {
  const wrong = letters.filter((letter, index) => {
    const before = letters[index - 1];
    return before !== undefined && hasBox(letter) && hasBox(before) && !follows(before, letter);
  });
  return once(wrong).map((letter) =>
    fault(letter, 'order', `„${letter.sign}“ is not read after what stands before it`),
  );
}

const hasBox = ({ left, right }: Letter): boolean => right - left >= 0.5;

function follows(before: Letter, letter: Letter): boolean {
  const high = Math.min(before.bottom - before.top, letter.bottom - letter.top);
  const isBelow = letter.bottom - before.bottom > 0.55 * high && letter.top - before.top > 0.3 * high;
  const [block, last] = [letter.text.parentElement?.closest(BLOCKS), before.text.parentElement?.closest(BLOCKS)];
  if (block === last) {
    const isOnLine = Math.abs(letter.bottom - before.bottom) < 0.55 * high;
    return isBelow || (isOnLine && letter.left >= before.right - 0.2 * (before.right - before.left) - 0.6);
  }
  const [cell, lastCell] = [cellOf(letter), cellOf(before)];
  if (cell !== null && lastCell !== null && cell !== lastCell && cell.parentElement === lastCell.parentElement) {
    const [box, lastBox] = [cell.getBoundingClientRect(), lastCell.getBoundingClientRect()];
    return box.left >= lastBox.right - 1 || box.top >= lastBox.bottom - 1;
  }
  if (lastCell !== null && cell !== lastCell) return letter.top >= rowOf(lastCell) - 1;
  return isBelow;
}

const cellOf = ({ text }: Letter): Element | null => text.parentElement?.closest('td, th') ?? null;

/** Where the row of a cell ends. */
const rowOf = (cell: Element): number =>
  Math.max(...[...(cell.parentElement?.children ?? [])].map((each) => each.getBoundingClientRect().bottom)) + scrollY;
