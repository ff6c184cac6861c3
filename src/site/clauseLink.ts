import { clauseNameOf, clauseSideOf } from './clauseHistories.ts';
import type { PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';

/**
 * A clause by its name, as a link within the page of its version.
 *
 * @param clause id of the clause
 */
export function clauseLink(
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  clause: string,
  language: 'de' | 'en',
): Link {
  const side = clauseSideOf(agreement, agreement.versions.indexOf(shown), clause);
  return { href: `#${clause}`, text: side === null ? clause : clauseNameOf(side, language) };
}
