import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../agreement/wording.ts';
import { STYLE } from './contractStyles.ts';

/** Where links lead that are not absolute. */
export interface LinkTargets {
  /** Names of bookmarks by the id of their clause. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Absolute URL of the version, which other addresses are relative to. */
  readonly permalink: string;
}

interface Marks {
  readonly bold: boolean;
  readonly italics: boolean;
  readonly style: string | null;
}

const UNMARKED: Marks = { bold: false, italics: false, style: null };

/**
 * Running text as runs of Word: bold, italic, line breaks, links, and fields as their label in square brackets.
 *
 * A link to a clause leads to its bookmark; any other becomes absolute, because a file that is handed on has no address
 * of its own. Where an address cannot be read, only the words of the link are left.
 *
 * @param content the running text
 * @param targets where links lead
 */
export function inlineRuns(content: readonly Inline[], targets: LinkTargets): readonly ParagraphChild[] {
  return content.flatMap((inline) => runsOf(inline, targets, UNMARKED));
}

function runsOf(inline: Inline, targets: LinkTargets, marks: Marks): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [textRun(inline.text, marks)];
    case 'field':
      return [textRun(`[${inline.label}]`, { ...marks, style: STYLE.field })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return below(inline.content, targets, { ...marks, bold: true });
    case 'emphasis':
      return below(inline.content, targets, { ...marks, italics: true });
    case 'link':
      return link(inline.href, inline.content, targets, marks);
  }
}

const below = (content: readonly Inline[], targets: LinkTargets, marks: Marks): readonly ParagraphChild[] =>
  content.flatMap((inline) => runsOf(inline, targets, marks));

function textRun(text: string, { bold, italics, style }: Marks): TextRun {
  return new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(style === null ? {} : { style }),
  });
}

function link(href: string, content: readonly Inline[], targets: LinkTargets, marks: Marks): readonly ParagraphChild[] {
  const linked = () => [...below(content, targets, { ...marks, style: STYLE.link })];
  const anchor = href.startsWith('#') ? targets.bookmarks.get(href.slice(1)) : undefined;
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: linked() })];
  if (!URL.canParse(href, targets.permalink)) return below(content, targets, marks);
  return [new ExternalHyperlink({ link: new URL(href, targets.permalink).href, children: linked() })];
}
