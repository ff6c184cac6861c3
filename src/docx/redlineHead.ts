import { calendarDateInWords } from '../agreement/calendarDate.ts';
import { wordsOf } from '../agreement/contractWords.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import type { Citation, Redline } from '../redline/redlineModel.ts';
import { redlineSummary } from '../redline/summary/redlineSummary.ts';
import { escapeXml, xmlElement } from '../xml/xmlElement.ts';
import { STYLE } from './contractStyles.ts';
import { TEXT_WIDTH } from './measures.ts';
import type { RedlineDocxFacts, RedlineDocxSide } from './redlineDocx.ts';
import { redlineDocxWords } from './redlineDocxWords.ts';
import type { RedlineMarkup } from './redlineMarkup.ts';
import { NOTE_STYLE } from './redlineStyles.ts';

/** "Änderungsvergleich: AVV, Fassung 1.3 → 1.4" */
export function redlineTitle(redline: Redline, { agreement, language }: RedlineDocxFacts): string {
  return redlineDocxWords(language).title(agreement, redline.old.version, redline.new.version);
}

/**
 * The box before the contract: what is compared, what changed in one sentence, how to read it. Its paragraphs have styles
 * of their own, because they are no part of either version.
 */
export function redlineHead(redline: Redline, facts: RedlineDocxFacts, markup: RedlineMarkup): string {
  const { language } = facts;
  const words = redlineDocxWords(language);
  const { verdict, unchanged } = redlineSummary(redline, language);
  const notes = [
    ...new Set([verdict, unchanged]),
    ...(redline.budgetHit ? [words.budgetHitSomewhere] : []),
    words.legend(redline.old.version, redline.new.version),
    words.derived,
  ];
  return [
    paragraph(NOTE_STYLE.title, '', textRun(redlineTitle(redline, facts))),
    versionParagraph(words.old, redline.old, facts.old, language, markup),
    versionParagraph(words.new, redline.new, facts.new, language, markup),
    ...notes.map((note) => paragraph(NOTE_STYLE.note, '', textRun(note))),
  ].join('');
}

function versionParagraph(
  name: string,
  citation: Citation,
  { permalink, fingerprint }: RedlineDocxSide,
  language: ContractLanguage,
  markup: RedlineMarkup,
): string {
  const indent = '<w:ind w:left="687" w:right="120" w:hanging="567"/>';
  return paragraph(
    NOTE_STYLE.note,
    indent,
    `<w:r><w:rPr><w:b/><w:bCs/></w:rPr>${text(name)}<w:tab/></w:r>`,
    textRun(edition(citation, language)),
    permalink === null
      ? ''
      : `<w:r><w:br/></w:r>${xmlElement('w:hyperlink', { 'r:id': markup.link(permalink) }, linkRun(permalink))}`,
    fingerprint === null ? '' : `<w:r><w:br/>${text(`SHA-256 ${fingerprint}`)}</w:r>`,
  );
}

/** "Fassung 1.3, Stand 1. Mai 2025, gültig ab 1. Juni 2025" */
function edition({ version, stated, validFrom }: Citation, language: ContractLanguage): string {
  const words = wordsOf(language);
  return [
    `${words.version} ${version}`,
    ...(stated === null ? [] : [`${words.stated} ${calendarDateInWords(stated, language)}`]),
    ...(validFrom === null ? [] : [`${words.validFrom} ${calendarDateInWords(validFrom, language)}`]),
  ].join(', ');
}

const RULE = 'w:val="single" w:sz="4" w:space="5" w:color="A6A6A6"';

/** The header of each page: what is compared. */
export function redlineHeader(redline: Redline, facts: RedlineDocxFacts): string {
  const rule = `<w:pBdr><w:bottom ${RULE}/></w:pBdr>`;
  return paragraph(STYLE.header, rule, textRun(redlineTitle(redline, facts)));
}

/** The footer of each page: that this file does not count, and page x of y. */
export function redlineFooter({ language }: RedlineDocxFacts): string {
  const { derived, page, of } = redlineDocxWords(language);
  const field = (name: string): string => xmlElement('w:fldSimple', { 'w:instr': name }, `<w:r>${text('1')}</w:r>`);
  return paragraph(
    STYLE.footer,
    `<w:pBdr><w:top ${RULE}/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`,
    `<w:r>${text(derived)}<w:tab/>${text(`${page} `)}</w:r>`,
    field('PAGE'),
    textRun(` ${of} `),
    field('NUMPAGES'),
  );
}

function paragraph(style: string, properties: string, ...runs: readonly string[]): string {
  return xmlElement(
    'w:p',
    {},
    xmlElement('w:pPr', {}, xmlElement('w:pStyle', { 'w:val': style }), properties),
    ...runs,
  );
}

const text = (words: string): string => xmlElement('w:t', { 'xml:space': 'preserve' }, escapeXml(words));

const textRun = (words: string): string => xmlElement('w:r', {}, text(words));

const linkRun = (address: string): string =>
  `<w:r><w:rPr><w:rStyle w:val="${STYLE.link}"/></w:rPr>${text(address)}</w:r>`;
