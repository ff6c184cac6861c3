import type { ContractLanguage } from '../../agreement/wording.ts';
import type { ClauseChange, ClauseSide } from '../redlineModel.ts';
import type { RedlineWords } from './redlineWords.ts';

/** How a clause is called in a sentence: `5.2`, `§ 3 Abs. 3a lit. a`, `Präambel`; the opening by its German or English name. */
export function clauseName(side: ClauseSide, words: RedlineWords): string {
  const name = wholeClauseName(side, words);
  return side.part === 0 ? name : `${name} (${words.continued})`;
}

/** The same for the clause as a whole, whichever of its parts is meant. */
export function wholeClauseName(side: ClauseSide, words: RedlineWords): string {
  return side.clause === null ? words.opening : citedPath(side, words.language);
}

/** The clause under its old and its new name: `5.3 → 7.1`, or one name where both are the same. */
export function changeName({ old, new: after }: ClauseChange, words: RedlineWords): string {
  const [from, to] = [old, after].map((side) => (side === null ? null : clauseName(side, words)));
  if (from === null || to === null || from === to) return to ?? from ?? '';
  return `${from} → ${to}`;
}

/**
 * The labels that name a clause as a lawyer cites them.
 *
 * | labels | German | English |
 * |---|---|---|
 * | `1.4`, `1.` | `1.4 Nr. 1` | `1.4 no. 1` |
 * | `2.2`, `b)` or `(b)` | `2.2 lit. b` | `2.2 (b)` |
 * | `Anlage 1`, `5.2` | `Anlage 1 Ziff. 5.2` | `Anlage 1 5.2` |
 * | `§ 3`, `(3a)` | `§ 3 Abs. 3a` | `§ 3 (3a)` |
 *
 * @param side a clause, not the opening
 */
export function citedPath({ path, labelKind }: ClauseSide, language: ContractLanguage): string {
  return path
    .map((label, index) => {
      // The words of a heading without a number are no label, whatever they look like.
      const isHeading = labelKind === 'unnumbered' && index === path.length - 1;
      return isHeading ? label : citedLabel(label, index > 0, language);
    })
    .join(' ');
}

function citedLabel(label: string, isBelow: boolean, language: ContractLanguage): string {
  const isGerman = language === 'de';
  // Only the label of a list item keeps its full stop in a path.
  const item = /^(\d+)\.$/u.exec(label)?.[1];
  if (item !== undefined) return `${isGerman ? 'Nr.' : 'no.'} ${item}`;
  const letter = /^\(?([a-z]{1,2})\)$/u.exec(label)?.[1];
  if (letter !== undefined) return isGerman ? `lit. ${letter}` : `(${letter})`;
  const paragraph = /^\((\d+[a-z]*)\)$/u.exec(label)?.[1];
  if (!isGerman) return label;
  if (paragraph !== undefined) return `Abs. ${paragraph}`;
  return isBelow && /^\d/u.test(label) ? `Ziff. ${label}` : label;
}
