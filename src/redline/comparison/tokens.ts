/**
 * Splits text into the smallest pieces a redline may strike or insert.
 *
 * Lossless: the tokens, joined, are the text. What a lawyer reads as one thing is one token and never changes by half:
 *
 * | text | tokens |
 * |---|---|
 * | `nach Art. 28 Abs. 3 lit. h DSGVO.` | `nach`, ` `, `Art. 28 Abs. 3 lit. h DSGVO`, `.` |
 * | `Ziff. 15.1`, `§ 3 Abs. 4`, `Clause 4.2` | one each, with an ordinary or a no-break space |
 * | `1.000,50 EUR`, `128,50€`, `2 %`, `1. Januar 2026`, `2016/679`, `3a` | one each |
 * | `72 Stunden` | `72`, ` `, `Stunden` |
 * | `z. B.`, `i. V. m.`, `bzw.` | one each |
 * | `......`, `____` | one each |
 * | `Verantwortliche*r`, `Sicherheits- und`, `AVV-Vertrag` | `Verantwortliche*r`; `Sicherheits-`, ` `, `und`; `AVV-Vertrag` |
 *
 * `Intl.Segmenter` is not used: it cuts references, and Node and browsers disagree about its results.
 */

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const MONTHS =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December';
const CURRENCY = 'EUR|Euro|USD|CHF|GBP|€|\\$|£';
/** `1.000,50`, `15.1`, `2016/679`, `500 000` */
const NUMBER = `(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,:/]\\d+)*)`;
const NO_LETTER = '(?![\\p{L}\\p{N}])';

const NUMBER_OF_RULE = `\\d+(?:\\.\\d+)*\\p{Ll}?(?:\\([0-9a-z]{1,4}\\))*${NO_LETTER}`;
const RULE_WITH_NUMBER =
  '(?:Art\\.|Artikel|§§?|Abs\\.|Absatz|Absätze|UAbs\\.|S\\.|Satz|Nrn?\\.|Nummer|Ziff\\.|Ziffern?|Hs\\.|Halbsatz|Alt\\.|Rn\\.|Kap\\.|Erwgr\\.|Klausel|Punkt|Article|Articles|Section|Sections|Clause|Clauses|Recital)';
const RULE_WITH_LETTER = '(?:lit\\.|Buchst\\.|Buchstabe|Anlage|Anlagen|Anhang|Anh\\.|Annex|Schedule|Exhibit|Appendix)';
const RULE =
  `(?:${RULE_WITH_NUMBER}${SPACE}?${NUMBER_OF_RULE}` +
  `|${RULE_WITH_LETTER}${SPACE}(?:${NUMBER_OF_RULE}|\\p{Ll}{1,2}${NO_LETTER}|[A-Z]${NO_LETTER}|[IVX]+(?:\\([A-Z0-9]\\))?${NO_LETTER}))`;
/** DSGVO, BDSG, DS-GVO, TTDSG, BetrVG: begins and ends with a capital. */
const STATUTE = `\\p{Lu}[\\p{L}-]*\\p{Lu}${NO_LETTER}`;
const WORD_PART = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200d]';

const TOKEN = new RegExp(
  [
    '\\n',
    '[^\\S\\n]+',
    '\\.{2,}|_{2,}|…+',
    '(?:https?:\\/\\/|www\\.)[^\\s<>"„“]*[^\\s<>"„“.,;:!?)\\]]',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    `${RULE}(?:${SPACE}${RULE})*(?:${SPACE}${STATUTE})?`,
    `\\d{1,2}\\.${SPACE}?(?:${MONTHS})(?:${SPACE}\\d{4})?${NO_LETTER}`,
    `(?:${MONTHS})${SPACE}\\d{1,2}(?:,${SPACE}\\d{4})?${NO_LETTER}`,
    '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
    '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2}(?!\\d))',
    `(?:${CURRENCY})${SPACE}?${NUMBER}${NO_LETTER}`,
    `${NUMBER}(?:${SPACE}?(?:%|‰|°C?|${CURRENCY})|${SPACE}?(?:v\\.${SPACE}?H\\.|Prozent)${NO_LETTER})`,
    `${NUMBER}\\p{L}*(?:[-\\u2011]\\p{L}+)*${NO_LETTER}`,
    `\\p{L}\\.(?:${SPACE}?\\p{L}{1,2}\\.)+`,
    '(?:bzw|ggf|vgl|gem|etc|inkl|exkl|insb|usw|ca|max|mind|evtl|sog|Dr|Prof|Nr|Nrn|Abs|Art|Ziff|lit|Buchst|Str|Inc|Ltd|Corp|BGBl|ABl|Anh|ff)\\.',
    `(?:-(?=\\p{L}))?${WORD_PART}+(?:(?:[-\\u2011*:_'’&]|\\/-?(?=(?:\\p{L}{1,3}|innen)(?!\\p{L})))${WORD_PART}+)*-?`,
    '[^]',
  ].join('|'),
  'uy',
);

/**
 * The tokens of a text.
 *
 * @param text any text; line feeds are tokens of their own, other white space is one token a run
 * @returns non-empty tokens that, joined, are the text
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[0];
    // The last alternative takes any character, so this holds only against a mistake in the ones before it.
    if (token === undefined || token === '') throw new Error(`No token at ${TOKEN.lastIndex} in "${text}".`);
    found.push(token);
  }
  return found;
}

/** True for a token of white space. */
export function isSpace(token: string): boolean {
  return /^\s/u.test(token);
}

/** True for a token with a letter or a digit. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/** True for a token that ends a sentence, were it followed by a space. */
export function isSentenceEnd(token: string): boolean {
  return token === '.' || token === '!' || token === '?' || token === '\n';
}
