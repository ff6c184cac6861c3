import { dayInWords } from '../agreement/dayInWords.ts';
import type { CheckedLedger } from '../copy/checkedLedger.ts';
import type { FileMeaning } from '../copy/hashMeanings.ts';
import { errataOf } from '../ledger/event.ts';
import { periodsOf, type StatusSpan, statusOn } from '../ledger/status.ts';
import type { Link } from './link.ts';
import type { Paths } from './paths.ts';
import { CHECK_WORDS, type CheckWords } from './words/checkWords.ts';

/** What the page says about one thing that was compared. */
export interface CheckAnswer {
  /**
   * `same`: what was compared is equal. `almost`: equal but for something that is named. `different`: it is not, or
   * something contradicts something else. `nothing`: nothing was compared.
   */
  readonly tone: 'same' | 'almost' | 'different' | 'nothing';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly facts: readonly CheckFact[];
  readonly links: readonly Link[];
}

/** A name with its value. */
export interface CheckFact {
  readonly name: string;
  readonly text: string;
  /** Whether the value is a hash, a key or a line of a contract, and no word of the interface. */
  readonly isLiteral?: boolean;
}

/** What answers are made with. */
export interface CheckSetting {
  readonly ledger: CheckedLedger;
  /** Addresses of the pages in the language of the reader. */
  readonly paths: Paths;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly shortTitle: (agreement: string) => string;
}

/** The words of a setting. */
export const wordsOf = ({ paths }: CheckSetting): CheckWords => CHECK_WORDS[paths.language];

/** A version as answers name it: "AVV, Fassung 1.3". */
export const versionName = (
  setting: CheckSetting,
  { agreement, version }: { readonly agreement: string; readonly version: string },
): string => wordsOf(setting).version(setting.shortTitle(agreement), version);

/** An answer that consists of words. */
export const plainAnswer = (
  tone: CheckAnswer['tone'],
  title: string,
  sentences: readonly string[] = [],
  facts: readonly CheckFact[] = [],
): CheckAnswer => ({ tone, title, sentences, facts, links: [] });

/** The language of the translation a file belongs to; null for the files of the version itself. */
export function translationOf(name: string): 'de' | 'en' | null {
  const [, language] = /\.(de|en)\.[a-z]+$/.exec(name) ?? [];
  return language === 'de' || language === 'en' ? language : null;
}

/** What a file is: "die Textdatei", "die Textdatei der englischen Übersetzung". */
export function kindName(setting: CheckSetting, { name }: FileMeaning): string {
  const words = wordsOf(setting);
  const kind = words.kinds[name.slice(name.lastIndexOf('.') + 1)] ?? name;
  const language = translationOf(name);
  return language === null ? kind : words.ofTranslation(kind, language);
}

/** What is known of the version a file belongs to, with where to read it. */
export function fileFacts(
  setting: CheckSetting,
  hash: string,
  { release, name, line }: FileMeaning,
): Pick<CheckAnswer, 'facts' | 'links'> & { readonly status: StatusSpan['status'] } {
  const { ledger, paths, today } = setting;
  const { facts, status, copy, readVersion, download } = wordsOf(setting);
  const day = (date: string): string => dayInWords(date, paths.language);
  const period = periodsOf(ledger.events, release.agreement).find((one) => one.release === release);
  const state = period === undefined ? 'announced' : statusOn(period, today);
  const errata = errataOf(ledger.events, release).length;
  return {
    status: state,
    facts: [
      { name: facts.hash, text: hash, isLiteral: true },
      { name: facts.file, text: name, isLiteral: true },
      { name: facts.stated, text: day(release.stated) },
      { name: facts.validFrom, text: day(release.validFrom) },
      { name: facts.released, text: day(release.date) },
      { name: facts.status, text: status[state] },
      ...(errata === 0 ? [] : [{ name: facts.errata, text: copy.errata(errata) }]),
      { name: facts.line, text: String(line) },
    ],
    links: [
      { href: paths.version(release.agreement, release.version), text: readVersion },
      { href: `${paths.root}${release.agreement}/${release.version}/${name}`, text: download(name) },
    ],
  };
}

/** What must be said of a version with a status, and of a translation. */
export function cautions(
  setting: CheckSetting,
  { name }: FileMeaning,
  status: StatusSpan['status'],
): readonly string[] {
  const { copy } = wordsOf(setting);
  return [
    ...(status === 'superseded' || status === 'withdrawn' ? [copy.bindsOn[status]] : []),
    ...(translationOf(name) === null ? [] : [copy.translation]),
  ];
}
