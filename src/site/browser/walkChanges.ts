/**
 * The way from change to change on the page of a comparison: by two buttons, and by the keys `n` and `p` (or `j` and
 * `k`), which can be switched off. The address names the change that was reached, so that it can be copied, and the
 * focus stands on its heading.
 *
 * @param page the element around the comparison
 */
export function walkChanges(page: HTMLElement): void {
  const bar = page.querySelector<HTMLElement>('.change-bar');
  const keys = bar?.querySelector<HTMLInputElement>('.change-keys input');
  if (!bar || !keys) return;
  bar.hidden = false;
  const step = (direction: number): void => {
    const stop = nextStop(page, direction);
    if (stop === undefined) return;
    goTo(stop);
    showPosition(page, bar, stop, true);
  };
  for (const button of bar.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () => step(Number(button.dataset['step'])));
  listenToKeys(keys, step);

  let isAwaited = false;
  const look = (): void => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      showPosition(page, bar, hereNow(page), false);
    });
  };
  addEventListener('scroll', look, { passive: true });
  page.addEventListener('change', look);
  addEventListener('hashchange', openTarget);
  openTarget();
  look();
}

/** A change, or a fold of neighbours of which the number alone differs: one stop for all of them. */
function stops(page: HTMLElement): readonly HTMLElement[] {
  const marked = new Set(
    [...page.querySelectorAll<HTMLInputElement>('.filter input:checked')].map(({ value }) => value),
  );
  const all = page.querySelectorAll<HTMLElement>('.change[id], details.renumbered');
  return [...all].filter((element) => {
    const fold = element.parentElement?.closest('details.renumbered');
    if (fold) return false;
    const layers = element.dataset['layers']?.split(' ') ?? [];
    return layers.length === 0 || layers.some((layer) => marked.has(layer));
  });
}

/** Where the text begins below the bar, with room for a fraction of a pixel. */
const TOP = 80;

function nextStop(page: HTMLElement, direction: number): HTMLElement | undefined {
  const all = stops(page);
  const here = hereNow(page);
  const at = here === undefined ? -1 : all.indexOf(here);
  if (at >= 0) return all[at + direction];
  const isBelow = (stop: HTMLElement): boolean => stop.getBoundingClientRect().top > TOP;
  return direction > 0 ? all.find(isBelow) : all.findLast((stop) => !isBelow(stop));
}

/** The change that was gone to, as long as it can be seen; else the last one that began above. */
function hereNow(page: HTMLElement): HTMLElement | undefined {
  const all = stops(page);
  const target = page.querySelector<HTMLElement>('.change:target');
  const stop = target?.closest<HTMLElement>('details.renumbered') ?? target;
  if (stop && all.includes(stop) && isSeen(stop)) return stop;
  const current = all.findLast((one) => one.getBoundingClientRect().top <= TOP);
  return current !== undefined && isSeen(current) ? current : undefined;
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > TOP && top < innerHeight;
}

/** The first change of a stop is what the address can name. */
const changeOf = (stop: HTMLElement): HTMLElement =>
  stop.matches('.change') ? stop : (stop.querySelector<HTMLElement>('.change') ?? stop);

function goTo(stop: HTMLElement): void {
  const change = changeOf(stop);
  if (stop instanceof HTMLDetailsElement) stop.open = true;
  // A walk leaves one entry in the history of the browser, not one for each step.
  location.replace(`#${change.id}`);
  const heading = change.querySelector<HTMLElement>('.change-title');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** A change inside a fold is seen once the fold is open. */
function openTarget(): void {
  const target = document.querySelector<HTMLElement>('.change:target');
  const fold = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!target || !fold) return;
  fold.open = true;
  target.scrollIntoView();
}

function showPosition(page: HTMLElement, bar: HTMLElement, stop: HTMLElement | undefined, isSaid: boolean): void {
  const text = positionText(bar, stop);
  const [shown, said] = [bar.querySelector('.change-position'), bar.querySelector('[role="status"]')];
  if (shown && shown.textContent !== text) shown.textContent = text;
  if (said && isSaid) said.textContent = text;
  const all = stops(page);
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    const isEnd = all.length === 0 || stop === (button.dataset['step'] === '1' ? all.at(-1) : all[0]);
    // A disabled button would lose the focus of who has just pressed it.
    button.setAttribute('aria-disabled', String(isEnd));
  }
}

function positionText({ dataset }: HTMLElement, stop: HTMLElement | undefined): string {
  if (stop === undefined) return dataset['none'] ?? '';
  const numbers = (stop.matches('.change') ? [stop] : [...stop.querySelectorAll('.change')]).map(({ id }) =>
    id.replace(/^\D+/u, ''),
  );
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const words = (first === last ? dataset['one'] : dataset['several']) ?? '';
  return words.replace('{first}', first).replace('{last}', last);
}

/** Where the choice of the reader is kept. */
const KEYS = 'fassung-keys';

function listenToKeys(keys: HTMLInputElement, step: (direction: number) => void): void {
  keys.checked = remembered() !== 'off';
  keys.addEventListener('change', () => remember(keys.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const direction = { n: 1, j: 1, p: -1, k: -1 }[key];
    if (direction === undefined || !keys.checked || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(target)) return;
    event.preventDefault();
    step(direction);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !== null;

/** Some browsers refuse the store altogether. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEYS);
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(KEYS, choice);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
