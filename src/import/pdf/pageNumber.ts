const PAGE_NUMBER =
  /^[-–—|[( ]*(?:(?:Seite|Page|S\.|p\.)[ \u00A0]?)?\d{1,4}(?:[ \u00A0]?(?:von|of|\/|\|)[ \u00A0]?\d{1,4})?[-–—|\]) ]*$/i;

/**
 * Whether a line is nothing but the number of a page: "Seite 3 von 12", "- 3 -", "3/12".
 *
 * @param text the line
 */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/**
 * A line with every number in it replaced by the same sign, so that headers of different pages are the same.
 *
 * @param text the line
 */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}
