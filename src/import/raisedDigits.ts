const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Digits that a file sets above the line as the characters for that, so that the mark of a footnote after "Art. 5" does
 * not make "Art. 52" of it. Anything but digits stays as it is: "1st".
 *
 * @param text the text that is raised
 */
export function raisedDigits(text: string): string {
  return /^\d+$/.test(text) ? [...text].map((digit) => RAISED[Number(digit)]).join('') : text;
}
