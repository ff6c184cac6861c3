import { permalink } from '../ledger/address.ts';
import { dayInWords } from './dayInWords.ts';
import type { Library, PublishedVersion } from './library.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/**
 * How a version is cited: title, version, date, permalink and fingerprint.
 */
export function citationOf({ facts }: Library, { release }: PublishedVersion, words: InterfaceWords): string {
  return words.citationText({
    title: release.title,
    version: release.version,
    stated: dayInWords(release.stated, words.language),
    permalink: permalink(facts.baseUrl, release.agreement, release.version),
    fingerprint: release.fingerprint,
  });
}
