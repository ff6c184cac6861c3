import type { ContractLanguage } from '../agreement/wording.ts';
import type { ClauseSide } from './redlineModel.ts';

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
