import type { Attention } from '../redlineModel.ts';
import { plainText } from './plainText.ts';
import { spelledOut } from './spelledOut.ts';

/** A word, number or group of both that turns the meaning of a sentence. */
export interface WeightyItem {
  readonly kind: Exclude<Attention, 'reference'>;
  /** Equal for what means the same: `kein` for `keinen`, `30 day` for `30 Tagen` and `dreißig Tage`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])';
const ENDING = '(?:e[mnrs]?)?';

/** Words by what they do, each with the expression of its forms. */
const WORDS: readonly (readonly [kind: WeightyItem['kind'], key: string, forms: string])[] = [
  ['urgency', 'unverzüglich', `unverzüglich${ENDING}`],
  ['urgency', 'unverzüglich', 'ohne schuldhaftes Zögern'],
  ['urgency', 'umgehend', `umgehend${ENDING}`],
  ['urgency', 'sofort', `sofort(?:ige[mnrs]?)?`],
  ['urgency', 'binnen', 'binnen'],
  ['urgency', 'spätestens', 'spätestens'],
  ['urgency', 'frühestens', 'frühestens'],
  ['urgency', 'schnellstmöglich', `(?:schnellstmöglich|baldmöglichst|baldigst)${ENDING}`],
  ['urgency', 'alsbald', 'alsbald'],
  ['urgency', 'zeitnah', `zeitnah${ENDING}`],
  ['urgency', 'rechtzeitig', `(?:recht|früh)zeitig${ENDING}`],
  ['urgency', 'without undue delay', 'without (?:undue|unreasonable) delay'],
  ['urgency', 'no later than', '(?:no|not) later than'],
  ['urgency', 'at the latest', 'at the latest'],
  ['urgency', 'as soon as', 'as soon as'],
  ['urgency', 'immediate', 'immediate(?:ly)?'],
  ['urgency', 'prompt', 'prompt(?:ly)?'],
  ['urgency', 'forthwith', 'forthwith'],
  ['negation', 'es sei denn', 'es sei denn'],
  ['negation', 'nicht', 'nichts?'],
  ['negation', 'kein', `kein${ENDING}`],
  ['negation', 'keinesfalls', 'keinesfalls|keineswegs'],
  ['negation', 'keinerlei', 'keinerlei'],
  ['negation', 'nur', 'nur'],
  ['negation', 'lediglich', 'lediglich'],
  ['negation', 'ausschließlich', `ausschlie(?:ß|ss)lich${ENDING}`],
  ['negation', 'ohne', 'ohne'],
  ['negation', 'weder', 'weder'],
  ['negation', 'nie', 'nie(?:mals)?'],
  ['negation', 'niemand', 'niemand(?:e[mn])?'],
  ['negation', 'außer', 'au(?:ß|ss)er'],
  ['negation', 'not', 'not'],
  // "no. 5" is a number and says no to nothing.
  ['negation', 'no', `no(?!\\.${SPACE}?\\d)`],
  ['negation', 'never', 'never'],
  ['negation', 'nor', 'neither|nor'],
  ['negation', 'none', 'none|nobody|nothing'],
  ['negation', 'only', 'only'],
  ['negation', 'solely', 'solely|exclusively'],
  ['negation', 'without', 'without'],
  ['negation', 'unless', 'unless'],
  ['negation', 'except', 'except'],
  ['modal', 'muss', 'mu(?:ss|ß)(?:ten?)?|müssen'],
  ['modal', 'müsste', 'mü(?:ss|ß)ten?'],
  ['modal', 'soll', 'soll(?:en)?'],
  ['modal', 'sollte', 'sollten?'],
  ['modal', 'darf', 'darf|dürfen'],
  ['modal', 'dürfte', 'dürften?'],
  ['modal', 'kann', 'kann|können'],
  ['modal', 'könnte', 'könnten?'],
  ['modal', 'verpflichtet', 'verpflichtet'],
  ['modal', 'berechtigt', 'berechtigt'],
  ['modal', 'must', 'must'],
  ['modal', 'shall', 'shall'],
  ['modal', 'should', 'should'],
  ['modal', 'may', 'may'],
  ['modal', 'might', 'might'],
  ['modal', 'can', 'can'],
  ['modal', 'could', 'could'],
  ['modal', 'will', 'will'],
  ['modal', 'would', 'would'],
  ['modal', 'obliged', 'obliged|obligated'],
  ['modal', 'entitled', 'entitled'],
  ['connective', 'und/oder', `und${SPACE}?/${SPACE}?oder|and${SPACE}?/${SPACE}?or`],
  ['connective', 'und', 'und|and'],
  ['connective', 'oder', 'oder|or'],
  ['connective', 'sowie', 'sowie|as well as'],
  ['connective', 'bzw.', 'bzw\\.|beziehungsweise'],
];

const GERMAN_MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const ENGLISH_MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS = `${GERMAN_MONTHS}|${ENGLISH_MONTHS}`;

const ONES: readonly string[] = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS: Readonly<Record<string, number>> = {
  ...{ zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80 },
  neunzig: 90,
};
/** What numbers in words count. `ein` and `one` are numbers before a unit only, else they are articles and pronouns. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index + 2]),
  ...Object.entries({
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    achtzehn: 18,
  }),
  ...Object.entries(TENS),
  ...['ein', ...ONES].flatMap((one, index) =>
    Object.entries(TENS).map(([ten, count]): [string, number] => [`${one}und${ten}`, count + index + 1]),
  ),
  ...Object.entries({
    hundert: 100,
    einhundert: 100,
    zweihundert: 200,
    fünfhundert: 500,
    tausend: 1000,
    eintausend: 1000,
  }),
  ...Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 }),
  ...Object.entries({ twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, 'twenty-four': 24, thirty: 30, forty: 40 }),
  ...Object.entries({ 'forty-five': 45, 'forty-eight': 48, fifty: 50, sixty: 60, 'seventy-two': 72, ninety: 90 }),
  ...Object.entries({ hundred: 100, thousand: 1000, zweimal: 2, dreimal: 3, twice: 2 }),
]);
const ONE_OF_A_UNIT: ReadonlyMap<string, number> = new Map([
  ...['ein', 'eine', 'einem', 'einen', 'einer', 'eines', 'one'].map((word): [string, number] => [word, 1]),
  ...['halbe', 'halben', 'halbes'].map((word): [string, number] => [word, 0.5]),
]);
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const COUNT_WORD = longestFirst(COUNTS.keys());
const COUNT_OF_UNIT = longestFirst([...COUNTS.keys(), ...ONE_OF_A_UNIT.keys()]);

const UNITS: readonly (readonly [key: string, forms: string])[] = [
  ['second', 'Sekunden?|seconds?'],
  ['minute', 'Minuten?|minutes?'],
  ['hour', 'Stunden?|Std\\.|hours?|h'],
  ['workday', '(?:Werk|Arbeits|Bankarbeits|Geschäfts)tag(?:en?|es|s)?|(?:business|working)[ -]days?'],
  ['calendar day', 'Kalendertag(?:en?|es|s)?|calendar days?'],
  ['day', 'Tag(?:en?|es|s)?|days?'],
  ['week', '(?:Kalender)?wochen?|weeks?'],
  ['month', '(?:Kalender)?monat(?:en?|es|s)?|months?'],
  ['quarter', 'Quartal(?:en?|es|s)?|quarters?'],
  ['year', '(?:Kalender|Vertrags|Geschäfts)?jahr(?:en?|es|s)?|years?'],
];
const UNIT = UNITS.map(([, forms]) => forms).join('|');
const LASTING = '(?:tägig|stündig|wöchig|monatig|jährig|minütig)';
const RHYTHM = `(?:(?:halb|viertel)?jährlich|monatlich|wöchentlich|täglich|stündlich)${ENDING}|quartalsweise|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly`;

const CURRENCY = 'EUR|Euro|Cent|USD|CHF|GBP|€|\\$|£';
const SCALE = `(?:${SPACE}?(?:Mio\\.|Mrd\\.|Millionen|Million|Milliarden|Tsd\\.|million|billion))`;
const SIGN = '(?:(?<![\\p{L}\\p{N}])[-−–+]|[<>≤≥±~][ \\u00a0]?)?';
const DIGITS = `\\p{N}+(?:[.,:/'’]\\p{N}+)*(?:${SPACE}\\d{3}(?!\\p{N}|[.,]\\p{N}))*(?:,\\p{N}+)?`;
const NUMBER = `${SIGN}${DIGITS}`;
const BOUND =
  'mindestens|wenigstens|höchstens|maximal|bis zu|mehr als|weniger als|über|unter|at least|at most|up to|more than|less than|not exceeding|over|under';

const DATE = [
  `\\d{1,2}\\.${SPACE}?(?:${MONTHS})(?:${SPACE}\\d{4})?`,
  `\\d{1,2}\\.${SPACE}?\\d{1,2}\\.${SPACE}?(?:\\d{4}|\\d{2})`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}/\\d{1,2}/\\d{4}',
  `\\d{1,2}(?:st|nd|rd|th)?${SPACE}(?:of${SPACE})?(?:${ENGLISH_MONTHS})(?:,?${SPACE}\\d{4})?`,
  `(?:${MONTHS})${SPACE}\\d{1,2}(?:st|nd|rd|th)?(?:,?${SPACE}\\d{4})?`,
  `(?:${MONTHS})${SPACE}\\d{4}`,
].join('|');
const COUNTED = `(?:${NUMBER}|${NO_WORD_BEFORE}(?:${COUNT_OF_UNIT}))(?:${SPACE}?\\([^()\\n]{1,20}\\))?`;
const FULL = `(?:${SPACE}(?:volle[nrs]?|ganze[nrs]?|weitere[nrs]?|aufeinanderfolgende[nrs]?|halbe[ns]?|full|further|consecutive))?`;
const PERIOD = [
  `${COUNTED}${FULL}[- \\u2011\\u00a0\\u202f\\u2009\\n]?(?:${UNIT})`,
  `(?:${NUMBER}[-\\u2011]?|${NO_WORD_BEFORE}(?:ein|${COUNT_WORD}))${LASTING}${ENDING}`,
  `${NO_WORD_BEFORE}(?:${RHYTHM})`,
].join('|');
const AMOUNT = [
  `(?:${CURRENCY})${SPACE}?${NUMBER}${SCALE}?`,
  `${COUNTED}(?:${SCALE}?${SPACE}?(?:${CURRENCY}|%|‰|v\\.${SPACE}?H\\.|Prozent|percent|per cent)|${SCALE})`,
].join('|');
/** With what is glued to it: `3a`, `15.1`, `2016/679`, `B2B`. Letters that stand for a number in a reference count too. */
const PLAIN_NUMBER = [
  `${NUMBER}${SPACE}?(?:[KMGTP]B(?:it)?|[kc]?m|mm|kg|[kMG]?Hz)`,
  `(?:${NO_WORD_BEFORE}\\p{L}+(?=\\p{N})|${SIGN})${DIGITS}(?:\\p{L}[\\p{L}\\p{N}]*)?`,
  `${NO_WORD_BEFORE}(?:${COUNT_WORD})`,
  `${NO_WORD_BEFORE}(?:lit\\.|Buchst\\.|Buchstaben?)${SPACE}?[a-z]{1,2}`,
  `${NO_WORD_BEFORE}(?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit)${SPACE}(?:[A-Z]|[IVX]+)`,
].join('|');
const WITHIN = `(?:innerhalb|within)(?=(?:${SPACE}\\p{L}+){0,3}${SPACE}(?:\\p{N}|(?:${COUNT_OF_UNIT})${NO_WORD_AFTER}|\\p{L}*frist|(?:time|period|deadline)${NO_WORD_AFTER}))`;

const ITEM = new RegExp(
  `(?:${NO_WORD_BEFORE}(?<bound>${BOUND})${SPACE})?` +
    `(?:(?<date>${DATE})${NO_WORD_AFTER}|(?<period>${PERIOD})${NO_WORD_AFTER}|(?<amount>${AMOUNT})(?!\\p{L})|(?<number>${PLAIN_NUMBER})${NO_WORD_AFTER})` +
    `|${NO_WORD_BEFORE}(?:(?<within>${WITHIN})|(?<not>\\p{L}+n['’]t|cannot)${NO_WORD_AFTER}|(?<word>${WORDS.map(([, , forms]) => forms).join('|')})${NO_WORD_AFTER})` +
    `|(?<digits>\\p{N}+)`,
  'iuy',
);
/** Words with which more than a word may begin, besides those that end like `tägig`. */
const OPENING_WORDS = `${BOUND.replace(/ \p{L}+/gu, '')}|${MONTHS}|${COUNT_OF_UNIT}|${RHYTHM}|${CURRENCY}|lit|Buchst|Buchstaben?|Anlage|Anhang|Annex|Appendix|Schedule|Exhibit|innerhalb|within|ohne|without|no|not|at|as|es|bzw|cannot`;
const OPENING = new RegExp(`^(?:${OPENING_WORDS}|.*${LASTING}${ENDING})$`, 'iu');
const WORD_FORMS = WORDS.map(([kind, key, forms]) => [kind, key, new RegExp(`^(?:${forms})$`, 'iu')] as const);
const ANY_FORM = new RegExp(`^(?:${WORDS.map(([, , forms]) => forms).join('|')})$`, 'iu');
const UNIT_FORMS = UNITS.map(([key, forms]) => [key, new RegExp(`(?<!\\p{L})(?:${forms})$`, 'iu')] as const);
/** Where an item may begin, besides a word. */
const SIGN_OR_DIGIT = /^[\p{N}€$£<>≤≥±~+\-−–]$/u;

interface ReadWord {
  readonly meaning: Meaning | null;
  /** More than the word may begin with it. */
  readonly opens: boolean;
  /** It says something only with the words behind it. */
  readonly leads: boolean;
}

const readWords = new Map<string, ReadWord>();

/** Every word is looked up once: to ask all expressions at each of them would take too long. */
function readWord(word: string): ReadWord {
  const known = readWords.get(word);
  if (known !== undefined) return known;
  const form = ANY_FORM.test(word) ? WORD_FORMS.find(([, , forms]) => forms.test(word)) : undefined;
  const meaning: Meaning | null = form === undefined ? null : [form[0], form[1]];
  const read: ReadWord = { meaning, opens: OPENING.test(word), leads: meaning === null && LEADING.test(word) };
  readWords.set(word, read);
  return read;
}

const [UNKNOWN, BEGINS, OTHER, LETTERS] = [0, 1, 2, 0x41];
/** Small letters for letters and one of the numbers above for others, as far as a character was seen. */
const characters = new Uint16Array(0x10000);

function characterAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return characters[code] || newCharacterAt(text, place, code);
}

