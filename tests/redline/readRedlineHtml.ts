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
      const classes = classesOf(child);
      if (classes.includes('hidden-words') || classes.includes('redline-note')) return '';
      if (child.name === (side === 'old' ? 'ins' : 'del')) return '';
      return words(child, side);
    })
    .join('');
}

const isMissing = (element: Element, side: Side): boolean =>
  classesOf(element).includes(side === 'old' ? 'line-inserted' : 'line-deleted');

/** Lines of the inline view as one version has them, in the order of the page. */
export function inlineLines(html: string, side: Side): readonly string[] {
  return elements(parseHtml(html)).flatMap((element) =>
    isLine(element) && !isMissing(element, side) ? [lineText(element, side)] : [],
  );
}

/** Lines of the synopsis as one version has them; unchanged clauses stand in it as in the inline view. */
export function synopsisLines(html: string, side: Side): readonly string[] {
  const column = side === 'old' ? 0 : 1;
  const read = (element: Element): readonly string[] => {
    if (isLine(element)) return [lineText(element, side)];
    if (element.name === 'table' && classesOf(element).includes('synopsis')) {
      return elements(element)
        .filter((row) => row.name === 'tr')
        .flatMap((row) => {
          const cell = row.children.filter((child) => typeof child !== 'string')[column];
          return cell !== undefined && isLine(cell) ? [synopsisText(cell, side)] : [];
        });
    }
    return element.children.flatMap((child) => (typeof child === 'string' ? [] : read(child)));
  };
  return read(parseHtml(html));
}

const isLine = (element: Element): boolean => classesOf(element).includes('line');

function lineText(element: Element, side: Side): string {
  if (element.name !== 'tr') return words(element, side);
  return element.children
    .flatMap((cell) => (typeof cell === 'string' || isMissing(cell, side) ? [] : [words(cell, side)]))
    .join('\t');
}

function synopsisText(cell: Element, side: Side): string {
  const inRow = cell.children.filter(
    (child) => typeof child !== 'string' && classesOf(child).includes('synopsis-cell'),
  );
  if (inRow.length === 0) return words(cell, side);
  return inRow.map((one) => (typeof one === 'string' ? one : words(one, side))).join('\t');
}
