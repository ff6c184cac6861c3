import type { Nodes } from 'mdast';
import { placeInside, placesInside, sliceOf, startOf } from './nodePlace.ts';
import { type Problem, problem } from './problem.ts';

/** Emphasis whose marks an author may have meant as text. Marks vanish from what is published, so none may be in doubt. */
export function emphasisProblems(node: Nodes & { type: 'strong' | 'emphasis' }, source: string): readonly Problem[] {
  if (insideWord(node, source)) {
    const message = 'An asterisk inside a word starts or ends emphasis and would vanish.';
    return [problem('emphasis-inside-word', startOf(node), message)];
  }
  if (!isDoubtful(node, source)) return [];
  return [
    problem('emphasis-doubtful', startOf(node), 'The marks of emphasis would vanish, which is hardly meant here.'),
  ];
}

/** Whether a letter or digit touches the emphasis from outside on one side and the asterisks could be meant as text. */
function insideWord(node: Nodes, source: string): boolean {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return (
    /[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, start - 2), start)) ||
    /^[\p{L}\p{N}]/u.test(source.slice(end, end + 2))
  );
}

/** Openings of brackets and quotation marks with what may close them. */
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '„': '“”',
  '“': '”',
  '‚': '‘’',
  '‘': '’',
  '«': '»',
  '»': '«',
  '"': '"',
  "'": "'",
};

/**
 * Emphasis made by marks that stand for themselves: "(*) und (*)", "____Ort____", "*) Fußnote".
 */
function isDoubtful(node: Nodes & { type: 'strong' | 'emphasis' }, source: string): boolean {
  const [child] = node.children;
  if (node.children.length === 1 && child?.type === node.type) return true;
  const slice = sliceOf(node, source);
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const inside = slice.replace(/^[*_]+|[*_]+$/g, '');
  const [first = '', last = ''] = [inside.slice(0, 1), inside.slice(-1)];
  const closes = (opening: string, sign: string): boolean => sign !== '' && (PAIRS[opening] ?? '').includes(sign);
  const outside = (offset: number, step: -1 | 1): string => {
    let at = offset;
    while (/[*_]/.test(source.charAt(at))) at += step;
    return source.charAt(at);
  };
  return (
    /^[)\],.;:!?]/.test(inside) ||
    /[([„‚]$/.test(inside) ||
    closes(outside(start - 1, -1), first) ||
    closes(last, outside(end, 1))
  );
}

/** Marks of Markdown that were not understood as such and would be published as they stand, and unseen spaces. */
export function textProblems(node: Nodes, source: string): readonly Problem[] {
  const raw = sliceOf(node, source);
  const place = placesInside(node, raw);
  const marks = [...raw.matchAll(/\\[!-/:-@[-`{-~]|\\|\*\*+/g)].flatMap(({ index, 0: found }): readonly Problem[] => {
    if (found === '\\') return [problem('stray-backslash', place(index), 'The backslash would be published.')];
    if (!found.startsWith('*')) return [];
    return [
      problem('emphasis-doubtful', place(index), 'The asterisks are not read as emphasis and would be published.'),
    ];
  });
  const spaces = [...raw.matchAll(/(?<=\n[ ]*)[\u00A0\u202F]|[\u00A0\u202F](?=[ ]*\n)/g)].map(({ index }) =>
    problem('hidden-character', place(index), 'A no-break space stands at the edge of a line.'),
  );
  return [...marks, ...spaces];
}

/** "*Hinweis: Preis* gilt für alle*": one asterisk is text, two are marks, and nobody can tell which. */
export function mixedAsterisks(node: Nodes, source: string): readonly Problem[] {
  const below = (parent: Nodes): readonly Nodes[] =>
    'children' in parent ? (parent.children as Nodes[]).flatMap((child) => [child, ...below(child)]) : [];
  const inside = below(node);
  const isMarked = ({ type }: Nodes): boolean => type === 'emphasis' || type === 'strong';
  if (!inside.some((child) => isMarked(child) && sliceOf(child, source).startsWith('*'))) return [];
  return inside.flatMap((child): readonly Problem[] => {
    if (child.type !== 'text') return [];
    const raw = sliceOf(child, source);
    const star = /(?<![\\*])\*(?!\*)(?<!(?:^|[ \n])\*(?=[ \n]|$))/.exec(raw);
    if (star === null) return [];
    const message = 'This asterisk is published while others in the same text are read as emphasis.';
    return [problem('emphasis-doubtful', placeInside(child, raw, star.index), message)];
  });
}
