import { endsWithForeignName, foreignName, OWN_NAMES } from './foreignNames.ts';

/** A reference in a text to a clause of the same contract. */
export interface CrossReference {
  readonly start: number;
  readonly end: number;
  /** From the outermost part inward: `Anlage 2`, `Ziff. 3`, `lit. b`. */
  readonly parts: readonly ReferencePart[];
  /** Where the text says so: `dieses Vertrags` is outside of the annexes, `dieser Anlage` in the annex it stands in. */
  readonly within: 'anywhere' | 'contract' | 'annex';
}

/** One part of a reference. */
export interface ReferencePart {
  readonly unit: ReferenceUnit;
  /** `15.1`, `3a`, `b`, `anlage 2`. */
  readonly value: string;
}

/**
 * | unit | written |
 * |---|---|
 * | `annex` | `Anlage 2`, `Anhang A`, `Annex II` |
 * | `article` | `Art. 28`: a contract has none, so it is always in a law |
 * | `section` | `§ 3` |
 * | `clause` | `Ziff. 15.1`, `Klausel 5`, `Section 4.2` |
 * | `paragraph` | `Abs. 2`, and `(2)` after a number |
 * | `number` | `Nr. 2` |
 * | `letter` | `lit. b`, and `b)` or `(b)` after a number; `Doppelbuchst. aa`, and `aa)` after a letter |
 * | `passage` | `Satz 2`, `Hs. 1`, `ff.`: a place in a clause, without a label of its own |
 */
export type ReferenceUnit = 'annex' | 'article' | 'section' | 'clause' | 'paragraph' | 'number' | 'letter' | 'passage';

/** Units from the outside in. */
const LEVELS: Readonly<Record<ReferenceUnit, number>> = {
  ...{ annex: 0, article: 1, section: 1, clause: 1, paragraph: 2, number: 3, letter: 4, passage: 6 },
};

/** Double letters stand below letters. */
const levelOf = ({ unit, value }: ReferencePart): number =>
  unit === 'letter' && value.length > 1 ? LEVELS.letter + 1 : LEVELS[unit];

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
const END = '(?![\\p{L}\\p{N}])';
const DECIMAL = `[1-9]\\d{0,2}[a-z]?(?:\\.[1-9]\\d{0,2}[a-z]?)*${END}(?![.,]\\d)`;
const COUNT = `[1-9]\\d?[a-z]?${END}(?![.,]\\d)`;
const LETTER = `(?:(?<letter>[a-z])\\k<letter>?)${END}`;
const ANNEX = `(?:\\d{1,2}[a-z]?(?:\\.\\d{1,2}[a-z]?)*|[A-Z]\\d{0,2}|[IVX]+)${END}`;

const UNITS: readonly (readonly [unit: ReferenceUnit, names: string, value: string])[] = [
  ['annex', 'Anlagen?|Anhang(?:e?s)?|Anhängen?|[Aa]nnex(?:es)?|[Aa]ppendix|[Ss]chedules?|[Ee]xhibits?', ANNEX],
  ['article', 'Art\\.|Artikel[ns]?|[Aa]rticles?|Erwägungsgr(?:und|ünde)|Erwgr\\.|[Rr]ecitals?', DECIMAL],
  ['section', '§§?', DECIMAL],
  ['clause', 'Ziff\\.|Ziffern?|Klauseln?|Punkte?n?|Abschnitte?[ns]?|[Cc]lauses?|[Ss]ections?|[Ss]ec\\.', DECIMAL],
  ['paragraph', 'Abs\\.|Absatz(?:es)?|Absätzen?|[Pp]aragraphs?|[Pp]ara\\.|[Ss]ub-?sections?', COUNT],
  ['number', 'Nrn?\\.|Nummern?', DECIMAL],
  ['letter', 'lit\\.|(?:[Bb]|[Dd]oppelb)uchst\\.|(?:B|[Dd]oppelb)uchstaben?|[Pp]oints?', LETTER],
  ['passage', 'Satz(?:es)?|Sätzen?|S\\.|Halbsatz|Hs\\.|Alt\\.|Alternative|UAbs\\.|Unterabsatz|[Ss]entences?', COUNT],
];
const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const NAMED = UNITS.map(
  ([unit, names, value]) =>
    ({ unit, pattern: sticky(`(?:${names})${SPACE}?(?<bracket>\\()?(?<value>${value})`) }) as const,
);
const VALUES = new Map(UNITS.map(([unit, , value]) => [unit, sticky(`(?<bracket>\\()?(?<value>${value})`)]));

