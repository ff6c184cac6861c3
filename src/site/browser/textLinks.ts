import { BLOCK_END, LINKED, occurrences } from '../../reference/occurrences.ts';

/**
 * Lays the links of the list of references over the words of the text. Not a character of the text changes, and its
 * frozen bytes stay what the server sent: the links are put around words in the reader's browser.
 */

/** A run of text of a clause, with the place where it begins in the text as a whole. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

const BLOCKS = 'p, li, td, th, h2, h3, h4, h5, h6';
/** What is no text of the clause itself: sub-clauses, the title, notes in the margin. */
const OTHERS = 'section, header, small';

/** The own text of a clause as `textReferences` sees it. */
function textOf(clause: Element): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (child instanceof Text) {
        pieces.push({ node: child, start: text.length });
        text += child.data;
      } else if (child instanceof Element && !child.matches(OTHERS)) {
        if (child.matches('a')) {
          text += LINKED.repeat(child.textContent.length);
          continue;
        }
        const edge = child.matches(BLOCKS) ? BLOCK_END : '';
        text += edge;
        visit(child);
        text += edge;
      }
    }
  };
  visit(clause);
  return { text, pieces };
}

function wrap(pieces: readonly Piece[], start: number, end: number, link: HTMLAnchorElement): void {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  // Words of which only a part is bold have no place for one link.
  if (first === undefined || last === undefined || first.node.parentNode !== last.node.parentNode) return;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  const around = link.cloneNode() as HTMLAnchorElement;
  around.className = 'text-link';
  range.surroundContents(around);
}

const list = document.querySelector('.text-links');
const article = document.querySelector('.contract article');
for (const entry of list?.querySelectorAll('dl > div') ?? []) {
  // What stands before the first clause has no address.
  const id = entry.querySelector('dt a')?.getAttribute('href')?.slice(1);
  const clause = id === undefined ? article : document.getElementById(id);
  if (clause === null) continue;
  const { text, pieces } = textOf(clause);
  const places = [...entry.querySelectorAll<HTMLAnchorElement>('dd a')].flatMap((link) => {
    const words = link.textContent;
    const chosen = link.dataset['at']?.split(' ');
    return occurrences(text, words).flatMap((start, index) =>
      chosen === undefined || chosen.includes(String(index)) ? [{ start, end: start + words.length, link }] : [],
    );
  });
  // From the end, so that what stands before keeps its place.
  for (const { start, end, link } of places.sort((a, b) => b.start - a.start)) wrap(pieces, start, end, link);
}

/** The clause a link leads to is shown beside it; the program for that comes with the first such link in use. */
const preview = ({ target }: Event): void => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.text-link[href^="#"]') : null;
  if (link !== null) void import('./clausePreview.ts').then(({ previewClause }) => previewClause(link));
};
article?.addEventListener('pointerover', (event) => {
  if ((event as PointerEvent).pointerType !== 'touch') preview(event);
});
article?.addEventListener('focusin', (event) => {
  if ((event.target as Element).matches(':focus-visible')) preview(event);
});
