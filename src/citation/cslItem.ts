import { citedClauseName } from './citedClauseName.ts';
import { type CitedVersion, citationKey, citedAddress } from './citedVersion.ts';

/** An entry of CSL-JSON, as Zotero, Citavi, pandoc and Word add-ins read it; the fields that are used here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'document';
  readonly title: string;
  readonly 'title-short': string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly version: string;
  readonly section?: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language: string;
  readonly URL: string;
  readonly note: string;
}

/**
 * An entry of a bibliography after the schema of the Citation Style Language, version 1.0.2.
 */
export function cslItem(cited: CitedVersion): CslItem {
  const { title, shortTitle, version, stated, language, publisher, fingerprint, clause } = cited;
  return {
    id: citationKey(cited),
    type: 'document',
    title,
    'title-short': shortTitle,
    author: [{ literal: publisher }],
    publisher,
    version,
    ...(clause === null ? {} : { section: citedClauseName(clause, language) }),
    issued: { 'date-parts': [stated.split('-').map(Number)] },
    language: language === 'de' ? 'de' : 'en',
    URL: citedAddress(cited),
    note: `SHA-256 ${fingerprint}`,
  };
}

/** The entry as a file of CSL-JSON: a list of one, a field a line. */
export function cslJson(cited: CitedVersion): string {
  const fields = Object.entries(cslItem(cited)).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  return `[{\n${fields.join(',\n')}\n}]`;
}