/** A character outside of the basic plane counts as two of its kind. */
function newCharacterAt(text: string, place: number, code: number): number {
  const isPart = (code & 0xf800) === 0xd800;
  const isEnd = isPart && (code & 0xfc00) === 0xdc00;
  const character = String.fromCodePoint(text.codePointAt(isEnd ? place - 1 : place) ?? UNKNOWN);
  if (/^\p{L}$/u.test(character)) {
    const small = character.toUpperCase().toLowerCase();
    const letter = isPart || small.length > 1 ? code : small.charCodeAt(0);
    if (!isPart) characters[code] = letter;
    return letter;
  }
  const kind = SIGN_OR_DIGIT.test(character) && !isEnd ? BEGINS : OTHER;
  if (!isPart) characters[code] = kind;
  return kind;
}

const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;
const [HASHES, A_HASH] = [0x4000, 0x3fff];

/** Marks what the first words of texts are hashed to. Of all other words few are hashed to the same. */
function hashesOf(expressions: readonly string[]): Uint8Array {
  const hashes = new Uint8Array(HASHES);
  for (const text of expressions.flatMap(spelledOut)) hashes[wordAt(text.trimStart(), 0).hash & A_HASH] = 1;
  return hashes;
}

/** The end of a word and what its letters, big or small, are hashed to. */
function wordAt(text: string, start: number): { readonly end: number; readonly hash: number } {
  let [end, hash] = [start, 0];
  for (; end < text.length; end += 1) {
    const letter = characterAt(text, end);
    if (letter < LETTERS) break;
    hash = withLetter(hash, letter);
  }
  return { end, hash };
}

