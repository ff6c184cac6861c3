import type { Wording } from '../../agreement/wording.ts';
import { type Parameter, type ParameterKind, valueText } from './parameter.ts';
import { parametersOf } from './parametersOf.ts';

/** One parameter over all versions. */
export interface TimelineRow {
  readonly kind: ParameterKind;
  readonly topic: string | null;
  /** As the last version that has it calls it. */
  readonly about: string;
  /** One entry for each version, in their order; null where the version does not have it. */
  readonly entries: readonly (Parameter | null)[];
  /** Whether its value was another in some version that has it. */
  readonly isChanged: boolean;
}

/** Ways to see that two parameters are one, the surest first; null where a way says nothing. */
const KEYS: readonly ((parameter: Parameter) => string | null)[] = [
  ({ clause, sentence, words }) => `${clause} ${frameOf(sentence, words)}`,
  ({ sentence, words }) => frameOf(sentence, words),
  ({ topic, clause }) => (topic === null ? null : `${topic} ${clause}`),
  ({ topic }) => topic,
  ({ clause, about }) => `${clause} ${about}`,
];

/** A sentence without its figures, which change with the numbers of clauses. */
const frameOf = (sentence: string, words: string): string =>
  sentence
    .replaceAll('\u00a0', ' ')
    .replace(words.replace(/[\u00a0\n]/g, ' '), '…')
    .replace(/\d+/g, '#');

/**
 * The parameters of several versions, each matched with those of the versions before: by the same sentence, by what it
 * is about, by its clause.
 *
 * @param versions from the first to the last
 * @returns in the order in which they appear; each parameter of each version stands in exactly one row
 */
export function parameterTimeline(versions: readonly Wording[]): readonly TimelineRow[] {
  const rows: (Parameter | null)[][] = [];
  versions.forEach((version, at) => {
    let left = parametersOf(version);
    const open = new Set(rows);
    for (const key of KEYS) left = matchedBy(key, left, open, at);
    for (const parameter of left) rows.push(extended([], at, parameter));
    for (const row of open) extended(row, at, null);
  });
  return rows.flatMap((entries) => rowOf(entries));
}

/** Puts parameters behind the rows that a way of matching finds for them; gives those that are left. */
function matchedBy(
  key: (parameter: Parameter) => string | null,
  parameters: readonly Parameter[],
  open: Set<(Parameter | null)[]>,
  at: number,
): readonly Parameter[] {
  const byKey = new Map<string, (Parameter | null)[][]>();
  for (const row of open) {
    const last = row.findLast((one) => one !== null);
    const name = last === undefined || last === null ? null : keyed(key, last);
    if (name === null) continue;
    const known = byKey.get(name);
    if (known === undefined) byKey.set(name, [row]);
    else known.push(row);
  }
  return parameters.filter((parameter) => {
    const name = keyed(key, parameter);
    const row = name === null ? undefined : byKey.get(name)?.shift();
    if (row === undefined) return true;
    open.delete(row);
    extended(row, at, parameter);
    return false;
  });
}

function keyed(key: (parameter: Parameter) => string | null, parameter: Parameter): string | null {
  const name = key(parameter);
  return name === null ? null : `${parameter.kind} ${name}`;
}

/** A row with an entry at a place, and nothing in the places before that are still empty. */
function extended(row: (Parameter | null)[], at: number, entry: Parameter | null): (Parameter | null)[] {
  while (row.length < at) row.push(null);
  row.push(entry);
  return row;
}

function rowOf(entries: readonly (Parameter | null)[]): readonly TimelineRow[] {
  const present = entries.filter((one) => one !== null);
  const last = present.at(-1);
  if (last === undefined) return [];
  const isChanged = new Set(present.map(({ value }) => valueText(value))).size > 1;
  return [{ kind: last.kind, topic: last.topic, about: last.about, entries, isChanged }];
}
