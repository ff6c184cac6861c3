import { listNumber } from './listNumber.ts';
import type { Xml } from './xmlTree.ts';

/** The marks that Word generates for notes, by `footnote/3` or `endnote/1`: "[1]", "[i]". */
export type NoteMarks = ReadonlyMap<string, string>;

/**
 * The mark of every note, numbered in the order in which the text refers to them. Footnotes have digits, endnotes small
 * roman numbers, as Word does where nobody says otherwise. Notes that are referred to with a mark of their own have none.
 *
 * @param document the main document
 */
export function noteMarks(document: Xml): NoteMarks {
  const marks = new Map<string, string>();
  const counts = { footnote: 0, endnote: 0 };
  const visit = (node: Xml): void => {
    if (node.name === 'w:del' || node.name === 'w:moveFrom' || node.name === 'mc:Fallback') return;
    const kind = noteKind(node);
    const key = noteKey(node);
    if (kind !== null && key !== null && !hasOwnMark(node) && !marks.has(key)) {
      counts[kind]++;
      marks.set(key, `[${listNumber(counts[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman') ?? ''}]`);
    }
    node.children.forEach(visit);
  };
  visit(document);
  return marks;
}

const noteKind = ({ name }: Xml): 'footnote' | 'endnote' | null =>
  name === 'w:footnoteReference' ? 'footnote' : name === 'w:endnoteReference' ? 'endnote' : null;

const hasOwnMark = ({ attributes }: Xml): boolean => /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '');

/** `footnote/3` where an element refers to a note, else null. */
export function noteKey(node: Xml): string | null {
  const kind = noteKind(node);
  return kind === null ? null : `${kind}/${node.attributes['w:id'] ?? ''}`;
}
