import type { Found, Rule } from '../rule.ts';
import type { ContractText } from '../text/contractText.ts';
import { foundBy, wordAround } from '../text/matches.ts';
import { stem } from '../text/stem.ts';
import { wordFamilies } from '../text/wordCounts.ts';

/** "Daten,die", "Vertrages.Der"; not "10:30", "Mitarbeiter:innen", "i.S.d." */
const AFTER_SIGN = /(?<=\p{Ll}{2})(?:[,;](?=\p{L}{2})|[:](?=\p{Lu}\p{Ll})|[.!?](?=\p{Lu}\p{Ll}))/gu;
const BEFORE_BRACKET = /(?<=\p{Ll}{3})\((?=\p{L}{4})|\)(?=\p{L}{3})/gu;
const BEFORE_UNIT = /(?<=\d)(?:€|EUR(?!\p{L})|Euro(?!\p{L})|Tagen?(?!\p{L})|Stunden?(?!\p{L})|Monate?n?(?!\p{L}))/gu;
/** "organisatorischenMaßnahmen" */
const CAPITAL_INSIDE = /(?<![\p{L}])(?<first>\p{L}\p{Ll}{3,})(?<second>\p{Lu}\p{Ll}{3,})(?![\p{L}])/gu;
/** "Pflichtenaufzuerlegen": no compound ends with an infinitive that holds "zu". */
const INFINITIVE_INSIDE =
  /(?<![\p{L}])(?<first>\p{Lu}\p{Ll}{5,40}?)(?<second>(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|mit|nach|nieder|vor|weiter|wieder|zurück|zusammen)zu\p{Ll}{3,}(?<!ung)en)(?![\p{L}])/gu;
/** "Textformmitgeteilt": nor with a participle. */
const PARTICIPLE_INSIDE =
  /(?<![\p{L}])(?<first>\p{Lu}\p{Ll}{3,40}?)(?<second>(?:ab|an|auf|aus|bei|ein|fest|mit|nach|vor|weiter|zurück)?ge\p{Ll}{3,}t)(?![\p{L}])/gu;

/** Places where a space is missing. */
export const spaceMissing: Rule = {
  name: 'space-missing',
  severity: 'warning',
  hint: 'Put a space between them.',
  check: (contract) => {
    const bySign = [AFTER_SIGN, BEFORE_BRACKET].flatMap((pattern) =>
      foundBy(pattern, contract, ({ index }, { text }) => inWord(wordAround(text, index))),
    );
    const byUnit = foundBy(BEFORE_UNIT, contract, ([unit]) => `A space is missing before "${unit}".`).map(
      (one): Found => ({ ...one, severity: 'hint', hint: 'Put a no-break space between number and unit.' }),
    );
    return [...bySign, ...byUnit, ...glued(contract)];
  },
};

/** Addresses and names of files hold signs without spaces. */
const inWord = (word: string): string | null =>
  /[@/]|www\.|\.\p{Ll}{2,3}$/u.test(word) ? null : `A space is missing in "${word}".`;

/** Two words written as one. */
function glued(contract: ContractText): readonly Found[] {
  const families = wordFamilies(contract);
  const isWord = (word: string | undefined): boolean =>
    word !== undefined && families.get(stem(word))?.places.some((place) => place.word === word) === true;
  const describe = ({ groups }: RegExpExecArray): string =>
    `"${groups?.['first']}${groups?.['second']}" are two words: "${groups?.['first']} ${groups?.['second']}".`;
  return [
    ...foundBy(CAPITAL_INSIDE, contract, (match) =>
      isWord(match.groups?.['first']) && isWord(match.groups?.['second']) ? describe(match) : null,
    ),
    ...foundBy(INFINITIVE_INSIDE, contract, describe),
    ...foundBy(PARTICIPLE_INSIDE, contract, (match) =>
      isWord(match.groups?.['first']) && isWord(match.groups?.['second']) ? describe(match) : null,
    ),
  ];
}
