import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHidden } from '../../src/hosting/headerRules.ts';
import { versionPath } from '../../src/ledger/address.ts';
import { releasesOf } from '../../src/ledger/event.ts';
import { readLedger } from '../../src/ledger/readLedger.ts';
import { sha256 } from '../../src/publication/sha256.ts';

/** An address of a built site and the file behind it. */
export interface SiteAddress {
  /** Below the root: the empty text, `avv/1.4/`, `avv/1.4/avv-1.4.txt`. */
  readonly address: string;
  /** Path of the file. */
  readonly file: string;
}

/**
 * Every address of a built site that is to be served.
 *
 * @param dist folder of the built site
 */
export function siteAddresses(dist: string): readonly SiteAddress[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, address: file.slice(dist.length + 1).replace(/(^|\/)index\.html$/, '$1') }))
    .filter(({ address }) => !isHidden(address));
}

/** The addresses of the frozen files of a site, by its ledger. */
export function frozenAddresses(dist: string): readonly string[] {
  const read = readLedger(readFileSync(join(dist, 'ledger.jsonl'), 'utf8'), sha256);
  if (!read.ok) throw new Error(read.complaints.join('\n'));
  return releasesOf(read.ledger.events).flatMap(({ agreement, version, files }) =>
    Object.keys(files).map((name) => `${versionPath(agreement, version)}${name}`),
  );
}
