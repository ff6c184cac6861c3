import { inlineText } from '../agreement/canonicalText.ts';
import type { ContractCitation } from '../agreement/contractCitation.ts';
import { wordsOf } from '../agreement/contractWords.ts';
import type { Block, Clause, ContractLanguage, Inline, LabelKind, TableRow, Wording } from '../agreement/wording.ts';
import { editionLine, signatureTable } from '../agreement/wordingLines.ts';
import { type BreakablePart, breakableParts } from './breakableParts.ts';
import { PAGE_WORDS } from './pageWords.ts';

/** What the template reads: the wording with everything decided that is easier to decide here than in Typst. */
export interface ContractDocument {
  readonly documentTitle: string;
  readonly publisher: string;
  readonly description: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly language: ContractLanguage;
  readonly region: string;
  readonly permalink: string;
  readonly header: { readonly left: readonly BreakablePart[]; readonly right: string };
  readonly footer: {
    readonly first: readonly BreakablePart[];
    readonly second: readonly BreakablePart[];
    readonly page: string;
    readonly of: string;
  };
  readonly title: readonly BreakablePart[];
  readonly edition: string;
  readonly opening: readonly SetBlock[];
  readonly clauses: readonly SetClause[];
}

interface SetClause {
  readonly kind: LabelKind;
  readonly label: string | null;
  readonly heading: readonly SetInline[] | null;
  readonly newPage: boolean;
  readonly blocks: readonly SetBlock[];
  readonly clauses: readonly SetClause[];
}

type SetRow = readonly (readonly SetInline[])[];

type SetBlock =
  | { readonly type: 'paragraph'; readonly leadsIn: boolean; readonly content: readonly SetInline[] }
  | { readonly type: 'bullets'; readonly tight: boolean; readonly items: readonly (readonly SetBlock[])[] }
  | { readonly type: 'items'; readonly clauses: readonly SetClause[] }
  | { readonly type: 'table' | 'signatures'; readonly head: SetRow; readonly rows: readonly SetRow[] };

type SetInline =
  | { readonly type: 'text' | 'field'; readonly parts: readonly BreakablePart[] }
  | { readonly type: 'strong' | 'emphasis'; readonly content: readonly SetInline[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly SetInline[] }
  | { readonly type: 'break' };

/** A paragraph up to this length stays on the page of the list, table or clauses that it introduces. */
const LONGEST_LEAD_IN = 300;

/**
 * The data from which the template sets a contract.
 *
 * @param wording the clause tree
 * @param citation how the version is cited
 */
export function contractDocument(wording: Wording, citation: ContractCitation): ContractDocument {
  const { language, title } = wording;
  const { page, of, region } = PAGE_WORDS[language];
  const edition = editionLine(wording);
  const version = `${wordsOf(language).version} ${wording.version}`;
  const fingerprint = `SHA-256 ${citation.fingerprint}`;
  const setting: Setting = { language, permalink: citation.permalink };
  return {
    documentTitle: `${title}, ${version}`,
    publisher: citation.publisher,
    description: `${edition}. ${citation.permalink} ${fingerprint}`,
    date: dateOf(wording),
    language,
    region,
    permalink: citation.permalink,
    header: {
      left: breakableParts(`${citation.agreement}, ${version}`),
      // The edition line without its first part; it holds no comma but those between its parts.
      right: edition.slice(version.length + 2),
    },
    footer: { first: breakableParts(citation.permalink), second: [fingerprint], page, of },
    title: breakableParts(title),
    edition,
    opening: setBlocks(wording.opening, setting, false),
    clauses: wording.clauses.map((clause) => ({ ...setClause(clause, setting), newPage: opensPage(clause) })),
  };
}

interface Setting {
  readonly language: ContractLanguage;
  readonly permalink: string;
}

function dateOf({ title, version, stated, validFrom }: Wording): ContractDocument['date'] {
  const date = stated ?? validFrom;
  if (date === null) throw new Error(`No PDF of "${title}", version ${version}: it states no date.`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** An annex begins a page, unless it is no more than a heading. */
const opensPage = ({ kind, blocks, clauses }: Clause): boolean =>
  kind === 'annex' && blocks.length + clauses.length > 0;

function setClause(clause: Clause, setting: Setting): SetClause {
  return {
    kind: clause.kind,
    label: clause.label,
    heading: clause.heading?.map((inline) => setInline(inline, setting)) ?? null,
    newPage: false,
    blocks: setBlocks(clause.blocks, setting, clause.clauses.length > 0),
    clauses: clause.clauses.map((child) => setClause(child, setting)),
  };
}

function setBlocks(blocks: readonly Block[], setting: Setting, clausesFollow: boolean): readonly SetBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const leadsIn = next === undefined ? clausesFollow : next.type !== 'paragraph';
    return setBlock(block, setting, leadsIn);
  });
}

function setBlock(block: Block, setting: Setting, beforeList: boolean): SetBlock {
  switch (block.type) {
    case 'paragraph': {
      const leadsIn = beforeList && inlineText(block.content).length <= LONGEST_LEAD_IN;
      return { type: 'paragraph', leadsIn, content: setInlines(block.content, setting) };
    }
    case 'bullets':
      return {
        type: 'bullets',
        tight: block.items.every((item) => item.filter(({ type }) => type === 'paragraph').length <= 1),
        items: block.items.map((item) => setBlocks(item, setting, false)),
      };
    case 'items':
      return { type: 'items', clauses: block.clauses.map((clause) => setClause(clause, setting)) };
    case 'table':
      return { type: 'table', head: setRow(block.head, setting), rows: block.rows.map((row) => setRow(row, setting)) };
    case 'signatures': {
      const { head, rows } = signatureTable(block.parties, setting.language);
      return { type: 'signatures', head: setRow(head, setting), rows: rows.map((row) => setRow(row, setting)) };
    }
  }
}

const setRow = (row: TableRow, setting: Setting): SetRow => row.map((cell) => setInlines(cell, setting));

const setInlines = (content: readonly Inline[], setting: Setting): readonly SetInline[] =>
  content.map((inline) => setInline(inline, setting));

function setInline(inline: Inline, setting: Setting): SetInline {
  switch (inline.type) {
    case 'text':
      return { type: 'text', parts: breakableParts(inline.text) };
    case 'field':
      return { type: 'field', parts: breakableParts(inline.label) };
    case 'link':
      return {
        type: 'link',
        href: absolute(inline.href, setting.permalink),
        content: setInlines(inline.content, setting),
      };
    case 'break':
      return inline;
    default:
      return { type: inline.type, content: setInlines(inline.content, setting) };
  }
}

/** A file that is handed on has no address of its own: what is relative to the page is made relative to nothing. */
function absolute(href: string, permalink: string): string {
  return URL.canParse(href, permalink) ? new URL(href, permalink).href : href;
}
