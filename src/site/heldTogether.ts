/**
 * A citation of law in which no line ends between a sign and its number: "Art. 28", "lit. c", "§ 4 Abs. 2".
 *
 * @param text words of the site itself, never of a contract
 */
export const heldTogether = (text: string): string =>
  text.replaceAll(/(?<=(?:^|[ (])(?:Art\.|Abs\.|Satz|lit\.|Nr\.|§|Article|point|Section)) /gu, '\u00A0');
