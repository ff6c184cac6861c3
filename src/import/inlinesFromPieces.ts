import type { Inline } from '../agreement/wording.ts';

/** A run of characters with one look. */
export interface Piece {
  /** Null for a break of the line. */
  readonly text: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly href: string | null;
}

/**
 * Runs of characters as inline content. Neighbours of one look become one, and white space is never bold or italic at the
 * edge of what is.
 *
 * @param pieces the runs in order
 */
export function inlinesFromPieces(pieces: readonly Piece[]): readonly Inline[] {
  const hasText = ({ text }: Piece): boolean => text !== null && text.trim() !== '';
  const [first, last] = [pieces.findIndex(hasText), pieces.findLastIndex(hasText)];
  // A break before or behind all text separates nothing.
  const inner = pieces.filter(({ text }, i) => text !== null || (i > first && i < last));
  return nested(inner.flatMap(withoutLookOnEdges), LOOKS);
}

/** Bold and italic words with plain spaces before and after them; the spaces between bold words become bold again below. */
function withoutLookOnEdges(piece: Piece): readonly Piece[] {
  const { text } = piece;
  if (text === null || !(piece.isBold || piece.isItalic)) return [piece];
  const start = /^\s*/.exec(text)?.[0] ?? '';
  if (start.length === text.length) return [space(piece, text)];
  const core = text.trim();
  const end = text.slice(start.length + core.length);
  return [space(piece, start), { ...piece, text: core }, space(piece, end)].filter((one) => one.text !== '');
}

const space = (piece: Piece, text: string): Piece => ({ ...piece, text, isBold: false, isItalic: false });

interface Look {
  readonly of: (piece: Piece) => string;
  readonly around: (key: string, content: readonly Inline[]) => Inline;
}

const LOOKS: readonly Look[] = [
  { of: ({ href }) => href ?? '', around: (href, content) => ({ type: 'link', href, content }) },
  { of: ({ isBold }) => (isBold ? 'bold' : ''), around: (_, content) => ({ type: 'strong', content }) },
  { of: ({ isItalic }) => (isItalic ? 'italic' : ''), around: (_, content) => ({ type: 'emphasis', content }) },
];

function nested(pieces: readonly Piece[], looks: readonly Look[]): readonly Inline[] {
  const [look, ...inner] = looks;
  if (look === undefined) return plain(pieces);
  const keys = joinedKeys(pieces, look);
  const groups: Piece[][] = [];
  pieces.forEach((piece, i) => {
    if (i > 0 && keys[i] === keys[i - 1]) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  });
  let at = 0;
  return groups.flatMap((group) => {
    const key = keys[at] ?? '';
    at += group.length;
    const content = nested(group, inner);
    return key === '' ? content : [look.around(key, content)];
  });
}

/** The look of every piece, that of a space or a break being the one of its two neighbours where they agree. */
function joinedKeys(pieces: readonly Piece[], look: Look): readonly string[] {
  const keys = pieces.map(look.of);
  const isBlank = (piece: Piece | undefined): boolean => piece !== undefined && (piece.text ?? '').trim() === '';
  for (let i = 0; i < pieces.length; i++) {
    if (!isBlank(pieces[i])) continue;
    let next = i;
    while (isBlank(pieces[next])) next++;
    const before = keys[i - 1];
    if (next < pieces.length && before !== undefined && before !== '' && keys[next] === before)
      keys.fill(before, i, next);
    else if (keys.slice(i, next).every((key) => key !== '')) keys.fill('', i, next);
    i = next - 1;
  }
  return keys;
}

function plain(pieces: readonly Piece[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const { text } of pieces) {
    const last = all.at(-1);
    if (text === null) all.push({ type: 'break' });
    else if (last?.type === 'text') all[all.length - 1] = { type: 'text', text: last.text + text };
    else all.push({ type: 'text', text });
  }
  return all;
}
