import type { ContractCitation } from '../agreement/contractCitation.ts';
import type { Wording } from '../agreement/wording.ts';
import { contractDocument } from './contractDocument.ts';
import { typstPdf } from './typstPdf.ts';

const TEMPLATES = [
  new URL('./setting.typ', import.meta.url),
  new URL('./contractText.typ', import.meta.url),
  new URL('./tables.typ', import.meta.url),
  new URL('./contract.typ', import.meta.url),
];

/**
 * A version of a contract as PDF/UA-1: tagged, with embedded fonts, bookmarks, title, author and a date of its own.
 *
 * The same input gives the same bytes, whatever the process, folder, clock, time zone or locale.
 *
 * @param wording the clause tree
 * @param citation how the version is cited in header, footer and metadata
 * @throws Error with the messages of Typst, for instance when no font has a glyph for a character of the contract
 */
export function contractPdf(wording: Wording, citation: ContractCitation): Uint8Array {
  const name = `"${wording.title}", version ${wording.version}`;
  return typstPdf(TEMPLATES, contractDocument(wording, citation), name);
}
