import { inForceSpans, isWithin, type Period } from '../ledger/status.ts';
import type { OnDays } from './dayBound.ts';
import { onDays } from './daySpans.ts';
import { type HistoryRow, historyRows } from './historyView.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
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
 * The view of the version in force on the day of the build; before the first one comes into force, of that one, and
 * where none is offered any more, of the last one that was.
 */
export function currentView(library: Library, agreement: PublishedAgreement, words: InterfaceWords): CurrentView {
  const { today, paths } = library;
  const { versions, name } = agreement;
  const spans = inForceSpans(versions.map(({ period }) => period));
  const at = spans.findIndex((span) => isWithin(span, today));
  const nearest = [spans[at], spans[at + 1], ...spans.slice(0, at).toReversed()].find((span) => span?.period);
  const shown = versionOf(versions, nearest?.period ?? null) ?? versions[0];
  if (shown === undefined) throw new Error(`${name}: an agreement without a version has no page.`);
  return {
    view: versionView(library, agreement, shown, words),
    successors: spans.slice(at + 1).flatMap((span) => {
      const successor = versionOf(versions, span.period);
      if (successor === null || successor === shown) return [];
      const { version } = successor;
      return onDays({ href: paths.version(name, version), text: words.readVersion(version) }, span, today);
    }),
    rows: historyRows(library, agreement, words),
  };
}

const versionOf = (versions: readonly PublishedVersion[], period: Period | null): PublishedVersion | null =>
  versions.find((version) => version.period === period) ?? null;
