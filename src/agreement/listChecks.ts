import type { List, ListItem, Nodes } from 'mdast';
import { inlineText } from './canonicalText.ts';
import { inlineContent } from './inlineContent.ts';
import { sliceOf, startOf } from './nodePlace.ts';
import { type Place, problem } from './problem.ts';
import type { Workshop } from './workshop.ts';

/** A line below an item that is not indented: Markdown adds it to the item, a reader does not. */
export function checkContinuation(item: ListItem, shop: Workshop): void {
  for (const node of item.children) {
    if (node.type !== 'paragraph') continue;
    const place = startOf(node);
    sliceOf(node, shop.source)
      .split('\n')
      .forEach((line, i) => {
        const indent = line.length - line.trimStart().length;
        if (i === 0 || indent >= place.column - 1) return;
        const at: Place = { line: place.line + i, column: indent + 1 };
        shop.problems.push(problem('line-outside-item', at, 'The line is read as part of the list item above it.'));
      });
  }
}

/** "1. Januar" and "- so genannt -" at the start of a line become lists without anyone meaning it. */
export function checkListStart(list: List, before: Nodes | undefined, shop: Workshop): void {
  const place = startOf(list);
  if (before?.type === 'paragraph' && before.position?.end.line === place.line - 1) {
    shop.problems.push(
      problem('list-unexpected', place, 'The line is read as a list although it follows a paragraph.'),
    );
  }
}

const MONTH = /^(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/** "1. Januar" at the start of a paragraph becomes an item "Januar". */
export function checkItemText(item: ListItem, shop: Workshop): void {
  const first = item.children[0];
  if (first?.type !== 'paragraph' || !MONTH.test(inlineText(inlineContent(first.children)))) return;
  shop.problems.push(problem('list-unexpected', startOf(item), 'The date is read as an item of a list.'));
}
