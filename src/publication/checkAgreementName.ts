import { isAgreementName } from '../ledger/agreementName.ts';
import { AuthorError } from './authorError.ts';

/**
 * Refuses what cannot be the name of an agreement, before it becomes part of a path.
 *
 * @param agreement what a person typed
 * @throws AuthorError
 */
export function checkAgreementName(agreement: string): void {
  if (isAgreementName(agreement)) return;
  throw new AuthorError([
    `"${agreement}" cannot be the name of an agreement: use lower-case letters, digits and hyphens, and no name that the site needs itself. Nothing was written.`,
  ]);
}
