import { attentionOf, itemsAround, weightyChange } from '../classification/attention.ts';
import { type CellEdit, type Passage, sideText } from '../classification/cellEdits.ts';
import { type ClassifiedEdit, type Cut, type EditClass, withClasses } from '../classification/classifyCell.ts';
import {
  ATTENTIONS,
  type Attention,
  type CellChange,
  type ClauseChange,
  type EditSegment,
  type LineChange,
  type ReferenceChange,
  type Segment,
} from '../redlineModel.ts';
import { cellReferences, type EditedReferences, type ReferencePair } from './cellReferences.ts';
import type { CrossReference } from './crossReferences.ts';
import type { ReferenceTargets, Resolved } from './referenceTargets.ts';

/**
 * Says of the cross references of a clause which clauses they name in both versions, where that is worth saying.
 *
 * @param change a clause whose edits are classified by their texts
 * @returns the lines of the clause; the same objects wherever nothing is to be said
 */
export function resolveReferences(change: ClauseChange, targets: ReferenceTargets): readonly LineChange[] {
  return mapped(change.lines, (line) => {
    const cells = mapped(line.cells, (cell) => resolvedCell(cell, line, change, targets));
    return cells === line.cells ? line : { ...line, cells };
  });
}

function resolvedCell(cell: CellChange, line: LineChange, change: ClauseChange, targets: ReferenceTargets): CellChange {
  const { kept, edited } = cellReferences(cell.segments);
  if (kept.length + edited.length === 0) return cell;
  const isTable = (line.old ?? line.new)?.kind === 'row' || (line.old ?? line.new)?.kind === 'headRow';
  const isOnBothSides =
    change.old !== null && change.new !== null && line.change !== 'inserted' && line.change !== 'deleted';
  const classes = edited.flatMap(
    (one) => reclassified(one, cell.segments, isTable ? 'cell' : 'text', change, targets) ?? [],
  );
  const findings = isOnBothSides && cell.change === 'paired' ? keptFindings(kept, cell, change, targets) : [];
  if (classes.length + findings.length === 0) return cell;
  const segments = classes.length === 0 ? cell.segments : withClasses(cell.segments, classes);
  return { ...cell, segments: findings.length === 0 ? segments : withReferences(segments, findings) };
}

/** A finding in kept text, by its place in the new text. */
interface Finding {
  readonly start: number;
  readonly end: number;
  readonly reference: ReferenceChange;
}

function keptFindings(
  kept: readonly ReferencePair[],
  { segments }: CellChange,
  change: ClauseChange,
  targets: ReferenceTargets,
): readonly Finding[] {
  return kept.flatMap((pair): readonly Finding[] => {
    const [old, after] = [targets.old(pair.old, change.old), targets.new(pair.new, change.new)];
    const relation = targets.relation(old, after);
    if (relation === 'elsewhere' || relation === 'follows' || relation === 'passage') return [];
    const { start, end } = pair.new;
    const text = sideText(segments, 'delete').slice(start, end);
    return [{ start, end, reference: targets.change(old, after, text, text) }];
  });
}

/** Cuts kept segments so that each reference is one of its own, or several where its markup changes inside it. */
function withReferences(segments: readonly Segment[], findings: readonly Finding[]): readonly Segment[] {
  let at = 0;
  return segments.flatMap((segment): readonly Segment[] => {
    if (segment.change === 'delete') return [segment];
    const start = at;
    at += segment.text.length;
    if (segment.change === 'insert') return [segment];
    const inside = findings.filter((finding) => finding.start < at && finding.end > start);
    if (inside.length === 0) return [segment];
    const pieces: Segment[] = [];
    let done = 0;
    const push = (end: number, reference?: ReferenceChange): void => {
      const text = segment.text.slice(done, end);
      if (text !== '') pieces.push(reference === undefined ? { ...segment, text } : { ...segment, text, reference });
      done = Math.max(done, end);
    };
    for (const finding of inside) {
      push(Math.max(0, finding.start - start));
      push(Math.min(segment.text.length, finding.end - start), finding.reference);
    }
    push(segment.text.length);
    return pieces;
  });
}

