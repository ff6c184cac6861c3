import { FIELD } from './passage.ts';

/** How far ahead a character is looked for behind markup that is not known here. */
const FAR = 200;

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i;

/**
 * Where each character of a text stands in the source it was read from.
 *
 * Markup is stepped over: emphasis, escapes, character references, addresses of links, elements, line ends.
 *
 * @param source the source
 * @param from offset at which the text begins, marks of headings and lists and labels being skipped already
 * @param text words without markup; a blank is U+FFFC
 * @returns one offset for each UTF-16 code unit, and the end behind the last one
 */
export function sourceOffsets(source: string, from: number, text: string): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    // Nearly every character stands where it is expected.
    if (source.charAt(at) !== char || isBlank(char)) at = foundAt(source, at, char);
    offsets.push(at);
    at = isBlank(char) || source.charAt(at) !== char ? behind(source, at, char) : at + 1;
  }
  offsets.push(at);
  return offsets;
}

const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '\n';
const isBlank = (char: string): boolean => char === ' ' || char === '\n' || char === FIELD;

/** The offset of the next character of the text. */
function foundAt(source: string, from: number, char: string): number {
  for (let at = from; at < Math.min(source.length, from + FAR); ) {
    const here = source.charAt(at);
    if (char === FIELD) {
      if (here === '<') return at;
    } else if (here === ']' && source.charAt(at + 1) === '(' && char !== ']') {
      const end = source.indexOf(')', at);
      at = end === -1 ? at + 1 : end + 1;
      continue;
    } else if (char === ' ' || char === '\n') {
      if (isSpace(here) || here === '\\') return at;
    } else if (here === char || (here === '&' && ENTITY.test(source.slice(at, at + 12)))) return at;
    at += 1;
  }
  return from;
}

/** The offset behind a character that was found. */
function behind(source: string, at: number, char: string): number {
  if (char === FIELD) {
    const end = source.indexOf('/>', at);
    return end === -1 ? at + 1 : end + 2;
  }
  if (char === ' ' || char === '\n') {
    let end = at + 1;
    while (end < source.length && isSpace(source.charAt(end))) end += 1;
    return end;
  }
  if (source.charAt(at) !== char) return at + (ENTITY.exec(source.slice(at, at + 12))?.[0].length ?? 0);
  return at + 1;
}
