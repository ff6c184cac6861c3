import type { Guess, SourceLine } from '../readDocument.ts';
import type { HtmlPage } from './htmlPage.ts';
import { attribute, elementsBelow } from './htmlTree.ts';

/**
 * What a person should check about a page as a whole.
 *
 * @param html the page
 * @param page what was found on it
 * @param lines its lines
 */
export function htmlGuesses(html: string, page: HtmlPage, lines: readonly SourceLine[]): readonly Guess[] {
  const guesses: Guess[] = [];
  const first = (reason: SourceLine['leftOut']): number => lines.findIndex(({ leftOut }) => leftOut === reason);
  const [start, around, other, deleted] = [
    first(null),
    first('navigation'),
    first('other-language'),
    first('deleted-text'),
  ];
  if (!page.isMainMarked && around !== -1) {
    const message =
      'The page does not mark its main part; the block with most text is read and what is around it is not.';
    guesses.push({ kind: 'main-part', line: around, message, confidence: 0.5 });
  }
  if (other !== -1) {
    const message = `The page is in two languages; only the one marked "${page.language}" is read.`;
    guesses.push({ kind: 'other-language', line: other, message, confidence: 0.7 });
  }
  if (deleted !== -1) {
    const message = 'The page marks text as deleted; it is left out.';
    guesses.push({ kind: 'tracked-changes', line: deleted, message, confidence: 0.5 });
  }
  if (/\bcounters?\(|\bcounter-increment\s*:/i.test(html)) {
    const message =
      'A style sheet of the page counts numbers itself; they are no text, so compare all numbers with the page.';
    guesses.push({ kind: 'css-counter', line: start, message, confidence: 0.2 });
  }
  const pictures = elementsBelow(page.main, (one) => one.tagName === 'img' && attribute(one, 'alt').trim() !== '');
  if (pictures.length > 0) {
    const message = `${pictures.length} pictures with a description are left out, because a contract holds text only.`;
    guesses.push({ kind: 'picture-left-out', line: start, message, confidence: 0.6 });
  }
  return guesses;
}
