import { dayInWords } from '../agreement/dayInWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { citedClauseName } from './citedClauseName.ts';
import { type CitedVersion, citedAddress } from './citedVersion.ts';

/** What a citation in words says of a version. */
export type SentenceFacts = Pick<CitedVersion, 'title' | 'version' | 'stated' | 'permalink' | 'fingerprint' | 'clause'>;

/**
 * A version or one of its clauses, cited in words: clause, title, version, date, permalink, fingerprint.
 *
 * The fingerprint is that of the whole version: a clause has none of its own.
 *
 * @param language language of the words around the title
 */
export function citationSentence(cited: SentenceFacts, language: ContractLanguage): string {
  const { title, version, stated, clause, fingerprint } = cited;
  const name = clause === null ? '' : citedClauseName(clause, language);
  const address = citedAddress(cited);
  return language === 'de'
    ? `${name === '' ? '' : `${name} `}${title}, Fassung ${version}, Stand ${dayInWords(stated, 'de')}, ${address}, SHA-256 ${fingerprint}`
    : `${name === '' ? '' : `${capitalised(name)} of `}${title}, version ${version}, as of ${dayInWords(stated, 'en')}, ${address}, SHA-256 ${fingerprint}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
