/**
 * The stem of a German word, after CISTEM (Weißweiler and Fraser, 2017): inflected forms of one word share it.
 *
 * @param key a word as made by `searchKey`
 */
export function wordStem(key: string): string {
  if (/^\p{N}/u.test(key)) return key;
  return withoutEndings(key.replace(/^ge(?=.{4})/, ''));
}

/**
 * What a German word shares with the noun or verb made from it: "Löschung", "löschen", "gelöscht".
 *
 * @param key a word as made by `searchKey`
 */
export function wordFamily(key: string): string {
  const stem = wordStem(key);
  const verb = stem.replace(/(?<=.{4})ungs?$/, '');
  return (verb === stem ? stem : withoutEndings(verb)).replace(/(?<=.{3})el$/, 'l');
}

/** No ending is longer: further letters are part of the word ("Sicherheitstest" is no "Sicherheit"). */
const LONGEST_ENDING = 4;

function withoutEndings(word: string): string {
  let stem = word;
  while (stem.length > 3 && word.length - stem.length < LONGEST_ENDING) {
    const shorter = stem.replace(stem.length > 5 ? /(?:em|er|nd|[tesn])$/ : /[tesn]$/, '');
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem;
}