/** `Ziff. 5 (3)`, `Section 4.2(b)`, `5.2 a)`, `§ 3 ff.` */
const BEHIND: readonly (readonly [unit: ReferenceUnit, pattern: RegExp])[] = [
  ['paragraph', sticky(`${SPACE}?\\((?<value>[1-9]\\d?[a-z]?)\\)`)],
  ['letter', sticky(`${SPACE}?\\((?<value>[a-z]|([a-z])\\2)\\)`)],
  ['letter', sticky(`${SPACE}?(?<value>[a-z]|([a-z])\\2)\\)`)],
  ['passage', sticky(`${SPACE}?\\((?<value>[ivx]{2,4})\\)`)],
  ['passage', sticky(`${SPACE}(?<value>ff?)\\.`)],
];

/** Nearly every reference holds a digit; most clauses of a contract hold neither that nor one of these words. */
const HINT = /\d|lit\.|uchst|oint|Anl|Anh|nnex|ppend|chedule|xhibit/;
/** Names begin here, or a word ends with one, which is seen afterwards: to look back at every letter takes too long. */
const HEAD = new RegExp(
  `(?:§§?|${UNITS.filter(([unit]) => unit !== 'passage' && unit !== 'section')
    .map(([, names]) => names)
    .join('|')})(?=${SPACE}?[(\\dA-Za-z])`,
  'gu',
);
const LINK = sticky(
  `${SPACE}?,${SPACE}?(?:(?:und|oder|sowie|and|or)${SPACE})?` +
    `|${SPACE}(?:und${SPACE}?/${SPACE}?oder|and${SPACE}?/${SPACE}?or|und|oder|sowie|bzw\\.|bis|and|or|to|through)${SPACE}|${SPACE}?[–-]${SPACE}?`,
);
const TOGETHER_WITH = sticky(
  `${SPACE}(?:i\\.${SPACE}?V\\.${SPACE}?m\\.|iVm|in Verbindung mit|in conjunction with)${SPACE}`,
);
/** A number that counts something is no second reference: "nach Ziff. 5 und 14 Tage". */
const COUNTS_SOMETHING = sticky(
  `${SPACE}?(?:[%‰€$£°]|(?:EUR|Euro|Prozent|percent|Uhr|(?:\\p{Lu}\\p{Ll}+)?[Tt]age?n?|Stunden?|(?:\\p{Lu}\\p{Ll}+)?[Ww]ochen?|Monate?n?|Jahre?n?s?|Minuten?|hours?|days?|weeks?|months?|years?|business|working|calendar|weiteren?r?|anderen?r?|further|other|Personen|Kopien|Exemplare)${END})` +
    `|\\.${SPACE}?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)${END}`,
);
const ANNEX_BEHIND = sticky(`${SPACE}(?:in der|in the|der|des|von|in|zu|zur|of|to)${SPACE}`);

/** A reference while the words behind it are still being read. */
interface Item {
  readonly start: number;
  end: number;
  parts: readonly ReferencePart[];
  within: CrossReference['within'];
  /** It names a clause of something else. */
  foreign: boolean;
  /** It begins with a number, as the second one in "Ziff. 5 und 6". */
  readonly isBare: boolean;
  /** Words behind it say what it belongs to. */
  isSettled: boolean;
}

/**
 * The references of a text to clauses of the contract it stands in; not those into laws or other contracts. Each number
 * of a list is a reference of its own: `Ziffern 5.2 und 5.3` are "Ziffern 5.2" and "5.3".
 *
 * @param text text of a cell
 * @returns references in order, without overlap
 */
export function crossReferences(text: string): readonly CrossReference[] {
  const found: CrossReference[] = [];
  if (!mayRefer(text)) return found;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    if (head[0].charAt(0) !== '§' && /[\p{L}\p{N}]/u.test(text.charAt(head.index - 1))) continue;
    const items = listFrom(text, head.index);
    for (const { start, end, parts, within, foreign } of items)
      if (!foreign && parts[0]?.unit !== 'article') found.push({ start, end, parts, within });
    HEAD.lastIndex = Math.max(HEAD.lastIndex, items.at(-1)?.end ?? 0);
  }
  return found;
}

/** A quick look whether a text can hold a reference at all. */
export function mayRefer(text: string): boolean {
  return HINT.test(text);
}

/** The references of a list that begins here; none where there is no reference. */
function listFrom(text: string, start: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = start; ; ) {
    const item = itemFrom(text, at, items.at(-1));
    if (item === null) break;
    items.push(item);
    readWhatFollows(text, item);
    const link = matchAt(LINK, text, item.end) ?? matchAt(TOGETHER_WITH, text, item.end);
    if (link === null) break;
    at = item.end + link[0].length;
  }
  const [first] = items;
  if (first !== undefined && isBehindForeignName(text, first)) first.foreign = true;
  for (let index = items.length - 2; index >= 0; index -= 1) {
    const [item, next] = [items[index], items[index + 1]];
    if (item !== undefined && next !== undefined && !item.isSettled) inherit(item, next);
  }
  return items;
}

