import type { ContractLanguage } from '../../agreement/wording.ts';
import { type MarkedDocument, readMarked } from '../markedDocument.ts';
import { type ReadDocument, UnreadableFile } from '../readDocument.ts';
import { htmlGuesses } from './htmlGuesses.ts';
import { htmlLines } from './htmlLines.ts';
import { htmlOutline } from './htmlOutline.ts';
import { htmlPage } from './htmlPage.ts';

/** How a web page is to be read. */
export interface HtmlOptions {
  /** The language to read on a page with two; without it that of most text, German first. */
  readonly language?: ContractLanguage;
  /** Name of the file, which may hold a version or a date. */
  readonly fileName?: string;
}

/**
 * A contract on a web page. Only the main part is read; navigation, tables of contents, banners, hidden text and
 * translations are left out and stand in the lines with the reason. Numbers of ordered lists are written out. Where the
 * page marks no headings, they are recognised by their numbers.
 *
 * @param text the page; its characters are already decoded
 * @param options how it is to be read
 * @returns the outline, the lines as the page has them and what a person should check
 * @throws UnreadableFile where the page holds no text or is nested beyond reason
 */
export function readHtml(text: string, options: HtmlOptions = {}): ReadDocument {
  return readMarked(markedHtml(text, options), options.fileName ?? '');
}

/**
 * A web page as it marks itself: headings are what has the tag of a heading.
 *
 * @param text the page
 * @param options how it is to be read
 * @throws UnreadableFile where the page holds no text or is nested beyond reason
 */
export function markedHtml(text: string, options: HtmlOptions = {}): MarkedDocument {
  const page = htmlPage(text, options.language);
  const { lines, lineOf } = htmlLines(page);
  if (lines.every(({ leftOut }) => leftOut !== null)) throw new UnreadableFile(noText(text));
  const outline = htmlOutline(page, lineOf);
  return { outline, lines, guesses: htmlGuesses(text, page, lines), language: page.language };
}

const noText = (html: string): string =>
  /<script\b/i.test(html)
    ? 'The web page holds no text by itself, because a script writes it; save the page from a browser and import that.'
    : 'The web page holds no text.';
