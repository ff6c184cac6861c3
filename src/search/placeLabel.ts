const LABEL =
  /^(?:§\s?\d+[a-z]?|\d+[a-z]?(?:\.\d+[a-z]?)*|\(\d+[a-z]?\)|(?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit)(?:\s[\dA-Z.]+)?)(?=[.:]?(?:\s|$))/;

/**
 * What a clause is called in a sentence: `9.3`, `§ 8 (2)`, `Anlage 1, 3.1`; its heading where it has no number.
 *
 * @param titles labels and headings from the outermost, as of a `SearchPlace`
 */
export function placeLabel(titles: readonly string[]): string {
  const labels = titles.map((title) => LABEL.exec(title)?.[0] ?? null);
  const own = labels.at(-1) ?? titles.at(-1) ?? '';
  const above = labels.at(-2);
  const whole = own.startsWith('(') && above ? `${above} ${own}` : own;
  const [outermost] = labels;
  return titles.length > 1 && outermost && /^\p{L}/u.test(outermost) ? `${outermost}, ${whole}` : whole;
}
