import { matchesIn } from '../text/matchesIn.ts';

/** Items that a text cites by the paragraph of the law. */

const LETTER =
  /Art(?:\.|ikel) ?28 (?:Abs\.|Absatz) ?3 ?(?:(?:Satz|S\.) ?2 ?)?(?:(?:lit\.|Buchst\.|Buchstabe) ?)?(?<de>[a-h])(?:\)|(?!\p{L}))|points? \((?<en>[a-h])\) of (?:the second sentence of )?Article 28\(3\)|Art(?:\.|icle) ?28 ?\(3\)(?: ?\((?<short>[a-h])\)|,? (?:second sentence,? )?(?:point|lit\.) ?\(?(?<point>[a-h])\)?)/gu;
const THIRD = /Art(?:\.|ikel) ?28 (?:Abs\.|Absatz) ?3 (?:Satz|S\.) ?3(?!\d)|third sentence of Article 28\(3\)/u;
const FORM = /Art(?:\.|ikel) ?28 (?:Abs\.|Absatz) ?9(?!\d)|Article 28 ?\(9\)/u;
const SECOND = /Art(?:\.|ikel) ?28 (?:Abs\.|Absatz) ?2(?! und|\d| Satz 2)|Article 28 ?\(2\)(?! and)/u;
const FOURTH_FIRST =
  /Abs(?:\.|atz) ?4 (?:Satz|S\.) ?1 DS-?GVO|first sentence of (?:Article 28)?\(4\)|first sentence of Article 28\(4\)/u;
const FOURTH_SECOND =
  /Art(?:\.|ikel) ?28 Abs(?:\.|atz) ?4 (?:Satz|S\.) ?[23](?!\d)|(?:second|third) sentence of Article 28\(4\)/u;

const SIMPLE: readonly (readonly [string, RegExp])[] = [
  ['3.3', THIRD],
  ['9', FORM],
  ['2.authorisation', SECOND],
  ['4.duties', FOURTH_FIRST],
  ['4.liability', FOURTH_SECOND],
];

/**
 * What a text cites of Art. 28 DSGVO: items with the words of the citation.
 *
 * @param text with plain blanks
 */
export function citedItems(text: string): ReadonlyMap<string, string> {
  const cited = new Map<string, string>();
  for (const { 0: words, groups = {} } of matchesIn(LETTER, text)) {
    const letter = groups['de'] ?? groups['en'] ?? groups['short'] ?? groups['point'];
    const item = `3.2.${letter ?? ''}`;
    if (!cited.has(item)) cited.set(item, words);
  }
  for (const [item, pattern] of SIMPLE) {
    const found = pattern.exec(text);
    if (found !== null) cited.set(item, found[0]);
  }
  return cited;
}
