import type { ContractLanguage } from '../../src/agreement/wording.ts';
import { redlinePdfWords } from '../../src/pdf/redlinePdfWords.ts';
import type { RedlineSigns } from '../../src/pdf/redlineSigns.ts';
import { foldRuns } from '../../src/redline/html/foldRuns.ts';
import type { ClauseChange, LineChange, Redline, Step } from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { bodyDifference, OPTIONAL_GAP, pdfBodyPages } from './pdfBodyText.ts';

type Side = 'old' | 'new';

/** The brackets where the contract does not use them itself. */
const SIGNS: RedlineSigns = { open: '⟦', close: '⟧' };

/**
 * The text of one version, read from the body of a redline by its signs alone.
 *
 * Where a line ends beside a sign it cannot be told whether a space was there; such a gap is optional.
 *
 * @param pages the body page by page
 * @param side the version
 * @param language of the redline
 * @param signs the brackets of the PDF
 * @returns page by page
 */
function sidePages(
  pages: readonly string[],
  side: Side,
  language: ContractLanguage,
  signs: RedlineSigns,
): readonly string[] {
  const all = pages.join('\f');
  const heading = `${redlinePdfWords(language).text}\n`;
  let rest = all.slice(all.indexOf(heading) + heading.length);
  let text = '';
  for (;;) {
    const start = rest.indexOf(signs.open);
    if (start < 0) break;
    const end = rest.indexOf(signs.close, start);
    if (end < 0) throw new Error(`A bracket is never closed: ${rest.slice(start, start + 80)}`);
    const inside = rest.slice(start + 1, end);
    const isOwn = inside.startsWith(side === 'old' ? '−' : '+');
    text += rest.slice(0, start);
    rest = rest.slice(end + 1);
    const shown = isOwn ? inside.slice(1) : inside.includes('\f') ? '\f' : '';
    const gap = (edge: string | undefined) => (edge === '\n' || edge === '\f' ? OPTIONAL_GAP : '');
    text += gap(text.at(-1)) + gap(shown[0]) + shown + gap(shown.at(-1)) + gap(rest[0]);
  }
  return (text + rest).split('\f');
}

/**
 * Where the texts of the two versions read from a PDF first differ from these versions; null for each that does not.
 * Clauses that are folded away are left out, and moved ones stand at their new place.
 *
 * @param redline what the PDF shows
 * @param pdf its PDF
 * @param language of the redline
 * @param signs the brackets of the PDF
 */
export function sideDifferences(
  redline: Redline,
  pdf: Uint8Array,
  language: ContractLanguage = 'de',
  signs: RedlineSigns = SIGNS,
): Readonly<Record<Side, string | null>> {
  const pages = pdfBodyPages(pdf);
  const changes = shownChanges(redline.steps);
  const of = (side: Side) => sideDifference(redline, changes, side, sidePages(pages, side, language, signs));
  return { old: of('old'), new: of('new') };
}

function sideDifference(
  redline: Redline,
  changes: readonly ClauseChange[],
  side: Side,
  pages: readonly string[],
): string | null {
  const shown = { ...redline, steps: changes.map((change): Step => ({ type: 'clause', change })) };
  const text = side === 'old' ? rejectAll(shown) : acceptAll(shown);
  const heads = changes.flatMap(({ lines }) => lines.flatMap((line) => headText(line, side)));
  return bodyDifference(pages, text, heads);
}

/** The changes of which the text is printed, with their lines in the order of the page. */
function shownChanges(steps: readonly Step[]): readonly ClauseChange[] {
  return foldRuns(steps).flatMap((run): readonly ClauseChange[] => {
    if (run.fold !== null || run.step.type === 'departure') return [];
    return run.step.type === 'move' ? shownChanges(run.step.steps) : [inPageOrder(run.step.change)];
  });
}

const inPageOrder = (change: ClauseChange): ClauseChange => ({
  ...change,
  lines: change.lines.flatMap((line) => {
    if (line.change === 'departed') return [];
    return line.change === 'moved' ? [{ ...line, change: 'changed' as const, move: null }] : [line];
  }),
});

function headText(line: LineChange, side: Side): readonly string[] {
  if (line[side]?.kind !== 'headRow') return [];
  const other = side === 'old' ? 'insert' : 'delete';
  const cells = line.cells.map(({ segments }) =>
    segments.flatMap(({ change, text }) => (change === other ? [] : [text])).join(''),
  );
  return [cells.filter((cell) => cell !== '').join(' ')];
}
