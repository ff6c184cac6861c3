import type { ContractLanguage } from '../agreement/wording.ts';

/** Words around page numbers; they stand in the furniture of the page and are no part of the contract. */
export const PAGE_WORDS: Readonly<
  Record<ContractLanguage, { readonly page: string; readonly of: string; readonly region: string }>
> = {
  de: { page: 'Seite', of: 'von', region: 'DE' },
  en: { page: 'Page', of: 'of', region: 'GB' },
};
