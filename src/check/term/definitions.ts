import { remembered } from '../../redline/remembered.ts';
import { headingOf } from '../reference/likelyClauses.ts';
import type { ClauseText, ContractText } from '../text/contractText.ts';
import { matchesIn } from '../text/matchesIn.ts';
import type { Passage } from '../text/passage.ts';

/** A term to which a contract gives a meaning. */
export interface Definition {
  readonly term: string;
  readonly passage: Passage;
  /** The term without its quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands in a clause or sentence made to define it; else it is defined in passing: („AVV“). */
  readonly isInSection: boolean;
}

const QUOTED = /„(?<a>[^„“”"\n]{1,80})[“”"]|"(?<b>[^"„“”\n]{1,80})"|“(?<c>[^“”\n]{1,80})”|»(?<d>[^«»\n]{1,80})«/gu;
const JOINT = '[ \\u00a0,]|und|oder|sowie|bzw\\.|and|or';
const MORE_QUOTED = `(?:(?:${JOINT})|[„"“»][^„“”"«»\\n]{1,80}[“”"«])*`;
const VERB =
  '(?:bezeichne[nt]|bedeute[nt]|ist|sind|meint|entspr(?:icht|echen)|ha(?:t|ben) die|means?|shall mean|refers? to|(?:will |shall )?ha(?:s|ve) the)';
/** „A“ und „B“ bezeichnen … */
const FIRST = new RegExp(`^${MORE_QUOTED}$`, 'u');
const THEN_VERB = new RegExp(`^${MORE_QUOTED}${VERB}(?![\\p{L}])`, 'u');
/** nachfolgend auch „A“ */
const HEREINAFTER =
  /(?:nachfolgend|nachstehend|im [Ff]olgenden|fortan|hiernach|hereinafter|hereafter)(?:[ \u00a0,:(]|auch|kurz|gemeinsam|einzeln|zusammen|jeweils|als|die|der|das|the|referred|to|collectively|each|a|und|oder|[„"“»][^„“”"«»\n]{1,80}[“”"«])*$/iu;
/** (gemeinsam „A“) */
const IN_BRACKET = /\((?<inner>[^()]{0,80})$/u;
const BRACKET_END = new RegExp(`^${MORE_QUOTED}\\)`, 'u');
const NO_NAME =
  /(?<!\p{L})(?:ist|sind|is|are|z\.[ \u00a0]?B\.|siehe|vgl\.|im Sinne|insbesondere|Anlage|Anhang|e\.g\.)(?!\p{L})/u;

const DEFINITIONS = /^(?:Definition|Begriff|Begriffsbestimmung|Interpretation|Defined)/iu;
/** Personenbezogene Daten sind … */
const PLAIN = new RegExp(
  `^(?!(?:Im|In|Für|Bei|Nach|Der|Die|Das|Ein|Eine|Es|Alle|The|For|In)[ \\u00a0])(?<term>\\p{Lu}[\\p{L}-]+(?:[ \\u00a0][\\p{L}-]+){0,4}?)[ \\u00a0]${VERB}(?![\\p{L}])`,
  'u',
);

/** Many times the terms of a long contract: each one is looked for in the whole text. */
const MOST = 300;

/** So far from a term its definition may reach. */
const NEAR = 400;

const known = new WeakMap<ContractText, readonly Definition[]>();

/** The terms that a contract defines, in reading order. */
export function definitions(contract: ContractText): readonly Definition[] {
  return remembered(known, contract, () => {
    const all = contract.passages.flatMap((passage) => {
      const isInSection = isDefinitions(contract.clauses.get(passage.clause ?? '') ?? null);
      const quoted = quotedTerms(passage, isInSection);
      return quoted.length > 0 || !isInSection || passage.kind === 'heading' ? quoted : plainTerm(passage);
    });
    return all.slice(0, MOST);
  });
}

const isDefinitions = (clause: ClauseText | null): boolean =>
  clause !== null && (DEFINITIONS.test(headingOf(clause)) || isDefinitions(clause.parent));

function quotedTerms(passage: Passage, isInSection: boolean): readonly Definition[] {
  const { text, kind } = passage;
  if (kind === 'heading') return [];
  return matchesIn(QUOTED, text).flatMap((match): readonly Definition[] => {
    const term = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const isStatement = before.length < NEAR && FIRST.test(before) && THEN_VERB.test(behind.slice(0, NEAR));
    // Several names between one pair of marks are none that the text could repeat.
    if (term.includes(', ') || (!isStatement && !isInPassing(term, before, behind))) return [];
    const start = match.index + 1;
    return [{ term, passage, start, end: start + term.length, isInSection: isInSection || isStatement }];
  });
}

function isInPassing(term: string, before: string, behind: string): boolean {
  if (HEREINAFTER.test(before.slice(-160))) return true;
  // Names begin with a capital; ("right to be forgotten") only says it in other words.
  if (/^\p{Ll}/u.test(term)) return false;
  const inner = IN_BRACKET.exec(before.slice(-160))?.groups?.['inner'];
  return inner !== undefined && BRACKET_END.test(behind.slice(0, NEAR)) && !NO_NAME.test(inner);
}

function plainTerm(passage: Passage): readonly Definition[] {
  const term = PLAIN.exec(passage.text)?.groups?.['term'];
  return term === undefined ? [] : [{ term, passage, start: 0, end: term.length, isInSection: true }];
}
