import type { Wording } from '../../src/agreement/wording.ts';
import { wordingFromMarkdown as imported } from '../../src/import/markdown/wordingFromMarkdown.ts';

/** Somebody else's Markdown as a wording of the given version. */
export const wordingFromMarkdown = (markdown: string, version: string): Wording => imported(markdown, { version });
