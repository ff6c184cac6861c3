import type { ContractLanguage } from '../agreement/wording.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { redlineDocument } from './redlineDocument.ts';
import { typstPdf } from './typstPdf.ts';

const TEMPLATES = [
  new URL('./setting.typ', import.meta.url),
  new URL('./redlineText.typ', import.meta.url),
  new URL('./tables.typ', import.meta.url),
  new URL('./redline.typ', import.meta.url),
];

/** How the two versions of a redline are cited. */
export interface RedlinePdfFacts {
  /** Short title of the agreement: "AVV". */
  readonly agreement: string;
  /** Name of the publisher, the author in the metadata; null for none. */
  readonly publisher: string | null;
  /** Language of the contract, and of the words around it. */
  readonly language: ContractLanguage;
  readonly old: RedlinePdfVersion;
  readonly new: RedlinePdfVersion;
}

/** What is known of a version beyond its wording; plain files have neither. */
export interface RedlinePdfVersion {
  /** Absolute URL of the version. */
  readonly permalink: string | null;
  /** SHA-256 of the canonical text, 64 hexadecimal digits. */
  readonly fingerprint: string | null;
}

/**
 * A redline as PDF/UA-1: which versions are compared, a legend, a summary with the pages of the changes, and the text with
 * its changes. It is read in black and white as well, and both versions can be read back from its text:
 *
 * | in the text | is |
 * |---|---|
 * | `⟦−…⟧` | only in the old version |
 * | `⟦+…⟧` | only in the new version |
 * | `⟦…⟧` | a heading or a note of the comparison, in neither |
 *
 * Other brackets take their place where the contract itself uses these. The same input gives the same bytes, whatever the
 * process, folder, clock, time zone or locale.
 *
 * @param redline what changed; nothing is compared here
 * @param facts how the two versions are cited
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the contract
 */
export function redlinePdf(redline: Redline, facts: RedlinePdfFacts): Uint8Array {
  const name = `the redline of "${redline.new.title}", version ${redline.old.version} to ${redline.new.version}`;
  return typstPdf(TEMPLATES, redlineDocument(redline, facts), name);
}
