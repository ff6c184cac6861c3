import { inForceOn } from '../ledger/status.ts';
import { dayBound, type OnDays } from './dayBound.ts';
import { type HistoryRow, historyRows } from './historyView.ts';
import type { Library, PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
import { type VersionView, versionView } from './versionView.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** The page that shows the version in force. */
export interface CurrentView {
  readonly view: VersionView;
  /** Versions that will take over, each from its day on. */
  readonly successors: readonly OnDays<Link>[];
  readonly rows: readonly HistoryRow[];
}

/**
 * The view of the version in force on the day of the build; before the first one comes into force, of that one.
 */
export function currentView(library: Library, agreement: PublishedAgreement, words: InterfaceWords): CurrentView {
  const { today, paths } = library;
  const { versions, name } = agreement;
  const period = inForceOn(
    versions.map(({ period }) => period),
    today,
  );
  const shown = versions.find((version) => version.period === period) ?? versions[0];
  if (shown === undefined) throw new Error(`${name}: an agreement without a version has no page.`);
  const later = versions.slice(versions.indexOf(shown) + 1).filter(({ period: { from, until } }) => from !== until);
  return {
    view: versionView(library, agreement, shown, words),
    successors: later.map(({ version, period: { from, until } }) => ({
      value: { href: paths.version(name, version), text: words.readVersion(version) },
      bound: dayBound(from, until, today),
    })),
    rows: historyRows(library, agreement, words),
  };
}
