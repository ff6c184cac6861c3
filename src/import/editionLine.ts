import { type DayInText, dayAtStart } from '../agreement/daysInText.ts';
import { isVersion } from '../agreement/version.ts';

/** What one line says about version and dates. */
export interface EditionLine {
  readonly version: string | null;
  readonly stated: DayInText | null;
  readonly validFrom: DayInText | null;
  /** Whether the line says nothing else. */
  readonly isAll: boolean;
}

const WORDS: readonly (readonly ['version' | 'stated' | 'validFrom', RegExp])[] = [
  ['stated', /^(?:Version|Fassung) (?:dated|vom|of)(?![\p{L}])/iu],
  [
    'stated',
    /^(?:Stand\/Date|Stand|Date|Datum|Last (?:updated|modified|reviewed)|Zuletzt (?:aktualisiert|geändert|geprüft)|Letzte (?:Aktualisierung|Änderung)|Aktualisiert|Updated|As of|Dated)(?![\p{L}])/iu,
  ],
  [
    'validFrom',
    /^(?:gültig (?:ab|seit)|Gültigkeit ab|gilt ab|in Kraft (?:ab|seit)|wirksam ab|valid from|effective(?: date| from| as of)?)(?![\p{L}])/iu,
  ],
  ['version', /^(?:Version|Fassung|Vers\.|Ver\.|Rev(?:ision)?\.?|v)(?=[ .:\u00A0]*\d)/i],
];
/** Web pages say so without a day where a script has put it in. */
const UPDATED = /^(?:Zuletzt aktualisiert|Last updated)$/i;
const BETWEEN = /^(?:[\s:|/·,;()[\]–—•-]|(?:vom|am|dem|den|on|of|from|seit|ab|und|and)(?![\p{L}]))+/iu;
const NUMBER = /^[ .:\u00A0]*(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+){0,2})(?![.]?\d)/;

/**
 * What a line says about the version of its contract and its dates: "Version 1.4 (Gültig ab: 01.10.2025 / Stand: …)".
 *
 * @param text the line
 */
export function editionLine(text: string): EditionLine {
  let [rest, isAll, found] = [text.slice(0, 200), text.length <= 200, false];
  let line: Omit<EditionLine, 'isAll'> = { version: null, stated: null, validFrom: null };
  while (rest !== '') {
    rest = rest.replace(BETWEEN, '');
    const [kind, length] = wordAt(rest);
    if (kind === null) {
      isAll &&= rest === '';
      rest = rest.replace(/^\S+/, '');
      continue;
    }
    const after = rest.slice(length);
    const value = kind === 'version' ? versionAt(after) : dateAfter(after);
    rest = value === null ? after : after.slice(value.length);
    found ||= value !== null || UPDATED.test(text);
    if (value !== null && line[kind] === null) line = { ...line, [kind]: value.value };
  }
  return { ...line, isAll: isAll && found };
}

function wordAt(text: string): readonly ['version' | 'stated' | 'validFrom', number] | readonly [null, 0] {
  for (const [kind, pattern] of WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return [kind, match[0].length];
  }
  return [null, 0];
}

interface Value<T> {
  readonly value: T;
  readonly length: number;
}

function versionAt(text: string): Value<string> | null {
  const match = NUMBER.exec(text);
  const version = match?.[1] ?? '';
  return match !== null && isVersion(version) ? { value: version, length: match[0].length } : null;
}

function dateAfter(text: string): Value<DayInText> | null {
  const skipped = BETWEEN.exec(text)?.[0].length ?? 0;
  const date = dayAtStart(text.slice(skipped));
  return date === null ? null : { value: date, length: skipped + date.words.length };
}
