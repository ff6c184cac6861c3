import { allClauses } from '../agreement/allClauses.ts';
import { parseWording } from '../agreement/parseWording.ts';
import { problemText } from '../agreement/problem.ts';
import { WORDING_FORMAT, type Wording } from '../agreement/wording.ts';
import { type ImportFacts, wordingFromMarkdown } from './markdown/wordingFromMarkdown.ts';
import { wordingSchema } from './wordingSchema.ts';

/** Forms in which a contract is read: the contract format, any Markdown, a frozen clause tree. */
export type WordingForm = 'mdx' | 'markdown' | 'json';

/** A wording, or everything that keeps a file from being one: plain words that begin with its name. */
export type FileResult =
  | { readonly ok: true; readonly wording: Wording }
  | { readonly ok: false; readonly complaints: readonly string[] };

/**
 * The form a file has by its name.
 *
 * @param name name of the file
 * @returns null where the name does not tell
 */
export function formOf(name: string): WordingForm | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return FORMS[ending] ?? null;
}

const FORMS: Readonly<Record<string, WordingForm>> = { mdx: 'mdx', md: 'markdown', markdown: 'markdown', json: 'json' };

/**
 * The wording that a file holds.
 *
 * @param name the file, for messages
 * @param text its text
 * @param form how it is to be read
 * @param facts what to take where Markdown does not say it
 */
export function wordingFromFile(name: string, text: string, form: WordingForm, facts: ImportFacts): FileResult {
  if (form === 'markdown') return { ok: true, wording: wordingFromMarkdown(text, facts) };
  return form === 'mdx' ? fromContractFormat(name, text) : fromJson(name, text);
}

function fromContractFormat(name: string, text: string): FileResult {
  const parsed = parseWording(text);
  if (parsed.ok) return { ok: true, wording: parsed.value.wording };
  return { ok: false, complaints: parsed.problems.map((problem) => problemText(name, problem)) };
}

function fromJson(name: string, text: string): FileResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, complaints: [`${name}: the file is not JSON, or it is cut off.`] };
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== WORDING_FORMAT) {
    return { ok: false, complaints: [`${name}: this is no clause tree as a version is frozen in.`] };
  }
  const checked = checkedJson(value);
  if (checked === null) return { ok: false, complaints: [`${name}: the clause tree is nested too deeply.`] };
  if (!checked.success) {
    const complaints = checked.error.issues.map(
      ({ path, message }) => `${name}: ${path.length === 0 ? '' : `${path.join('.')}: `}${plain(message)}`,
    );
    return { ok: false, complaints };
  }
  const ids = allClauses(checked.data).map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  if (twice.length === 0) return { ok: true, wording: checked.data };
  return { ok: false, complaints: twice.map((id) => `${name}: two clauses have the id "${id}".`) };
}

function checkedJson(value: unknown): ReturnType<typeof wordingSchema.safeParse> | null {
  try {
    return wordingSchema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const plain = (message: string): string => (/[.!]$/.test(message) ? message : `${message}.`);
