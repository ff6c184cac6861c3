import { permalink } from '../ledger/address.ts';
import type { ReleaseEvent } from '../ledger/event.ts';
import { dayInWords } from './dayInWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** What a citation is made from: an entry of the ledger has it all. */
export type CitedRelease = Pick<ReleaseEvent, 'agreement' | 'version' | 'title' | 'stated' | 'fingerprint'>;

/**
 * How a version is cited: title, version, date, permalink and fingerprint.
 */
export function citationOf(
  { facts }: { readonly facts: { readonly baseUrl: string } },
  { release }: { readonly release: CitedRelease },
  words: InterfaceWords,
): string {
  return words.citationText({
    title: release.title,
    version: release.version,
    stated: dayInWords(release.stated, words.language),
    permalink: permalink(facts.baseUrl, release.agreement, release.version),
    fingerprint: release.fingerprint,
  });
}
