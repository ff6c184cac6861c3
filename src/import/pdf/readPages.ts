import { UnreadableFile } from '../readDocument.ts';
import type { PdfPage } from './glyphRun.ts';
import { isUnreadable } from './glyphText.ts';
import { damaged, type OpenPdf } from './openPdf.ts';
import { type FontWeights, pdfPage } from './pdfPage.ts';

const MAX_CHARACTERS = 3_000_000;

/**
 * Reads all pages of a PDF.
 *
 * @param pdf an open PDF
 * @throws UnreadableFile where a page is damaged, there is no text, or there is far more of it than in any contract
 */
export async function readPages(pdf: OpenPdf): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  const weights: FontWeights = new Map();
  let characters = 0;
  let unreadable = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pageOf(pdf, number, weights, MAX_CHARACTERS - characters);
    for (const { text } of page.runs) {
      characters += text.length;
      if (unreadable.length < 100_000) unreadable += text;
    }
    pages.push(page);
  }
  if (!pages.some(({ runs }) => runs.some(({ text }) => /[\p{L}\d]/u.test(text)))) throw new UnreadableFile(SCANNED);
  if (isUnreadable(unreadable)) throw new UnreadableFile(NO_LETTERS);
  return pages;
}

const SCANNED = 'This PDF has no text, only pictures of it; run OCR first and import the result.';
const NO_LETTERS =
  'The fonts of this PDF do not say which letters they show; ask for the file it was made from, or run OCR first.';

async function pageOf(pdf: OpenPdf, number: number, weights: FontWeights, characters: number): Promise<PdfPage> {
  try {
    return await pdfPage(pdf, number, weights, characters);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged(number);
  }
}
