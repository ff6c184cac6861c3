import type { Attention, EditLayer, EditSegment, ReferenceChange } from '../redlineModel.ts';

/** What is to be said of an edit as a whole, with the cross references that are cut out of it. */
export interface WholeEditClass {
  /** The layer that decides whether it is read: words before references, references before typography. */
  readonly layer: EditLayer;
  /** Without `reference` where one of the references says why. */
  readonly attention: readonly Attention[];
  /** Each once. A reference that named no clause and went is none to speak of. */
  readonly references: readonly ReferenceChange[];
}

const BY_WEIGHT: readonly EditLayer[] = ['text', 'cell', 'reference', 'typography', 'move'];

/**
 * The class of an edit from its segments.
 *
 * @param segments neighbouring segments that came or went
 */
export function wholeEditClass(segments: readonly EditSegment[]): WholeEditClass {
  const layers = new Set(segments.map(({ layer }) => layer));
  const attention = new Set(
    segments.flatMap(({ attention: own = [], reference }) =>
      reference === undefined || reference.status === 'follows' ? own : own.filter((one) => one !== 'reference'),
    ),
  );
  const references = new Map<string, ReferenceChange>();
  for (const { reference } of segments)
    if (reference !== undefined && !(reference.status === 'mended' && reference.new === null))
      references.set(JSON.stringify(reference), reference);
  return {
    layer: BY_WEIGHT.find((layer) => layers.has(layer)) ?? 'text',
    attention: [...attention],
    references: [...references.values()],
  };
}
