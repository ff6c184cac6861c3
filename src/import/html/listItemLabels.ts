import type { Element } from 'hast';
import { listNumber } from '../docx/listNumber.ts';
import { paragraphLabels } from '../importedLabel.ts';
import { attribute, declared, elementsIn, rawText } from './htmlTree.ts';

/** The numbers a browser shows before the items of an ordered list; none for a list without. */
export type ItemLabels = ReadonlyMap<Element, string>;

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

/**
 * The labels of the items of a list: "1.", "b.", "iv.". Where every item begins with a number that is typed, the list has
 * no others: its numbers are switched off by a style sheet.
 *
 * @param list `ol`
 */
export function listItemLabels(list: Element): ItemLabels {
  const items = elementsIn(list).filter(({ tagName }) => tagName === 'li');
  const declaredStyle = `${declared(list, 'list-style')} ${declared(list, 'list-style-type')}`;
  const style = /(?:^| )(none|(?:lower|upper)-[a-z]+|decimal-leading-zero)(?![\w-])/i.exec(declaredStyle)?.[1];
  if (style?.toLowerCase() === 'none' || (items.length > 0 && items.every(hasTypedLabel))) return new Map();
  const isReversed = list.properties['reversed'] !== undefined && list.properties['reversed'] !== false;
  const format = STYLES[style?.toLowerCase() ?? ''] ?? TYPES[attribute(list, 'type')] ?? 'decimal';
  let value = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      value = integer(attribute(item, 'value')) ?? value;
      const label = `${listNumber(value, TYPES[attribute(item, 'type')] ?? format) ?? value}.`;
      value += isReversed ? -1 : 1;
      return [item, label] as const;
    }),
  );
}

const integer = (text: string): number | null => (/^-?\d{1,9}$/.test(text) ? Number(text) : null);

function hasTypedLabel(item: Element): boolean {
  const start = rawText(item).replace(/\s+/g, ' ').trim().slice(0, 40);
  return /^§ ?\d/.test(start) || paragraphLabels(start).length > 0;
}
