import { plainQuery } from '../../src/search/searchQuery.ts';
import type { SearchPlace, SearchRecord } from '../../src/search/searchRecords.ts';
import { searchTokens } from '../../src/search/searchTokens.ts';
import { THESAURUS } from '../../src/search/thesaurus.ts';
import { wordFamily } from '../../src/search/wordStem.ts';
import type { FillIndex } from './pagefindIndex.ts';

/** A wording in force, at the place where it stands in the version in force. */
export interface PlacedRecord {
  readonly record: SearchRecord;
  readonly place: SearchPlace;
  readonly version: string;
}

/**
 * Pagefind as well as it can be made for contracts: one record for each distinct wording in force, with the related
 * words of the thesaurus, in all forms that the texts have, as a field that is searched.
 *
 * @param placed what is in force
 */
export function pagefindClauses(placed: readonly PlacedRecord[]): FillIndex {
  const forms = formsByFamily(placed.map(({ record }) => record.text));
  return (index) =>
    Promise.all(
      placed.map(({ record: { agreement, text }, place: { clause, titles }, version }) => {
        // With the headings above it as well, Pagefind finds less.
        const title = titles.at(-1) ?? '';
        const related = relatedWords(`${title}\n${text}`, forms);
        return index.addCustomRecord({
          url: `/${agreement}/${version}/#${clause}`,
          // A heading that has only clauses below it has no text; a record must have one.
          content: text === '' ? title : text,
          language: 'de',
          meta: { title, ...(related === '' ? {} : { synonyme: related }) },
        });
      }),
    );
}

const families = (text: string): readonly string[] => searchTokens(text).map(({ key }) => wordFamily(key));

/** The forms in which the texts have a word: "Löschung", "löscht", "gelöscht". */
function formsByFamily(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { key, start, end } of searchTokens(text)) {
      const family = wordFamily(key);
      forms.set(family, (forms.get(family) ?? new Set()).add(text.slice(start, end)));
    }
  }
  return forms;
}

/** The words of all families of the thesaurus of which a text has one. */
function relatedWords(text: string, forms: ReadonlyMap<string, ReadonlySet<string>>): string {
  const all = ` ${families(text).join(' ')} `;
  const related = THESAURUS.filter((entries) =>
    entries.some((entry) => all.includes(` ${families(entry).join(' ')} `)),
  ).flatMap((entries) =>
    entries.flatMap((entry) => {
      const [family = '', ...more] = families(entry);
      return [entry, ...(more.length === 0 ? (forms.get(family) ?? []) : [])];
    }),
  );
  return [...new Set(related)].join(', ');
}

/**
 * A query as Pagefind understands it best: plain quotation marks, the short forms of contracts, a citation as a phrase.
 *
 * @param query as typed
 * @returns what is to be tried, in this order, until something is found
 */
export function preparedQueries(query: string): readonly string[] {
  const plain = plainQuery(query)
    .replace(/\bArtikel\b/g, 'Art.')
    .replace(/\bAbsatz\b/g, 'Abs.');
  const whole = /^(?:§|Art\.)\s*\d/.test(plain) ? `"${plain}"` : plain;
  return [whole, plain.replaceAll('"', '')];
}
