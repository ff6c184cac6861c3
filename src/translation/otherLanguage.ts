import type { ContractLanguage } from '../agreement/wording.ts';

/** Languages a convenience translation may be written in: those of contracts. */
export const TRANSLATION_LANGUAGES: readonly ContractLanguage[] = ['de', 'en'];

/**
 * The language into which a contract of the given language is translated: the other one.
 */
export const otherLanguage = (language: ContractLanguage): ContractLanguage => (language === 'de' ? 'en' : 'de');
