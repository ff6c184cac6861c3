import { dayInWords } from '../agreement/dayInWords.ts';
import { type Parameter, type ParameterUnit, valueText } from '../check/parameter/parameter.ts';
import { parameterTimeline, type TimelineRow } from '../check/parameter/parameterTimeline.ts';
import { TOPICS } from '../check/parameter/topics.ts';
import { daysInForce } from '../ledger/status.ts';
import { remembered } from '../redline/remembered.ts';
import { clauseNameOf, clauseSideOf } from './clauseHistories.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { PARAMETER_WORDS } from './words/parameterWords.ts';

/** A deadline, amount, percentage or date through the versions of an agreement. */
export interface ParameterRow {
  /** What it is about: in the language of the page where it is a known subject, else in that of the contract. */
  readonly about: string;
  /** Its values in turn; one where it never changed. */
  readonly steps: readonly ParameterStep[];
}

/** A value as long as it stands. */
export interface ParameterStep {
  /** The value in words; null where none is found. */
  readonly words: string | null;
  /** "Fassung 1.0 bis 1.2", "ab Fassung 1.3, gültig ab 1. Mai 2026" */
  readonly versions: string;
  /** The clause in the last of these versions; null for an absent value and before the first clause. */
  readonly clause: Link | null;
}

/** The parameters of an agreement: those that some version changed, brought or dropped, and the others. */
export interface ParameterView {
  readonly changed: readonly ParameterRow[];
  readonly unchanged: readonly ParameterRow[];
}

const timelines = new WeakMap<PublishedAgreement['versions'], readonly TimelineRow[]>();

/**
 * The deadlines, amounts, percentages and dates of an agreement through its versions.
 */
export function parameterView(library: Library, agreement: PublishedAgreement, words: InterfaceWords): ParameterView {
  const versions = agreement.versions.filter(({ period }) => !isWithdrawnUnused(period));
  const timeline = remembered(timelines, agreement.versions, () =>
    parameterTimeline(versions.map(({ wording }) => wording)),
  );
  const rows = timeline.map(
    (row): ParameterRow => ({
      about: TOPICS.find(({ name }) => name === row.topic)?.title[words.language] ?? row.about,
      steps: stepsOf(library, agreement, versions, row.entries, words),
    }),
  );
  return {
    changed: rows.filter(({ steps }) => steps.length > 1),
    unchanged: rows.filter(({ steps }) => steps.length <= 1),
  };
}

/** Whether a version was withdrawn before the day from which it was to be the current one. */
const isWithdrawnUnused = (period: PublishedVersion['period']): boolean =>
  period.withdrawal !== null && daysInForce(period).length === 0;

function stepsOf(
  { paths }: Library,
  agreement: PublishedAgreement,
  versions: readonly PublishedVersion[],
  entries: readonly (Parameter | null)[],
  { language }: InterfaceWords,
): readonly ParameterStep[] {
  const starts = entries.flatMap((entry, i) => (i === 0 || !isSame(entry, entries[i - 1] ?? null) ? [i] : []));
  return starts.map((start, i): ParameterStep => {
    const entry = entries[start] ?? null;
    const end = (starts[i + 1] ?? entries.length) - 1;
    const last = entries[end]?.clause ?? null;
    const shown = versions[end];
    const side =
      last === null || shown === undefined ? null : clauseSideOf(agreement, agreement.versions.indexOf(shown), last);
    return {
      words: entry === null ? null : wordsOf(entry, shown?.wording.language ?? language),
      versions: versionsInWords(versions, start, end, language),
      clause:
        side === null
          ? null
          : {
              href: `${paths.version(agreement.name, shown?.version ?? '')}#${side.clause}`,
              text: clauseNameOf(side, language),
            },
    };
  });
}

const isSame = (a: Parameter | null, b: Parameter | null): boolean =>
  a === null || b === null ? a === b : valueText(a.value) === valueText(b.value);

/** A German period in the nominative, whatever the sentence made of it: "14 Tage", "1 Monat"; others as they are written. */
function wordsOf({ value, kind, words }: Parameter, language: 'de' | 'en'): string {
  if (kind !== 'period' || language !== 'de' || value.unit === null) return words;
  const unit = value.number === 1 ? (SINGULAR[value.unit] ?? value.unit) : value.unit;
  return `${String(value.number).replace('.', ',')}\u00A0${unit}`;
}

const SINGULAR: Readonly<Partial<Record<ParameterUnit, string>>> = {
  Minuten: 'Minute',
  Stunden: 'Stunde',
  Tage: 'Tag',
  Kalendertage: 'Kalendertag',
  Werktage: 'Werktag',
  Arbeitstage: 'Arbeitstag',
  Wochen: 'Woche',
  Monate: 'Monat',
  Quartale: 'Quartal',
  Jahre: 'Jahr',
};

function versionsInWords(
  versions: readonly PublishedVersion[],
  start: number,
  end: number,
  language: 'de' | 'en',
): string {
  const say = PARAMETER_WORDS[language];
  const [first, last] = [versions[start], versions[end]];
  if (first === undefined || last === undefined) return '';
  if (end === versions.length - 1) return say.since(first.version, dayInWords(first.release.validFrom, language));
  return start === end ? say.only(first.version) : say.span(first.version, last.version);
}
