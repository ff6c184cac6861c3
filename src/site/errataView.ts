import { dayInWords } from '../agreement/dayInWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { citedClauseName } from '../citation/citedClauseName.ts';
import type { ErratumEvent } from '../ledger/event.ts';
import { clauseHistories, clauseSideOf } from './clauseHistories.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import { ERRATA_WORDS } from './words/errataWords.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';

/** A slip in a published text that the publisher points out, outside of the text. */
export interface ErratumView {
  /** "Erratum 1" */
  readonly name: string;
  /** Id of its entry on the page of the version: `_erratum-1`. */
  readonly id: string;
  /** Number of the version, and the address of its page. */
  readonly version: string;
  readonly page: string;
  /** The clause it concerns, with whether the version has it; null where it concerns the version as a whole. */
  readonly clause: { readonly id: string; readonly text: string; readonly isThere: boolean } | null;
  readonly note: string;
  /** Language of the contract and of the note. */
  readonly language: ContractLanguage;
  /** What became of it and when, in words. */
  readonly state: string;
  /** The version that puts it right, or null. */
  readonly correctedIn: Link | null;
}

/**
 * The errata of a version as they stand.
 *
 * @param library all that is published
 * @param agreement its agreement
 * @param shown the version
 * @param words the interface
 */
export function errataView(
  { paths }: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  words: InterfaceWords,
): readonly ErratumView[] {
  const say = ERRATA_WORDS[words.language];
  return shown.errata.map((erratum) => {
    const { number, clause, note, correctedIn } = erratum;
    return {
      name: say.name(number),
      id: erratumId(number),
      version: shown.version,
      page: paths.version(agreement.name, shown.version),
      clause: clause === null ? null : clauseLink(agreement, shown, clause, words.language),
      note,
      language: shown.wording.language,
      state: stateInWords(erratum, words.language),
      correctedIn:
        correctedIn === null
          ? null
          : { href: paths.version(agreement.name, correctedIn), text: say.correctedIn(correctedIn) },
    };
  });
}

/** Id of an erratum on the page of its version. */
export const erratumId = (number: number): string => `_erratum-${number}`;

function stateInWords({ state, date }: ErratumEvent, language: 'de' | 'en'): string {
  const say = ERRATA_WORDS[language];
  const day = dayInWords(date, language);
  if (state === 'corrected') return say.correctedOn(day);
  return state === 'noted' ? say.notedOn(day) : say.dismissedOn(day);
}

/** A clause that is not in the version is named as the ledger names it, without a link. */
function clauseLink(
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  clause: string,
  language: 'de' | 'en',
): ErratumView['clause'] {
  const side = clauseSideOf(agreement, agreement.versions.indexOf(shown), clause);
  return {
    id: clause,
    isThere: side !== null,
    text:
      side === null ? clause : citedClauseName({ id: clause, path: side.path, labelKind: side.labelKind }, language),
  };
}

/** The errata of all versions that concern a clause, followed through its versions; the newest version first. */
export function errataOfClause(
  library: Library,
  agreement: PublishedAgreement,
  thread: number,
  words: InterfaceWords,
): readonly ErratumView[] {
  return agreement.versions
    .flatMap((shown, i) => {
      if (shown.errata.length === 0) return [];
      const own = clauseHistories(agreement).byVersion[i];
      return errataView(library, agreement, shown, words).filter(
        ({ clause }) => clause !== null && own?.get(clause.id) === thread,
      );
    })
    .toReversed();
}
