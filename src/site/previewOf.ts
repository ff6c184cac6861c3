import { permalink } from '../ledger/address.ts';
import { previewImage } from '../preview/previewImage.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';

/**
 * The image that other sites show beside a link to a version.
 */
export const previewOf = (
  { facts: { publisher, baseUrl } }: Library,
  { name, facts: { shortTitle } }: PublishedAgreement,
  { version, wording, release }: PublishedVersion,
): Promise<Uint8Array> =>
  previewImage(wording, {
    agreement: shortTitle,
    publisher: publisher.name,
    permalink: permalink(baseUrl, name, version),
    fingerprint: release.fingerprint,
  });
