import type { Found, Rule } from '../rule.ts';
import { foundBy } from '../text/matches.ts';
import type { Passage } from '../text/passage.ts';

/** What must not be published: nobody is called so, and nobody has decided yet. */
const LEFT_OVER: readonly RegExp[] = [
  /(?<!\p{L})Muster(?:firma|mann|frau|kunde|unternehmen|stadt|hausen)(?!\p{L})|Max Muster(?!\p{L})/gu,
  /(?<![\p{L}.])(?:TODO|FIXME|TBD|tbd|XXX+)(?!\p{L})/gu,
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,80}\}|%%[^%\n]{1,40}%%/gu,
  /(?<![\p{L}\d])(?:XX|xx|TT|tt|DD|dd)\.(?:XX|xx|MM|mm)\.(?:XXXX|xxxx|JJJJ|jjjj|YYYY|yyyy|XX|JJ)/gu,
  /[Ll]orem ipsum/gu,
];
/** Blanks of a form, and words in square brackets: a draft's way to leave something open. */
const TO_FILL = /\[[^[\]\n]{0,120}\]|_{3,}|\.{6,}|…{2,}/gu;

/** "das Bundesamt für Sicherheit in der Informationstechnik [BSI]": an abbreviation behind what it stands for. */
const ABBREVIATION =
  /^\[(?!(?:ORT|PLZ|NAME|FIRMA|DATUM|STADT|LAND|TODO|TBD|DATE|CITY|TITLE|EMAIL|URL|X+|Y+)\])\p{Lu}{2,6}\]$/u;
const WORD_BEFORE = /\p{L}{4,}[ \u00a0]$/u;

/** Words left out of a quotation. */
const OMISSION = /^\[(?:…|\.\.\.)\]$/u;

/** Placeholders that were left over. */
export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  hint: 'Write what is meant; for a blank that the parties fill in, write <Field label="…" />.',
  check: (contract) => {
    const leftOver = LEFT_OVER.flatMap((pattern) => foundBy(pattern, contract, ([words]) => said(words)));
    const isMeant = (words: string, before: string): boolean =>
      OMISSION.test(words) || (ABBREVIATION.test(words) && WORD_BEFORE.test(before));
    const toFill = foundBy(TO_FILL, contract, ({ 0: words, index }, { text }) =>
      isMeant(words, text.slice(Math.max(0, index - 20), index)) ? null : said(words),
    ).map((one): Found => ({ ...one, ...adviceOn(one), severity: 'warning' }));
    return firstOfPassage(leftOver).concat(toFill.filter((one) => !leftOver.some((other) => overlaps(one, other))));
  },
};

const said = (words: string): string =>
  /^\[email.{1,8}protected\]$/u.test(words)
    ? `"${words}" stands where a web page hid an e-mail address.`
    : `"${words}" is a placeholder.`;

const adviceOn = ({ message }: Found): Pick<Found, 'hint'> =>
  message.endsWith('placeholder.') ? {} : { hint: 'Write the address as it is to be read.' };

const overlaps = (a: Found, b: Found): boolean => a.passage === b.passage && a.start < b.end && a.end > b.start;

/** The lines of one invented address are one placeholder. */
function firstOfPassage(all: readonly Found[]): Found[] {
  const seen = new Set<Passage>();
  return all.filter((one) => {
    const isInvented = one.message.startsWith('"Mu') || one.message.startsWith('"Max');
    if (!isInvented) return true;
    const isFirst = !seen.has(one.passage);
    seen.add(one.passage);
    return isFirst;
  });
}
