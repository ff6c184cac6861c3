import type { Finding } from './findWays.ts';

/** A run of text of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether the run is what was searched for. */
  readonly isMarked: boolean;
}

/** A part of a text around what was found in it. */
export interface Excerpt {
  readonly parts: readonly ExcerptPart[];
  /** Whether text stands before and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

const BEFORE = 70;

/**
 * The part of a text in which most was found, of whole words, from the beginning of a sentence where one is near.
 *
 * @param text the text; its lines and cells are separated by spaces in the excerpt
 * @param findings what was found, by place
 * @param length most characters
 */
export function excerpt(text: string, findings: readonly Finding[], length = 260): Excerpt {
  const start = startOf(text, findings, length);
  const end = endOf(text, start, length);
  const parts: ExcerptPart[] = [];
  let done = start;
  for (const finding of findings) {
    if (finding.start < done || finding.end > end) continue;
    parts.push(part(text, done, finding.start, false), part(text, finding.start, finding.end, true));
    done = finding.end;
  }
  return {
    parts: [...parts, part(text, done, end, false)].filter((run) => run.text !== ''),
    isCutBefore: text.slice(0, start).trim() !== '',
    isCutAfter: text.slice(end).trim() !== '',
  };
}

const part = (text: string, start: number, end: number, isMarked: boolean): ExcerptPart => ({
  text: text.slice(start, end).replaceAll('\n', ' ').replaceAll('\t', '\u2003'),
  isMarked,
});

/** Where the stretch begins that has most of what was found, as early as possible. */
function startOf(text: string, findings: readonly Finding[], length: number): number {
  if (text.length <= length) return 0;
  const reach = length - BEFORE;
  const within = (first: Finding): number =>
    findings.reduce(
      (sum, { start, end, affinity }) => sum + (start >= first.start && end <= first.start + reach ? affinity : 0),
      0,
    );
  const best = findings.reduce<Finding | null>(
    (chosen, finding) => (chosen === null || within(finding) > within(chosen) + 0.01 ? finding : chosen),
    null,
  );
  if (best === null || best.start < BEFORE) return 0;
  const before = text.slice(best.start - BEFORE, best.start);
  const sentence = before.search(/(?<=[\n.;:]\s?)(?<!\b(?:Art|Abs|Ziff|lit|Nr|bzw|ff)\.\s?)\p{Lu}/u);
  const word = before.search(/(?<=\s)\S/);
  return best.start - BEFORE + Math.max(0, sentence >= 0 ? sentence : word);
}

function endOf(text: string, start: number, length: number): number {
  if (text.length <= start + length) return text.length;
  const cut = text.slice(start, start + length);
  return start + Math.max(cut.search(/\s\S*$/), length / 2);
}
