import type { Wording } from '../../agreement/wording.ts';
import {
  ATTENTIONS,
  type Attention,
  type ClauseChange,
  LAYERS,
  type Layer,
  type LineChange,
  type Segment,
  type Step,
} from '../redlineModel.ts';
import { referenceTargets } from '../references/referenceTargets.ts';
import { resolveReferences } from '../references/resolveReferences.ts';
import { classifyLine } from './classifyLine.ts';

/**
 * Resolves the cross references of a redline and says of each clause which layers and reasons for attention occur in it.
 *
 * @param steps all steps, with edits that are classified by their texts
 * @returns the same steps where there is nothing to say
 */
export function classify(steps: readonly Step[], old: Wording, after: Wording): readonly Step[] {
  const targets = referenceTargets(old, after, steps);
  const classified = (list: readonly Step[]): readonly Step[] =>
    list.map((step): Step => {
      if (step.type === 'departure') return step;
      if (step.type === 'move') return { type: 'move', steps: classified(step.steps) };
      const read =
        step.change.kind !== 'same' && step.change.lines.some(holdsPassage)
          ? { ...step.change, lines: step.change.lines.map((line) => (holdsPassage(line) ? classifyLine(line) : line)) }
          : step.change;
      const lines = resolveReferences(read, targets);
      const change = lines === step.change.lines ? step.change : { ...step.change, lines };
      const layers = layersOf(change);
      const attention = change.kind === 'same' && change === step.change ? [] : attentionIn(change);
      return layers.length + attention.length === 0 && change === step.change
        ? step
        : { type: 'clause', change: { ...change, layers, attention } };
    });
  return classified(steps);
}

/** What moved away word for word is no reason for attention to what is left of an edit. */
const holdsPassage = (line: LineChange): boolean =>
  line.change !== 'same' && segmentsOf(line).some((segment) => 'passage' in segment);

/** The layers that occur in a change of a clause, in the order of `LAYERS`. */
function layersOf(change: ClauseChange): readonly Layer[] {
  if (change.kind === 'same') return change.renumbered ? ['number'] : [];
  const found = new Set<Layer>();
  if (change.renumbered) found.add('number');
  if (change.kind === 'moved' || change.kind === 'movedAndChanged') found.add('move');
  for (const line of change.lines) for (const layer of lineLayers(line)) found.add(layer);
  return LAYERS.filter((layer) => found.has(layer));
}

function lineLayers(line: LineChange): readonly Layer[] {
  const { change, old, new: after } = line;
  if (change === 'same' || change === 'departed') return [];
  const words = segmentsOf(line).flatMap((segment): readonly Layer[] => {
    if (segment.change === 'markup') return ['markup'];
    return segment.change === 'keep' ? [] : [segment.layer];
  });
  const kind = (old ?? after)?.kind;
  const isTable = kind === 'row' || kind === 'headRow';
  // A line or a cell without words has nothing to show that it came or went.
  const isBare = words.length === 0 && (change === 'inserted' || change === 'deleted' || isOfNewColumn(line));
  return [
    ...words,
    ...(isBare ? ([isTable ? 'cell' : 'text'] as const) : []),
    ...(change === 'moved' ? (['move'] as const) : []),
    ...(old !== null && after !== null && old.kind !== after.kind ? (['markup'] as const) : []),
  ];
}

const isOfNewColumn = ({ cells }: LineChange): boolean => cells.some((cell) => cell.change !== 'paired');

/** The reasons for attention in a change of a clause, in the order of `ATTENTIONS`. */
function attentionIn({ lines }: ClauseChange): readonly Attention[] {
  const found = new Set<Attention>();
  for (const segment of lines.flatMap(segmentsOf)) {
    if (segment.change === 'insert' || segment.change === 'delete')
      for (const reason of segment.attention ?? []) found.add(reason);
    else if (segment.reference !== undefined) found.add('reference');
  }
  return found.size === 0 ? [] : ATTENTIONS.filter((reason) => found.has(reason));
}

const segmentsOf = ({ cells }: LineChange): readonly Segment[] => cells.flatMap(({ segments }) => segments);
