import { daysAfter, daysBetween } from '../deadline/calendarDays.ts';
import { daysInForce } from '../ledger/status.ts';
import type { HistoryRow } from './historyView.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { TIMELINE_WORDS } from './words/timelineWords.ts';

/** A part of a row, from the left edge of the drawing: per cent of its width with the sign, as SVG takes it. */
export interface TimelineBar {
  readonly x: string;
  readonly width: string;
}

/** One version in the drawing. */
export interface TimelineRow {
  readonly version: string;
  /** What it shows, in words. */
  readonly title: string;
  /** From the release to the first day in force, or to the withdrawal. */
  readonly announced: TimelineBar | null;
  /** The days on which it is the current one. */
  readonly inForce: readonly TimelineBar[];
  /** The days after its first in force on which it is not: it binds who agreed to it. */
  readonly bindsOn: TimelineBar | null;
  /** Where it was withdrawn. */
  readonly withdrawn: string | null;
}

/** The periods of all versions as a drawing. It is the same on every day but for the line of today. */
export interface TimelineView {
  readonly rows: readonly TimelineRow[];
  /** Days named below the drawing. */
  readonly ticks: readonly { readonly x: string; readonly text: string }[];
  /** First and last day of the drawing. */
  readonly first: string;
  readonly last: string;
  /** The line of the day of the build. */
  readonly today: string;
}

/** Room to the right of the last day that is known: a version in force goes on. */
const ROOM = 0.06;

/** A drawing needs some days to be one. */
const FEWEST_DAYS = 60;

/**
 * The periods of the versions of an agreement as a drawing, newest first.
 *
 * @param rows the same versions in words, from `historyRows`
 */
export function timelineView(
  { today }: Pick<Library, 'today'>,
  { versions }: Pick<PublishedAgreement, 'versions'>,
  rows: readonly HistoryRow[],
  words: InterfaceWords,
): TimelineView {
  const days = [today, ...versions.flatMap(daysOf)].toSorted();
  const [first = today, end = today] = [days[0], days.at(-1)];
  const known = Math.max(daysBetween(first, end), FEWEST_DAYS);
  const last = daysAfter(first, Math.ceil(known * (1 + ROOM)));
  const share = (day: string): number => daysBetween(first, day) / daysBetween(first, last);
  const bar = (from: string, until: string | null): TimelineBar => ({
    x: percent(share(from)),
    width: percent((until === null ? 1 : share(until)) - share(from)),
  });
  return {
    rows: versions
      .map((shown) => timelineRow(shown, rows.find(({ number }) => number === shown.version)?.days ?? '', bar, words))
      .toReversed(),
    ticks: ticks(first, last)
      .filter(({ day }) => share(day) > EDGE && share(day) < 1 - EDGE)
      .map(({ day, text }) => ({ x: percent(share(day)), text })),
    first,
    last,
    today: percent(share(today)),
  };
}

/** Nearer to the edges a name would not fit. */
const EDGE = 0.04;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

const daysOf = ({ release, period }: PublishedVersion): readonly string[] => [
  release.date,
  period.from,
  ...(period.withdrawal === null ? [] : [period.withdrawal.date]),
];

function timelineRow(
  { version, release, period }: PublishedVersion,
  daysInWords: string,
  bar: (from: string, until: string | null) => TimelineBar,
  words: InterfaceWords,
): TimelineRow {
  const say = TIMELINE_WORDS[words.language];
  const spans = daysInForce(period);
  const [first] = spans;
  const withdrawn = period.withdrawal?.date ?? null;
  const start = [period.from, ...(withdrawn === null ? [] : [withdrawn])].toSorted()[0] ?? period.from;
  const firstEnd = first?.until ?? null;
  return {
    version,
    title: say.inForceDays(version, daysInWords),
    announced: release.date < start ? bar(release.date, start) : null,
    inForce: spans.map(({ from, until }) => bar(from, until)),
    bindsOn: first === undefined || firstEnd === null ? null : bar(firstEnd, null),
    withdrawn: withdrawn === null ? null : bar(withdrawn, null).x,
  };
}

/** So many names of years, and of months, fit below a drawing on a phone. */
const [MOST_YEARS, MOST_MONTHS] = [6, 4];

/** Years to name, or months where the drawing is shorter than that. */
function ticks(first: string, last: string): readonly { readonly day: string; readonly text: string }[] {
  const [from, to] = [first, last].map(monthNumber) as [number, number];
  const step =
    [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find(
      (months) => (to - from) / months < (months % 12 === 0 ? MOST_YEARS : MOST_MONTHS),
    ) ?? 1200;
  const begin = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - begin) / step) + 1) }, (_, i) => {
    const month = begin + i * step;
    const [year, number] = [Math.floor(month / 12), String((month % 12) + 1).padStart(2, '0')];
    return { day: `${year}-${number}-01`, text: step % 12 === 0 ? String(year) : `${number}/${year}` };
  });
}

/** Months since the year 0. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
