import type { ContractLanguage } from '../agreement/wording.ts';
import type { Redline } from '../redline/redlineModel.ts';
import { redlineBody } from './redlineBody.ts';
import { redlineDocxWords } from './redlineDocxWords.ts';
import { redlineFooter, redlineHead, redlineHeader, redlineTitle } from './redlineHead.ts';
import { createRedlineMarkup } from './redlineMarkup.ts';
import { redlinePackage } from './redlinePackage.ts';
import { stableZip } from './stableZip.ts';

/** What the file says about the two versions beyond the redline. */
export interface RedlineDocxFacts {
  /** Short title of the agreement: "AVV". */
  readonly agreement: string;
  /** Name of the publisher, the author of all changes. */
  readonly publisher: string;
  /** Language of the words that the file adds, and of spelling and hyphenation. */
  readonly language: ContractLanguage;
  readonly old: RedlineDocxSide;
  readonly new: RedlineDocxSide;
  /** The day that stands for the making of file and changes, `YYYY-MM-DD`; null for none. */
  readonly date: string | null;
}

/** How one of the two versions is cited; what is null is left out. */
export interface RedlineDocxSide {
  readonly permalink: string | null;
  readonly fingerprint: string | null;
}

/**
 * A redline as a file of Word with tracked changes: all accepted give the new canonical text, all rejected the old one,
 * paragraph by paragraph and cell by cell.
 *
 * What moved is deleted at its old place and inserted at the new one, with a comment at each that names the other. The
 * format knows moves (`w:moveFrom`, `w:moveTo`), but LibreOffice, when it resolves them, gives the next paragraph the
 * style of the one that went, and Word is known to refuse files over them. Paragraphs that only moved have an author of
 * their own instead, "… (verschoben)": programs show them in another colour and can hide them. Paragraphs that come or go
 * side by side have one author, because LibreOffice misplaces the style in the same way where there are two.
 *
 * The XML is written outright: without the library of the clean file a browser has far less to load. The same input gives the same
 * bytes, in Node and in a browser.
 *
 * @param redline what changed
 * @param facts what else the file says
 * @returns the bytes of the `.docx`
 */
export async function redlineDocx(redline: Redline, facts: RedlineDocxFacts): Promise<Uint8Array> {
  const markup = createRedlineMarkup(
    facts.publisher,
    redlineDocxWords(facts.language).mover(facts.publisher),
    facts.date,
  );
  const body = redlineHead(redline, facts, markup) + redlineBody(redline, facts, markup);
  return stableZip(
    redlinePackage({
      title: redlineTitle(redline, facts),
      facts,
      body,
      header: redlineHeader(redline, facts),
      footer: redlineFooter(facts),
      comments: markup.comments(),
      links: markup.links(),
    }),
  );
}
