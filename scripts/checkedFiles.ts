import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ALONE, type CheckContext } from '../src/check/checkContext.ts';
import { checkContract } from '../src/check/checkContract.ts';
import type { CheckedFile } from '../src/check/report/checkedFile.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contextOfCheck } from '../src/publication/contextOfCheck.ts';
import { readText } from '../src/publication/readText.ts';
import { systemRefusal } from '../src/publication/systemRefusal.ts';

/** The drafts of all agreements of a content folder, translations included, by their paths. */
export function draftsIn(content: string): readonly string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .toSorted()
    .filter((name) => existsSync(join(content, name, 'agreement.yaml')))
    .flatMap((name) =>
      readdirSync(join(content, name))
        .filter((file) => /^draft(?:\.[a-z]{2})?\.mdx$/.test(file))
        .toSorted()
        .map((file) => join(content, name, file)),
    );
}

/**
 * Checks one file. Whatever keeps it from being read is told in its complaints.
 *
 * @param path where it is
 * @param name how it is shown
 * @param content the content folder: a file in it is checked as what it is there, a draft or a published version
 */
export function checkedFile(path: string, name: string, content: string): CheckedFile {
  const failed = (complaints: readonly string[]): CheckedFile => ({
    ...{ file: name, complaints, problems: [], findings: [] },
  });
  try {
    const complaint = noContract(path, name);
    if (complaint !== null) return failed([complaint]);
    const result = checkContract(readText(path), contextOf(path, content));
    return { file: name, complaints: [], ...result };
  } catch (error) {
    if (error instanceof AuthorError) return failed(error.messages.map((message) => message.replace(path, name)));
    const refusal = systemRefusal(error);
    if (refusal === null) throw error;
    return failed(refusal.map((sentence) => sentence.replace(path, name)));
  }
}

/** Why a path leads to no contract, in one sentence; null where it may. */
function noContract(path: string, name: string): string | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return `${name}: there is no such file.`;
  if (facts.isDirectory()) return `${name}: this is a folder. Name files, or none to check all drafts.`;
  if (!name.endsWith('.mdx'))
    return `${name}: this is no contract in the contract format (.mdx). Make one of it with "npm run import -- ${name}".`;
  return facts.isFile() ? null : `${name}: this is no ordinary file.`;
}

/** A file beside an agreement.yaml is a text of that agreement; one in a folder below is a version of it. */
function contextOf(path: string, content: string): CheckContext {
  const [agreement, ...rest] = relative(content, path).split(sep);
  if (agreement === undefined || agreement === '..' || rest.length === 0 || rest.length > 2) return ALONE;
  if (!existsSync(join(content, agreement, 'agreement.yaml'))) return ALONE;
  return contextOfCheck(content, agreement, rest.length === 2 ? (rest[0] ?? null) : null);
}

/** The folders whose changes may change what a check of these files tells. */
export function foldersToWatch(paths: readonly string[], content: string, isAllDrafts: boolean): readonly string[] {
  const folders = paths.map((path) => resolve(path, '..'));
  const agreements = isAllDrafts && existsSync(content) ? [content] : [];
  return [...new Set([...folders, ...agreements].map(nearestThere))];
}

/** A folder, or the nearest one above it that is there: it changes when the missing one comes. */
function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(resolve(folder, '..'));
}
