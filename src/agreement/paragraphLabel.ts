import type { Heading, Paragraph } from 'mdast';
import { inlineText } from './canonicalText.ts';
import { inlineContent } from './inlineContent.ts';
import { type Label, labelOf, readsAsQuantity } from './label.ts';
import { sliceOf, startOf } from './nodePlace.ts';
import { type Place, problem } from './problem.ts';
import type { Inline } from './wording.ts';
import type { Workshop } from './workshop.ts';

/** The label of a paragraph; complains about labels that are hidden in markup, doubtful or inside the paragraph. */
export function paragraphLabel(node: Paragraph, shop: Workshop): Label | null {
  const place = startOf(node);
  const first = node.children[0];
  const raw = sliceOf(node, shop.source);
  const label = first?.type === 'text' ? labelOf(raw, 'paragraph') : null;
  checkMarkedLabel(inlineContent(node.children), label, 'paragraph', place, shop);
  checkGluedLabel(node, label, 'paragraph', shop);
  if (label?.kind === 'decimal' && readsAsQuantity(raw.slice(label.literal.length))) {
    shop.problems.push(problem('label-ambiguous', place, `"${label.literal}" may be a label or an amount.`));
  }
  raw.split('\n').forEach((line, i) => {
    const text = line.trimStart();
    const inside = i === 0 ? null : labelOf(text, 'paragraph');
    if (inside === null) return;
    const at: Place = { line: place.line + i, column: line.length - text.length + 1 };
    shop.problems.push(problem('label-inside-paragraph', at, `"${inside.literal}" begins a line inside a paragraph.`));
  });
  return label;
}

/** "**5.2** Text" carries a label that nobody recognises. */
export function checkMarkedLabel(
  content: readonly Inline[],
  label: Label | null,
  where: 'heading' | 'paragraph',
  place: Place,
  shop: Workshop,
): void {
  const first = content[0];
  if (label !== null || first === undefined || !('content' in first)) return;
  const hidden = labelOf(inlineText(first.content), where);
  if (hidden !== null)
    shop.problems.push(problem('label-in-markup', place, `The label "${hidden.literal}" is marked up.`));
}

/** "5.2**Text**" is no label, although it looks like one. */
export function checkGluedLabel(
  node: Heading | Paragraph,
  label: Label | null,
  where: 'heading' | 'paragraph',
  shop: Workshop,
): void {
  const [first, second] = node.children;
  if (label !== null || first?.type !== 'text' || second === undefined) return;
  const glued = labelOf(sliceOf(first, shop.source), where);
  if (glued?.literal !== sliceOf(first, shop.source)) return;
  const message = `The label "${glued.literal}" touches the markup after it.`;
  shop.problems.push(problem('label-in-markup', startOf(node), message));
}

/** A line of its own that reads as the heading of a clause and would be published as text of the clause before it. */
const HEADING_LINE = /^(?:§[ \u00A0]?\d+[a-z]?|(?:Anlage|Anhang|Annex|Appendix)[ \u00A0]\S+[ \u00A0]?[–—:-])/;
/** Longer lines and lines that end like sentences are no headings. */
const HEADING_LENGTH = 100;

/**
 * Complains about a heading that lacks its ##: the clauses below it would get addresses of the clause before.
 */
export function checkForgottenHeading(node: Paragraph, shop: Workshop): void {
  const raw = sliceOf(node, shop.source);
  if (/^#{1,6}[^#\s]/.test(raw)) {
    shop.problems.push(problem('heading-form', startOf(node), 'The line begins with # and is no heading.'));
    return;
  }
  const [first] = node.children;
  const isBold = node.children.length === 1 && first?.type === 'strong';
  const line = isBold ? inlineText(inlineContent(first.children)) : raw;
  if (line.includes('\n') || line.length > HEADING_LENGTH || /[.,;:!?]$/.test(line) || !HEADING_LINE.test(line)) return;
  shop.problems.push(problem('label-without-heading', startOf(node), `"${line}" reads as a heading and is none.`));
}
