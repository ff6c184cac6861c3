import { escapeXml, type XmlAttributes, xmlElement } from '../xml/xmlElement.ts';
import { NOTE_STYLE } from './redlineStyles.ts';
import type { Tracking } from './redlineTokens.ts';

/** Elements around tracked text, and inside the properties of a tracked end of a paragraph. */
const ELEMENTS: Readonly<Record<Exclude<Tracking, 'kept'>, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
};

/** Parts changes that have no date. */
const NO_DATE = '2000-01-01';

/** Writes tracked changes, comments and links, and gives out their ids: each is used once in the file. */
export interface RedlineMarkup {
  /** Id, author and date of a further tracked change. */
  readonly change: () => XmlAttributes;
  /**
   * Gives the changes that follow another time of the day. LibreOffice takes an insertion at the end of a paragraph and
   * one at the beginning of the next for one, together with the end of the paragraph between, which is none of both. It
   * does not where they are minutes apart.
   */
  readonly parted: () => void;
  /** Says whether the changes that follow are made by the author of moves. */
  readonly moving: (isMove: boolean) => void;
  readonly nextId: () => number;
  /** The element that says how its content is tracked. */
  readonly tracked: (tracking: Tracking, content: string) => string;
  /** What says in properties how their owner is tracked; nothing where it is kept. */
  readonly trackedMark: (tracking: Tracking) => string;
  /** The id of a new comment. */
  readonly comment: (text: string) => number;
  /** The id of the relationship to an address outside. */
  readonly link: (address: string) => string;
  /** The comments so far, as XML. */
  readonly comments: () => readonly string[];
  /** The addresses so far by the ids of their relationships. */
  readonly links: () => ReadonlyMap<string, string>;
}

/**
 * A writer of tracked changes for one file.
 *
 * @param author who made the changes
 * @param mover whom the file names as the author of moves, so that programs give them a colour and a filter of their own
 * @param date the day that stands for their making, `YYYY-MM-DD`, or null for none
 */
export function createRedlineMarkup(author: string, mover: string, date: string | null): RedlineMarkup {
  let id = 0;
  const nextId = (): number => ++id;
  const signature = { 'w:author': author, 'w:date': date === null ? null : `${date}T00:00:00Z` };
  let isParted = false;
  let changeAuthor = author;
  const change = (): XmlAttributes => ({
    'w:id': nextId(),
    ...signature,
    'w:author': changeAuthor,
    ...(isParted ? { 'w:date': `${date ?? NO_DATE}T00:02:00Z` } : {}),
  });
  const comments: string[] = [];
  const addresses = new Map<string, string>();
  return {
    change,
    moving: (isMove) => {
      changeAuthor = isMove ? mover : author;
    },
    parted: () => {
      isParted = !isParted;
    },
    nextId,
    tracked: (tracking, content) => (tracking === 'kept' ? content : xmlElement(ELEMENTS[tracking], change(), content)),
    trackedMark: (tracking) => (tracking === 'kept' ? '' : xmlElement(ELEMENTS[tracking], change())),
    comment: (text) => {
      const number = comments.length;
      comments.push(commentXml({ 'w:id': number, ...signature, 'w:initials': initials(author) }, text));
      return number;
    },
    link: (address) => {
      const known = addresses.get(address) ?? `rIdLink${addresses.size + 1}`;
      addresses.set(address, known);
      return known;
    },
    comments: () => comments,
    links: () => new Map([...addresses].map(([address, name]) => [name, address])),
  };
}

function commentXml(attributes: XmlAttributes, text: string): string {
  const mark = xmlElement('w:rPr', {}, xmlElement('w:rStyle', { 'w:val': NOTE_STYLE.commentMark }));
  return xmlElement(
    'w:comment',
    attributes,
    xmlElement(
      'w:p',
      {},
      xmlElement('w:pPr', {}, xmlElement('w:pStyle', { 'w:val': NOTE_STYLE.comment })),
      xmlElement('w:r', {}, mark, '<w:annotationRef/>'),
      xmlElement('w:r', {}, xmlElement('w:t', { 'xml:space': 'preserve' }, escapeXml(text))),
    ),
  );
}

function initials(name: string): string {
  return [...name.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)]
    .map(([letter]) => letter)
    .join('')
    .slice(0, 3);
}
