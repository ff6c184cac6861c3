import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { KnownClause, KnownContract, KnownLevel } from './knownContracts.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
};

/**
 * A Word file of a contract as Word itself would write it: numbers are those of a list with several levels, or typed where
 * the contract has no levels.
 *
 * @param contract the contract
 */
export async function wordDocx({ title, levels, clauses }: Omit<KnownContract, 'name'>): Promise<Uint8Array> {
  const document = new Document({
    numbering: levels === null ? { config: [] } : { config: [{ reference: 'contract', levels: levels.map(level) }] },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'zwischen dem Verantwortlichen und dem Auftragsverarbeiter' }),
          ...clauses.flatMap((clause) => paragraphs(clause, 0, levels)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const level = ({ format, text, isLegal }: KnownLevel, index: number) => ({
  level: index,
  format: FORMATS[format],
  text,
  alignment: AlignmentType.START,
  isLegalNumberingStyle: isLegal ?? false,
});

function paragraphs(clause: KnownClause, depth: number, levels: KnownContract['levels']): readonly Paragraph[] {
  const { label, heading, text, clauses } = clause;
  const [first = '', ...rest] = heading === '' ? text : [heading, ...text];
  const own = new Paragraph({
    children: [...(levels === null ? [new TextRun({ children: [label, new Tab()] })] : []), ...runs(first)],
    ...(levels === null ? {} : { numbering: { reference: 'contract', level: depth } }),
    ...(heading === '' ? {} : { heading: HEADINGS[depth] ?? HeadingLevel.HEADING_4 }),
  });
  const more = rest.map((words) => new Paragraph({ children: [...runs(words)] }));
  return [own, ...more, ...clauses.flatMap((inner) => paragraphs(inner, depth + 1, levels))];
}

/** Word divides a sentence into runs wherever somebody has typed. */
const runs = (text: string): readonly TextRun[] =>
  [text.slice(0, 7), text.slice(7, 20), text.slice(20)].filter((part) => part !== '').map((part) => new TextRun(part));
