/** Reads the HTML of a redline back into lines: a small parser for tests, of our own output only. */

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

export type Side = 'old' | 'new';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);

/** The tree of some HTML; throws where a tag is not closed or closes another one. */
export function parseHtml(html: string): Element {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const open = [root];
  for (const [, closing, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>|([^<]+)/gu,
  )) {
    const current = open.at(-1) ?? root;
    if (text !== '') current.children.push(unescaped(text));
    else if (name === 'br') current.children.push('\n');
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element.`);
    } else {
      const read = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]);
      const element: Element = { name, attributes: Object.fromEntries(read), children: [] };
      current.children.push(element);
      open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  return root;
}

const classesOf = (element: Element): readonly string[] => (element.attributes['class'] ?? '').split(' ');

/** All elements, in order. */
export function elements(root: Element): readonly Element[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

/** The words of an element as one version has them. */
function words(element: Element, side: Side): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return isForeign(child, side) ? '' : words(child, side);
    })
    .join('');
}

/** Words that are not the contract's, or those of the other version. */
function isForeign(element: Element, side: Side): boolean {
  const classes = classesOf(element);
  if (classes.includes('hidden-words') || classes.includes('redline-note')) return true;
  return element.name === (side === 'old' ? 'ins' : 'del');
}

const isMissing = (element: Element, side: Side): boolean =>
  classesOf(element).includes(side === 'old' ? 'line-inserted' : 'line-deleted');

/** The other view, where a page holds both. */
const OTHER_VIEW = { inline: 'view-synopsis', synopsis: 'view-inline' } as const;

/** Lines of the inline view as one version has them, in the order of the page. */
export function inlineLines(html: string, side: Side): readonly string[] {
  return wholeLines(viewLines(html, 'inline', side), side);
}

/** Lines of the synopsis as one version has them; unchanged clauses stand in it as in the inline view. */
export function synopsisLines(html: string, side: Side): readonly string[] {
  return wholeLines(viewLines(html, 'synopsis', side), side);
}

/** The texts of lines, pieces of one line put together. */
function wholeLines(lines: readonly Element[], side: Side): readonly string[] {
  const texts: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const before = goesOn ? texts.pop() : undefined;
    texts.push((before ?? '') + lineText(line, side));
    goesOn = classesOf(line).includes(`goes-on-${side}`);
  }
  return texts;
}

/** Lines of running text in a view as one version has them, with their markup as `markedText` writes it. */
export function markedLines(html: string, view: 'inline' | 'synopsis', side: Side): readonly string[] {
  return viewLines(html, view, side).flatMap((line) =>
    line.name === 'tr' ? [] : [mergedPieces(pieces(line, side, NO_MARKUP))],
  );
}

/** Text and the markup it stands in. */
export type Piece = readonly [text: string, markup: string];

/** Pieces in a row as text, each with its markup behind it: `binnen |24{s}| Stunden`. */
export function mergedPieces(all: readonly Piece[]): string {
  const merged: [string, string][] = [];
  for (const [text, markup] of all) {
    const last = merged.at(-1);
    if (last?.[1] === markup) last[0] += text;
    else if (text !== '') merged.push([text, markup]);
  }
  return merged.map(([text, markup]) => (markup === '' ? text : `${text}{${markup}}`)).join('|');
}

const NO_MARKUP: ReadonlyMap<string, string> = new Map();
const MARKUP: Readonly<Record<string, string>> = { strong: 's', em: 'e', var: 'f', a: 'a' };

function pieces(element: Element, side: Side, markup: ReadonlyMap<string, string>): readonly Piece[] {
  return element.children.flatMap((child): readonly Piece[] => {
    if (typeof child === 'string') return [[child, markupKey(markup)]];
    if (isForeign(child, side)) return [];
    const letter = MARKUP[child.name];
    const inside = letter === undefined ? markup : new Map(markup).set(letter, child.attributes['href'] ?? '');
    return pieces(child, side, inside);
  });
}

const markupKey = (markup: ReadonlyMap<string, string>): string =>
  ['s', 'e', 'f', 'a'].flatMap((letter) => (markup.has(letter) ? `${letter}${markup.get(letter)}` : [])).join('');

/** Elements of the lines of a view that one version has, a moved line where it stands in that version. */
function viewLines(html: string, view: 'inline' | 'synopsis', side: Side): readonly Element[] {
  const read = (element: Element, moved: ReadonlyMap<string, Element>): readonly Element[] => {
    const classes = classesOf(element);
    if (classes.includes(OTHER_VIEW[view])) return [];
    // Both versions in one: the old one has the line where it departed. The columns of a synopsis have it in its place.
    const isBoth = isLine(element) && element.name !== 'td';
    if (side === 'old' && isBoth && classes.includes('line-moved')) return [];
    if (classes.includes('line-departed')) {
      const line = moved.get(element.attributes['data-move'] ?? '');
      if (line === undefined) throw new Error('A line departed and did not arrive.');
      return side === 'old' ? [line] : [];
    }
    if (isLine(element)) return isMissing(element, side) ? [] : [element];
    const children = element.children.flatMap((child) => (typeof child === 'string' ? [] : child));
    // A row of a synopsis: the cell of one side, or a table of both versions across the two columns.
    const isRow = element.name === 'tr' && children.length === 2;
    const own = isRow ? children.slice(side === 'old' ? 0 : 1).slice(0, 1) : children;
    const inside = isClause(element) ? movedLines(element) : moved;
    return own.flatMap((child) => read(child, inside));
  };
  return read(parseHtml(html), new Map());
}

const isClause = (element: Element): boolean =>
  ['change', 'clause', 'view-inline', 'view-synopsis'].some((name) => classesOf(element).includes(name));

/** Lines that moved inside a clause, by the name of the move. */
const movedLines = (clause: Element): ReadonlyMap<string, Element> =>
  new Map(
    elements(clause).flatMap((element) =>
      classesOf(element).includes('line-moved') && element.name !== 'td'
        ? [[element.attributes['data-move'] ?? '', element] as const]
        : [],
    ),
  );

const isLine = (element: Element): boolean => classesOf(element).includes('line');

function lineText(element: Element, side: Side): string {
  if (element.name !== 'tr') return words(element, side);
  return element.children
    .flatMap((cell) => (typeof cell === 'string' || isMissing(cell, side) ? [] : [words(cell, side)]))
    .join('\t');
}
