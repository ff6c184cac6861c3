import type { Sentence, Token, TokenKind } from '../draft.ts';
import type { Random } from '../random.ts';
import {
  ACTORS,
  COMPLEMENTS,
  CONDITIONS,
  MANNERS,
  MODALS,
  MONTHS,
  OBJECTS,
  OCCASIONS,
  PROVISIONS,
  SPELLINGS,
  URGENCIES,
  VERBS,
} from './vocabulary.ts';

/**
 * A sentence of a contract in German, drawn from a small grammar.
 *
 * @param random source of the choices
 */
export function germanSentence(random: Random): Sentence {
  return capitalised(random.pick(TEMPLATES)(random));
}

/**
 * A sentence that names another clause of the contract.
 *
 * @param random source of the choices
 * @param target id of that clause
 */
export function referringSentence(random: Random, target: number): Sentence {
  const reference: Token = { text: '', kind: 'reference', target };
  return capitalised(random.pick(REFERRING)(random, reference));
}

/**
 * Another token of the same kind and with another text; null for kinds whose tokens cannot be exchanged.
 *
 * @param random source of the choices
 * @param token the token to be replaced
 */
export function otherToken(random: Random, token: Token): Token | null {
  const make = MAKERS[token.kind];
  if (make === undefined) return null;
  for (;;) {
    const made = make(random);
    if (made.text !== token.text) return made;
  }
}

/** Something that can be put into a sentence: "unverzüglich", "nicht", "in Textform". */
export function addedToken(random: Random): Token {
  return random.pick([adverb, adverb, adverb, urgency, negation, occasion])(random);
}

const words = (text: string): Token => ({ text, kind: 'words' });
const ofKind =
  (kind: TokenKind, texts: readonly string[]) =>
  (random: Random): Token => ({ text: random.pick(texts), kind });

const modal = ofKind('modal', MODALS);
const verb = ofKind('verb', VERBS);
const adverb = ofKind('adverb', MANNERS);
const occasion = ofKind('adverb', OCCASIONS);
const condition = ofKind('condition', CONDITIONS);
const urgency = ofKind('urgency', URGENCIES);
const negation = ofKind('negation', ['nicht', 'nur']);
const connective = ofKind('connective', ['und', 'oder', 'sowie']);
const provision = (random: Random): Token => words(random.pick(PROVISIONS));

const actor = (random: Random): Token => words(random.pick(ACTORS).nominative);
const actorDative = (random: Random): Token => words(random.pick(ACTORS).dative);
const object = (random: Random): Token => ({ text: random.pick(OBJECTS).accusative, kind: 'noun' });
const objectNominative = (random: Random): Token => words(random.pick(OBJECTS).nominative);
const longNoun = (random: Random): Token => ({
  text: random.pick(OBJECTS).nominative.replace(/^\p{L}+ /u, ''),
  kind: 'longNoun',
});
const complement = ofKind('complement', COMPLEMENTS);

const number = (random: Random): Token => ({ text: String(2 + random.below(58)), kind: 'number' });
const amount = (random: Random): Token => ({
  text: random.pick([
    `${1 + random.below(90)}.${random.pick(['000', '500'])} EUR`,
    `${5 + random.below(900)},${random.pick(['50', '00'])} Euro`,
    `${1 + random.below(40)} %`,
  ]),
  kind: 'amount',
});
const date = (random: Random): Token => ({
  text: `${1 + random.below(28)}. ${random.pick(MONTHS)} ${2019 + random.below(12)}`,
  kind: 'date',
});
const period = (random: Random): Token => ({
  text: random.pick([
    `${2 + random.below(88)} ${random.pick(['Tagen', 'Werktagen', 'Stunden', 'Wochen'])}`,
    `${random.pick(['zwei', 'drei', 'vier', 'sechs'])} ${random.pick(['Wochen', 'Monaten'])}`,
  ]),
  kind: 'period',
});
const spelling = (random: Random): Token => {
  const [one, other] = random.pick(SPELLINGS);
  return { text: one, kind: 'spelling', spelling: other };
};

