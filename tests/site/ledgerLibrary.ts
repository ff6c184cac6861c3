import fc from 'fast-check';
import { errataOf, type LedgerEvent } from '../../src/ledger/event.ts';
import { periodsOf } from '../../src/ledger/status.ts';
import type { OnDays } from '../../src/site/dayBound.ts';
import type { Library, PublishedAgreement } from '../../src/site/library.ts';
import { pathsBelow } from '../../src/site/paths.ts';

/** A released version for tests, with the days that matter. */
export const released = (version: string, date: string, validFrom: string): LedgerEvent => ({
  prev: '',
  date,
  event: 'release',
  agreement: 'avv',
  version,
  title: 'Vertrag',
  stated: date,
  validFrom,
  canon: 1,
  fingerprint: '',
  files: {},
  changes: [],
});

/** The withdrawal of a version. */
export const withdrawn = (version: string, date: string, reason = 'Ein Grund.'): LedgerEvent => ({
  prev: '',
  date,
  event: 'withdraw',
  agreement: 'avv',
  version,
  reason,
});

/** A library of the agreement `avv` as a ledger tells it, without texts. */
export function ledgerLibrary(
  events: readonly LedgerEvent[],
  today: string,
): { readonly library: Library; readonly agreement: PublishedAgreement } {
  const versions = periodsOf(events, 'avv').map((period) => ({
    agreement: 'avv',
    version: period.release.version,
    release: period.release,
    period,
    errata: errataOf(events, period.release),
    wording: { language: 'de' },
    translation: null,
  }));
  const agreement = {
    name: 'avv',
    id: 'urn:uuid:00000000-0000-8000-8000-000000000000',
    facts: { title: 'Vertrag', shortTitle: 'AVV', noticeDays: 30, objectionDays: 14 },
    versions,
  } as unknown as PublishedAgreement;
  const facts = { publisher: { name: 'Testverlag' }, baseUrl: 'https://test.example' };
  const library = { facts, paths: pathsBelow('/'), today, events, agreements: [agreement] } as unknown as Library;
  return { library, agreement };
}

/** What of things bound to days is shown on a day, as the reader's browser decides. */
export const shownOn = <T extends Pick<OnDays<unknown>, 'bound'>>(things: readonly T[], day: string): readonly T[] =>
  things.filter(({ bound }) => {
    const { 'data-from': from, 'data-until': until } = bound;
    return (from === undefined || from <= day) && (until === undefined || day < until);
  });

/** A day in the first weeks of 2025; few days, so that some of them meet. */
export const someDay = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

/** Histories as a ledger may hold them: announced, replaced before their day, in force, withdrawn. */
export const someHistory = fc
  .array(fc.record({ from: someDay, notice: fc.integer({ min: 0, max: 30 }), withdrawn: fc.option(someDay) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((versions): readonly LedgerEvent[] => {
    const days = versions.map(({ from }) => from).toSorted();
    const before = (day: string, count: number): string =>
      new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
    return [
      ...versions.map(({ notice }, i) => released(`1.${i}`, before(days[i] ?? '', notice), days[i] ?? '')),
      ...versions.flatMap(({ withdrawn: on }, i) => (on === null ? [] : [withdrawn(`1.${i}`, on)])),
    ];
  });
