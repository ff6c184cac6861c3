import type { ContractText } from '../text/contractText.ts';
import { matchesIn } from '../text/matchesIn.ts';
import type { Passage } from '../text/passage.ts';
import { definitions } from './definitions.ts';

/** A name of a party where it is used for one: with an article, in the singular. */
export interface PartyUse {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** One of the names that contracts give to a party. */
export interface PartyName {
  readonly name: string;
  readonly uses: readonly PartyUse[];
}

const ANY_CASE = '(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Dd]es|[Vv]om|[Bb]eim|[Zz]um|[Jj]eder|[Jj]eweiligen?)';
const OBLIQUE = '(?:[Dd]em|[Dd]en|[Dd]es|[Vv]om|[Bb]eim|[Zz]um)';
const german = (forms: string): string => `${ANY_CASE}[ \\u00a0](?<name>${forms})`;
/** "the Controller Purposes" are a term of its own. */
const english = (name: string): string =>
  `[Tt]he[ \\u00a0](?<name>${name})(?:[’']s)?(?![ \\u00a0-](?:(?:to|or|and|and/or)[ \\u00a0])?\\p{Lu}\\p{Ll})`;

/** Names of the two parties. What stands in brackets behind a name would make it somebody else's. */
const PARTIES: readonly (readonly (readonly [name: string, pattern: string])[])[] = [
  [
    ['Auftraggeber', german('Auftraggebers?')],
    ['Verantwortlicher', `(?:[Dd]er[ \\u00a0](?<name>Verantwortliche)|${OBLIQUE}[ \\u00a0](?<name>Verantwortlichen))`],
    ['Kunde', `(?:[Dd]er[ \\u00a0](?<name>Kunde)|${OBLIQUE}[ \\u00a0](?<name>Kunden))`],
    ['Controller', english('Controller')],
    ['Customer', english('Customer')],
    ['Client', english('Client')],
  ],
  [
    ['Auftragnehmer', german('Auftragnehmers?')],
    ['Auftragsverarbeiter', german('Auftragsverarbeiters?')],
    ['Auftragsdatenverarbeiter', german('Auftragsdatenverarbeiters?')],
    ['Processor', english('Processor')],
    ['Provider', english('Provider')],
    ['Supplier', english('Supplier')],
    ['Contractor', english('Contractor')],
  ],
];

const NO_LETTER = '(?![\\p{L}])';
/** "der Verantwortliche (Auftraggeber)", "the Controller, hereinafter “Client”": here the party is introduced. */
const INTRODUCED =
  '(?![ \\u00a0,–—-]{0,3}\\([„"“*]{0,2}(?:the[ \\u00a0])?\\p{Lu}\\p{L}+[“”"*]{0,2}\\)' +
  '|[^.;\\n]{0,60}[ \\u00a0(–—-](?:nachfolgend|nachstehend|im[ \\u00a0]Folgenden|fortan|here(?:in|after|by))\\p{L}*)';
/** "des Kunden des Auftraggebers", "der Verantwortliche im Sinne des Art. 4": somebody, and not the party. */
const SOMEBODY =
  '(?![ \\u00a0](?:des|der|von|seiner?|im[ \\u00a0]Sinne|i\\.|nach[ \\u00a0]Art|of[ \\u00a0]the|within[ \\u00a0]the[ \\u00a0]meaning)' +
  NO_LETTER +
  ')';

/** The names that a contract uses for each of the two parties; the one used most comes first. */
export function partyNames(contract: ContractText): readonly (readonly PartyName[])[] {
  return PARTIES.map((names) =>
    names
      .map(([name, pattern]): PartyName => ({ name, uses: usesOf(name, pattern, contract) }))
      .filter(({ uses }) => uses.length > 0)
      .toSorted((a, b) => b.uses.length - a.uses.length),
  );
}

function usesOf(name: string, pattern: string, contract: ContractText): readonly PartyUse[] {
  const isEnglish = pattern.startsWith('[Tt]he');
  const defining = new Set(isEnglish ? definitions(contract).map(({ passage }) => passage) : []);
  const whole = new RegExp(`(?<![\\p{L}-])${pattern}${NO_LETTER}(?!-\\p{L})${SOMEBODY}${INTRODUCED}`, 'gu');
  // English definitions repeat those of the GDPR, which speak of controllers and processors.
  const root = name.replace(/r$/u, '');
  const passages = contract.passages.filter((passage) => passage.text.includes(root) && !defining.has(passage));
  return passages.flatMap((passage) =>
    matchesIn(whole, passage.text).map((match): PartyUse => {
      const words = match.groups?.['name'] ?? '';
      const start = match.index + match[0].lastIndexOf(words);
      return { passage, start, end: start + words.length };
    }),
  );
}

/** Whether a contract says somewhere that two names are those of one party. */
export function areEquated(a: string, b: string, { passages }: ContractText): boolean {
  const [one, other] = [a, b].map((name) => `${name.replace(/r$/u, '')}\\p{L}*`);
  const joint = '[^.;]{0,80}?(?:\\bist\\b|\\bals\\b|\\bis\\b|\\bas\\b|[(„"“/])[^.;]{0,60}?';
  const pattern = new RegExp(`(?<!\\p{L})(?:${one}${joint}${other}|${other}${joint}${one})`, 'u');
  const roots = [a, b].map((name) => name.replace(/r$/u, ''));
  return passages.some(({ text }) => roots.every((root) => text.includes(root)) && pattern.test(text));
}
