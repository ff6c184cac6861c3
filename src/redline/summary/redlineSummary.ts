import type { ContractLanguage } from '../../agreement/wording.ts';
import { changesOf } from '../changesOf.ts';
import { QUIET_LAYERS } from '../classification/isQuiet.ts';
import { clauseEdits, type LayerCounts, layerCounts } from '../classification/layerCounts.ts';
import {
  ATTENTIONS,
  type Attention,
  type ClauseChange,
  type ClauseChangeKind,
  type EditSegment,
  LAYERS,
  type Layer,
  type Redline,
} from '../redlineModel.ts';
import { refersElsewhere } from '../references/refersElsewhere.ts';
import { changeDescriptions } from './changeDescription.ts';
import { passageMoves } from './passageMoves.ts';
import { readChange } from './readChange.ts';
import { listed, type RedlineWords, redlineWords } from './redlineWords.ts';
import { sectionHeadings } from './sectionHeadings.ts';
import { summarySentence } from './summarySentence.ts';

/** A redline at a glance. */
export interface RedlineSummary {
  readonly counts: RedlineCounts;
  /** One entry for each numbered change, in reading order. */
  readonly changes: readonly ChangeSummary[];
  /**
   * What there is to read, in one sentence: "11 Textänderungen in 7 Klauseln, 3 neue Klauseln." or, where no word is
   * another, "0 Textänderungen. Nur Typografie: 2 Leerzeichen eingefügt; kein Wort ist anders."
   */
  readonly verdict: string;
  /** A sentence about what stayed and what is gone; "Kein Unterschied." where both versions are the same throughout. */
  readonly unchanged: string;
}

/** Numbers of clauses. Only `clauses` and `unchanged` leave the numbered changes out of account. */
export interface RedlineCounts {
  /** Clauses of the new version. */
  readonly clauses: number;
  /** Of these, the ones with the same words and markup under the same label at the same place. */
  readonly unchanged: number;
  readonly changed: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly movedAndChanged: number;
  /** Clauses of which only the label changed. */
  readonly renumbered: number;
  /** Changes by layer, in how many places and in how many of the numbered changes. */
  readonly layers: Readonly<Record<Layer, LayerCount>>;
  /** Passages that stand word for word elsewhere; each is one of the edits of the layer `move`. */
  readonly passages: number;
  /** Numbered changes that ask for a second look. */
  readonly attention: number;
}

export interface LayerCount {
  readonly edits: number;
  readonly clauses: number;
}

/** One changed clause in one line. */
export interface ChangeSummary {
  /** Number of the change; its fragment is `aenderung-<number>`. */
  readonly number: number;
  readonly kind: ClauseChangeKind;
  readonly renumbered: boolean;
  readonly split: boolean;
  readonly merged: boolean;
  readonly layers: readonly Layer[];
  readonly attention: readonly Attention[];
  /** "5.3 → 7.1" */
  readonly name: string;
  /** "verschoben und geändert", "neu", "mit 4 Unterklauseln entfallen", "nur Nummer", "aus 11.2 abgetrennt" */
  readonly what: string;
  /** What to look at twice, in it or in a clause that its line names too: "Frist, Verneinung"; empty for nothing. */
  readonly check: string;
  /** Name and what happened: "5.3 → 7.1 verschoben und geändert". */
  readonly line: string;
  /** Heading of the clause, of the new version where it has one; null for none. */
  readonly heading: string | null;
  /** Heading of the nearest clause above that has one, for a clause without a heading; else null. */
  readonly section: string | null;
  /** The change whose line names this clause too: it came, went or moved with the section it stands in. */
  readonly namedBy: number | null;
}

/**
 * What changed, in counts and in one line a clause.
 *
 * @param redline what changed
 * @param language language of the lines
 */
export function redlineSummary(redline: Redline, language: ContractLanguage): RedlineSummary {
  const words = redlineWords(language);
  const all = changesOf(redline);
  const describe = changeDescriptions(redline, words);
  const counts = redlineCounts(all, passageMoves(redline).size);
  const attentionOf = attentionByLine(all, describe);
  const sectionOf = sectionHeadings(all);
  const changes = all.flatMap((change): readonly ChangeSummary[] => {
    const { number, kind, renumbered, split, merged, layers, attention } = change;
    if (number === null) return [];
    const { name, what, namedBy } = describe(change);
    // A heading may consist of its number alone.
    const heading = (change.new?.heading ?? change.old?.heading)?.trim() || null;
    const check = attentionOf(change)
      .map((one) => words.attentions[one])
      .join(', ');
    return [
      {
        number,
        kind,
        renumbered,
        split,
        merged,
        layers,
        attention,
        name,
        what,
        check,
        line: `${name} ${what}`,
        heading,
        section: heading === null ? sectionOf(change) : null,
        namedBy,
      },
    ];
  });
  if (all.every((change) => change.kind === 'same' && change.number === null))
    return { counts, changes, verdict: words.counts.noChange, unchanged: words.counts.noChange };
  const facts = {
    ...counts,
    oldVersion: redline.old.version,
    newVersion: redline.new.version,
    deleted: wholeClauses(all, 'deleted'),
  };
  return { counts, changes, verdict: verdictOf(all, counts, words), unchanged: summarySentence(facts, language) };
}

const wholeClauses = (changes: readonly ClauseChange[], kind: 'inserted' | 'deleted'): number =>
  changes.filter((change) => change.kind === kind && (change.new ?? change.old)?.part === 0).length;