/** Words that say something or with which more begins. */
const heavyWords = hashesOf([...WORDS.map(([, , forms]) => forms), OPENING_WORDS]);
/** "ein", "über": frequent words that say something only with a number, a unit or the like behind them. */
const LEADING = new RegExp(`^(?:${BOUND.replace(/ \p{L}+/gu, '')}|${[...ONE_OF_A_UNIT.keys()].join('|')})$`, 'iu');
const followers = hashesOf([OPENING_WORDS, BOUND.replace(/\p{L}+ /gu, ''), UNIT, FULL, SCALE, 'v|Prozent|percent|per']);

/** False where a word is followed by another one with which it says nothing. */
function mayLead(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== 0x20 || characterAt(text, end + 1) < LETTERS) return true;
  const next = wordAt(text, end + 1);
  return followers[next.hash & A_HASH] === 1 || endsLikeLasting(text, next.end) || goesOn(text, next.end);
}

const [E, G, I] = [0x65, 0x67, 0x69];
const ENDS = new Set([...'mnrs'].map((letter) => letter.charCodeAt(0)));

/** "30-tägig", "monatiger": each of these words ends so. */
function endsLikeLasting(text: string, end: number): boolean {
  let last = end - 1;
  if (ENDS.has(characterAt(text, last)) && characterAt(text, last - 1) === E) last -= 1;
  if (characterAt(text, last) === E) last -= 1;
  return characterAt(text, last) === G && characterAt(text, last - 1) === I;
}

