import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { type FragmentPiece, fragmentPieces } from './fragmentPieces.ts';

/** A frozen fragment with its language. */
export interface LanguageFragment {
  readonly language: ContractLanguage;
  readonly html: string;
}

/** What each language is called in itself, beside its text where there is no room for columns. */
const TONGUES: Readonly<Record<ContractLanguage, string>> = { de: 'Deutsch', en: 'English' };

/**
 * A binding text and its translation side by side: rows of a table of two columns, one row a clause, which carries the
 * address of the clause. In its cells one `div.side` a language holds the lines of the frozen fragments, byte for byte.
 *
 * A table of the contract has no room in half a page: it stands across both columns, in one language below the other.
 *
 * @param binding frozen fragment of the binding text
 * @param translation frozen fragment of the translation, with the same clauses in the same order
 * @throws Error where the clauses of the two are not the same
 */
export function bilingualRows(binding: LanguageFragment, translation: LanguageFragment): string {
  const [left, right] = [fragmentPieces(binding.html), fragmentPieces(translation.html)];
  if (left.length !== right.length) throw new Error('The translation has other clauses than the binding text.');
  return left.map((piece, i) => rowsOf(piece, right[i], binding.language, translation.language)).join('\n');
}

function rowsOf(
  piece: FragmentPiece,
  other: FragmentPiece | undefined,
  binding: ContractLanguage,
  translation: ContractLanguage,
): string {
  if (other?.clause !== piece.clause || other.isTable !== piece.isTable) {
    throw new Error(`The translation differs in its structure from the binding text at clause ${piece.clause}.`);
  }
  const cells = [
    cellHtml(binding, 'side', piece.html, piece),
    cellHtml(translation, 'side translated', withoutAddresses(other.html), piece),
  ];
  const address = piece.begins && piece.clause !== null ? ` id="${escapeHtml(piece.clause)}"` : '';
  const row = `<tr role="row" class="${classesOf(piece)}"`;
  return (piece.isTable ? cells : [cells.join('\n')])
    .map((inside, i) => `${row}${i === 0 ? address : ''}>\n${inside}\n</tr>`)
    .join('\n');
}

/** A short label (`5.2`, `a)`) hangs beside the text, "Anlage 1" and "Präambel" do not. */
function classesOf({ clause, begins, depth }: FragmentPiece): string {
  const hangs = begins && /(?:^|[./])[0-9a-z]{1,4}$/.test(clause ?? '');
  const classes = ['pair', ...(hangs ? ['hangs'] : []), ...(clause === null ? ['opening'] : [])];
  return [...classes, ...(depth < 2 ? [] : [`nested-${Math.min(depth, 4) - 1}`])].join(' ');
}

function cellHtml(
  language: ContractLanguage,
  classes: 'side' | 'side translated',
  html: string,
  { isTable }: FragmentPiece,
): string {
  const across = isTable ? ' colspan="2" aria-colspan="2" class="across"' : '';
  const tongue = `<span class="tongue">${TONGUES[language]}</span>`;
  return `<td role="cell"${across}><div class="${classes}" lang="${language}">${tongue}\n${html}</div></td>`;
}

/** A clause inside the items of a list has its address on the binding side. */
const withoutAddresses = (html: string): string => html.replaceAll(/^<section id="[^"]*">$/gm, '<section>');
