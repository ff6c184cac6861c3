import type { Sha256 } from './event.ts';

/**
 * The name of an agreement that depends neither on the host nor on the address of the site: a UUID (RFC 9562, version 8)
 * from the first line of the ledger and the name of the agreement. It stays the same after a move and in every copy.
 *
 * @param opening SHA-256 of the first line of the ledger, line feed included, in hex
 * @param agreement name of the agreement
 * @param sha256 hash function of the platform
 * @returns `urn:uuid:…`
 */
export function agreementId(opening: string, agreement: string, sha256: Sha256): string {
  const hash = sha256(`${opening}/${agreement}`);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) % 4) + 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
