/** Signs that begin an item of a list and hardly ever stand elsewhere; the last two are those of Word in PDF files. */
const SURE = '•▪◦■●○‣▸►➢➤✓⁃∙\uF0B7\uF0A7';
/** Signs that may be dashes or stars inside a sentence as well. */
const DOUBTFUL = '\\-–—*·';

const AT_START = new RegExp(`^([${SURE}${DOUBTFUL}])[ \\t\\u00A0]+(?=\\S)`);
const INSIDE = new RegExp(`(?<=\\S) (?=[${SURE}] \\S)`);

/** The sign a line begins with. */
export interface BulletSign {
  readonly sign: string;
  /** Whether it can be nothing but the sign of a list. */
  readonly isSure: boolean;
  /** The words after it. */
  readonly rest: string;
}

/** The sign of a list that a line begins with, or null. */
export function bulletSign(text: string): BulletSign | null {
  const match = AT_START.exec(text);
  if (match === null) return null;
  const sign = match[1] ?? '';
  return { sign, isSure: SURE.includes(sign), rest: text.slice(match[0].length) };
}

/**
 * A line cut before each sign of a list inside it: "as follows: ▪ one ▪ two" is a lead-in and two items.
 *
 * @param text the line
 */
export function cutAtBullets(text: string): readonly string[] {
  const pieces = text.split(INSIDE);
  const [first = ''] = pieces;
  const isList = bulletSign(first)?.isSure === true || first.trimEnd().endsWith(':');
  return isList ? pieces : [text];
}
