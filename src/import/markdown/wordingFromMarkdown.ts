import type { ContractLanguage, Wording } from '../../agreement/wording.ts';
import { WORDING_FORMAT } from '../../agreement/wording.ts';
import { clausesFromOutline } from '../clausesFromOutline.ts';
import type { OutlineBlock } from '../outline.ts';
import { outlineTitle } from '../outlineTitle.ts';
import { saidFacts } from './saidFacts.ts';
import { withClauseLinks } from './withClauseLinks.ts';
import { writtenOutline } from './writtenOutline.ts';

/** What is known about a text besides the text. It stands where the text itself says nothing. */
export interface ImportFacts {
  readonly title?: string;
  readonly version?: string;
  readonly stated?: string | null;
  readonly validFrom?: string | null;
  readonly language?: ContractLanguage;
}

/**
 * Any Markdown contract or law as a wording, with its numbering recognised as well as possible.
 *
 * Every word of the source stands once and in order in the canonical text of the wording. Left out are what no reader
 * sees (front matter, comments, tags, addresses of links) and marks of Markdown. The title is that of the only heading
 * of the first level at the start, else that of the front matter. Nothing is refused: where a text cannot be read as
 * Markdown, each of its lines is a paragraph.
 *
 * @param source the Markdown
 * @param facts what to take where the source does not say it
 */
export function wordingFromMarkdown(source: string, facts: ImportFacts = {}): Wording {
  const text = source.replace(/^\uFEFF/, '').normalize('NFC');
  const said = saidFacts(text);
  const language = said.language ?? facts.language ?? 'de';
  const fallback = said.title ?? facts.title ?? (language === 'de' ? 'Vertrag' : 'Contract');
  const { title, ...body } = bodyOf(text);
  return {
    format: WORDING_FORMAT,
    title: title ?? fallback,
    version: said.version ?? facts.version ?? '1',
    stated: said.stated ?? facts.stated ?? null,
    validFrom: said.validFrom ?? facts.validFrom ?? null,
    language,
    ...body,
  };
}

type Body = Pick<Wording, 'opening' | 'clauses'> & { readonly title: string | null };

function bodyOf(text: string): Body {
  const outline = writtenOutline(text);
  return outline === null ? bodyFromLines(text) : bodyFromOutline(outline);
}

/** No contract, but its words are still to be compared. */
function bodyFromLines(text: string): Body {
  const lines = text.split(/[\n\v\f\r\u0085\u2028\u2029]+/u);
  return bodyFromOutline(lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })));
}

function bodyFromOutline(outline: readonly OutlineBlock[]): Body {
  const title = outlineTitle(outline)?.words ?? null;
  return { title, ...withClauseLinks(clausesFromOutline(title === null ? outline : outline.slice(1))) };
}
