import { matchesIn } from '../text/matchesIn.ts';
import { CITED_ACTS, type CitedAct } from './citedActs.ts';

/** A place at which a text cites an act that is known here. */
export interface ActCitation {
  readonly act: CitedAct;
  /** Offsets in UTF-16 code units; the end is behind the last one. */
  readonly start: number;
  readonly end: number;
}

const PATTERNS = CITED_ACTS.map((act) => ({ act, pattern: new RegExp(act.cited, 'gu') }));

/**
 * The acts of {@link CITED_ACTS} that a text cites, in its order.
 *
 * @param text running text; no-break spaces and line ends count as blanks
 * @param isWanted the acts that are looked for; all where nothing is said
 */
export function findCitations(text: string, isWanted: (act: CitedAct) => boolean = () => true): readonly ActCitation[] {
  const plain = text.replace(/[\u00a0\n]/g, ' ');
  return PATTERNS.filter(({ act }) => isWanted(act))
    .flatMap(({ act, pattern }) =>
      matchesIn(pattern, plain).map(
        ({ 0: words, index }): ActCitation => ({ act, start: index, end: index + words.length }),
      ),
    )
    .toSorted((a, b) => a.start - b.start);
}
