/** Signs that mean something to LaTeX, and typographic ones that older fonts lack. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '§': '{\\S}',
  ß: '{\\ss}',
  ẞ: '{\\SS}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  '–': '{\\textendash}',
  '—': '{\\textemdash}',
  '„': '{\\quotedblbase}',
  '“': '{\\textquotedblleft}',
  '”': '{\\textquotedblright}',
  '‚': '{\\quotesinglbase}',
  '‘': '{\\textquoteleft}',
  '’': '{\\textquoteright}',
  '»': '{\\guillemotright}',
  '«': '{\\guillemotleft}',
  // A straight quotation mark means something else to German LaTeX.
  '"': "''",
  '€': '{\\texteuro}',
  '…': '{\\dots}',
  '©': '{\\copyright}',
  '®': '{\\textregistered}',
  '™': '{\\texttrademark}',
  '\u00A0': '~',
  '\u202F': '{\\,}',
};

/** Accents by their combining signs. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

/**
 * Text for a field of BibTeX: nothing in it means anything to LaTeX, and accents and typographic signs are written so
 * that every LaTeX of the last decades sets them. Letters of other scripts stay as they are, for the newer ones.
 *
 * @param text one line
 */
export function latexText(text: string): string {
  return [...text.normalize('NFC')].map(latexSign).join('');
}

function latexSign(sign: string): string {
  const known = SIGNS[sign];
  if (known !== undefined) return known;
  const [letter = '', accent = '', more] = sign.normalize('NFD');
  const command = ACCENTS[accent];
  if (command === undefined || more !== undefined || !/[A-Za-z]/u.test(letter)) return sign;
  // Accents above stand over an i without its dot.
  const base = letter === 'i' && !/[ck]/u.test(command) ? '\\i' : letter;
  return /[a-z]/iu.test(command) ? `{\\${command}{${base}}}` : `{\\${command}${base === '\\i' ? '{\\i}' : base}}`;
}
