import type { Block, Clause, Inline, LabelKind, TableRow, Wording } from '../../src/agreement/wording.ts';
import { clauseOf, type Draft, type DraftClause, type DraftTable, type Sentence, TOP, type Token } from './draft.ts';
import { addressPart, finalNumbers, labelOf } from './numbering.ts';

/** A draft as a wording, and where in it everything stands. */
export interface RenderedDraft {
  readonly draft: Draft;
  readonly wording: Wording;
  /** By hidden id. */
  readonly places: ReadonlyMap<number, RenderedClause>;
  /** Hidden id by the name that references use: "§ 5 Abs. 2". */
  readonly named: ReadonlyMap<string, number>;
}

export interface RenderedClause {
  readonly hidden: number;
  /** Hidden id of the clause above. */
  readonly parent: number;
  /** The address in the wording: what the engine knows it by. */
  readonly address: string;
  readonly label: string;
  /** The name that references use. */
  readonly name: string;
  /** Own words, markup included. Clauses with the same content are the same to every reader. */
  readonly content: string;
  /** Own words without markup and references: what decides how much a clause weighs. */
  readonly length: number;
}

/**
 * Numbers a draft, writes its cross references and gives it the form that is published.
 *
 * @param draft the contract
 * @param version number of the version
 * @param before the version before: references to clauses that are gone keep the words they had in it
 */
export function renderDraft(draft: Draft, version: string, before: RenderedDraft | null): RenderedDraft {
  const places = new Map<number, RenderedClause>();
  const numbers = finalNumbers(draft);
  name(TOP, null);
  const words = referenceWords(places, draft, before);
  for (const place of places.values()) {
    const clause = clauseOf(draft, place.hidden);
    const content = JSON.stringify([
      clause.heading?.map((token) => token.text),
      clause.sentences.map((sentence) => inlines(sentence, words)),
      clause.table === null ? null : tableRows(clause.table),
    ]);
    places.set(place.hidden, { ...place, content, length: lengthOf(clause) });
  }
  const wording: Wording = {
    format: 1,
    title: 'Vertrag über die Verarbeitung personenbezogener Daten',
    version,
    stated: null,
    validFrom: null,
    language: 'de',
    opening: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Zwischen dem Verantwortlichen und dem Auftragsverarbeiter gilt:' }],
      },
    ],
    clauses: clausesBelow(TOP),
  };
  return { draft, wording, places, named: new Map([...places.values()].map((place) => [place.name, place.hidden])) };

  function name(id: number, above: RenderedClause | null): void {
    for (const child of draft.below.get(id) ?? []) {
      const clause = clauseOf(draft, child);
      const number = numbers.get(child) ?? '0';
      const part = addressPart(clause, number, draft);
      const isInAnnex = above !== null && clauseOf(draft, above.hidden).level === 'annex';
      const address = above === null ? part : `${above.address}${isInAnnex ? '/' : '.'}${part}`;
      const label = labelOf(clause, number, above === null ? '' : (numbers.get(above.hidden) ?? ''), draft);
      const place: RenderedClause = {
        hidden: child,
        parent: id,
        address,
        label,
        name: nameOf(clause, number, label, above, draft),
        content: '',
        length: 0,
      };
      places.set(child, place);
      name(child, place);
    }
  }

  function clausesBelow(id: number): readonly Clause[] {
    return (draft.below.get(id) ?? []).map((child): Clause => {
      const clause = clauseOf(draft, child);
      const place = places.get(child);
      const below = clausesBelow(child);
      const areItems = below[0]?.kind === 'item';
      const blocks: readonly Block[] = [
        ...(clause.sentences.length === 0 ? [] : [paragraph(clause.sentences, words)]),
        ...(clause.table === null ? [] : [table(clause.table)]),
        ...(areItems ? [{ type: 'items', clauses: below } as const] : []),
      ];
      return {
        id: place?.address ?? '',
        kind: kindOf(clause, draft),
        label: place?.label ?? null,
        heading: clause.heading === null ? null : inlines(clause.heading, words),
        blocks,
        clauses: areItems ? [] : below,
      };
    });
  }
}

/** The text of a token in a version: references get their words from it. */
export type TokenWords = (token: Token) => string;

