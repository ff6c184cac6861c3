import type { Wording } from '../agreement/wording.ts';
import { remembered } from '../redline/remembered.ts';
import { lawAddress } from '../reference/lawAddress.ts';
import { type ClauseReferences, type TextReference, textReferences } from '../reference/textReferences.ts';
import { clauseNameOf, clauseSideOf } from './clauseHistories.ts';
import type { PublishedAgreement, PublishedVersion } from './library.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { TEXT_LINK_WORDS } from './words/textLinkWords.ts';

/** The references of one clause as links. */
export interface TextLinksEntry {
  /** Id of the clause; empty for what stands before the first one. */
  readonly clause: string;
  readonly name: string;
  readonly links: readonly TextLink[];
}

/** Words of a text as a link. */
export interface TextLink {
  readonly href: string;
  readonly words: string;
  /** Which occurrences of the words are meant, `0 2`; absent where all are. */
  readonly at: string | undefined;
  /** Whether it leads to another website. */
  readonly isLaw: boolean;
}

const known = new WeakMap<Wording, readonly ClauseReferences[]>();

/**
 * The references in the text of a version, clause by clause. The text itself stays as it was frozen: the list stands
 * below it, and a script lays its links over the words.
 */
export function textLinks(
  agreement: PublishedAgreement,
  { wording }: PublishedVersion,
  words: InterfaceWords,
): readonly TextLinksEntry[] {
  const { language } = words;
  const version = agreement.versions.findIndex((other) => other.wording === wording);
  const clauses = remembered(known, wording, () => textReferences(wording, agreement.facts.shortTitle));
  return clauses.map(({ clause, references }) => {
    const side = clause === null ? null : clauseSideOf(agreement, version, clause);
    return {
      clause: clause ?? '',
      name: side === null ? (clause ?? TEXT_LINK_WORDS[language].opening) : clauseNameOf(side, language),
      links: references.map((reference) => textLink(reference, language)),
    };
  });
}

function textLink({ words, at, target }: TextReference, language: 'de' | 'en'): TextLink {
  const isLaw = target.type === 'law';
  const href = isLaw ? lawAddress(target.source, target.provision, language) : `#${target.clause}`;
  return { href, words, at: at?.join(' '), isLaw };
}
