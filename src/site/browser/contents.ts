/**
 * The table of contents marks the clause that is being read and keeps it in sight. On a phone it folds away when a
 * clause was chosen.
 */
const fold = document.querySelector<HTMLDetailsElement>('.contents > details');
const entries = [...(fold?.querySelectorAll<HTMLAnchorElement>('ol a') ?? [])].flatMap((link) => {
  const clause = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return clause === null ? [] : [{ link, clause }];
});

const isWide = matchMedia('(min-width: 64rem)');

/** A clause that was jumped to stands so many pixels below the edge that the page keeps free for it. */
const TOLERANCE = 8;

let current: HTMLAnchorElement | undefined;
let waiting = false;

/** The last clause that has begun at the upper edge of what can be read. */
function mark(): void {
  waiting = false;
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + TOLERANCE;
  const found = entries.findLast(({ clause }) => clause.getBoundingClientRect().top <= edge)?.link;
  if (found === current) return;
  current?.removeAttribute('aria-current');
  found?.setAttribute('aria-current', 'location');
  current = found;
  if (isWide.matches && found !== undefined) keepInSight(found);
}

function keepInSight(link: HTMLElement): void {
  if (fold === null) return;
  const [inner, outer] = [link.getBoundingClientRect(), fold.getBoundingClientRect()];
  if (inner.top < outer.top) fold.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) fold.scrollTop += inner.bottom - outer.bottom + inner.height;
}

addEventListener(
  'scroll',
  () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  },
  { passive: true },
);
mark();

fold?.addEventListener('click', ({ target }) => {
  if (!isWide.matches && target instanceof Element && target.closest('a') !== null) fold.open = false;
});

export {};
