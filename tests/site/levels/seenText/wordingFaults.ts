import { clauseOf, contractText, type Fault, markersOf, NOTES, nameOf, type Scope } from './contractText.ts';

/**
 * Runs in the page. Whether the document still holds what was frozen, and nothing that reads like it or mixes with it.
 */
export function wordingFaults({ scope, frozen }: Asked): readonly Fault[] {
  return [
    ...markerFaults(scope),
    ...(frozen === undefined ? [] : structureFaults(scope, frozen)),
    ...attributeFaults(scope),
    ...copyFaults(scope),
  ];
}

/** What the frozen fragment consists of, as a browser that shows nothing else reads it. */
export interface Asked {
  readonly scope: Scope;
  readonly frozen?: readonly Token[];
}

/** The parts of all that stands in a page. */
export const partsOfPage = (): readonly Token[] => tokensOf([...document.body.children]);

function markerFaults({ marker, selector }: Scope): readonly Fault[] {
  if (marker === undefined) {
    const isThere = document.querySelector(selector ?? 'article') !== null;
    return isThere ? [] : [{ technique: 'markers', clause: 'opening', detail: `no ${selector} on the page` }];
  }
  const { begin, end } = markersOf(marker);
  if (begin.length === 1 && end.length === 1 && begin[0]?.parentNode === end[0]?.parentNode) return [];
  const detail = `${begin.length} comments „${marker}“ and ${end.length} at its end, instead of one each side by side`;
  return [{ technique: 'markers', clause: 'opening', detail }];
}

/** Start tags, end tags and texts, one each; texts that touch are one. */
export interface Token {
  readonly said: string;
  readonly clause: string;
}

/** What the site lays over the text in the browser: links around words, keys for tables that are wider than the screen. */
function tokensOf(roots: readonly Element[]): readonly Token[] {
  const tokens: Token[] = [];
  const add = (said: string, clause: string, isText: boolean): void => {
    const before = tokens.at(-1);
    if (isText && before?.said.startsWith('"')) tokens[tokens.length - 1] = { ...before, said: before.said + said };
    else tokens.push({ said: isText ? `"${said}` : said, clause });
  };
  const visit = (node: Node): void => {
    if (node instanceof Comment) add(`<!--${node.data}-->`, clauseOf(node), false);
    if (node.nodeType === Node.TEXT_NODE) add((node as Text).data, clauseOf(node), true);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.matches(NOTES)) return;
    const isLaidOver = element.matches('a.text-link');
    const tag = `${element.localName}${attributesOf(element)}`;
    if (!isLaidOver) add(`<${tag}>`, clauseOf(element), false);
    for (const child of element.childNodes) visit(child);
    if (!isLaidOver) add(`</${element.localName}>`, clauseOf(element), false);
  };
  for (const root of roots) visit(root);
  return tokens;
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .filter(({ name }) => !(name === 'tabindex' && element.localName === 'table'))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .toSorted()
    .join('');
}

/** The elements between the markers are those of the frozen file, with their attributes and texts, in their order. */
function structureFaults(scope: Scope, written: readonly Token[]): readonly Fault[] {
  const shown = tokensOf(contractText(scope).roots);
  const length = Math.max(shown.length, written.length);
  for (let place = 0; place < length; place += 1) {
    const [is, was] = [shown[place], written[place]];
    if (is?.said === was?.said || (isBlank(is) && isBlank(was))) continue;
    const isText = is?.said.startsWith('"') === true && was?.said.startsWith('"') === true;
    const detail = `the page has ${excerpt(is, was)} where the frozen text has ${excerpt(was, is)}`;
    return [{ technique: isText ? 'wording' : 'structure', clause: was?.clause ?? is?.clause ?? 'opening', detail }];
  }
  return [];
}

/** Line ends between elements. */
const isBlank = (token: Token | undefined): boolean => token !== undefined && /^"[ \n]*$/.test(token.said);

/** From a little before the first difference on. */
function excerpt(token: Token | undefined, other: Token | undefined): string {
  if (token === undefined) return 'nothing';
  const { said } = token;
  let same = 0;
  while (same < said.length && said[same] === other?.said[same]) same += 1;
  return `„${said.slice(Math.max(0, same - 15), same + 25).replace(/\s+/g, ' ')}“`;
}

/** Attributes that hide what is in an element, or let it be rewritten. */
const HIDING = '[hidden], [inert], [aria-hidden="true"], details:not([open]), dialog, [popover], [contenteditable]';

/** Around the text; within it any attribute that was not frozen is a fault of structure. */
function attributeFaults(scope: Scope): readonly Fault[] {
  const { elements, around } = contractText(scope);
  const found = [...elements, ...around].filter((element) => element.matches(HIDING));
  const isOpen = document.designMode === 'on';
  return [
    ...found.map((element) => ({
      technique: 'attribute',
      clause: clauseOf(element),
      detail: `${element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1).slice(0, 120)}`,
    })),
    ...(isOpen
      ? [{ technique: 'attribute', clause: 'opening', detail: 'the page can be rewritten (designMode)' }]
      : []),
  ];
}

/** A paragraph of so many characters is recognised elsewhere. */
const LONG = 80;

/** A second contract, with other words, is no place to read the first. */
function copyFaults(scope: Scope): readonly Fault[] {
  const { roots } = contractText(scope);
  if (scope.marker === undefined) return [];
  const own = new Set(roots.flatMap((root) => longBlocks(root)));
  const others = longBlocks(document.body, (block) => !roots.some((root) => root.contains(block)));
  const copied = others.filter((text) => own.has(text));
  if (copied.length === 0 || copied.length < own.size / 5) return [];
  const detail = `${copied.length} of ${own.size} paragraphs stand elsewhere on the page as well`;
  return [{ technique: 'second text', clause: 'opening', detail }];
}

function longBlocks(root: Element, isWanted: (block: Element) => boolean = () => true): readonly string[] {
  return [...root.querySelectorAll('p, li, td')]
    .filter((block) => isWanted(block) && block.getClientRects().length > 0)
    .map((block) => (block.textContent ?? '').trim().replace(/\s+/g, ' '))
    .filter((text) => text.length >= LONG);
}

/** Whether a page has frames or other documents of which nobody knows what they lay over the text. */
export function embeddedFaults(): readonly Fault[] {
  return [...document.querySelectorAll('iframe, object, embed, canvas, video, base')].map((element) => ({
    technique: 'embedded',
    clause: 'opening',
    detail: `the page has <${nameOf(element)}>`,
  }));
}
