import { Document, Packer } from 'docx';
import type { ContractCitation } from '../agreement/contractCitation.ts';
import { wordsOf } from '../agreement/contractWords.ts';
import type { Wording } from '../agreement/wording.ts';
import { editionLine } from '../agreement/wordingLines.ts';
import { contractBody } from './contractBody.ts';
import { bulletNumbering, contractStyles, FONT_TABLE, LANGUAGE_TAG } from './contractStyles.ts';
import { PAGE } from './measures.ts';
import { pageFooter, pageHeader } from './pageFurniture.ts';
import { stablePackage } from './stablePackage.ts';

/**
 * A version of a contract as a file of Word, for people who edit or file it there. It is derived from the version and
 * says so on each page.
 *
 * Labels are literal text, as in every other form. One paragraph is one line of the canonical text, a line break begins
 * a new one, and a tab after a label stands for the blank there. The same input gives the same bytes, in Node and in a
 * browser, whatever the clock, time zone or locale.
 *
 * @param wording the clause tree
 * @param citation how the version is cited in header, footer and metadata
 * @returns the bytes of the `.docx`
 * @throws Error where the wording states no date
 */
export async function contractDocx(wording: Wording, citation: ContractCitation): Promise<Uint8Array> {
  const day = dayOf(wording);
  const file = await Packer.pack(wordDocument(wording, citation), 'uint8array', undefined, [
    { path: 'word/styles.xml', data: contractStyles(wording.language) },
    { path: 'word/fontTable.xml', data: FONT_TABLE },
  ]);
  return stablePackage(file, day, LANGUAGE_TAG[wording.language]);
}

function wordDocument(wording: Wording, citation: ContractCitation): Document {
  const { width, height, margin, header, footer } = PAGE;
  return new Document({
    title: `${wording.title}, ${wordsOf(wording.language).version} ${wording.version}`,
    creator: citation.publisher,
    lastModifiedBy: citation.publisher,
    description: `${editionLine(wording)}. ${citation.permalink} SHA-256 ${citation.fingerprint}`,
    customProperties: [
      { name: 'Permalink', value: citation.permalink },
      { name: 'SHA-256', value: citation.fingerprint },
    ],
    numbering: bulletNumbering(),
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 3 },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header, footer },
          },
        },
        headers: { default: pageHeader(wording, citation) },
        footers: { default: pageFooter(wording, citation) },
        children: contractBody(wording, citation.permalink),
      },
    ],
  });
}

function dayOf({ title, version, stated, validFrom }: Wording): string {
  const day = stated ?? validFrom;
  if (day === null) throw new Error(`No Word file of "${title}", version ${version}: it states no date.`);
  return day;
}
