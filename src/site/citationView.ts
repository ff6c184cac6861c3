import { dayInWords } from '../agreement/dayInWords.ts';
import { bibtexEntry } from '../citation/bibtexEntry.ts';
import { citationSentence } from '../citation/citationSentence.ts';
import { type CitedClause, type CitedVersion, citedAddress } from '../citation/citedVersion.ts';
import { dynamicReference, fixedReference } from '../citation/contractSentence.ts';
import { cslJson } from '../citation/cslItem.ts';
import { permalink } from '../ledger/address.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { CITATION_WORDS } from './words/citationWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** A text to be taken over as a whole. */
export interface Quotable {
  readonly name: string;
  readonly text: string;
  /** Language of the text; null for what is no sentence. */
  readonly language: 'de' | 'en' | null;
  /** Several lines for a program. */
  readonly isCode: boolean;
}

/** Everything that is offered to cite a version or a clause. */
export interface CitationView {
  readonly quotes: readonly Quotable[];
  readonly forPrograms: readonly Quotable[];
}

/** What is offered for a version as a whole. */
export interface VersionCitationView extends CitationView {
  readonly fixed: readonly Quotable[];
  readonly dynamic: readonly Quotable[];
  /** That the version is no longer offered, or null. */
  readonly caution: string | null;
}

/**
 * How a version is cited: in words, for programs, and as a sentence that makes it part of a contract.
 */
export function versionCitationView(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): VersionCitationView {
  const cited = citedVersion(library, agreement, shown, null);
  const { fixed, dynamic, withdrawn } = CITATION_WORDS[words.language];
  const inEach = (names: Readonly<Record<'de' | 'en', string>>, text: typeof fixedReference): readonly Quotable[] =>
    languages(words).map((language) => ({
      name: names[language],
      text: text(cited, language),
      language,
      isCode: false,
    }));
  return {
    ...quotables(cited, words),
    fixed: inEach(fixed, fixedReference),
    dynamic: inEach(dynamic, dynamicReference),
    caution:
      shown.period.withdrawal === null ? null : withdrawn(dayInWords(shown.period.withdrawal.date, words.language)),
  };
}

/** How a clause of a version is cited. */
export function clauseCitationView(
  library: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  clause: CitedClause,
  words: InterfaceWords,
): CitationView {
  return quotables(citedVersion(library, agreement, shown, clause), words);
}

function citedVersion(
  { facts }: Library,
  agreement: PublishedAgreement,
  { release, wording }: PublishedVersion,
  clause: CitedClause | null,
): CitedVersion {
  const { name } = agreement;
  const { title, version, stated, fingerprint } = release;
  return {
    ...{ agreement: name, title, shortTitle: agreement.facts.shortTitle, version, stated, fingerprint, clause },
    language: wording.language,
    publisher: facts.publisher.name,
    permalink: permalink(facts.baseUrl, name, version),
    current: `${facts.baseUrl}/${name}/`,
  };
}

function quotables(cited: CitedVersion, words: InterfaceWords): CitationView {
  const { sentence, permalink, fingerprint } = CITATION_WORDS[words.language];
  const plain = { language: null, isCode: false } as const;
  const code = { language: null, isCode: true } as const;
  return {
    quotes: [
      ...languages(words).map((language) => ({
        ...{ name: sentence[language], text: citationSentence(cited, language), language, isCode: false },
      })),
      { name: permalink, text: citedAddress(cited), ...plain },
      { name: fingerprint, text: cited.fingerprint, ...plain },
    ],
    forPrograms: [
      { name: 'BibTeX', text: bibtexEntry(cited), ...code },
      { name: 'CSL-JSON', text: cslJson(cited), ...code },
    ],
  };
}

/** The language of the reader comes first. */
const languages = ({ language }: InterfaceWords): readonly ('de' | 'en')[] =>
  language === 'de' ? ['de', 'en'] : ['en', 'de'];
