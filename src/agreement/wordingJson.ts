import { WORDING_FORMAT, type Wording } from './wording.ts';

/**
 * The clause tree as JSON, the form in which it is frozen and served.
 *
 * @returns indented by one space a level, keys in the order of the model, a line feed at the end
 */
export function wordingJson(wording: Wording): string {
  return `${JSON.stringify(wording, null, 1)}\n`;
}

/**
 * Reads a frozen clause tree. Its bytes are guarded by the ledger, so only the number of its form is checked.
 *
 * @throws Error where the text is of a form this code does not know
 */
export function readWordingJson(text: string): Wording {
  const wording = JSON.parse(text) as Wording;
  if (wording.format !== WORDING_FORMAT) throw new Error(`unknown form of clause tree: ${String(wording.format)}`);
  return wording;
}
