import type { ClauseChange, Layer } from '../redlineModel.ts';

/** Layers in which a clause may differ and still say the same. */
const SAYS_THE_SAME: readonly Layer[] = ['move', 'number', 'reference', 'typography', 'markup'];

/**
 * Whether the text of a clause changed for its reader: other words, numbers, amounts or dates, in running text or in a
 * table, or a cross reference that leads elsewhere. Another number or place, a reference that follows its clause,
 * typography and markup are no change of text. In doubt it is one: what no layer explains counts as text.
 */
export function isTextChange({ kind, layers, attention }: ClauseChange): boolean {
  if (kind === 'inserted' || kind === 'deleted' || attention.length > 0) return true;
  const isExplained = layers.length > 0 ? layers.every((layer) => SAYS_THE_SAME.includes(layer)) : false;
  return (kind === 'changed' || kind === 'movedAndChanged' || layers.length > 0) && !isExplained;
}
