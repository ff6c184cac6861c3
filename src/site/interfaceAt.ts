import { ENGLISH_PATH } from '../ledger/address.ts';
import { type Library, libraryIn } from './library.ts';
import type { Paths } from './paths.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** The interface in one language. */
export interface Interface {
  readonly words: InterfaceWords;
  /** All that is published; its paths are the addresses in that language. */
  readonly library: Library;
  readonly paths: Paths;
}

/** The words of the interface in each language. */
export const WORDS: Readonly<Record<InterfaceWords['language'], InterfaceWords>> = { de: german, en: english };

/**
 * The interface in the language of a page: English below `/en/`, else German.
 *
 * @param url address of the page
 */
export function interfaceAt(url: URL): Interface {
  return interfaceIn(languageAt(url, libraryIn('de').paths.root));
}

/** The interface in a language. */
export function interfaceIn(language: InterfaceWords['language']): Interface {
  const library = libraryIn(language);
  return { words: WORDS[language], library, paths: library.paths };
}

/**
 * The address of the same page in a language.
 *
 * @param url address of the page, in any language
 */
export function pathIn(language: InterfaceWords['language'], url: URL): string {
  const { root, home } = libraryIn(languageAt(url, libraryIn('de').paths.root)).paths;
  const path = url.pathname.slice(home.length);
  return language === 'en' ? `${root}${ENGLISH_PATH}${path}` : `${root}${path}`;
}

/**
 * The language of a page.
 *
 * @param url address of the page
 * @param root path of the site on its host
 */
export function languageAt({ pathname }: URL, root: string): InterfaceWords['language'] {
  const english = `${root}${ENGLISH_PATH}`;
  return pathname.startsWith(english) || pathname === english.slice(0, -1) ? 'en' : 'de';
}
