/** Old and new spellings of a word, and the one spelling that stands for both. */
type Spelling = readonly [spellings: RegExp, as: string];

/**
 * Parts of words in which "ß" and "ss" make the same word. A closed list: a rule would take "Maße" for "Masse" and "Buße"
 * for "Busse".
 */
const SHARP_S_WORDS = [
  ...['(?<!\\p{L})(?:so)?daß(?!\\p{L})', '(?<!\\p{L})muß', 'müß', 'läß', 'laß(?=t|en|\\P{L}|$)', 'faß(?=t|\\P{L}|$)'],
  ...['schluß', 'schlüß', 'schließ', 'prozeß', '(?<!\\p{L})(?:un)?miß', 'bewuß', 'gewiß', '(?<!\\p{L})wuß', 'gemäß'],
  ...['mäßig', 'maß(?=nahm|gab|geb|stab|stäb)', '(?<!\\p{L})außer', '(?<!\\p{L})äußer', 'veräußer', '(?<!\\p{L})groß'],
  ...['größ', 'straße', 'einfluß', 'verstoß', 'verstöß', 'stößt', 'heiß', 'weiß', 'dreißig', 'adreß', 'anpaß'],
];
const SHARP_S = new RegExp(SHARP_S_WORDS.join('|'), 'giu');

const word = (forms: string): RegExp => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'gu');
/** A word that is written with a capital or a small letter after certain words. */
const after = (before: string, capital: string, then = ''): Spelling => [
  new RegExp(`(?<=(?<!\\p{L})(?:${before}) )${capital}(?!\\p{L})${then}`, 'gu'),
  capital.toLowerCase(),
];

const SPELLINGS: readonly Spelling[] = [
  [/selbstständig/gu, 'selbständig'],
  [/Selbstständig/gu, 'Selbständig'],
  [/nummerier/gu, 'numerier'],
  [/Nummerier/gu, 'Numerier'],
  [/platzier/gu, 'plazier'],
  [/potenziell/gu, 'potentiell'],
  [/substanziell/gu, 'substantiell'],
  [/existenziell/gu, 'existentiell'],
  [/aufwändig/gu, 'aufwendig'],
  [/justiziab/gu, 'justitiab'],
  [/(?<!\p{L})grafisch/gu, 'graphisch'],
  [/(?<!\p{L})Grafik/gu, 'Graphik'],
  [/(?<!\p{L})Telefon/gu, 'Telephon'],
  [/(?<!\p{L})telefonisch/gu, 'telephonisch'],
  [word('auf Grund'), 'aufgrund'],
  [word('Auf Grund'), 'Aufgrund'],
  [word('an Stelle'), 'anstelle'],
  [word('zu Gunsten'), 'zugunsten'],
  [word('zu Lasten'), 'zulasten'],
  [word('mit Hilfe'), 'mithilfe'],
  [word('von Seiten'), 'vonseiten'],
  [word('zu Grunde'), 'zugrunde'],
  [word('in Frage'), 'infrage'],
  [word('im Stande'), 'imstande'],
  [word('so dass'), 'sodass'],
  after('[Ii]m', 'Folgenden'),
  after('[Ii]m', 'Einzelnen'),
  after('[Ii]m', 'Übrigen'),
  after('[Ii]m', 'Allgemeinen'),
  after('[Ii]m', 'Wesentlichen'),
  after('[Dd]es', 'Weiteren'),
  after('[Bb]is auf|[Oo]hne', 'Weiteres'),
  after('[Ii]n', 'Bezug', '(?= auf)'),
  after('[Aa]u(?:ß|ss)er', 'Acht'),
  [/(?<!\p{L})(?:Email|eMail|e-mail|email)(?!\p{L})/gu, 'E-Mail'],
  [/(?<!\p{L})sub[-\u2010\u2011]processor/gu, 'subprocessor'],
  [/(?<!\p{L})Sub[-\u2010\u2011][Pp]rocessor/gu, 'Subprocessor'],
  [/(organi|authori|recogni|minimi|anonymi|pseudonymi|utili)s(?=(?:e[ds]?|ing|ations?|ational)(?!\p{L}))/giu, '$1z'],
];

/** Without one of these letters there is no spelling to be changed. */
const HINT =
  /lbstst|ummerier|latzier|tenziell|ufwändig|ustiziab|rafi|elefon|[Aa]uf Grund|an Stelle|zu [GL]|mit Hilfe|von Seiten|in Frage|im Stande|so dass|[Ii]m [FEÜAW]|es Weiteren|Weiteres|n Bezug|er Acht|mail|Mail|[Pp]rocessor|is(?:e|i|ati)/;

/** Whether another spelling could make another text of this one. */
export const mayBeSpelled = (text: string): boolean => text.includes('ß') || HINT.test(text);

/**
 * A text in one spelling: old and new spellings of the words of a short list become the same.
 *
 * @param text text with ordinary spaces
 * @returns a text to be held against another one, never to be shown
 */
export function oneSpelling(text: string): string {
  const sharp = text.includes('ß') ? text.replace(SHARP_S, (part) => part.replace(/ß/gu, 'ss')) : text;
  if (!HINT.test(sharp)) return sharp;
  return SPELLINGS.reduce((spelled, [spellings, as]) => spelled.replace(spellings, as), sharp);
}
