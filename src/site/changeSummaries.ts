import { remembered } from '../redline/remembered.ts';
import { type RedlineSummary, redlineSummary } from '../redline/summary/redlineSummary.ts';
import type { PublishedVersion } from './library.ts';
import { redlineOf } from './redlineView.ts';
import type { VersionPair } from './versionPairs.ts';

/** A summary in both languages: the redline it is made from is large and is let go. */
type Summaries = Readonly<Record<'de' | 'en', RedlineSummary>>;

const known = new WeakMap<PublishedVersion, WeakMap<PublishedVersion, Summaries>>();

/**
 * What changed between two versions, at a glance. Compared once for all pages of a build.
 */
export function changeSummary(pair: VersionPair, language: 'de' | 'en'): RedlineSummary {
  const ofNewer = remembered(known, pair.newer, () => new WeakMap<PublishedVersion, Summaries>());
  return remembered(ofNewer, pair.older, () => {
    const redline = redlineOf(pair);
    return { de: redlineSummary(redline, 'de'), en: redlineSummary(redline, 'en') };
  })[language];
}