const MAKERS: Partial<Record<TokenKind, (random: Random) => Token>> = {
  noun: object,
  complement,
  longNoun,
  verb,
  adverb: (random) => random.pick([adverb, occasion])(random),
  condition,
  modal,
  connective,
  urgency,
  number,
  amount,
  date,
  period,
};

type Template = (random: Random) => Sentence;

const TEMPLATES: readonly Template[] = [
  (r) => [
    actor(r),
    modal(r),
    object(r),
    complement(r),
    occasion(r),
    adverb(r),
    verb(r),
    words(','),
    condition(r),
    words('.'),
  ],
  (r) => [occasion(r), modal(r), actor(r), object(r), complement(r), adverb(r), verb(r), words('.')],
  (r) => [condition(r), words(','), modal(r), actor(r), object(r), complement(r), urgency(r), verb(r), words('.')],
  (r) => [actor(r), modal(r), object(r), complement(r), words('binnen'), period(r), adverb(r), verb(r), words('.')],
  (r) => [
    ...[objectNominative(r), complement(r), words('ist'), actorDative(r), words('bis zum'), date(r), adverb(r)],
    ...[words('vorzulegen und gilt für die Dauer von'), period(r), words('als verbindlich.')],
  ],
  (r) => [
    ...[words('die Kosten für'), object(r), complement(r), words('betragen höchstens'), amount(r), words('je Vorgang')],
    ...[connective(r), words('sind'), occasion(r), words('gesondert zu erstatten.')],
  ],
  (r) => [
    ...[
      words('die Frist für'),
      object(r),
      complement(r),
      words('beträgt'),
      number(r),
      words('Kalendertage'),
      connective(r),
    ],
    ...[words('beginnt'), occasion(r), words('.')],
  ],
  (r) => [
    ...[actor(r), modal(r), object(r), connective(r), object(r), complement(r), adverb(r), verb(r), words(', wobei')],
    ...[actor(r), occasion(r), words('mindestens'), number(r), words('Stichproben zieht.')],
  ],
  (r) => [words('gemäß'), provision(r), modal(r), actor(r), object(r), complement(r), occasion(r), verb(r), words('.')],
  (r) => [
    ...[words('hierzu gehören'), spelling(r), objectNominative(r), complement(r), connective(r), objectNominative(r)],
    ...[complement(r), occasion(r), words('.')],
  ],
  (r) => [
    ...[words('eine Vertragsstrafe in Höhe von'), amount(r), words('wird fällig, wenn'), actor(r), object(r)],
    ...[complement(r), negation(r), words('bis zum'), date(r), words('vollständig vorgelegt hat.')],
  ],
  (r) => [
    ...[actor(r), modal(r), negation(r), object(r), complement(r), adverb(r), verb(r), words('; das gilt')],
    ...[spelling(r), occasion(r), words(','), condition(r), words('.')],
  ],
];

const REFERRING: readonly ((random: Random, reference: Token) => Sentence)[] = [
  (r, ref) => [
    words('nach Maßgabe von'),
    ref,
    modal(r),
    actor(r),
    object(r),
    complement(r),
    adverb(r),
    verb(r),
    words('.'),
  ],
  (r, ref) => [
    words('die Rechte aus'),
    ref,
    words('bleiben'),
    occasion(r),
    words('unberührt,'),
    condition(r),
    words('.'),
  ],
  (r, ref) => [actor(r), modal(r), object(r), complement(r), words('gemäß'), ref, occasion(r), verb(r), words('.')],
  (r, ref) => [ref, words('gilt'), occasion(r), words('für'), object(r), complement(r), words('entsprechend.')],
];

function capitalised(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (first === undefined) return sentence;
  return [{ ...first, text: `${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}` }, ...rest];
}
