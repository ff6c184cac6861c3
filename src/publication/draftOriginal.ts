import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { AuthorError } from './authorError.ts';
import { draftOriginalFile } from './contentPaths.ts';

/** A file of this many bytes is in every clone and every export, for ever. */
const LARGEST_ORIGINAL = 20_000_000;

/**
 * The file a draft was taken from, if it stands beside the draft and names its version: `original-1.1.pdf`.
 *
 * @param draft the draft
 * @param version its version
 * @returns its bytes, or null where there is none
 * @throws AuthorError where it is no PDF, or too large to be kept for ever
 */
export function draftOriginal(draft: string, version: string): Uint8Array | null {
  const path = draftOriginalFile(draft, version);
  if (!existsSync(path)) return null;
  const name = relative(process.cwd(), path);
  if (statSync(path).size > LARGEST_ORIGINAL) {
    throw new AuthorError([
      `${name}: an original has at most 20 MB. Nothing was written. Move it away, or make it smaller.`,
    ]);
  }
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') {
    throw new AuthorError([`${name}: the file is no PDF. Nothing was written. Move it away, or save it as PDF.`]);
  }
  return new Uint8Array(bytes);
}
