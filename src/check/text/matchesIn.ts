/**
 * Every match of a pattern in a text. Unlike `matchAll` it makes no copy of the pattern, of which a check would make tens
 * of thousands.
 *
 * @param pattern with the flag `g`; it may be shared, for each call begins at 0
 * @param text any text
 */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
