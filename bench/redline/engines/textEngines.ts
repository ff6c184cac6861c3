import { diffWords, diffWordsWithSpace } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import htmlDiffBundle from 'htmldiff-js';
import nodeHtmlDiff from 'node-htmldiff';
import { gitEdits } from './gitEdits.ts';
import { htmlEdits, paragraphsHtml } from './htmlEdits.ts';
import type { TextEdit } from './textEdit.ts';

/** The engines to compare with. All of them get the same two texts, one clause or line of it a line. */
export const TEXT_ENGINES = {
  'jsdiff diffWords': (old, after) => jsdiffEdits(diffWords(old, after)),
  'jsdiff diffWordsWithSpace': (old, after) => jsdiffEdits(diffWordsWithSpace(old, after)),
  'diff-match-patch, semantic, 1 s': (old, after) => {
    const engine = new DiffMatchPatch();
    const diffs = engine.diff_main(old, after);
    engine.diff_cleanupSemantic(diffs);
    return diffs.map(([sign, text]) => ({ change: sign < 0 ? 'delete' : sign > 0 ? 'insert' : 'keep', text }));
  },
  'htmldiff-js': (old, after) => htmlEdits(htmlDiffBundle.default.execute(paragraphsHtml(old), paragraphsHtml(after))),
  'node-htmldiff': (old, after) => htmlEdits(nodeHtmlDiff(paragraphsHtml(old), paragraphsHtml(after))),
  'git word-diff, histogram': gitEdits,
} as const satisfies Readonly<Record<string, (old: string, after: string) => readonly TextEdit[]>>;

export type TextEngineName = keyof typeof TEXT_ENGINES;

export const TEXT_ENGINE_NAMES = Object.keys(TEXT_ENGINES) as readonly TextEngineName[];

const jsdiffEdits = (
  parts: readonly { readonly value: string; readonly added?: boolean; readonly removed?: boolean }[],
): readonly TextEdit[] =>
  parts.map(({ value, added, removed }) => ({ change: added ? 'insert' : removed ? 'delete' : 'keep', text: value }));
