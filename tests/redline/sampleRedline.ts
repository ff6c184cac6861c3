import type {
  ClauseChange,
  ClauseSide,
  EditSegment,
  LineChange,
  LineSide,
  Redline,
  Segment,
  Step,
} from '../../src/redline/redlineModel.ts';

/** A redline made by hand, for what only its readers are to be tested with. */
export function sampleRedline(steps: readonly Step[]): Redline {
  const citation = (version: string) => ({ title: 'AVV', version, stated: '2025-10-01', validFrom: null });
  return { format: 1, old: citation('1.0'), new: citation('1.1'), steps, budgetHit: false };
}

/** A clause on one side by its name: `5.2`. */
export function side(name: string, more: Partial<ClauseSide> = {}): ClauseSide {
  return { clause: name, part: 0, label: name, labelKind: 'decimal', heading: null, path: [name], ...more };
}

/** A changed clause; what is not said follows from its sides. */
export function change(
  number: number | null,
  old: ClauseSide | null,
  after: ClauseSide | null,
  more: Partial<ClauseChange> = {},
): ClauseChange {
  return {
    number,
    kind: old === null ? 'inserted' : after === null ? 'deleted' : 'changed',
    renumbered: old !== null && after !== null && old.label !== after.label,
    split: false,
    merged: false,
    layers: [],
    attention: [],
    old,
    new: after,
    lines: [],
    budgetHit: false,
    ...more,
  };
}

/** A change as a step. */
export const step = (...args: Parameters<typeof change>): Step => ({ type: 'clause', change: change(...args) });

const PARAGRAPH: LineSide = { kind: 'paragraph', label: null, piece: 'whole' };

/** A line of running text. */
export function line(segments: readonly Segment[], more: Partial<LineChange> = {}): LineChange {
  const isSame = segments.every((segment) => segment.change === 'keep');
  return {
    change: isSame ? 'same' : 'changed',
    old: PARAGRAPH,
    new: PARAGRAPH,
    move: null,
    cells: [{ change: 'paired', segments }],
    budgetHit: false,
    ...more,
  };
}

/** One side of a line that was cut. */
export const piece = (which: LineSide['piece'], label: string | null = null): LineSide => ({
  ...PARAGRAPH,
  label,
  piece: which,
});

type KeptSegment = Extract<Segment, { change: 'keep' }>;
/** Words that stayed. */
export const kept = (text: string, more: Partial<KeptSegment> = {}): Segment => ({
  change: 'keep',
  text,
  marks: {},
  ...more,
});

/** Words that went. */
export const gone = (
  text: string,
  more: Partial<Pick<EditSegment, 'layer' | 'attention' | 'reference' | 'passage'>> = {},
): Segment => ({
  marks: {},
  layer: 'text',
  ...more,
  change: 'delete',
  text,
});

/** Words that came. */
export const come = (
  text: string,
  more: Partial<Pick<EditSegment, 'layer' | 'attention' | 'reference' | 'passage'>> = {},
): Segment => ({
  marks: {},
  layer: 'text',
  ...more,
  change: 'insert',
  text,
});
