import type { Inline } from '../../agreement/wording.ts';
import type { Marks } from '../redlineModel.ts';

/** Text with one and the same markup. */
export interface Run {
  readonly text: string;
  readonly marks: Marks;
}

const NO_MARKS: Marks = {};

/**
 * Inline content as a flat list of runs: the words of `inlineText` with the markup of each.
 *
 * The order in which marks are nested is not kept; it cannot be seen.
 *
 * @param content inline content of a line or a cell
 * @returns runs without empty text; neighbours differ in their marks
 */
export function textRuns(content: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  collect(content, NO_MARKS, runs);
  return runs;
}

/** Marks as a string, equal exactly for equal marks. */
export function marksKey(marks: Marks): string {
  const letters = `${marks.strong ? 's' : ''}${marks.emphasis ? 'e' : ''}${marks.field ? 'f' : ''}`;
  return marks.href === undefined ? letters : `${letters}:${marks.href}`;
}

function collect(content: readonly Inline[], marks: Marks, runs: Run[]): void {
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
        push(runs, inline.text, marks);
        break;
      case 'break':
        // A break looks the same in every markup; the marks around it would only make phantom changes.
        push(runs, '\n', NO_MARKS);
        break;
      case 'field':
        push(runs, `[${inline.label}]`, { ...marks, field: true });
        break;
      case 'strong':
        collect(inline.content, { ...marks, strong: true }, runs);
        break;
      case 'emphasis':
        collect(inline.content, { ...marks, emphasis: true }, runs);
        break;
      case 'link':
        collect(inline.content, { ...marks, href: inline.href }, runs);
        break;
    }
  }
}

function push(runs: Run[], text: string, marks: Marks): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last !== undefined && marksKey(last.marks) === marksKey(marks))
    runs[runs.length - 1] = { text: last.text + text, marks: last.marks };
  else runs.push({ text, marks });
}
