import { type Parameter, valueText } from '../check/parameter/parameter.ts';
import { parameterTimeline, type TimelineRow } from '../check/parameter/parameterTimeline.ts';
import { remembered } from '../redline/remembered.ts';
import { clauseNameOf, clauseSideOf } from './clauseHistories.ts';
import type { Library, PublishedAgreement } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { PARAMETER_WORDS } from './words/parameterWords.ts';

/** A deadline, amount, percentage or date through the versions of an agreement. */
export interface ParameterRow {
  /** What it is about, in the language of the contract. */
  readonly about: string;
  /** Its values in turn; one where it never changed. */
  readonly steps: readonly ParameterStep[];
}

/** A value as long as it stands. */
export interface ParameterStep {
  /** As written where it came; null where it is not there. */
  readonly words: string | null;
  /** "1.0 bis 1.2", "seit 1.3" */
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
  const timeline = remembered(timelines, agreement.versions, () =>
    parameterTimeline(agreement.versions.map(({ wording }) => wording)),
  );
  const rows = timeline.map(
    (row): ParameterRow => ({ about: row.about, steps: stepsOf(library, agreement, row.entries, words) }),
  );
  return {
    changed: rows.filter(({ steps }) => steps.length > 1),
    unchanged: rows.filter(({ steps }) => steps.length <= 1),
  };
}

function stepsOf(
  { paths }: Library,
  agreement: PublishedAgreement,
  entries: readonly (Parameter | null)[],
  { language }: InterfaceWords,
): readonly ParameterStep[] {
  const { name, versions } = agreement;
  const starts = entries.flatMap((entry, i) => (i === 0 || !isSame(entry, entries[i - 1] ?? null) ? [i] : []));
  return starts.map((start, i): ParameterStep => {
    const entry = entries[start] ?? null;
    const end = (starts[i + 1] ?? entries.length) - 1;
    const last = entries[end]?.clause ?? null;
    const side = last === null ? null : clauseSideOf(agreement, end, last);
    return {
      words: entry?.words ?? null,
      versions: versionsInWords(agreement, start, end, language),
      clause:
        side === null
          ? null
          : {
              href: `${paths.version(name, versions[end]?.version ?? '')}#${side.clause}`,
              text: clauseNameOf(side, language),
            },
    };
  });
}

const isSame = (a: Parameter | null, b: Parameter | null): boolean =>
  a === null || b === null ? a === b : valueText(a.value) === valueText(b.value);

function versionsInWords({ versions }: PublishedAgreement, start: number, end: number, language: 'de' | 'en'): string {
  const say = PARAMETER_WORDS[language];
  const [from, to] = [versions[start]?.version ?? '', versions[end]?.version ?? ''];
  if (end === versions.length - 1) return say.since(from);
  return start === end ? say.only(from) : say.span(from, to);
}