/** In "§ 3 und § 4 BDSG" and "Ziff. 3 und 4 der Anlage 2" the end says what the beginning belongs to. */
function inherit(item: Item, next: Item): void {
  const [own, other] = [item.parts[0], next.parts[0]];
  if (own === undefined || other === undefined) return;
  const isOfOneKind = next.isBare || (isLegal(own) && isLegal(other));
  if (next.foreign && isOfOneKind) item.foreign = true;
  if (next.within !== 'anywhere' && isOfOneKind) item.within = next.within;
  if (next.isBare && other.unit === 'annex' && own.unit !== 'annex') item.parts = [other, ...item.parts];
}

/** Units in which laws are cited. */
const isLegal = ({ unit }: ReferencePart): boolean => unit !== 'clause' && unit !== 'annex';

function itemFrom(text: string, start: number, previous: Item | undefined): Item | null {
  const blank = { start, within: 'anywhere', foreign: false, isSettled: false } as const;
  const chain = chainFrom(text, start);
  const [first] = chain?.parts ?? [];
  if (chain !== null && first !== undefined) {
    const outer = (previous?.parts ?? []).filter((part) => part.unit !== 'passage' && levelOf(part) < levelOf(first));
    const goesOn = levelOf(first) > LEVELS.clause && outer.length > 0;
    if (first.unit === 'passage' && !goesOn) return null;
    return {
      ...{ ...blank, end: chain.end, isBare: false },
      parts: goesOn ? [...outer, ...chain.parts] : chain.parts,
      foreign: goesOn && (previous?.foreign ?? false),
      within: goesOn ? (previous?.within ?? 'anywhere') : 'anywhere',
    };
  }
  const last = previous?.parts.at(-1);
  if (previous === undefined || last === undefined) return null;
  const value = valueFrom(text, start, last.unit, text[previous.end - 1] === ')');
  if (value === null || matchAt(COUNTS_SOMETHING, text, value.end) !== null) return null;
  const parts = [
    ...previous.parts.slice(0, -1),
    { unit: last.unit, value: partValue(last.unit, annexName(last), value.value) },
  ];
  const behind = innerParts(text, partsBehind(text, value.end, parts));
  return { ...blank, ...behind, isBare: true, foreign: previous.foreign, within: previous.within };
}

interface Chain {
  readonly parts: readonly ReferencePart[];
  readonly end: number;
}

/** Parts that follow each other from the outside in: `Anlage 2 Ziff. 3 Abs. 1`. */
function chainFrom(text: string, start: number): Chain | null {
  const first = namedPart(text, start, -1);
  return first === null ? null : innerParts(text, partsBehind(text, first.end, first.parts));
}

/** Goes on with the parts further inside, as far as there are any. */
function innerParts(text: string, outer: Chain): Chain {
  let chain = outer;
  for (;;) {
    const gap = matchAt(GAP, text, chain.end);
    const level = Math.max(...chain.parts.map((part) => (part.unit === 'passage' ? -1 : levelOf(part))));
    const next = gap === null ? null : namedPart(text, chain.end + gap[0].length, level);
    if (next === null) return chain;
    chain = partsBehind(text, next.end, [...chain.parts, ...next.parts]);
  }
}

const GAP = sticky(`,?${SPACE}`);

function namedPart(text: string, start: number, level: number): Chain | null {
  for (const { unit, pattern } of NAMED) {
    if (LEVELS[unit] <= level && unit !== 'letter') continue;
    const match = matchAt(pattern, text, start);
    if (match === null) continue;
    const { value = '', bracket } = match.groups ?? {};
    if (levelOf({ unit, value }) <= level) continue;
    const end = start + match[0].length;
    if (bracket !== undefined && text[end] !== ')') continue;
    const closes = bracket !== undefined || (unit === 'letter' && text[end] === ')' && text[start - 1] !== '(');
    return { parts: [{ unit, value: partValue(unit, match[0], value) }], end: closes ? end + 1 : end };
  }
  return null;
}

