import { inlineText } from './canonicalText.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Block, Clause, Inline, TableRow, Wording } from './wording.ts';
import { BULLET, editionLine, signatureTable } from './wordingLines.ts';

/**
 * The legal fragment: the wording as plain semantic HTML, exactly as it is frozen and shown.
 *
 * No class, style, script or hidden content. A clause is a `section` whose id is its address, and its label is the link
 * to it. The words of the fragment are the words of the canonical text in the same order; only the bullet {@link BULLET}
 * is left to the list itself.
 *
 * @param wording the clause tree
 * @returns one `article` element with a line feed at its end
 */
export function legalHtml(wording: Wording): string {
  const { language } = wording;
  return [
    `<article lang="${language}">`,
    '<header>',
    `<h1>${escapeHtml(wording.title)}</h1>`,
    `<p>${escapeHtml(editionLine(wording))}</p>`,
    '</header>',
    ...blocksHtml(wording.opening, 2, language),
    ...wording.clauses.flatMap((clause) => clauseHtml(clause, 2, language)),
    '</article>',
    '',
  ].join('\n');
}

/** Headings go down to h6; deeper clauses of the format carry none. */
const heading = (level: number): string => `h${Math.min(level, 6)}`;

function clauseHtml(clause: Clause, level: number, language: Wording['language']): readonly string[] {
  const below = [
    ...blocksHtml(clause.heading === null ? afterFirstParagraph(clause) : clause.blocks, level + 1, language),
    ...clause.clauses.flatMap((child) => clauseHtml(child, level + 1, language)),
  ];
  return [`<section id="${clause.id}">`, openingLine(clause, level), ...below, '</section>'];
}

/** The line that carries the label: a heading, or the first paragraph. */
function openingLine(clause: Clause, level: number): string {
  const link = (inside: string): string => `<a href="#${clause.id}">${inside}</a>`;
  if (clause.heading !== null) {
    const words = inlineHtml(clause.heading);
    const text =
      clause.label === null ? link(withoutLinks(clause.heading)) : joined(link(escapeHtml(clause.label)), words);
    return `<${heading(level)}>${text}</${heading(level)}>`;
  }
  return `<p>${joined(link(escapeHtml(clause.label ?? '')), inlineHtml(firstParagraph(clause)))}</p>`;
}

const joined = (label: string, words: string): string => (words === '' ? label : `${label} ${words}`);

const firstParagraph = ({ blocks: [first] }: Clause): readonly Inline[] =>
  first?.type === 'paragraph' ? first.content : [];

const afterFirstParagraph = ({ blocks }: Clause): readonly Block[] =>
  blocks[0]?.type === 'paragraph' ? blocks.slice(1) : blocks;

/** A link cannot hold a link: the words of a heading that is a link itself. */
const withoutLinks = (content: readonly Inline[]): string =>
  content.some(holdsLink) ? escapeHtml(inlineText(content)) : inlineHtml(content);

const holdsLink = (inline: Inline): boolean =>
  inline.type === 'link' || ('content' in inline && inline.content.some(holdsLink));

function blocksHtml(blocks: readonly Block[], level: number, language: Wording['language']): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [`<p>${inlineHtml(block.content)}</p>`];
      case 'bullets':
        return ['<ul>', ...block.items.flatMap((item) => bulletHtml(item, level, language)), '</ul>'];
      case 'items':
        return block.clauses.flatMap((item) => clauseHtml(item, level, language));
      case 'table':
        return tableHtml(block.head, block.rows, false);
      case 'signatures': {
        const { head, rows } = signatureTable(block.parties, language);
        return tableHtml(head, rows, true);
      }
    }
  });
}

function bulletHtml(item: readonly Block[], level: number, language: Wording['language']): readonly string[] {
  const [first] = item;
  if (item.length === 1 && first?.type === 'paragraph') return [`<li>${inlineHtml(first.content)}</li>`];
  return ['<li>', ...blocksHtml(item, level, language), '</li>'];
}

function tableHtml(head: TableRow, rows: readonly TableRow[], rowHeads: boolean): readonly string[] {
  const cells = (row: TableRow, name: string): string => row.map((cell) => element(name, cell)).join('');
  const line = (row: TableRow): string => {
    const [first = [], ...rest] = row;
    return rowHeads
      ? `<tr>${element('th', first, ' scope="row"')}${cells(rest, 'td')}</tr>`
      : `<tr>${cells(row, 'td')}</tr>`;
  };
  return [
    '<table>',
    '<thead>',
    `<tr>${head.map((cell) => (cell.length === 0 ? '<td></td>' : element('th', cell, ' scope="col"'))).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map(line),
    '</tbody>',
    '</table>',
  ];
}

const element = (name: string, content: readonly Inline[], attributes = ''): string =>
  `<${name}${attributes}>${inlineHtml(content)}</${name}>`;

/**
 * Inline content as HTML.
 */
function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return escapeHtml(inline.text);
        case 'strong':
          return `<strong>${inlineHtml(inline.content)}</strong>`;
        case 'emphasis':
          return `<em>${inlineHtml(inline.content)}</em>`;
        case 'link':
          return `<a href="${escapeHtml(inline.href)}">${inlineHtml(inline.content)}</a>`;
        case 'break':
          return '<br>\n';
        case 'field':
          return `<var>${escapeHtml(`[${inline.label}]`)}</var>`;
      }
    })
    .join('');
}
