import { inlineText } from '../../agreement/canonicalText.ts';
import type { Block, Clause, Wording } from '../../agreement/wording.ts';
import { annexValue, type CrossReference, type ReferencePart, type ReferenceUnit } from './crossReferences.ts';

/** What a reference names. */
export interface ReferenceTarget {
  /** Id of the innermost clause that has a label of its own. */
  readonly clause: string;
  /** The parts of the reference that name a place inside it: "passage 2". */
  readonly rest: string;
  /** False where the reference names a label inside it, and nothing in its text bears that label. */
  readonly isThere: boolean;
}

/** Finds the clauses of one wording that references name. */
export interface ClauseAddresses {
  /**
   * @param reference a reference as it is written
   * @param from id of the clause it stands in; null in the opening
   * @returns null where no clause has that label, or several have it equally
   */
  readonly resolve: (reference: CrossReference, from: string | null) => ReferenceTarget | null;
  /** Whether a reference that names no clause is written like those that do, and not like one into a law. */
  readonly looksOwn: (reference: CrossReference) => boolean;
  /** Ids of the clauses above a clause, innermost first. */
  readonly above: (clause: string) => readonly string[];
}

interface Place {
  readonly id: string;
  readonly clause: Clause;
  readonly unit: ReferenceUnit | null;
  readonly value: string;
  readonly parent: Place | null;
  /** The annex it stands in, or is. */
  annex: Place | null;
  readonly below: Place[];
  /** The clauses inside an annex by their labels; null for any other place. */
  labels: Map<string, Place[]> | null;
}

/** Units that name a clause without the one above it. */
const NAMED_ANYWHERE: ReadonlySet<ReferenceUnit> = new Set(['annex', 'section', 'clause']);

/**
 * The clauses of a wording by what references call them.
 *
 * @param wording the clause tree
 */
export function clauseAddresses(wording: Wording): ClauseAddresses {
  const byId = new Map<string, Place>();
  const byLabel = new Map<string, Place[]>();
  const labelsOf = (annex: Place | null): Map<string, Place[]> => annex?.labels ?? byLabel;
  const key = (unit: ReferenceUnit, value: string): string => `${unit} ${value}`;
  const visit = (clauses: readonly Clause[], parent: Place | null): void => {
    for (const clause of clauses) {
      const { unit, value } = labelPart(clause);
      const own: Place = {
        id: clause.id,
        clause,
        unit,
        value,
        parent,
        annex: parent?.annex ?? null,
        below: [],
        labels: null,
      };
      if (unit === 'annex') {
        own.annex = own;
        own.labels = new Map();
      }
      parent?.below.push(own);
      byId.set(clause.id, own);
      if (unit !== null && NAMED_ANYWHERE.has(unit)) {
        const labels = labelsOf(unit === 'annex' ? null : own.annex);
        const label = key(unit, value);
        const found = labels.get(label);
        if (found === undefined) labels.set(label, [own]);
        else found.push(own);
      }
      visit(itemsOf(clause.blocks), own);
      visit(clause.clauses, own);
    }
  };
  visit(itemsOf(wording.opening), null);
  visit(wording.clauses, null);

  /** The one clause of this label; of several the one under the same top as the clause the reference stands in. */
  const labelled = (annex: Place | null, unit: ReferenceUnit, value: string, from: Place | null): Place | null => {
    const found = labelsOf(annex).get(key(unit, value)) ?? [];
    if (found.length < 2) return found[0] ?? null;
    const top = from === null ? null : topOf(from);
    const near = found.filter((place) => topOf(place) === top);
    return near.length === 1 ? (near[0] ?? null) : null;
  };
  const outermost = (part: ReferencePart, annex: Place | null, from: Place | null): Place | null => {
    const find = (unit: ReferenceUnit): Place | null => labelled(annex, unit, part.value, from);
    switch (part.unit) {
      case 'section':
        return find('section') ?? (part.value.includes('.') ? find('clause') : null);
      case 'clause':
        return find('clause') ?? find('section') ?? nearest(from, 'number', part.value);
      case 'number':
        return nearest(from, 'number', part.value) ?? find('clause');
      default:
        return null;
    }
  };
  return {
    resolve(reference, fromId) {
      const from = fromId === null ? null : (byId.get(fromId) ?? null);
      const [first, ...inner] = reference.parts;
      if (first === undefined) return null;
      if (first.unit === 'annex') {
        const annex = labelled(null, 'annex', first.value, from);
        if (annex === null) return null;
        const [next, ...rest] = inner;
        const isCounted = next !== undefined && (next.unit === 'clause' || next.unit === 'section');
        if (!isCounted) return descend(annex, inner);
        const place =
          labelled(annex, next.unit, next.value, from) ??
          labelled(annex, next.unit === 'clause' ? 'section' : 'clause', next.value, from);
        return place === null ? null : descend(place, rest);
      }
      if (first.unit === 'paragraph' || first.unit === 'letter') {
        const place = nearest(from, first.unit, first.value);
        return place === null ? null : descend(place, inner);
      }
      const scopes = { anywhere: [from?.annex ?? null, null], contract: [null], annex: [from?.annex ?? null] };
      for (const annex of scopes[reference.within]) {
        const place = outermost(first, annex, from);
        if (place !== null) return descend(place, inner);
      }
      return null;
    },
    looksOwn({ parts: [first] }) {
      if (first === undefined) return false;
      const { unit, value } = first;
      const places = [...byId.values()].filter((place) => place.unit === unit);
      if (unit === 'annex') return places.some((place) => place.value.split(' ')[0] === value.split(' ')[0]);
      if (unit !== 'section') return unit === 'clause' && places.length > 0;
      // A number far beyond the last one is that of a law, even where the words do not say which.
      const numbers = places.map((place) => Number.parseInt(place.value, 10));
      return Number.parseInt(value, 10) <= 2 * Math.max(0, ...numbers.filter((number) => number > 0));
    },
    above(clause) {
      const ids: string[] = [];
      for (let place = byId.get(clause)?.parent; place !== undefined && place !== null; place = place.parent)
        ids.push(place.id);
      return ids;
    },
  };
}

