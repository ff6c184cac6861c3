import type { Marks } from '../redline/redlineModel.ts';
import { escapeXml, xmlElement } from '../xml/xmlElement.ts';
import { STYLE } from './contractStyles.ts';
import type { RedlineMarkup } from './redlineMarkup.ts';
import type { Remark } from './redlineRemarks.ts';
import { NOTE_STYLE } from './redlineStyles.ts';
import type { Token, Tracking } from './redlineTokens.ts';

/** Where the links of one version lead. */
export interface RedlineTargets {
  /** Names of bookmarks by the id of their clause. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Absolute URL of the version, which relative addresses are relative to; null where it has none. */
  readonly permalink: string | null;
}

/** What writing text needs. */
export interface RunSetting {
  readonly markup: RedlineMarkup;
  readonly old: RedlineTargets;
  readonly new: RedlineTargets;
}

/** The addresses a link of a contract may have, as in HTML. Any other is shown as text. */
const SAFE_ADDRESS = /^(?:https?|mailto|tel):/u;

/**
 * Tracked text as runs with their comments.
 *
 * @param tokens the text of a paragraph
 * @param remarks its comments
 * @param end how the end of the paragraph is tracked, and so a comment where there is no text
 */
export function runsXml(
  tokens: readonly Token[],
  remarks: readonly Remark[],
  end: Tracking,
  setting: RunSetting,
): string {
  const [first] = tokens;
  if (first === undefined) return remarks.map((remark) => commentMark(remark, end, setting)).join('');
  const bySegment = new Map<Token, Remark[]>();
  for (const remark of remarks) {
    const at = tokens.find(({ segment }) => remark.segment !== null && segment === remark.segment) ?? first;
    bySegment.set(at, [...(bySegment.get(at) ?? []), remark]);
  }
  const parts: string[] = [];
  for (let start = 0; start < tokens.length; ) {
    const token = tokens[start] as Token;
    const commented = bySegment.get(token);
    const last = commented === undefined ? groupEnd(tokens, start, bySegment) : start + 1;
    const xml = groupXml(tokens.slice(start, last), setting);
    parts.push(commented === undefined ? xml : commentedXml(xml, commented, token.tracking, setting));
    start = last;
  }
  return parts.join('');
}

/** The end of the tokens from `start` on that can be in one element. */
function groupEnd(tokens: readonly Token[], start: number, commented: ReadonlyMap<Token, unknown>): number {
  const first = tokens[start];
  let end = start + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined || commented.has(token)) break;
    if (token.tracking !== first?.tracking || token.marks.href !== first.marks.href) break;
  }
  return end;
}

function groupXml(tokens: readonly Token[], setting: RunSetting): string {
  const { tracking = 'kept', marks = {} } = tokens[0] ?? {};
  const targets = tracking === 'deleted' ? setting.old : setting.new;
  const link = marks.href === undefined ? null : linkAttributes(marks.href, targets, setting.markup);
  const runs = tokens.map((token) => runXml(token, link !== null, setting.markup)).join('');
  const tracked = setting.markup.tracked(tracking, runs);
  return link === null ? tracked : xmlElement('w:hyperlink', link, tracked);
}

function linkAttributes(
  href: string,
  { bookmarks, permalink }: RedlineTargets,
  markup: RedlineMarkup,
): Readonly<Record<string, string>> | null {
  const anchor = href.startsWith('#') ? bookmarks.get(href.slice(1)) : undefined;
  if (anchor !== undefined) return { 'w:anchor': anchor };
  if (!URL.canParse(href, permalink ?? undefined)) return null;
  const address = new URL(href, permalink ?? undefined).href;
  return SAFE_ADDRESS.test(address) ? { 'r:id': markup.link(address) } : null;
}

function runXml({ tracking, text, marks, oldMarks }: Token, isLink: boolean, markup: RedlineMarkup): string {
  const looks = marksXml(marks, isLink);
  // Whether the link of the old markup led anywhere is the same question, but for the look alone it is asked no further.
  const oldLooks = oldMarks === null ? looks : marksXml(oldMarks, oldMarks.href !== undefined);
  const change =
    oldLooks === looks ? '' : xmlElement('w:rPrChange', markup.change(), xmlElement('w:rPr', {}, oldLooks));
  const properties = looks === '' && change === '' ? '' : xmlElement('w:rPr', {}, looks, change);
  return xmlElement('w:r', {}, properties, textXml(text, tracking === 'deleted' ? 'w:delText' : 'w:t'));
}

/** The order of these elements is fixed by the format. */
function marksXml({ strong, emphasis, field }: Marks, isLink: boolean): string {
  const style = field ? STYLE.field : isLink ? STYLE.link : null;
  return [
    style === null ? '' : xmlElement('w:rStyle', { 'w:val': style }),
    strong ? '<w:b/><w:bCs/>' : '',
    emphasis ? '<w:i/><w:iCs/>' : '',
  ].join('');
}

function textXml(text: string, element: string): string {
  if (text === '\t') return '<w:tab/>';
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : xmlElement(element, { 'xml:space': 'preserve' }, escapeXml(line))))
    .join('<w:br/>');
}

/**
 * Words that stay are marked as what a comment is about. Where text comes or goes the comment stands behind it instead:
 * LibreOffice would keep the comment, and the paragraph with it.
 */
function commentedXml(xml: string, remarks: readonly Remark[], tracking: Tracking, setting: RunSetting): string {
  if (tracking !== 'kept') return xml + remarks.map((remark) => commentMark(remark, tracking, setting)).join('');
  return remarks.reduce((content, { text }) => {
    const id = setting.markup.comment(text);
    return [
      xmlElement('w:commentRangeStart', { 'w:id': id }),
      content,
      xmlElement('w:commentRangeEnd', { 'w:id': id }),
      referenceXml(id, tracking, setting.markup),
    ].join('');
  }, xml);
}

/** A comment at a place. */
function commentMark({ text }: Remark, tracking: Tracking, { markup }: RunSetting): string {
  return referenceXml(markup.comment(text), tracking, markup);
}

/** The mark of a comment comes and goes with the text it stands at, so that no comment outlives it. */
function referenceXml(id: number, tracking: Tracking, markup: RedlineMarkup): string {
  const look = xmlElement('w:rPr', {}, xmlElement('w:rStyle', { 'w:val': NOTE_STYLE.commentMark }));
  return markup.tracked(tracking, xmlElement('w:r', {}, look, xmlElement('w:commentReference', { 'w:id': id })));
}
