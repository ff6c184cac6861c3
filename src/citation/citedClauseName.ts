import type { ContractLanguage } from '../agreement/wording.ts';
import { citedPath } from '../redline/summary/clauseName.ts';
import type { CitedClause } from './citedVersion.ts';

/**
 * How a clause is called in a citation.
 *
 * | labels | German | English |
 * |---|---|---|
 * | `5.2`, `a)` | `Ziff. 5.2 lit. a` | `clause 5.2(a)` |
 * | `§ 3`, `(3a)` | `§ 3 Abs. 3a` | `section 3(3a)` |
 * | `Anlage 2`, `3` | `Anlage 2 Ziff. 3` | `Anlage 2 clause 3` |
 * | `1.4`, `2.` of a list | `Ziff. 1.4 Nr. 2` | `clause 1.4 no. 2` |
 * | a heading without a number | `Präambel` | `Präambel` |
 *
 * An annex keeps its own word in English: an "Anlage 1" and an "Anhang 1" would else have one name.
 */
export function citedClauseName(clause: CitedClause, language: ContractLanguage): string {
  return language === 'de' ? germanName(clause) : englishName(clause);
}

function germanName({ path, labelKind }: CitedClause): string {
  const name = citedPath({ clause: null, part: 0, label: null, labelKind, heading: null, path }, 'de');
  return isNumber(path[0] ?? '') && !isHeading(path, 0, labelKind) ? `Ziff. ${name}` : name;
}

function englishName({ path, labelKind }: CitedClause): string {
  return path.reduce((name, label, index) => {
    const next = isHeading(path, index, labelKind) ? label : englishLabel(label);
    // A bracket stands close to a number: 3(3a), 5.2(a).
    const joint = name === '' || (next.startsWith('(') && /[\da-z)]$/u.test(name)) ? '' : ' ';
    return `${name}${joint}${next}`;
  }, '');
}

function englishLabel(label: string): string {
  const item = /^(\d+)\.$/u.exec(label)?.[1];
  if (item !== undefined) return `no. ${item}`;
  const bracket = /^\(?([a-z]{1,2}|\d+[a-z]*)\)$/u.exec(label)?.[1];
  if (bracket !== undefined) return `(${bracket})`;
  const section = /^§[ \u00A0]?(.+)$/u.exec(label)?.[1];
  if (section !== undefined) return `section ${section}`;
  return isNumber(label) ? `clause ${label}` : label;
}

const isNumber = (label: string): boolean => /^\d/u.test(label);

/** The words of a heading without a number are no label, whatever they look like. */
const isHeading = (path: readonly string[], index: number, kind: CitedClause['labelKind']): boolean =>
  kind === 'unnumbered' && index === path.length - 1;
