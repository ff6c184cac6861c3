import { dayInWords } from '../agreement/dayInWords.ts';
import type { CitedAct } from '../check/law/citedActs.ts';
import { type OutdatedCitation, outdatedActs } from '../check/law/outdatedActs.ts';
import { passagesOf } from '../check/text/passages.ts';
import { remembered } from '../redline/remembered.ts';
import { clauseLink } from './clauseLink.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import type { Link } from './link.ts';
import type { InterfaceWords } from './words/interfaceWords.ts';
import { MANDATORY_WORDS } from './words/mandatoryWords.ts';

/** An act that a version cites and that no longer holds. */
export interface OutdatedLaw {
  readonly name: string;
  /** The clauses that cite it. */
  readonly clauses: readonly Link[];
  /** What became of it and what holds now, in sentences. */
  readonly sentences: readonly string[];
  /** Where that is published. */
  readonly source: string;
}

/** What a text cites that holds no longer on any day to come: each version has several pages, and is read once. */
const known = new WeakMap<PublishedVersion['wording'], readonly OutdatedCitation[]>();
const LAST_DAY = '9999-12-31';

/**
 * The acts that a version cites and that are no longer in force on the day of the build. What is published stays as it is;
 * this is said beside it.
 */
export function outdatedLaw(
  { today }: Library,
  agreement: PublishedAgreement,
  shown: PublishedVersion,
  { language }: InterfaceWords,
): readonly OutdatedLaw[] {
  const ever = remembered(known, shown.wording, () => outdatedActs(passagesOf(shown.wording, '', new Map()), LAST_DAY));
  const found = ever.filter(({ act }) => act.since <= today);
  return [...new Set(found.map(({ act }) => act))].map((act) => ({
    name: capitalised(act.name[language]),
    clauses: found.flatMap((one) =>
      one.act === act && one.passage.clause !== null
        ? [clauseLink(agreement, shown, one.passage.clause, language)]
        : [],
    ),
    sentences: sentencesOn(act, language),
    source: act.source[language],
  }));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentencesOn({ status, since, instead, note }: CitedAct, language: 'de' | 'en'): readonly string[] {
  const say = MANDATORY_WORDS[language];
  return [
    ...(status === 'inForce' ? [] : [say.outdated[status](dayInWords(since, language))]),
    ...(instead === null ? [] : [say.instead(instead[language])]),
    ...(note === null ? [] : [note[language]]),
  ];
}
