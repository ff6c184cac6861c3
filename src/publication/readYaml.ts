import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { AuthorError } from './authorError.ts';
import { readText } from './readText.ts';

/**
 * Reads a YAML file that a person wrote.
 *
 * @param path the file
 * @param schema what it may hold
 * @throws AuthorError with every entry that is missing, unknown or wrong
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
  try {
    return parse(text);
  } catch (error) {
    throw new AuthorError([`${path}: the file cannot be read as YAML: ${(error as Error).message}`]);
  }
}