/** The class of an edit that touches references, or null where it stays as its texts alone have it. */
function reclassified(
  { edit, old, new: after }: EditedReferences,
  segments: readonly Segment[],
  layer: 'text' | 'cell',
  change: ClauseChange,
  targets: ReferenceTargets,
): ClassifiedEdit | null {
  const before = old.map((reference) => targets.old(reference, change.old));
  const now = after.map((reference) => targets.new(reference, change.new));
  const first = segments[edit.from] as EditSegment;
  const { from, to } = edit;
  const isOnly = before.length === now.length && residual(edit.old, old) === residual(edit.new, after);
  const pairs = isOnly
    ? before.map((one, index) => [one, now[index] as Resolved] as const)
    : paired(before, now, targets);
  const cuts = first.layer === 'typography' ? [] : cutsOf({ edit, before, now, pairs, layer }, targets);
  if (cuts.length === 0 && [...before, ...now].every(({ target }) => target === null)) return null;
  const changed = pairs.find(([one, other]) => targets.relation(one, other) !== 'follows');
  if (isOnly && changed === undefined) {
    if (first.layer === 'typography') return null;
    return { from, to, layer: 'reference', attention: [], reference: whole(before, now, edit, targets) };
  }
  const { isRedirected, explained } = compared(before, now, targets);
  const isOne = isOnly && pairs.length === 1;
  const items = weightyChange(edit, itemsAround(edit), explained);
  const reasons = new Set<Attention>(attentionOf(edit, items));
  // A reference that has a segment of its own asks for attention there.
  if (isRedirected && (isOne || cuts.length === 0)) reasons.add('reference');
  const attention = ATTENTIONS.filter((reason) => reasons.has(reason));
  const reference = isRedirected && isOne && changed !== undefined ? changeOf(changed, edit, targets) : undefined;
  const isStyle = first.layer === 'typography' && attention.length === 0;
  const found = { from, to, layer: isStyle ? ('typography' as const) : layer, attention };
  if (reference !== undefined) return { ...found, reference };
  if (isOne || cuts.length === 0) return found;
  const stretches = (side: 'old' | 'new') => cuts.flatMap((cut) => cut[side] ?? []).sort((a, b) => a.start - b.start);
  return { ...found, cuts: { edit, old: stretches('old'), new: stretches('new') } };
}

/** What is cut out of the two sides of an edit for one reference. */
interface ReferenceCut {
  readonly old: Cut | null;
  readonly new: Cut | null;
}

interface ResolvedEdit {
  readonly edit: CellEdit;
  readonly before: readonly Resolved[];
  readonly now: readonly Resolved[];
  readonly pairs: readonly ResolvedPair[];
  readonly layer: 'text' | 'cell';
}

type ResolvedPair = readonly [old: Resolved, after: Resolved];

/** The references of an edit that changes more than one of them, or other words as well: each is told apart from the rest. */
function cutsOf({ edit, before, now, pairs, layer }: ResolvedEdit, targets: ReferenceTargets): readonly ReferenceCut[] {
  const classOf = (reference: ReferenceChange): EditClass =>
    reference.status === 'follows'
      ? { layer: 'reference', attention: [], reference }
      : { layer, attention: ['reference'], reference };
  const cut = (passage: Passage, { reference: { start, end } }: Resolved, kind: EditClass): Cut | null => {
    const own = { start: Math.max(start, passage.start), end: Math.min(end, passage.end), class: kind };
    return own.start < own.end ? own : null;
  };
  const ofPairs = pairs.flatMap(([one, other]): readonly ReferenceCut[] => {
    const reference = changeOf([one, other], edit, targets);
    // Where the words are the same as well there is nothing to be told.
    if (reference === undefined || (reference.status === 'follows' && reference.old?.text === reference.new?.text))
      return [];
    const kind = classOf(reference);
    return [{ old: cut(edit.old, one, kind), new: cut(edit.new, other, kind) }];
  });
  const alone = (side: 'old' | 'new', all: readonly Resolved[]): readonly ReferenceCut[] =>
    all.flatMap((one): readonly ReferenceCut[] => {
      if (pairs.some((pair) => pair.includes(one))) return [];
      const reference = targets.unnamed(side, one, wordsOf(edit[side], one.reference));
      if (reference === null) return [];
      return [{ old: null, new: null, [side]: cut(edit[side], one, classOf(reference)) }];
    });
  return [...ofPairs, ...alone('old', before), ...alone('new', now)].filter(
    (one) => one.old !== null || one.new !== null,
  );
}

