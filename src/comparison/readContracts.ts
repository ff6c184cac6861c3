import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isVersion } from '../agreement/version.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { type FileResult, formOf, type WordingForm, wordingFromFile } from '../import/wordingFromFile.ts';
import { AuthorError } from '../publication/authorError.ts';
import { readText } from '../publication/readText.ts';

/** A file to be compared. */
export interface ContractFile {
  /** As it was named, for messages. */
  readonly name: string;
  readonly path: string;
}

/** How files are read. */
export interface ReadOptions {
  /** The form of both files; where it is absent, their names tell. */
  readonly form?: WordingForm | undefined;
  /** Language of "old" and "new", where a text does not say which version it is. */
  readonly language?: ContractLanguage | undefined;
}

/**
 * Reads two contracts that are to be compared.
 *
 * A Markdown text that names no version has the number at the end of its file name (`avv-1.3.md`), where both names end
 * in different ones; else it is "alt" or "neu".
 *
 * @throws AuthorError with every problem of both files
 */
export function readContracts(
  oldFile: ContractFile,
  newFile: ContractFile,
  { form, language = 'de' }: ReadOptions = {},
): readonly [Wording, Wording] {
  const versions = [oldFile, newFile].map(({ name }) => versionIn(name));
  const tells = versions[0] !== versions[1] && !versions.includes(null);
  const [older, newer] = language === 'de' ? ['alt', 'neu'] : ['old', 'new'];
  const old = contractIn(oldFile, form, (tells ? versions[0] : null) ?? older);
  const after = contractIn(newFile, form, (tells ? versions[1] : null) ?? newer);
  if (old.ok && after.ok) return [old.wording, after.wording];
  const complaints = [old, after].flatMap((result) => (result.ok ? [] : result.complaints));
  throw new AuthorError([...new Set(complaints), 'Nothing was compared.']);
}

/** A number of a version at the end of a name: `avv-1.3.md`, `AVV 2025-09-01.md`. */
function versionIn(name: string): string | null {
  const stem = basename(name, extname(name));
  const found = /(?:^|[-_ v])(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+){0,2})$/i.exec(stem)?.[1];
  return found !== undefined && isVersion(found) ? found : null;
}

function contractIn(file: ContractFile, wanted: WordingForm | undefined, version: string): FileResult {
  const { name } = file;
  const form = wanted ?? formOf(name);
  const text = textOf(file, form);
  const complaints = [
    ...(typeof text === 'string' ? [] : text),
    ...(form === null
      ? [`${name}: the name does not say how to read it. Call it .mdx, .md or .json, or say --from.`]
      : []),
  ];
  if (typeof text !== 'string' || form === null) return { ok: false, complaints };
  return wordingFromFile(name, text, form, { version });
}

/** The text of a file, or why there is none. The contract format minds line ends and byte order marks, others do not. */
function textOf({ name, path }: ContractFile, form: WordingForm | null): string | readonly string[] {
  try {
    if (form === 'mdx') return readText(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof AuthorError) return error.messages.map((message) => message.replace(path, name));
    if (error instanceof TypeError) return [`${name}: the file is not UTF-8. Save it with the encoding UTF-8.`];
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    return [`${name}: ${reason}.`];
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'the system does not allow it to be read',
  EPERM: 'the system does not allow it to be read',
};
