/**
 * How contract text stands in a redline of plain text: `[-gone-]`, `{+come+}`, `{=other markup=}`.
 *
 * | written | is |
 * |---|---|
 * | `\\` | a backslash; before any sign below it says that the sign is the contract's own |
 * | `[\-` `-\]` `{\+` `+\}` `{\=` `=\}` | the signs of this form, where they are text of the contract |
 * | `\|` | a vertical line; without the backslash it begins and ends the cells of a table |
 * | `\` at the end of a line | a line break of the contract; the next line goes on two columns to the right |
 * | `\~` `\'` `\u{ad}` | in a change of typography: a no-break space, a narrow one, any other sign that is not seen |
 */
export const SIGNS = {
  delete: ['[-', '-]'],
  insert: ['{+', '+}'],
  markup: ['{=', '=}'],
} as const;

/** Columns that set text of the contract apart from what is said about it. */
export const INDENT = '  ';

const OWN_SIGNS = /[\\|]|(?<=\[)-|(?<=-)\]|(?<=\{)[+=]|(?<=[+=])\}/g;

// A terminal would obey control characters, and show text between direction marks in another order.
const DANGEROUS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const UNSEEN = /[\u00A0\u202F\u115F\u1160\u2000-\u200A\u205F\u3000]|\p{Cf}|\u034F/gu;

/**
 * Text of a contract with its own signs told from those of this form.
 *
 * @param text text of a contract, hard line breaks as line feeds
 * @param shows whether spaces and signs that are not seen are to be shown: where nothing else tells old from new
 */
export function ownText(text: string, shows = false): string {
  const signed = text.replace(OWN_SIGNS, '\\$&');
  const seen = shows ? signed.replace(UNSEEN, named) : signed;
  return seen.replace(DANGEROUS, (sign) => (sign === '\n' ? `\\\n${INDENT}` : coded(sign)));
}

function named(sign: string): string {
  if (sign === '\u00A0') return '\\~';
  return sign === '\u202F' ? "\\'" : coded(sign);
}

const coded = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;

/** Text of a contract as gone, come or marked up otherwise; nothing where there is no text. */
export function signed(change: keyof typeof SIGNS, text: string, shows = false): string {
  const [open, close] = SIGNS[change];
  return text === '' ? '' : `${open}${ownText(text, shows)}${close}`;
}
