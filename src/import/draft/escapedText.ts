import { labelOf } from '../../agreement/label.ts';

/**
 * Words as a contract source shows them: marks that Markdown or MDX would read as its own get a backslash.
 *
 * @param text running text without line feeds
 * @param inTable whether it stands in a cell, where a bar would end it
 */
export function escapedText(text: string, inTable = false): string {
  const marked = text.replace(/[\\*_{}<`~[]/g, '\\$&').replace(/&(?=#?[\p{L}\d]{1,31};)/gu, '\\&');
  return inTable ? marked.replace(/\|/g, '\\|') : marked;
}

/** What would begin a heading, list, quotation, table or line across at the start of a line, its first character apart. */
const BLOCK_START = /^(?:#{1,6}(?= |$)|[-+](?= |$)|-{2,}|={1,}|>|\||:?-+:?\|)/;
const NUMBER_START = /^(\d{1,9})([.)])(?= |$)/;

/**
 * Escaped text in which no address becomes a link by itself.
 *
 * @param source what {@link escapedText} made
 */
export const unlinked = (source: string): string =>
  source.replace(/(?<=https?|ftp|mailto|xmpp):|(?<=www)\.|@/gi, '\\$&');

/**
 * A line that shall be running text, with a backslash before what would make it something else: a list, a heading, or a
 * clause where no label is meant.
 *
 * @param line an escaped line of a source
 */
export function plainStart(line: string): string {
  if (BLOCK_START.test(line)) return `\\${line}`;
  if (NUMBER_START.test(line)) return line.replace(NUMBER_START, '$1\\$2');
  return unlabelled(line);
}

/** A line that reads as the heading of a clause although it is none begins with a reference to its first character. */
const HEADING_START = /^(?:§|(?:Anlage|Anhang|Annex|Appendix)[ \u00A0])/;

/** A line with its label, if it begins with one, written so that it is none. */
function unlabelled(line: string): string {
  if (HEADING_START.test(line)) return `&#${line.charCodeAt(0)};${line.slice(1)}`.replace('&#167;', '&sect;');
  const label = labelOf(line, 'paragraph');
  if (label === null) return line;
  const mark = label.literal.search(/[.()]/);
  return `${line.slice(0, mark)}\\${line.slice(mark)}`;
}
