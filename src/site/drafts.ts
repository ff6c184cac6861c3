import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { legalHtml } from '../agreement/legalHtml.ts';
import { parseWording } from '../agreement/parseWording.ts';
import { problemText } from '../agreement/problem.ts';
import { contentFolder, draftFile, draftTranslationFile } from '../publication/contentPaths.ts';
import { checkDraftTranslation } from '../publication/draftTranslation.ts';
import { TRANSLATION_LANGUAGES } from '../translation/otherLanguage.ts';

/**
 * A draft as its author sees it while writing: the text as it would be published, and what is wrong with it or with its
 * translation.
 */
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
    .map((agreement) => readDraft(content, agreement));
}

function readDraft(content: string, agreement: string): Draft {
  const path = draftFile(content, agreement);
  const source = readFileSync(path, 'utf8');
  const parsed = parseWording(source);
  const problems = [
    ...(parsed.ok ? [] : parsed.problems.map((problem) => problemText(path, problem))),
    ...TRANSLATION_LANGUAGES.flatMap((language) => {
      const sourceName = draftTranslationFile(draftFile(content, agreement), language);
      if (!existsSync(sourceName)) return [];
      const translation = { language, source: readFileSync(sourceName, 'utf8'), sourceName };
      const { problems, doubts } = checkDraftTranslation(source, parsed, translation);
      return [...problems, ...doubts];
    }),
  ];
  return { agreement, fragment: parsed.ok ? legalHtml(parsed.value.wording) : null, problems };
}
