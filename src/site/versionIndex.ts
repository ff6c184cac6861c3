import { permalink } from '../ledger/address.ts';
import type { Library, PublishedAgreement } from './library.ts';

/** The machine-readable index of the versions of an agreement. It holds no status: that follows from the dates. */
export interface VersionIndex {
  readonly format: 1;
  readonly agreement: string;
  readonly title: string;
  readonly publisher: string;
  readonly ledgerHead: string;
  readonly versions: readonly {
    readonly version: string;
    readonly title: string;
    readonly permalink: string;
    readonly released: string;
    readonly stated: string;
    readonly validFrom: string;
    /** The first day on which the next version is the current one; null while none is announced. */
    readonly supersededOn: string | null;
    readonly fingerprint: string;
    readonly files: readonly { readonly url: string; readonly sha256: string }[];
    readonly changes: readonly string[];
  }[];
}

/**
 * The index of the versions of an agreement, oldest first.
 */
export function versionIndex(
  { facts, head }: Library,
  { name, facts: about, versions }: PublishedAgreement,
): VersionIndex {
  return {
    format: 1,
    agreement: name,
    title: about.title,
    publisher: facts.publisher.name,
    ledgerHead: head,
    versions: versions.map(({ version, release, period }) => {
      const link = permalink(facts.baseUrl, name, version);
      return {
        version,
        title: release.title,
        permalink: link,
        released: release.date,
        stated: release.stated,
        validFrom: release.validFrom,
        supersededOn: period.until,
        fingerprint: release.fingerprint,
        files: Object.entries(release.files).map(([file, sha256]) => ({ url: `${link}${file}`, sha256 })),
        changes: release.changes,
      };
    }),
  };
}
