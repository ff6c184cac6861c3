import { describe, expect, it } from 'vitest';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { readHtml } from '../../../src/import/html/readHtml.ts';
import { clauseLines, knownLines } from '../docx/clauseLines.ts';
import { type KnownClause, knownContracts } from '../docx/knownContracts.ts';
import { lineWords, outlineWords } from '../docx/outlineText.ts';

/** A page with the numbers as text, its headings marked or not. */
function page(title: string, clauses: readonly KnownClause[], heading: string): string {
  const blocks = (clause: KnownClause): string => {
    const { label, heading: words, text } = clause;
    const own = words === '' ? `<p>${label} ${text.join(' ')}</p>` : `<${heading}>${label} ${words}</${heading}>`;
    return own + clause.clauses.map(blocks).join('\n');
  };
  const main = `<h1>${title}</h1><p>zwischen den Parteien</p>${clauses.map(blocks).join('')}`;
  return `<html lang="de"><body><nav><a href="/">Start</a></nav><main>${main}</main><footer>Muster Cloud</footer></body></html>`;
}

describe('a contract on a web page', () => {
  it.each(knownContracts)('$name: every clause comes back with its label', ({ title, clauses }) => {
    const read = readHtml(page(title, clauses, 'h2'));
    expect(read.facts.title).toBe(title);
    expect(clauseLines(clausesFromOutline(read.outline).clauses)).toEqual(knownLines(clauses));
    expect(outlineWords(read.outline)).toEqual(lineWords(read));
  });

  it.each(knownContracts)('$name: also where headings are paragraphs', ({ title, clauses }) => {
    const read = readHtml(page(title, clauses, 'p'));
    expect(clauseLines(clausesFromOutline(read.outline).clauses)).toEqual(knownLines(clauses));
    expect(outlineWords(read.outline)).toEqual(lineWords(read));
  });
});
