import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import type { SourceLine } from '../readDocument.ts';
import { joinedText, type Vocabulary } from '../text/lineJoin.ts';
import type { DraftBlock, DraftCell, DraftLine, DraftLines } from './draftBlock.ts';
import { lineEnd } from './lineEnd.ts';
import type { SetLine } from './setLine.ts';

type Join = SourceLine['joins'];

/** Blocks in their final form, and how their lines were joined. */
export interface DraftOutline {
  readonly outline: readonly OutlineBlock[];
  /** By the index of the line; a space where it is absent. */
  readonly joins: ReadonlyMap<number, Join>;
}

/**
 * Makes an outline of the blocks of a tagged text: lines become text again.
 *
 * @param drafts the blocks
 * @param indexOf where a line stands in the lines of the document
 * @param vocabulary the words of the whole text
 */
export function outlineOfDraft(
  drafts: readonly DraftBlock[],
  indexOf: (line: SetLine | undefined) => number,
  vocabulary: Vocabulary,
): DraftOutline {
  const joins = new Map<number, Join>();
  const edges = columnEdges(drafts);
  return { outline: drafts.flatMap(finished), joins };

  function finished(draft: DraftBlock): readonly OutlineBlock[] {
    switch (draft.type) {
      case 'contents':
        return [];
      case 'heading':
        return [{ type: 'heading', depth: draft.depth, content: inline(draft.lines), ...placeOf(draft.lines) }];
      case 'paragraph':
        return [{ type: 'paragraph', content: emphasised(draft.lines), ...placeOf(draft.lines) }];
      case 'bullets':
        return [{ type: 'bullets', items: draft.items.map((item) => item.flatMap(finished)) }];
      case 'ordered':
        return [
          {
            type: 'ordered',
            items: draft.items.map(({ label, blocks }) => ({ label, blocks: blocks.flatMap(finished) })),
          },
        ];
      case 'table': {
        const [head = [], ...rows] = draft.rows.map((cells) => cells.map(cell));
        return [{ type: 'table', head, rows }];
      }
    }
  }

  function cell(paragraphs: DraftCell): readonly Inline[] {
    return paragraphs.flatMap((lines, i): readonly Inline[] => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      ...inline(lines),
    ]);
  }

  function emphasised(lines: DraftLines): readonly Inline[] {
    const content = inline(lines, isForced);
    return lines.lines.every(({ isBold }) => isBold) ? [{ type: 'strong', content }] : content;
  }

  function placeOf({ lines }: DraftLines): { readonly line?: number } {
    const [first] = lines;
    return first === undefined ? {} : { line: indexOf(first) };
  }

  /** Whether a short line was ended on purpose although no other line of its paragraph is longer: "Lindenweg 12". */
  function isForced(before: DraftLine, line: DraftLine): boolean {
    return BEGINS.test(line.text) && isBroken(before, line, edges.get(columnOf(before)) ?? 0);
  }

  function inline({ lines, labelLength }: DraftLines, isEnded: typeof isForced = () => false): readonly Inline[] {
    const right = Math.max(...lines.map((line) => line.right));
    const content: Inline[] = [];
    let text = '';
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (before === undefined) text = line.text.slice(labelLength).trimStart();
      else if (isBroken(before, line, right) || isEnded(before, line)) {
        content.push({ type: 'text', text }, { type: 'break' });
        text = line.text;
      } else {
        const join = before.isDivided ? 'word' : lineEnd(before.text, line.text, vocabulary);
        joins.set(indexOf(before), join);
        text = joinedText(text, line.text, join);
      }
    });
    return [...content, { type: 'text', text }];
  }
}

/** A line that may begin something of its own. */
const BEGINS = /^[\p{Lu}\d„"(+[]/u;
/** So many lines show how far a column reaches. */
const ENOUGH = 6;

const columnOf = ({ x }: SetLine): number => Math.round(x / 4);

/** How far running text reaches that begins at a left edge; absent where too few lines begin there. */
function columnEdges(drafts: readonly DraftBlock[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number[]>();
  for (const draft of drafts) {
    if (draft.type !== 'paragraph') continue;
    for (const line of draft.lines.lines) {
      columns.set(columnOf(line), [...(columns.get(columnOf(line)) ?? []), line.right]);
    }
  }
  return new Map(
    [...columns].filter(([, rights]) => rights.length >= ENOUGH).map(([x, rights]) => [x, usualEnd(rights)]),
  );
}

/** The end of a full line; a single longer one, as the line of an address, does not count. */
const usualEnd = (rights: readonly number[]): number => rights.toSorted((a, b) => b - a)[2] ?? 0;

/** Whether a line was ended on purpose: the first word of the next one would have fitted into it. */
function isBroken(before: DraftLine, line: DraftLine, right: number): boolean {
  if (before.isDivided || before.page !== line.page || /[-\u2010\u00AD]$/.test(before.text)) return false;
  const word = line.text.split(' ', 1)[0]?.length ?? 0;
  const perCharacter = (line.right - line.x) / Math.max(1, line.text.length);
  return before.right + (word + 1) * perCharacter * 1.15 + before.size < right;
}
