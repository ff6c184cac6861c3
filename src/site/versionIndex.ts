import { noticeKept } from '../deadline/noticeKept.ts';
import type { ObjectionPeriod } from '../deadline/objectionPeriod.ts';
import { permalink } from '../ledger/address.ts';
import { type ErratumState, originsOf } from '../ledger/event.ts';
import { daysInForce } from '../ledger/status.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { interfaceIn } from './interfaceAt.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { objectionPeriodOf } from './objectionPeriodOf.ts';
import { DERIVED_KINDS, type Paths, REDLINE_KINDS } from './paths.ts';

/** An address in each language of the interface. */
type InBothLanguages = Readonly<Record<'de' | 'en', string>>;

/**
 * The machine-readable index of the versions of an agreement, as `public/schema/versions-1.json` describes it. It holds
 * no status: that follows from the dates. All addresses are absolute.
 */
export interface VersionIndex {
  readonly format: 1;
  /** Address of the JSON Schema. */
  readonly schema: string;
  readonly agreement: string;
  /** Its name that depends on no address: `urn:uuid:…`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Every address the site has had, the present one last. */
  readonly origins: readonly string[];
  readonly ledgerHead: string;
  readonly ledger: string;
  /** Pages: the version in force on the day of the reader, and all versions. */
  readonly current: InBothLanguages;
  readonly history: InBothLanguages;
  readonly feed: InBothLanguages;
  readonly calendar: InBothLanguages;
  readonly versions: readonly IndexedVersion[];
}

/** A version in the index. */
export interface IndexedVersion {
  readonly version: string;
  readonly title: string;
  /** Language of the contract. */
  readonly language: 'de' | 'en';
  readonly permalink: string;
  readonly pages: InBothLanguages;
  /** Day of the announcement: that of the line of the ledger. */
  readonly released: string;
  readonly stated: string;
  readonly validFrom: string;
  /** The first day on which the next version is the current one; null while none is announced. */
  readonly supersededOn: string | null;
  /** Days on which it is the current one, from the first on and before the other; `until` is null for an open end. */
  readonly current: readonly { readonly from: string; readonly until: string | null }[];
  /** Since when and why the publisher does not offer it any more; null where it was not withdrawn. */
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  /** Slips that the publisher points out; the text stays as it is. */
  readonly errata: readonly IndexedErratum[];
  /** When one may object to it, according to the publisher; null where there is nothing to object to. */
  readonly objection: ObjectionPeriod | null;
  /** Whether all days of notice lie between announcement and validity; null for the first version and one valid before. */
  readonly noticeKept: boolean | null;
  readonly fingerprint: string;
  /** The frozen files. */
  readonly files: readonly { readonly url: string; readonly sha256: string }[];
  /** The page of the convenience translation that was frozen with it; null where there is none. It is not binding. */
  readonly translation: { readonly language: 'de' | 'en'; readonly pages: InBothLanguages } | null;
  /** Files made from them, which are not authoritative. */
  readonly derivedFiles: readonly string[];
  /** An image of 1200 × 630 dots that names the version. */
  readonly preview: string;
  /** The comparison with the version before; null for the first version. */
  readonly redline: {
    readonly older: string;
    readonly pages: InBothLanguages;
    readonly files: readonly string[];
  } | null;
  readonly changes: readonly string[];
}

/** An erratum in the index, as it stands. */
export interface IndexedErratum {
  readonly number: number;
  /** Day of the line of the ledger that gave it its state. */
  readonly on: string;
  readonly state: ErratumState;
  /** Address of the clause on the page of the version; null where it concerns the version as a whole. */
  readonly clause: string | null;
  readonly note: string;
  readonly correctedIn: string | null;
}

/**
 * The index of the versions of an agreement, oldest first. The day of the build is not asked for.
 */
export function versionIndex(library: Library, agreement: PublishedAgreement): VersionIndex {
  const { facts, head, paths } = library;
  const { name, versions } = agreement;
  return {
    format: 1,
    schema: absoluteUrl(library, paths.schema('versions-1')),
    agreement: name,
    id: agreement.id,
    title: agreement.facts.title,
    publisher: facts.publisher.name,
    origins: originsOf(library.events),
    ledgerHead: head,
    ledger: absoluteUrl(library, paths.ledger),
    current: inBothLanguages(library, (of) => of.current(name)),
    history: inBothLanguages(library, (of) => of.history(name)),
    feed: inBothLanguages(library, (of) => of.feed(name)),
    calendar: inBothLanguages(library, (of) => of.calendar(name)),
    versions: versions.map((shown) => indexedVersion(library, agreement, shown)),
  };
}

function indexedVersion(library: Library, agreement: PublishedAgreement, shown: PublishedVersion): IndexedVersion {
  const { facts, paths } = library;
  const { name, versions } = agreement;
  const { version, release, period, wording, translation } = shown;
  const { withdrawal, statuses } = period;
  const before = versions[versions.indexOf(shown) - 1];
  const link = permalink(facts.baseUrl, name, version);
  return {
    version,
    title: release.title,
    language: wording.language,
    permalink: link,
    pages: inBothLanguages(library, (of) => of.version(name, version)),
    released: release.date,
    stated: release.stated,
    validFrom: release.validFrom,
    supersededOn: statuses.findLast(({ status }) => status === 'superseded')?.from ?? null,
    current: daysInForce(period).map(({ from, until }) => ({ from, until })),
    withdrawn: withdrawal === null ? null : { on: withdrawal.date, reason: withdrawal.reason },
    errata: shown.errata.map(({ number, date: on, state, clause, note, correctedIn }) => ({
      ...{ number, on, state, clause, note, correctedIn },
    })),
    objection: objectionPeriodOf(library, agreement, shown),
    noticeKept:
      before === undefined || release.validFrom <= release.date
        ? null
        : noticeKept(release, agreement.facts.noticeDays),
    fingerprint: release.fingerprint,
    files: Object.entries(release.files).map(([file, sha256]) => ({ url: `${link}${file}`, sha256 })),
    translation:
      translation === null
        ? null
        : {
            language: translation.language,
            pages: inBothLanguages(library, (of) => of.translation(name, version)),
          },
    derivedFiles: DERIVED_KINDS.map((kind) => absoluteUrl(library, paths.file(name, version, kind))),
    preview: absoluteUrl(library, paths.preview(name, version)),
    redline:
      before === undefined
        ? null
        : {
            older: before.version,
            pages: inBothLanguages(library, (of) => of.redline(name, before.version, version)),
            files: REDLINE_KINDS.map((kind) =>
              absoluteUrl(library, paths.redlineFile(name, before.version, version, kind)),
            ),
          },
    changes: release.changes,
  };
}

const inBothLanguages = (library: Library, path: (paths: Paths) => string): InBothLanguages => ({
  de: absoluteUrl(library, path(interfaceIn('de').paths)),
  en: absoluteUrl(library, path(interfaceIn('en').paths)),
});
