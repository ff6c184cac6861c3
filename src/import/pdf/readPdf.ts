import type { ReadDocument } from '../readDocument.ts';
import { layoutDocument } from './layoutDocument.ts';
import { openPdf } from './openPdf.ts';
import { pageContent } from './pageContent.ts';
import { pdfFacts } from './pdfFacts.ts';
import { readPages } from './readPages.ts';
import { refuseUnreadable } from './refuseUnreadable.ts';
import { taggedDocument } from './taggedDocument.ts';

/**
 * Reads a contract from a PDF: by its structure tree where it is tagged and the tree has the whole text, else by where
 * its glyphs stand on the page.
 *
 * @param bytes the file
 * @param fileName name of the file, which may hold a version or a date
 * @returns its outline, every line of it, and what was guessed
 * @throws UnreadableFile in one sentence: no PDF, damaged, cut off, locked, without text, too large
 */
export async function readPdf(bytes: Uint8Array, fileName = ''): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  try {
    const content = pageContent(await readPages(pdf));
    refuseUnreadable(content);
    const read = taggedDocument(content, fileName) ?? layoutDocument(content, fileName);
    return { ...read, facts: await pdfFacts(pdf, read.facts) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}