/**
 * Whether a word is a negation, a restriction or a modal verb: it turns the meaning of a sentence.
 *
 * @param word one word as it is written
 */
export function turnsMeaning(word: string): boolean {
  const { end, hash } = wordAt(word, 0);
  if (end < word.length) return NEGATED.test(word);
  if (heavyWords[hash & A_HASH] === 0) return false;
  const kind = readWord(word).meaning?.[0];
  return kind === 'negation' || kind === 'modal' || NEGATED.test(word);
}

const NEGATED = /^(?:\p{L}+n['’]t|cannot)$/iu;

/**
 * Everything in a text of which a change must not be overlooked.
 *
 * @param text text of a cell
 * @returns items in order; they do not overlap, except that `cannot` is two
 */
export function weightyItems(text: string): readonly WeightyItem[] {
  const plain = plainText(text);
  const items: WeightyItem[] = [];
  const push = (start: number, end: number, found: readonly Meaning[]): void => {
    for (const [kind, key] of found) items.push({ kind, key, start: plain.placeOf(start), end: plain.placeOf(end) });
  };
  const { text: words } = plain;
  for (let at = 0; at < words.length; ) {
    const start = at;
    const character = characterAt(words, at);
    at += 1;
    if (character >= LETTERS) {
      const { end, hash } = wordAt(words, start);
      at = end;
      const mayWeigh = heavyWords[hash & A_HASH] === 1 || endsLikeLasting(words, at);
      if (!mayWeigh && !goesOn(words, at)) continue;
      const { meaning, opens, leads } = readWord(words.slice(start, at));
      if (leads && !mayLead(words, at)) continue;
      if (!opens && !goesOn(words, at)) {
        if (meaning !== null && !isDigitAt(words, start - 1)) push(start, at, [meaning]);
        continue;
      }
    } else if (character !== BEGINS) continue;
    ITEM.lastIndex = start;
    const item = ITEM.exec(words);
    if (item === null) continue;
    push(start, ITEM.lastIndex, meanings(item));
    at = ITEM.lastIndex;
  }
  return items;
}

/** `B2B`, `don’t`, `und/oder` */
const GOES_ON = /(?:\p{N}|['’]t|[ \u00a0]?\/)/uy;

/** Nearly every word is followed by a space and a letter, which needs no expression to be seen. */
function goesOn(text: string, place: number): boolean {
  if (text.charCodeAt(place) === 0x20 && text.charCodeAt(place + 1) !== 0x2f) return false;
  GOES_ON.lastIndex = place;
  return GOES_ON.test(text);
}

const isDigitAt = (text: string, place: number): boolean => /^\p{N}$/u.test(text[place] ?? '');

type Meaning = readonly [kind: WeightyItem['kind'], key: string];

function meanings({ 0: written, groups = {} }: RegExpMatchArray): readonly Meaning[] {
  const { bound, date, period, amount, number, digits, within, not, word } = groups;
  const limit = bound === undefined ? '' : `${bound.toLowerCase()} `;
  if (date !== undefined) return [['date', limit + squeezed(date)]];
  if (period !== undefined) return [['period', limit + periodKey(period)]];
  if (amount !== undefined) return [['amount', limit + squeezed(amount)]];
  if (number !== undefined) return isNoNumber(number) ? [] : [['number', limit + numberKey(number)]];
  if (digits !== undefined) return [['number', digits]];
  if (within !== undefined) return [['urgency', within.toLowerCase()]];
  if (not !== undefined) return negatedModal(not);
  if (word === undefined) throw new Error(`"${written}" is no weighty item.`);
  const { meaning } = readWord(word);
  return meaning === null ? [] : [meaning];
}

/** "Acht geben" counts nothing. */
const isNoNumber = (number: string): boolean => number === 'Acht';

function negatedModal(word: string): readonly Meaning[] {
  const verb = word.toLowerCase().replace(/n['’]t$|not$/u, '');
  const modal = WORD_FORMS.find(([kind, , forms]) => kind === 'modal' && forms.test(verb))?.[1];
  return modal === undefined
    ? [['negation', 'not']]
    : [
        ['modal', modal],
        ['negation', 'not'],
      ];
}

const squeezed = (text: string): string => text.replace(/\s/gu, '').toLowerCase();

/** A space between digits is part of the number; which space it is does not matter, nor does a word that touches it. */
function numberKey(number: string): string {
  const counted = COUNTS.get(number.toLowerCase());
  if (counted !== undefined) return `${counted}`;
  return number
    .replace(/(?<=\p{N})\p{L}{3,}$/u, '')
    .replace(/\s(?=\p{L})|(?<=^[<>≤≥±~])\s/gu, '')
    .replace(/\s/gu, '_');
}

function periodKey(period: string): string {
  const unit = UNIT_FORMS.find(([, forms]) => forms.test(period));
  if (unit === undefined)
    return squeezed(period)
      .replace(/[-\u2011]/gu, '')
      .replace(/(?<=ig|lich)e[mnrs]?$/u, '');
  const count = period.replace(unit[1], '').replace(/[-\s\u2011]+$/u, '');
  const first = /^\p{L}+(?:-\p{L}+)?/u.exec(count)?.[0].toLowerCase() ?? '';
  const value = COUNTS.get(first) ?? ONE_OF_A_UNIT.get(first);
  return `${value === undefined ? squeezed(count) : value + squeezed(count.slice(first.length))} ${unit[0]}`;
}
