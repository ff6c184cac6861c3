/** Longer lines are no headings. */
const TITLE_LENGTH = 130;

/** Characters at the end of a text that tell whether it ends. */
const EDGE = 24;

const SENTENCE_END = /[.!?:;…][)\]"“”»’'*]*$/;
const ABBREVIATION_END =
  /(?:^|[\s(])(?:Art|Abs|Nr|Ziff|lit|gem|bzw|ca|inkl|insb|vgl|max|min|z\. ?B|u\. ?a|d\. ?h|i\. ?S\. ?d|i\. ?V\. ?m|sog|einschl|ggf|i\. ?d\. ?R|e\. ?g|i\. ?e|No)\.$/;
const SENTENCE_INSIDE = /[a-zäöüß)“"]{3}[.!?] [A-ZÄÖÜ„]/;
const VERB =
  / (?:ist|sind|wird|werden|hat|haben|kann|können|darf|dürfen|muss|müssen|gilt|gelten|bleibt|bleiben|shall|must|will|is|are) /;

/** Whether a text ends where a sentence, a lead-in or an item of a list may end. An abbreviation is no end. */
export function endsSentence(text: string): boolean {
  const end = text.trimEnd().slice(-EDGE);
  return SENTENCE_END.test(end) && !ABBREVIATION_END.test(end);
}

/** Whether a text begins as a sentence goes on and none begins. */
export const beginsInside = (text: string): boolean => /^\p{Ll}/u.test(text);

/**
 * Whether the words of a line may be those of a heading: short, begun with a capital, without the end of a sentence.
 *
 * @param text the words after the number
 */
export function readsAsTitle(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > TITLE_LENGTH || !/^[\p{Lu}\d„"“'«(]/u.test(words)) return false;
  if (/[.;:,!…]$/.test(words) || SENTENCE_INSIDE.test(words)) return false;
  return words.length <= 40 || !VERB.test(words);
}

/** The words of a title after the dash or colon that parts them from the number: "Section A – Key terms". */
export const withoutDash = (words: string): string => words.replace(/^[–—:-] ?/, '');