function valueFrom(
  text: string,
  start: number,
  unit: ReferenceUnit,
  inBrackets: boolean,
): { value: string; end: number } | null {
  const match = matchAt(VALUES.get(unit) ?? GAP, text, start);
  const { value = '', bracket } = match?.groups ?? {};
  if (match === null || value === '') return null;
  const end = start + match[0].length;
  const isClosed = text[end] === ')';
  // A letter alone may be a word: "lit. a" is followed by "b" or "(b)" in the same form only.
  if (unit === 'letter' && inBrackets !== isClosed) return null;
  if (bracket !== undefined && !isClosed) return null;
  return { value, end: bracket !== undefined || (unit === 'letter' && isClosed) ? end + 1 : end };
}

function partsBehind(text: string, start: number, parts: readonly ReferencePart[]): Chain {
  let chain: Chain = { parts, end: start };
  for (;;) {
    const last = chain.parts.at(-1);
    const found = BEHIND.map(([unit, pattern]) => ({ unit, match: matchAt(pattern, text, chain.end) })).find(
      ({ unit, match }) => match !== null && last !== undefined && mayFollow(last, unit, match.groups?.['value'] ?? ''),
    );
    if (found === undefined) return chain;
    const value = found.match?.groups?.['value'] ?? '';
    // After a letter, (i) counts in Roman numerals.
    const isRoman = found.unit === 'letter' && last?.unit === 'letter' && (value.length === 1 || value === 'ii');
    const unit = isRoman ? 'passage' : found.unit;
    chain = { parts: [...chain.parts, { unit, value }], end: chain.end + (found.match?.[0].length ?? 0) };
  }
}

function mayFollow(last: ReferencePart, unit: ReferenceUnit, value: string): boolean {
  if (unit === 'passage') return last.unit !== 'passage';
  if (unit === 'letter' && last.unit === 'letter') return last.value.length === 1;
  return last.unit !== 'passage' && LEVELS[unit] > LEVELS[last.unit] && value !== '';
}

const ANNEX_WORDS = /^(anlage|anh[aä]ng|annex|appendix|schedule|exhibit)/iu;

/** Annexes go by the word before their number as well: Anlage 1 is not Anhang 1. */
function partValue(unit: ReferenceUnit, written: string, value: string): string {
  if (unit !== 'annex') return value;
  const word = ANNEX_WORDS.exec(written)?.[1]?.toLowerCase().replace('ä', 'a') ?? '';
  return `${word} ${value}`;
}

const annexName = ({ unit, value }: ReferencePart): string => (unit === 'annex' ? value : '');

/** The name of an annex as parts of references name it: `anlage 2.1`, or null for another label. */
export function annexValue(label: string): string | null {
  const match = /^(?<word>\p{L}+)[ \u00a0](?<value>[\dA-Za-z.]+?)[.:]?$/u.exec(label);
  const { word = '', value = '' } = match?.groups ?? {};
  return ANNEX_WORDS.test(word) ? partValue('annex', word, value) : null;
}

/** Reads whose clause it is: `§ 3 BDSG`, `Ziff. 3 der Anlage 2`, `Ziff. 5 dieses Vertrags`. */
function readWhatFollows(text: string, item: Item): void {
  const behind = text.slice(item.end, item.end + 80);
  const annex = item.parts[0]?.unit === 'annex' ? null : annexBehind(text, item.end);
  if (annex !== null) {
    item.parts = [...annex.parts, ...item.parts];
    item.end = annex.end;
    item.isSettled = true;
    return;
  }
  const own = OWN.exec(behind);
  if (own !== null) {
    item.within = ANNEX_WORDS.test(own.groups?.['what'] ?? '') ? 'annex' : 'contract';
    item.isSettled = true;
    return;
  }
  if (!foreignName(behind, item.parts[0]?.unit === 'annex')) return;
  item.foreign = true;
  item.isSettled = true;
}

const OWN = new RegExp(
  `^${SPACE}(?:(?:(?:zu|in|nach|of|to)${SPACE})?(?:diese[srmn]|this)${SPACE}(?<what>\\p{L}+)` +
    `|(?:des|der)${SPACE}(?:Vertrage?s|Vereinbarung|Auftragsverarbeitungsvertrage?s)${END}` +
    `|(?:(?:des|der|of the)${SPACE})?(?:${OWN_NAMES})${END})`,
  'u',
);

function annexBehind(text: string, start: number): Chain | null {
  const joint = matchAt(ANNEX_BEHIND, text, start);
  if (joint === null) return null;
  const chain = namedPart(text, start + joint[0].length, -1);
  return chain?.parts[0]?.unit === 'annex' ? chain : null;
}

/** "BDSG § 3" */
const isBehindForeignName = (text: string, { start, parts }: Item): boolean =>
  parts[0]?.unit === 'section' && endsWithForeignName(text.slice(Math.max(0, start - 20), start));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
