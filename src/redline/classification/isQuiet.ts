import type { ClauseChange, Layer } from '../redlineModel.ts';

/** Layers in which no word means anything else than before. */
export const QUIET_LAYERS: ReadonlySet<Layer> = new Set<Layer>(['number', 'reference', 'typography', 'markup']);

/**
 * Whether a reader who looks for what was agreed anew can pass by a change: the clause stands where it stood, and
 * nothing but quiet layers differ in it.
 */
export function isQuiet({
  kind,
  split,
  merged,
  layers,
  attention,
}: Pick<ClauseChange, 'kind' | 'split' | 'merged' | 'layers' | 'attention'>): boolean {
  const isInPlace = (kind === 'same' || kind === 'changed') && !split && !merged;
  return isInPlace && attention.length === 0 && layers.length > 0 && layers.every((layer) => QUIET_LAYERS.has(layer));
}
