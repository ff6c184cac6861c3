import { readMarked } from '../markedDocument.ts';
import type { ReadDocument } from '../readDocument.ts';
import { markedDocx } from './markedDocx.ts';

/**
 * A contract in a Word file (.docx). Numbers that Word generates are written out, tracked changes are accepted, notes and
 * text boxes stand behind the paragraph they belong to; headers, footers, comments, deleted and hidden text and the table
 * of contents are left out and stand in the lines with the reason. Where the file marks no headings, they are recognised
 * by their numbers.
 *
 * @param bytes the file
 * @param fileName name of the file, which may hold a version or a date
 * @returns the outline, the lines as the file has them and what a person should check
 * @throws UnreadableFile where it is no Word file, damaged, encrypted, empty or too large
 */
export function readDocx(bytes: Uint8Array, fileName = ''): ReadDocument {
  return readMarked(markedDocx(bytes), fileName);
}
