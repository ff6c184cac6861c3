import styleAddress from '../../styles/clausePreview.css?url';
import { loadStyle } from './loadStyle.ts';

/**
 * Shows the clause to which a link of the text leads, in a small box beside the link. The box stays while the pointer
 * is on link or box or the link has the focus, and goes with Escape (WCAG 2.2, 1.4.13).
 */

/** So much of a clause tells whether one wants to go there. */
const LENGTH = 320;
/** In milliseconds: before the box comes, and before it goes, so that the pointer gets from link to box. */
const DELAY = 150;
const GRACE = 250;

const styled = loadStyle(styleAddress);
const box = document.createElement('div');
box.id = '_preview';
box.className = 'clause-preview';
box.role = 'tooltip';
box.hidden = true;
(document.querySelector('main') ?? document.body).append(box);

let link: HTMLAnchorElement | null = null;
let timer = 0;

/**
 * Shows the clause of a link soon, unless the pointer or the focus has left it until then.
 *
 * @param to a link of the text to a clause of the page
 */
export function previewClause(to: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (link === to) return;
  to.addEventListener('pointerleave', leave);
  to.addEventListener('blur', leave);
  timer = window.setTimeout(() => void styled.then(() => show(to)), DELAY);
}

function show(to: HTMLAnchorElement): void {
  if (!isWanted(to)) return;
  hide();
  const clause = document.getElementById(to.getAttribute('href')?.slice(1) ?? '');
  if (clause === null) return;
  box.replaceChildren(...contentOf(clause));
  box.lang = clause.closest('[lang]')?.getAttribute('lang') ?? '';
  box.hidden = false;
  link = to;
  to.setAttribute('aria-describedby', box.id);
  place(to);
}

const isWanted = (to: Element): boolean =>
  to.matches(':hover, :focus-visible') || (link === to && box.matches(':hover'));

function leave(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (link === null || isWanted(link)) return;
    hide();
  }, GRACE);
}

function hide(): void {
  clearTimeout(timer);
  link?.removeAttribute('aria-describedby');
  link = null;
  box.hidden = true;
}

box.addEventListener('pointerenter', () => clearTimeout(timer));
box.addEventListener('pointerleave', leave);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

/** Label with heading, and how the text begins. */
function contentOf(clause: HTMLElement): readonly HTMLElement[] {
  const [opening, ...others] = [...clause.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6, p, li')].filter(
    (element) => element.querySelector('p') === null,
  );
  const title = document.createElement('strong');
  const isHeading = opening !== undefined && /^H\d$/.test(opening.tagName);
  title.textContent = (isHeading ? opening : opening?.querySelector('a'))?.textContent ?? '';
  const text = document.createElement('span');
  const beginning = isHeading ? '' : (opening?.textContent.slice(title.textContent.length) ?? '');
  text.textContent = shortened([beginning, ...others.map((other) => other.textContent)].join(' ').trim());
  return [title, text];
}

function shortened(text: string): string {
  const plain = text.replace(/[ \n]+/g, ' ');
  return plain.length <= LENGTH ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LENGTH))} …`;
}

/** Below the link, or above where there is no room. */
function place(to: HTMLElement): void {
  const [rect] = to.getClientRects();
  if (rect === undefined) return;
  const { innerHeight, scrollX, scrollY } = window;
  const room = document.documentElement.clientWidth - box.offsetWidth - 8;
  const isBelow = rect.bottom + box.offsetHeight + 8 < innerHeight || rect.top < box.offsetHeight + 8;
  box.style.left = `${Math.max(8, Math.min(rect.left, room)) + scrollX}px`;
  box.style.top = `${(isBelow ? rect.bottom + 4 : rect.top - box.offsetHeight - 4) + scrollY}px`;
}
