import { dayInWords } from '../agreement/dayInWords.ts';
import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { daysAfter } from '../deadline/calendarDays.ts';
import type { ErratumEvent } from '../ledger/event.ts';
import { daysInForce, type Period } from '../ledger/status.ts';
import { originalName } from '../publication/frozenFiles.ts';
import type { ExportedVersion } from './exportedHistory.ts';
import { comparisonPath, frozenPath, pagePath } from './exportPaths.ts';
import type { ExportWords } from './exportWords.ts';
import { codeHtml, type Fact, factsHtml, linkHtml } from './htmlPage.ts';

/**
 * What stands of a version in the overview and on its page, without any "today": an export is made once and read later.
 *
 * @param shown the version
 * @param words the words around it
 * @param root path from the page to the root of the export
 * @param more facts that only one of the pages has
 */
export function versionFacts(
  shown: ExportedVersion,
  words: ExportWords,
  root: '' | '../',
  more: readonly Fact[],
): readonly string[] {
  const { agreement, version, release, period, permalink } = shown;
  const day = (date: string): string => escapeHtml(dayInWords(date, words.language));
  const names = Object.keys(release.files);
  const original = originalName(agreement, version);
  const translated = names.filter((name) => shown.translation !== null && name.includes(`.${shown.translation}.`));
  const links = (of: readonly string[]): readonly string[] => [
    of.map((name) => linkHtml(`${root}${frozenPath(agreement, version, name)}`, name)).join(' '),
  ];
  return factsHtml([
    [words.stated, [day(release.stated)]],
    [words.validFrom, [day(release.validFrom)]],
    [words.released, [day(release.date)]],
    [words.inForce, [escapeHtml(daysInWords(period, words))]],
    withdrawnFact(shown, words),
    [words.permalink, [codeHtml(permalink)]],
    [words.fingerprint, [`${codeHtml(release.fingerprint)} <small>${words.fingerprintNote}</small>`]],
    [words.frozenFiles, links(names.filter((name) => !translated.includes(name) && name !== original))],
    names.includes(original) ? [words.original, links([original])] : null,
    translated.length === 0 ? null : [words.translationFiles, links(translated)],
    ...more,
  ]);
}

function withdrawnFact(shown: ExportedVersion, words: ExportWords): Fact {
  const sentences = withdrawalHtml(shown, words);
  return sentences.length === 0 ? null : [words.withdrawn, sentences];
}

/** When and why a version was withdrawn, and what that does not change; nothing where it was not. */
export function withdrawalHtml(
  { period: { withdrawal }, wording }: ExportedVersion,
  words: ExportWords,
): readonly string[] {
  if (withdrawal === null) return [];
  const { date, reason } = withdrawal;
  return [
    escapeHtml(words.withdrawnOn(dayInWords(date, words.language))),
    spoken(words.reason(reason), wording.language, words),
    escapeHtml(words.bindsOn),
  ];
}

/** What changed since the version before, as a page and as data; null for the first version. */
export function comparisonFact(
  { agreement, version }: ExportedVersion,
  before: ExportedVersion | undefined,
  words: ExportWords,
  root: '' | '../',
): Fact {
  if (before === undefined) return null;
  const link = (kind: 'html' | 'json', text: string): string =>
    linkHtml(`${root}${comparisonPath(agreement, before.version, version, kind)}`, text);
  return [words.derived, [`${link('html', words.changesSince(before.version))} ${link('json', words.changesData)}`]];
}

/** "vom 1. April 2023 bis 14. März 2024", and more where the version came back. */
function daysInWords(period: Period, words: ExportWords): string {
  const day = (date: string): string => dayInWords(date, words.language);
  const spans = daysInForce(period).map(({ from, until }) =>
    until === null ? words.since(day(from)) : words.between(day(from), day(daysAfter(until, -1))),
  );
  if (spans.length > 0) return spans.join(`, ${words.again} `);
  const isWithdrawnFirst = period.withdrawal !== null && period.withdrawal.date <= period.from;
  return isWithdrawnFirst ? words.withdrawnUnused : words.neverInForce;
}

/** Why the publisher changed the version before; null where nothing was said. */
export function changesFact({ release, wording }: ExportedVersion, words: ExportWords): Fact {
  const changes = release.changes.map((text) => `<li>${escapeHtml(text)}</li>`);
  const list = `<ul${wording.language === words.language ? '' : ` lang="${wording.language}"`}>${changes.join('')}</ul>`;
  return changes.length === 0 ? null : [words.changes, [list]];
}

/** Slips that were found in a version after it was published; null where there are none. */
export function errataFact(shown: ExportedVersion, words: ExportWords, root: '' | '../'): Fact {
  const notes = shown.errata.map((erratum) => `<li>${erratumHtml(shown, erratum, words, root)}</li>`);
  return notes.length === 0 ? null : [words.errata, [`<ul>${notes.join('')}</ul>`]];
}

function erratumHtml(
  { agreement, version, wording }: ExportedVersion,
  { number, date, state, clause, note, correctedIn }: ErratumEvent,
  words: ExportWords,
  root: '' | '../',
): string {
  const named =
    clause === null
      ? ''
      : ` ${linkHtml(`${root}${pagePath(agreement, version)}#${encodeURI(clause)}`, words.clause(clause))}`;
  const corrected =
    correctedIn === null
      ? ''
      : ` ${linkHtml(`${root}${pagePath(agreement, correctedIn)}`, words.correctedIn(correctedIn))}`;
  const day = escapeHtml(dayInWords(date, words.language));
  return `${words.erratum(number)}${named} (${words.erratumState[state]}${corrected}, ${day}): ${spoken(note, wording.language, words)}`;
}

/** What was written in the language of the contract, in a page that may have another one. */
const spoken = (text: string, language: ContractLanguage, words: ExportWords): string =>
  language === words.language ? escapeHtml(text) : `<span lang="${language}">${escapeHtml(text)}</span>`;
