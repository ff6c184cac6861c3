import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { legalHtml } from '../agreement/legalHtml.ts';
import { parseWording } from '../agreement/parseWording.ts';
import { problemText } from '../agreement/problem.ts';
import { contentFolder, draftFile } from '../publication/contentPaths.ts';

/** A draft as its author sees it while writing: the text as it would be published, or what is wrong with it. */
export interface Draft {
  readonly agreement: string;
  readonly fragment: string | null;
  readonly problems: readonly string[];
}

/**
 * The drafts of a content folder. Only the development server may show them; a build has none.
 */
export function drafts(): readonly Draft[] {
  const content = contentFolder(process.env, process.cwd());
  return readdirSync(content)
    .filter((agreement) => existsSync(draftFile(content, agreement)))
    .map((agreement) => readDraft(agreement, draftFile(content, agreement)));
}

function readDraft(agreement: string, path: string): Draft {
  const parsed = parseWording(readFileSync(path, 'utf8'));
  return parsed.ok
    ? { agreement, fragment: legalHtml(parsed.value.wording), problems: [] }
    : { agreement, fragment: null, problems: parsed.problems.map((problem) => problemText(path, problem)) };
}