/** The reasons for attention of each change together with those of the changes that its line names too. */
function attentionByLine(
  changes: readonly ClauseChange[],
  describe: (change: ClauseChange) => { readonly namedBy: number | null },
): (change: ClauseChange) => readonly Attention[] {
  const below = new Map<number, Set<Attention>>();
  for (const change of changes) {
    const { namedBy } = describe(change);
    if (namedBy === null || change.attention.length === 0) continue;
    const known = below.get(namedBy) ?? new Set();
    below.set(namedBy, new Set([...known, ...change.attention]));
  }
  return ({ number, attention }) => {
    const more = number === null ? undefined : below.get(number);
    return more === undefined ? attention : ATTENTIONS.filter((one) => attention.includes(one) || more.has(one));
  };
}

/** How many old clauses were split, or were put together into others. */
const clausesOf = (changes: readonly ClauseChange[], how: 'split' | 'merged'): number =>
  new Set(changes.flatMap((change) => (change[how] && change.old !== null ? [change.old.clause] : []))).size;

function redlineCounts(changes: readonly ClauseChange[], passages: number): RedlineCounts {
  const isClause = (change: ClauseChange): boolean => change.new !== null && change.new.clause !== null;
  const numbered = changes.filter(({ number }) => number !== null);
  const touched = new Set(numbered.flatMap((change) => change.new?.clause ?? []));
  const clauses = changes.filter((change) => isClause(change) && change.new?.part === 0);
  const count = (kind: ClauseChangeKind): number => numbered.filter((change) => change.kind === kind).length;
  return {
    clauses: clauses.length,
    unchanged: clauses.filter((change) => !touched.has(change.new?.clause ?? '')).length,
    changed: count('changed'),
    inserted: count('inserted'),
    deleted: count('deleted'),
    moved: count('moved'),
    movedAndChanged: count('movedAndChanged'),
    renumbered: numbered.filter(({ kind, renumbered }) => kind === 'same' && renumbered).length,
    layers: countsByLayer(numbered, passages),
    passages,
    attention: numbered.filter(({ attention }) => attention.length > 0).length,
  };
}

function countsByLayer(changes: readonly ClauseChange[], passages: number): RedlineCounts['layers'] {
  const counts = changes.map((change): LayerCounts => layerCounts(readChange(change)));
  const count = (layer: Layer): LayerCount => {
    const edits = counts.map((one) => one[layer]).filter((one) => one > 0);
    const sum = edits.reduce((before, one) => before + one, 0);
    if (layer !== 'move' || passages === 0) return { edits: sum, clauses: edits.length };
    return { edits: sum + passages, clauses: changes.filter(({ layers }) => layers.includes('move')).length };
  };
  return Object.fromEntries(LAYERS.map((layer) => [layer, count(layer)])) as RedlineCounts['layers'];
}

function verdictOf(changes: readonly ClauseChange[], counts: RedlineCounts, words: RedlineWords): string {
  const { layers } = counts;
  const { counts: say } = words;
  const found = LAYERS.filter((layer) => layers[layer].edits > 0);
  const counted = (count: number, name: (count: number) => string): readonly string[] =>
    count === 0 ? [] : [name(count)];
  const comeAndGone = [
    ...counted(wholeClauses(changes, 'inserted'), say.inserted),
    ...counted(wholeClauses(changes, 'deleted'), say.deleted),
  ];
  const wholes = [
    ...comeAndGone,
    ...counted(clausesOf(changes, 'split'), say.split),
    ...counted(clausesOf(changes, 'merged'), say.merged),
  ];
  const targets = counted(changes.filter(refersElsewhere).length, say.otherTargets);
  const named = (layer: Layer): string => say.layer[layer](layers[layer].edits);
  const allNamed = (layer: Layer): readonly string[] =>
    layer !== 'move'
      ? [named(layer)]
      : [...counted(layers.move.edits - counts.passages, say.layer.move), ...counted(counts.passages, say.passages)];
  const where =
    layers.text.clauses > 0 ? say.inClauses(layers.text.clauses) : comeAndGone.length > 0 ? say.inOtherClauses : '';
  const text = `${named('text')} ${where}`.trimEnd();
  const others = found.filter((layer) => layer !== 'text');
  const isNoise = [...wholes, ...targets].length === 0 && found.every((layer) => QUIET_LAYERS.has(layer));
  if (!isNoise || counts.attention > 0)
    return `${[text, ...wholes, ...targets, ...others.flatMap(allNamed)].join(', ')}.`;
  if (found.length === 0) return `${text}. ${say.onlyEdition}`;
  const [only] = found.length === 1 ? found : [];
  const edits = only === 'typography' ? changes.flatMap((change) => clauseEdits(readChange(change))) : [];
  const what = only === undefined ? listed(found.map(named), words.and) : onlyWords(only, edits, named(only), words);
  const noWord = found.includes('reference') ? '' : `; ${say.noWord}`;
  return `${text}. ${say.noise(what)}${noWord}.`;
}

function onlyWords(
  layer: Layer,
  edits: readonly (readonly EditSegment[])[],
  count: string,
  words: RedlineWords,
): string {
  const { spaces, insertedSpaces } = words.counts;
  if (edits.length === 0 || !edits.every(changesSpaces)) return count;
  const isInserted = edits.every((edit) => spacesOf(edit, 'insert') === spacesOf(edit, 'delete') + 1);
  return `${words.layers[layer]}: ${(isInserted ? insertedSpaces : spaces)(edits.length)}`;
}

const textOf = (edit: readonly EditSegment[], change: EditSegment['change']): string =>
  edit.flatMap((segment) => (segment.change === change ? [segment.text] : [])).join('');

const spacesOf = (edit: readonly EditSegment[], change: EditSegment['change']): number =>
  textOf(edit, change).match(/\s/gu)?.length ?? 0;

const changesSpaces = (edit: readonly EditSegment[]): boolean =>
  textOf(edit, 'insert').replaceAll(/\s/gu, '') === textOf(edit, 'delete').replaceAll(/\s/gu, '');
