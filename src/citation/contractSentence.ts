import { dayInWords } from '../agreement/dayInWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import type { CitedVersion } from './citedVersion.ts';

/**
 * A sentence for a contract that makes exactly this version part of it, by name, version, date, address and
 * fingerprint. Later versions take no part in it.
 *
 * @param language language of the contract that will hold the sentence
 */
export function fixedReference(cited: CitedVersion, language: ContractLanguage): string {
  const { title, version, stated, publisher, permalink, fingerprint } = cited;
  return language === 'de'
    ? `Bestandteil dieses Vertrages ist das Dokument ${quoted(title, 'de')} (Herausgeber: ${publisher}) in der Fassung ${version}, Stand ${dayInWords(stated, 'de')}, veröffentlicht unter ${permalink} (SHA-256-Prüfsumme des Textes: ${fingerprint}). Spätere Fassungen gelten nur, wenn die Parteien sie vereinbaren.`
    : `The document ${quoted(title, 'en')} (publisher: ${publisher}) in version ${version} as of ${dayInWords(stated, 'en')}, published at ${permalink} (SHA-256 fingerprint of the text: ${fingerprint}), forms part of this contract. Later versions apply only if the parties agree on them.`;
}

/**
 * A sentence for a contract that refers to whatever version is in force. It is to be shown with a warning only: the law
 * of standard terms (§§ 305 ff., 307, 308 Nr. 4 BGB) and Art. 28(9) GDPR set limits to it.
 *
 * @param language language of the contract that will hold the sentence
 */
export function dynamicReference({ title, publisher, current }: CitedVersion, language: ContractLanguage): string {
  return language === 'de'
    ? `Bestandteil dieses Vertrages ist das Dokument ${quoted(title, 'de')} (Herausgeber: ${publisher}) in der jeweils aktuellen Fassung, veröffentlicht unter ${current}.`
    : `The document ${quoted(title, 'en')} (publisher: ${publisher}) in the version current from time to time, published at ${current}, forms part of this contract.`;
}

/** A title in quotation marks; marks inside it become single ones. */
function quoted(title: string, language: ContractLanguage): string {
  return language === 'de'
    ? `„${title.replace(/[„»]([^“”«]*)[“”«]/gu, '‚$1‘')}“`
    : `“${title.replace(/[„“»]([^“”«]*)[“”«]/gu, '‘$1’')}”`;
}
