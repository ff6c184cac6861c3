import type { LawSource } from './acts.ts';

/** A place in a law. */
export interface Provision {
  readonly kind: 'article' | 'section' | 'recital' | 'annex';
  /** `28`, `126b`, `III`. */
  readonly number: string;
}

/**
 * Where a provision can be read: German law as it stands today on gesetze-im-internet.de, acts of the Union as
 * published in the Official Journal, on EUR-Lex.
 *
 * @param provision null for the act as a whole
 * @param language language of the reader; German law is there in German only
 */
export function lawAddress(source: LawSource, provision: Provision | null, language: 'de' | 'en'): string {
  if (source.kind === 'german') {
    const folder = `https://www.gesetze-im-internet.de/${source.folder}/`;
    if (provision === null) return folder;
    return `${folder}${provision.kind === 'article' ? 'art_' : '__'}${provision.number}.html`;
  }
  if (source.kind === 'celex')
    return `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}/TXT/?uri=CELEX:${source.celex}`;
  const act = `https://eur-lex.europa.eu/eli/${source.eli}/oj/${language === 'de' ? 'deu' : 'eng'}`;
  return provision === null ? act : `${act}#${UNION_PLACES[provision.kind]}_${provision.number}`;
}

/** How EUR-Lex names the places of an act. */
const UNION_PLACES: Readonly<Record<Provision['kind'], string>> = {
  article: 'art',
  section: 'art',
  recital: 'rct',
  annex: 'anx',
};
