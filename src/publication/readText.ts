import { readFileSync } from 'node:fs';
import { AuthorError } from './authorError.ts';

/**
 * Text of a file that a person wrote.
 *
 * @param path the file
 * @throws AuthorError where the file is no UTF-8, begins with a byte order mark or has the line ends of another system:
 * one plain sentence, instead of a complaint about every character
 */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  const text = decoded(path, bytes);
  if (text.startsWith('\uFEFF')) throw new AuthorError([`${path}: save the file as UTF-8 without a byte order mark.`]);
  if (text.includes('\r')) {
    throw new AuthorError([
      `${path}: the file has the line ends of Windows (CRLF). Save it with line ends "LF"; most editors show the choice in the status bar.`,
    ]);
  }
  return text;
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AuthorError([`${path}: the file is not UTF-8. Save it with the encoding UTF-8.`]);
  }
}
