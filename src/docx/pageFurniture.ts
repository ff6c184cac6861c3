import { ExternalHyperlink, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ContractCitation } from '../agreement/contractCitation.ts';
import { wordsOf } from '../agreement/contractWords.ts';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { editionLine } from '../agreement/wordingLines.ts';
import { HAIRLINE, STYLE } from './contractStyles.ts';
import { SIZE, TEXT_WIDTH } from './measures.ts';
import { textWidth } from './textWidth.ts';

/** Words of the furniture of the page; they are no part of the contract. */
const WORDS: Readonly<Record<ContractLanguage, { derived: string; page: string; of: string }>> = {
  de: {
    derived: 'Abgeleitete Datei, nicht maßgeblich. Maßgeblich ist die Fassung unter ',
    page: 'Seite',
    of: 'von',
  },
  en: {
    derived: 'Derived file, not authoritative. The authoritative version is the one at ',
    page: 'Page',
    of: 'of',
  },
};

const RIGHT = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];

/** Space between a rule and its text, in points. */
const RULE_GAP = 5;

/**
 * The header of each page: agreement and version, and its dates at the right, or below where the line is too short.
 *
 * @param wording the clause tree
 * @param citation how the version is cited
 */
export function pageHeader(wording: Wording, citation: ContractCitation): Header {
  const version = `${wordsOf(wording.language).version} ${wording.version}`;
  const name = `${citation.agreement}, ${version}`;
  // The edition line without its first part; it holds no comma but those between its parts.
  const dates = editionLine(wording).slice(version.length + 2);
  const fits = textWidth(`${name}    ${dates}`, SIZE.furniture) < TEXT_WIDTH;
  const rule = { border: { bottom: { ...HAIRLINE, space: RULE_GAP } } };
  const line = (children: readonly (string | Tab)[], ruled: boolean) =>
    new Paragraph({
      style: STYLE.header,
      tabStops: RIGHT,
      ...(ruled ? rule : {}),
      children: [new TextRun({ children })],
    });
  return new Header({
    children: fits ? [line([name, new Tab(), dates], true)] : [line([name], false), line([dates], true)],
  });
}

/**
 * The footer of each page: that this file is derived and where the wording that counts is found, the fingerprint, and
 * page x of y.
 *
 * @param wording the clause tree
 * @param citation how the version is cited
 */
export function pageFooter({ language }: Wording, { permalink, fingerprint }: ContractCitation): Footer {
  const { derived, page, of } = WORDS[language];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        border: { top: { ...HAIRLINE, space: RULE_GAP } },
        children: [
          new TextRun(derived),
          new ExternalHyperlink({
            link: permalink,
            children: [new TextRun({ text: permalink, style: STYLE.link })],
          }),
          new TextRun('.'),
        ],
      }),
      new Paragraph({
        style: STYLE.footer,
        tabStops: RIGHT,
        children: [
          new TextRun(`SHA-256 ${fingerprint}`),
          new TextRun({ children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
