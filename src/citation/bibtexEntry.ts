import { citedClauseName } from './citedClauseName.ts';
import { type CitedVersion, citationKey, citedAddress } from './citedVersion.ts';
import { latexText } from './latexText.ts';

/** The abbreviations of months that every style of BibTeX knows. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry for BibTeX and biblatex.
 *
 * The publisher stands in double braces, as one name; the title too, so that no style changes its capitals. The address
 * is written as it is: styles that know the field print it verbatim.
 */
export function bibtexEntry(cited: CitedVersion): string {
  const { title, version, stated, language, publisher, fingerprint, clause } = cited;
  const [year = '', month = ''] = stated.split('-');
  const name = clause === null ? [] : [citedClauseName(clause, language)];
  const words = language === 'de' ? `Fassung ${version}` : `Version ${version}`;
  const note = [...name, words, `SHA-256 ${fingerprint}`].join(', ');
  return [
    `@misc{${citationKey(cited)},`,
    `  author = {{${latexText(publisher)}}},`,
    `  title = {{${latexText(title)}}},`,
    `  year = {${year}},`,
    `  month = ${MONTHS[Number(month) - 1]},`,
    `  version = {${latexText(version)}},`,
    `  language = {${language === 'de' ? 'ngerman' : 'english'}},`,
    `  note = {${latexText(note)}},`,
    `  url = {${citedAddress(cited)}},`,
    '}',
  ].join('\n');
}
