/**
 * Roughly how wide a text is set in a serif face, in twentieths of a point.
 *
 * An estimate is all there is: which font is used shows only on the reader's machine. Digits, capitals and marks are
 * weighed as in Cambria, so that columns of labels and tables come out neither too narrow nor far too wide.
 *
 * @param text one line of text
 * @param halfPoints size of the type in half points
 */
export function textWidth(text: string, halfPoints: number): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
  return Math.ceil(ems * halfPoints * 10);
}

function characterWidth(character: string): number {
  if (/[ .,:;'|!ijl\u00A0\u202F()[\]ftr-]/u.test(character)) return 0.34;
  if (/[mwMW%@—…]/u.test(character)) return 0.9;
  if (/\p{Lu}/u.test(character)) return 0.66;
  return 0.55;
}
