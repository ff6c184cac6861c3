import { existsSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { placesIn } from '../agreement/placesIn.ts';
import { yamlMachinery } from '../agreement/yamlMachinery.ts';
import { AuthorError } from './authorError.ts';
import { readText } from './readText.ts';

/** Many times the longest such file. */
const LONGEST = 50_000;

const ADVICE = 'Write one plain "name: value" pair a line.';

/**
 * Reads a YAML file that a person wrote.
 *
 * @param path the file
 * @param schema what it may hold
 * @throws AuthorError with every entry that is missing, unknown or wrong, and every feature of YAML for programs
 */
export function readYaml<T>(path: string, schema: z.ZodType<T, unknown>): T {
  if (!existsSync(path)) throw new AuthorError([`${path}: the file does not exist.`]);
  const checked = schema.safeParse(parsed(path));
  if (checked.success) return checked.data;
  const messages = checked.error.issues.map(
    ({ path: entry, message }) => `${path}: ${entry.length === 0 ? '' : `entry "${entry.join('.')}": `}${message}`,
  );
  throw new AuthorError(messages);
}

function parsed(path: string): unknown {
  const text = readText(path);
  if (text.length > LONGEST) throw new AuthorError([`${path}: the file is longer than ${LONGEST} characters.`]);
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const placeOf = placesIn(text);
  const at = (offset: number): string => {
    const { line, column } = placeOf(offset);
    return `${path}:${line}:${column}`;
  };
  const [error] = document.errors;
  if (error !== undefined) {
    throw new AuthorError([`${at(error.pos[0])}: the file cannot be read as YAML: ${error.message}`]);
  }
  const machinery = yamlMachinery(document);
  if (machinery.length > 0) {
    throw new AuthorError(machinery.map(({ offset, what }) => `${at(offset)}: the file uses ${what}. ${ADVICE}`));
  }
  return document.toJS({ maxAliasCount: 0 });
}
