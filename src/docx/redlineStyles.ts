import type { ContractLanguage } from '../agreement/wording.ts';
import { contractStyles } from './contractStyles.ts';

/** Styles of paragraphs that are no part of the contract; those of a table's end and of a gap are empty. */
export const NOTE_STYLE = {
  title: 'RedlineTitle',
  note: 'RedlineNote',
  gap: 'RedlineGap',
  comment: 'CommentText',
  commentMark: 'CommentReference',
} as const;

const paragraph = (id: string, name: string, properties: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const FRAME = ['top', 'left', 'bottom', 'right']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="6" w:color="A6A6A6"/>`)
  .join('');
const BOX = `<w:pBdr>${FRAME}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>`;
const INSET = '<w:ind w:left="120" w:right="120"/><w:jc w:val="left"/>';

/**
 * The styles of a contract, and those of what a redline adds to it.
 *
 * @param language language of the contract, for spelling and hyphenation
 */
export function redlineStyles(language: ContractLanguage): string {
  const added = [
    paragraph(
      NOTE_STYLE.title,
      'Redline Title',
      `<w:keepNext/><w:keepLines/>${BOX}<w:suppressAutoHyphens/><w:spacing w:before="0" w:after="60"/>${INSET}`,
      '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    ),
    paragraph(
      NOTE_STYLE.note,
      'Redline Note',
      `<w:keepLines/>${BOX}<w:suppressAutoHyphens/><w:spacing w:before="0" w:after="60" w:line="252" w:lineRule="auto"/>${INSET}`,
      '<w:sz w:val="17"/><w:szCs w:val="17"/>',
    ),
    paragraph(
      NOTE_STYLE.gap,
      'Redline Gap',
      '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
      '<w:sz w:val="2"/><w:szCs w:val="2"/>',
    ),
    paragraph(
      NOTE_STYLE.comment,
      'annotation text',
      '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
      '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    `<w:style w:type="character" w:styleId="${NOTE_STYLE.commentMark}"><w:name w:val="annotation reference"/>` +
      '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
  ];
  return contractStyles(language).replace('</w:styles>', `${added.join('')}</w:styles>`);
}
