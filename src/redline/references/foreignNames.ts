/** Names that contracts of this kind give themselves and their annexes. */
export const OWN_NAMES = 'AVV|ADV|AV-Vertrage?s?|DPA|TOMs?|VVT';

const SPACE = '[ \\u00a0\\u202f\\u2009\\n]';
const NO_LETTER = '(?![\\p{L}\\p{N}])';
/** DSGVO, BDSG, BetrVG, GDPR: begins and ends with a capital. Companies and regions do so too. */
const ABBREVIATION = `(?!(?:${OWN_NAMES}|GmbH|AG|KG|SE|EU|EWR|IT|USA|UK)${NO_LETTER})\\p{Lu}[\\p{L}-]{0,14}\\p{Lu}${NO_LETTER}`;
const OTHER_TEXTS = [
  '\\p{L}*(?:[Gg]esetz(?:e?s|buche?s)?|[Oo]rdnung|[Rr]ichtlinie|[Bb]edingungen|[Vv]ertragsklauseln|[Dd]atenschutzklauseln)',
  '(?:Haupt|Rahmen|Dienst|Leistungs|Dienstleistungs|Lizenz|Service|Nutzungs|Kauf|Miet|Werk|Wartungs)\\p{L}*vertrage?s?',
  '(?:Haupt|Rahmen|Leistungs|Dienstleistungs|Nutzungs)\\p{L}*vereinbarung',
  'Angebote?s|Auftragsformulars|Leistungsbeschreibung|Leistungsscheine?s|Art\\.|Artikels?',
  'Regulation|Directive|Act|Code|Agreement|Contract|Terms|Conditions|Order|Articles?|Clauses|SCCs?|GDPR',
].join('|');

const DIRECT = new RegExp(
  `^${SPACE}(?:${ABBREVIATION}|\\p{L}*[Gg]esetz(?:buch)?${NO_LETTER}|\\p{L}*-?(?:Grund)?[Vv]erordnung${NO_LETTER})`,
  'u',
);
const WITH_ARTICLE = new RegExp(
  `^${SPACE}(?:der|des|of the|of|in der|aus der|im|in the)${SPACE}(?:(?:\\p{L}[\\p{L}-]*|\\([A-Z]{2}\\))${SPACE}){0,2}?(?:${OTHER_TEXTS}|${ABBREVIATION})${NO_LETTER}`,
  'u',
);
const ANNEX_TO_RULE = new RegExp(`^${SPACE}(?:zu|zum|zur|to)${SPACE}(?:§|Art)`, 'u');

/**
 * Whether the words behind a reference name a law or another contract: `§ 3 BDSG`, `Abs. 2 der Verordnung`, `Ziff. 5 der
 * Nutzungsbedingungen`, `Section 4 of the Agreement`.
 *
 * @param behind the text after the reference
 * @param isAnnex the reference is one to an annex
 */
export function foreignName(behind: string, isAnnex: boolean): boolean {
  return DIRECT.test(behind) || WITH_ARTICLE.test(behind) || (isAnnex && ANNEX_TO_RULE.test(behind));
}

const ENDING = new RegExp(`(?<!\\p{L})${ABBREVIATION}${SPACE}$`, 'u');

/** Whether a text ends with the name of a law: "BDSG § 3". */
export function endsWithForeignName(before: string): boolean {
  return ENDING.test(before);
}