function referenceWords(
  places: ReadonlyMap<number, RenderedClause>,
  draft: Draft,
  before: RenderedDraft | null,
): TokenWords {
  return (token) => {
    if (token.kind !== 'reference' || token.target === undefined || token.text !== '') return token.text;
    const target = draft.heirs.get(token.target) ?? token.target;
    return places.get(target)?.name ?? before?.places.get(token.target)?.name ?? 'Ziff. 99.9';
  };
}

/**
 * The text of a token in a rendered version.
 *
 * @param rendered the version
 * @param before the version before it, or null
 */
export function tokenWords(rendered: RenderedDraft, before: RenderedDraft | null): TokenWords {
  return referenceWords(rendered.places, rendered.draft, before);
}

/** Whether a blank stands between two tokens of a text. */
export function isApart(before: string, after: string): boolean {
  return before !== '' && after !== '' && !/^[.,;:]/.test(after);
}

const lengthOf = (clause: DraftClause): number =>
  [...(clause.heading === null ? [] : [clause.heading]), ...clause.sentences]
    .flat()
    .reduce((sum, token) => sum + token.text.length + 1, tableText(clause.table).length);

const tableText = (content: DraftTable | null): string => (content === null ? '' : tableRows(content).flat().join(' '));

const kindOf = (clause: DraftClause, draft: Draft): LabelKind => {
  const { style, lists } = draft.numbering;
  switch (clause.level) {
    case 'section':
      return style === 'decimal' ? 'decimal' : 'section';
    case 'clause':
      return style === 'decimal' ? 'decimal' : 'paragraph';
    case 'letter':
      return lists === 'letter' ? 'letter' : 'item';
    case 'doubleLetter':
      return lists === 'letter' ? 'doubleLetter' : 'letter';
    case 'annex':
      return 'annex';
    case 'annexSection':
      return 'decimal';
  }
};

/** "Ziff. 5.2 lit. a", "§ 5 Abs. 2 Nr. 1", "Anlage 1 Ziff. 2". */
function nameOf(
  clause: DraftClause,
  number: string,
  label: string,
  above: RenderedClause | null,
  { numbering }: Draft,
): string {
  const bare = label.replace(/[.)(]+$/u, '').replace(/^\(/u, '');
  switch (clause.level) {
    case 'section':
      return numbering.style === 'decimal' ? `Ziff. ${number}` : `§ ${number}`;
    case 'clause':
      return numbering.style === 'decimal' ? `Ziff. ${bare}` : `${above?.name} Abs. ${number}`;
    case 'letter':
      return `${above?.name} ${numbering.lists === 'letter' ? 'lit.' : 'Nr.'} ${bare}`;
    case 'doubleLetter':
      return numbering.lists === 'letter'
        ? `${above?.name.replace('lit.', 'Buchst.')} Doppelbuchst. ${bare}`
        : `${above?.name} lit. ${bare}`;
    case 'annex':
      return label;
    case 'annexSection':
      return `${above?.name} Ziff. ${number}`;
  }
}

function paragraph(sentences: readonly Sentence[], words: TokenWords): Block {
  const content: Inline[] = [];
  sentences.forEach((sentence, at) => {
    if (at > 0) content.push({ type: 'text', text: ' ' });
    content.push(...inlines(sentence, words));
  });
  return { type: 'paragraph', content: joined(content) };
}

function inlines(sentence: Sentence, words: TokenWords): readonly Inline[] {
  const content: Inline[] = [];
  let before = '';
  for (const token of sentence) {
    const text = words(token);
    if (isApart(before, text)) content.push({ type: 'text', text: ' ' });
    if (text !== '')
      content.push(token.strong ? { type: 'strong', content: [{ type: 'text', text }] } : { type: 'text', text });
    if (text !== '') before = text;
  }
  return joined(content);
}

/** Neighbouring plain texts as one, as a parser gives them. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

function tableRows({ columns, rows }: DraftTable): readonly (readonly string[])[] {
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ id }) => row.cells.get(id) ?? ''))];
}

function table(content: DraftTable): Block {
  const [head = [], ...rows] = tableRows(content).map(
    (cells): TableRow => cells.map((text) => (text === '' ? [] : [{ type: 'text', text }])),
  );
  return { type: 'table', head, rows };
}
