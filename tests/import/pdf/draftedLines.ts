import type { DraftBlock, DraftLine } from '../../../src/import/pdf/draftBlock.ts';
import type { GlyphRun } from '../../../src/import/pdf/glyphRun.ts';

/** A run of type of ten points in which every letter is five points wide. */
export const glyphRun = (text: string, y: number, style: Partial<GlyphRun> = {}): GlyphRun => ({
  ...{ text, x: 70, y, width: text.length * 5, size: 10, isBold: false, isApart: false },
  ...{ isArtifact: false, isTurned: false, isDivision: false, mark: null },
  ...style,
});

/** A line of such a run. */
export const draftLine = (text: string, y: number, page = 1): DraftLine => ({
  ...{ page, runs: [glyphRun(text, y)], text, x: 70, right: 70 + text.length * 5, y, size: 10 },
  ...{ isBold: false, isDivided: false },
});

/** A paragraph of such lines, one below the other. */
export const draftParagraph = (lines: readonly string[], y = 100): DraftBlock => ({
  type: 'paragraph',
  lines: { lines: lines.map((text, i) => draftLine(text, y + i * 13)), labelLength: 0 },
});
