import type { ContractLanguage } from '../../agreement/wording.ts';
import type { DocumentFacts } from '../readDocument.ts';
import type { OpenPdf } from './openPdf.ts';

/** Titles that programs write into a file when nobody gives one. */
const NO_TITLE =
  /^(?:untitled|unbenannt|about:blank|dokument\d*|document\d*|microsoft word - .*|.*\.(?:docx?|odt|pdf|html?))$/i;

/**
 * What a PDF says about itself where its text does not.
 *
 * @param pdf an open PDF
 * @param facts what its text says
 */
export async function pdfFacts(pdf: OpenPdf, facts: DocumentFacts): Promise<DocumentFacts> {
  const info = await infoOf(pdf);
  const title = textIn(info, 'Title');
  const language = textIn(info, 'Language');
  return {
    ...facts,
    title: facts.title ?? (title === null || NO_TITLE.test(title) ? null : title),
    language: facts.language ?? languageOf(language),
  };
}

async function infoOf(pdf: OpenPdf): Promise<object> {
  try {
    const { info } = await pdf.getMetadata();
    return info;
  } catch {
    return {};
  }
}

function textIn(info: object, key: string): string | null {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1];
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

function languageOf(tag: string | null): ContractLanguage | null {
  if (tag === null) return null;
  return /^de\b/i.test(tag) ? 'de' : /^en\b/i.test(tag) ? 'en' : null;
}
