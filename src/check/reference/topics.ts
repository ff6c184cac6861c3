import { matchesIn } from '../text/matchesIn.ts';
import { stem } from '../text/stem.ts';

/** Beginnings of words that stand in every clause of such a contract and tell none from another. */
const EVERYWHERE = [
  'auftrag vertrag verarbeit person daten partei verantwort betroffen kund dsgvo gdpr ziff absatz abs satz',
  'anlag anhang artikel paragra klausel abschnitt punkt regelung bestimmung anforderung pflicht recht',
  'umfang rahmen sinn fall maßgab voraussetzung folgend dies diese sollt soweit sofern clause section',
  'controller processor party agreement customer nummer buchstab vereinbarung period measure purpose zweck',
  'art dauer zeit grund ende durchführung erfüllung',
].flatMap((line) => line.split(' '));

const isEverywhere = (word: string): boolean => EVERYWHERE.some((beginning) => word.startsWith(beginning));

const NOUN = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}-]{3,}/gu;
const ENGLISH = /(?<![\p{L}\p{N}-])\p{L}[\p{Ll}-]{5,}/gu;

/** Words of which at least this many letters agree from the beginning speak of one thing. */
const ALIKE = 6;

/**
 * What a text speaks of: the stems of its nouns, without those that stand everywhere.
 *
 * @param text any part of a contract
 * @param language nouns are known by their capital letter in German only
 */
export function topicsOf(text: string, language: 'de' | 'en'): readonly string[] {
  const words = matchesIn(language === 'de' ? NOUN : ENGLISH, text).flatMap(([word]) => word.split('-'));
  const stems = words.map(stem).filter((word) => word.length >= ALIKE && !isEverywhere(word));
  return [...new Set(stems)];
}

/**
 * Whether a text speaks of something.
 *
 * @param text any text; a word inside a compound counts
 * @param topic a stem
 */
export function speaksOf(text: string, topic: string): boolean {
  const small = text.toLowerCase();
  return small.includes(topic) || small.includes(headOf(topic));
}

/** `überprüfungsrecht` speaks of what `überprüf` does. */
function headOf(topic: string): string {
  const head = /^(.{5,}?)(?:ung|ungs\p{L}+|s?(?:recht|pflicht|maßnahm|frist|verfahren)\p{L}*)$/u.exec(topic)?.[1];
  return head ?? topic;
}
