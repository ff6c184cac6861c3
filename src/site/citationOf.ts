import { citationSentence } from '../citation/citationSentence.ts';
import { permalink } from '../ledger/address.ts';
import type { ReleaseEvent } from '../ledger/event.ts';
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
  const { agreement, version, title, stated, fingerprint } = release;
  const address = permalink(facts.baseUrl, agreement, version);
  return citationSentence({ title, version, stated, permalink: address, fingerprint, clause: null }, words.language);
}