/** The same clause on both sides first; what is left is paired in order where it can only be meant so. */
function paired(
  before: readonly Resolved[],
  now: readonly Resolved[],
  targets: ReferenceTargets,
): readonly ResolvedPair[] {
  const pairs: ResolvedPair[] = [];
  let [old, after] = [before, now];
  for (const one of before) {
    const other = after.find((candidate) => targets.relation(one, candidate) === 'follows');
    if (other === undefined) continue;
    pairs.push([one, other]);
    old = old.filter((each) => each !== one);
    after = after.filter((each) => each !== other);
  }
  if (old.length !== after.length) return pairs;
  return [...pairs, ...old.map((one, index) => [one, after[index] as Resolved] as const)];
}

function changeOf(
  [old, after]: readonly [Resolved, Resolved],
  edit: CellEdit,
  targets: ReferenceTargets,
): ReferenceChange | undefined {
  const relation = targets.relation(old, after);
  if (relation === 'elsewhere' || relation === 'passage') return undefined;
  return targets.change(old, after, wordsOf(edit.old, old.reference), wordsOf(edit.new, after.reference));
}

/** A list of references that all follow is shown as one, by its first clause. */
function whole(
  old: readonly Resolved[],
  after: readonly Resolved[],
  edit: CellEdit,
  targets: ReferenceTargets,
): ReferenceChange {
  const [firstOld, firstNew, lastOld, lastNew] = [old[0], after[0], old.at(-1), after.at(-1)];
  if (firstOld === undefined || firstNew === undefined || lastOld === undefined || lastNew === undefined)
    throw new Error('There is no reference to describe.');
  const text = (side: Passage, from: Resolved, to: Resolved): string =>
    side.text.slice(from.reference.start, to.reference.end);
  return targets.change(firstOld, firstNew, text(edit.old, firstOld, lastOld), text(edit.new, firstNew, lastNew));
}

const wordsOf = ({ text }: Passage, { start, end }: CrossReference): string => text.slice(start, end);

/** What an edit changes besides its references: each of them is one sign, whatever its number. */
function residual({ text, start, end }: Passage, references: readonly CrossReference[]): string {
  let [at, rest] = [start, ''];
  for (const reference of references) {
    rest += `${text.slice(at, Math.max(at, Math.min(end, reference.start)))}\u0001`;
    at = Math.max(at, Math.min(end, reference.end));
  }
  return rest + text.slice(at, end);
}

/** Takes references of both sides that name the same clause off each other and looks at what is left. */
function compared(
  before: readonly Resolved[],
  now: readonly Resolved[],
  targets: ReferenceTargets,
): { readonly isRedirected: boolean; readonly explained: Parameters<typeof weightyChange>[2] & object } {
  let [old, after] = [before, now];
  const take = (accepted: 'follows' | 'passage'): void => {
    for (const one of old) {
      const other = after.find((candidate) => targets.relation(one, candidate) === accepted);
      if (other === undefined) continue;
      old = old.filter((each) => each !== one);
      after = after.filter((each) => each !== other);
    }
  };
  take('follows');
  const [unlikeOld, unlikeNew] = [old, after];
  take('passage');
  const isRedirected = old.length > 0 && after.length > 0 && [...old, ...after].some(({ target }) => target !== null);
  const places = (all: readonly Resolved[], unlike: readonly Resolved[], rest: readonly Resolved[]) =>
    all
      .filter((one) => {
        // Another sentence of the same clause, and a reference that names nothing here, are numbers like others.
        if (unlike.includes(one) && !rest.includes(one)) return false;
        return one.target !== null || (isRedirected && rest.includes(one));
      })
      .map(({ reference }) => reference);
  return { isRedirected, explained: { old: places(before, unlikeOld, old), new: places(now, unlikeNew, after) } };
}

/** The same list where no element changes. */
function mapped<T>(list: readonly T[], change: (element: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (const [index, element] of list.entries()) {
    const other = change(element);
    if (other === element) continue;
    changed ??= [...list];
    changed[index] = other;
  }
  return changed ?? list;
}