function topOf(place: Place): Place {
  let top = place;
  while (top.parent !== null) top = top.parent;
  return top;
}

/** Goes by how the label is written, so that headings of other people's contracts are found as well. */
function labelPart({ label, kind }: Clause): { readonly unit: ReferenceUnit | null; readonly value: string } {
  if (label === null) return { unit: null, value: '' };
  const annex = annexValue(label);
  if (annex !== null) return { unit: 'annex', value: annex };
  const value = label.replace(/^§[ \u00a0]?|^\(|[.:)]+$/gu, '');
  if (label.startsWith('§')) return { unit: 'section', value };
  if (/^\(\d/u.test(label)) return { unit: 'paragraph', value };
  if (/^\(?[a-z]{1,2}\)/u.test(label)) return { unit: 'letter', value };
  if (/^\d/u.test(label)) return { unit: kind === 'item' ? 'number' : 'clause', value };
  return { unit: null, value };
}

function itemsOf(blocks: readonly Block[]): readonly Clause[] {
  return blocks.flatMap((block) => {
    if (block.type === 'items') return block.clauses;
    return block.type === 'bullets' ? block.items.flatMap(itemsOf) : [];
  });
}

/** A label without the clause it belongs to is read from the inside out: the first clause above that has such labels. */
function nearest(from: Place | null, unit: ReferenceUnit, value: string): Place | null {
  for (let place = from; place !== null; place = place.parent) {
    const below = place.below.filter((child) => child.unit === unit && isDouble(child.value) === isDouble(value));
    if (below.length > 0) return below.find((child) => child.value === value) ?? null;
  }
  return null;
}

const isDouble = (letters: string): boolean => /^[a-z]{2}$/u.test(letters);

function descend(from: Place, parts: readonly ReferencePart[]): ReferenceTarget | null {
  let place = from;
  const rest: ReferencePart[] = [];
  for (const part of parts) {
    const below = place.below.filter((child) => isOfUnit(child, part.unit));
    if (part.unit === 'passage' || below.length === 0) {
      rest.push(part);
      continue;
    }
    const next = below.find(({ value }) => value === part.value || value === `${place.value}.${part.value}`);
    if (next === undefined) return null;
    place = next;
  }
  const { clause } = place;
  return {
    clause: place.id,
    rest: rest.map(({ unit, value }) => `${unit} ${value}`).join(', '),
    isThere: rest.every((part) => part.unit === 'passage' || showsPlace(clause.blocks, part)),
  };
}

/** Whether a clause without clauses below it has a place of that name in its text: the second paragraph, "b)". */
function showsPlace(blocks: readonly Block[], { unit, value }: ReferencePart): boolean {
  const count = unit === 'letter' ? value.charCodeAt(0) - 0x60 : Number.parseInt(value, 10);
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').length;
  if (unit === 'paragraph' && paragraphs >= Math.max(count, 2)) return true;
  const label = unit === 'letter' ? `\\(?${value}\\)` : unit === 'number' ? `${value}[.)]` : `\\(${value}\\)`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,])${label}`, 'u');
  return blocks.some((block) => {
    switch (block.type) {
      case 'paragraph':
        return pattern.test(inlineText(block.content));
      case 'bullets':
        return block.items.length >= count || block.items.some((item) => showsPlace(item, { unit, value }));
      case 'table':
        return block.rows.some((row) => row.some((cell) => pattern.test(`${inlineText(cell)}.`)));
      default:
        return false;
    }
  });
}

const isOfUnit = (place: Place, unit: ReferenceUnit): boolean =>
  place.unit === unit || (unit === 'number' && place.unit === 'clause');
