import type { Inline } from '../../agreement/wording.ts';
import type { OutlineBlock } from '../outline.ts';
import { endsSentence, readsAsTitle } from '../scheme/sentence.ts';
import { joinedText } from './lineJoin.ts';
import { type LineMeasure, rightEdge } from './lineMeasure.ts';
import type { LineSegment } from './lineSegment.ts';
import { isSetAsHeading, type LineUnit } from './lineUnit.ts';

type Bullets = OutlineBlock & { readonly type: 'bullets' };

/**
 * Paragraphs and items as an outline.
 *
 * @param units the text, put together
 * @param measure how its lines were broken
 */
export function blocksFromUnits(units: readonly LineUnit[], measure: LineMeasure): readonly OutlineBlock[] {
  const depths = headingDepths(units);
  const blocks: OutlineBlock[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) continue;
    if (unit.bullet === null) {
      blocks.push(textBlock(unit, measure, depths));
      continue;
    }
    const items = units.slice(
      i,
      endOf(units, i + 1, ({ bullet }) => bullet === null),
    );
    blocks.push(nestedBullets(items));
    i += items.length - 1;
  }
  return blocks;
}

/** The first place from `from` on where something ends. */
function endOf(units: readonly LineUnit[], from: number, ends: (unit: LineUnit) => boolean): number {
  let at = from;
  for (let unit = units[at]; unit !== undefined && !ends(unit); unit = units[at]) at += 1;
  return at;
}

const lineOf = ({ segments }: LineUnit): number => segments[0]?.line ?? 0;

function textBlock(unit: LineUnit, measure: LineMeasure, depths: readonly string[]): OutlineBlock {
  const line = lineOf(unit);
  const text: Inline = { type: 'text', text: unitText(unit) };
  const depth = depths.indexOf(typeOf(unit)) + 1;
  if (depth > 0 && isHeading(unit)) return { type: 'heading', depth, content: [text], line };
  return { type: 'paragraph', content: isAddress(unit, measure) ? brokenLines(unit) : [text], line };
}

/** The words of a unit, its lines joined. */
function unitText({ segments, joins, bullet }: LineUnit): string {
  const texts = segments.map(({ text }, i) => (i === 0 && bullet !== null ? bullet.rest : text));
  return texts.slice(1).reduce((text, next, i) => joinedText(text, next, joins[i] ?? 'space'), texts[0] ?? '');
}

const brokenLines = ({ segments }: LineUnit): readonly Inline[] =>
  segments.flatMap(({ text }, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ type: 'break' as const }]),
    { type: 'text', text },
  ]);

/** A postal address, a block of names: lines that end early and none of which goes on with a sentence. */
function isAddress({ segments, numbered, joins }: LineUnit, measure: LineMeasure): boolean {
  if (segments.length < 2 || segments.length > 8 || numbered !== null || !measure.isWrapped) return false;
  if (joins.some((join) => join !== 'space')) return false;
  return segments.every(
    (line) => rightEdge(line) < measure.width * 0.6 && !endsSentence(line.text) && /^[\p{Lu}\d]/u.test(line.text),
  );
}

/** Kinds of type that headings are set in, the largest first. */
function headingDepths(units: readonly LineUnit[]): readonly string[] {
  const kinds = new Set(units.filter(isHeading).map(typeOf));
  return [...kinds].toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a) || (a < b ? 1 : -1));
}

const typeOf = ({ segments }: LineUnit): string => {
  const [first] = segments;
  return first === undefined ? '' : `${first.size.toFixed(1)} ${first.isBold ? 'bold' : 'plain'}`;
};

function isHeading(unit: LineUnit): boolean {
  if (unit.bullet !== null || !unit.segments.every(isSetAsHeading)) return false;
  const text = unitText(unit);
  if (isRemark(text)) return false;
  return (
    readsAsTitle(text) || (unit.numbered !== null && readsAsTitle(text.slice(unit.numbered.reading.literal.length)))
  );
}

/** "(Version dated 5 August 2025)" below a heading heads nothing itself. */
const isRemark = (text: string): boolean => /^\([^()]*\)$/.test(text);

function nestedBullets(units: readonly LineUnit[]): Bullets {
  const [first] = units;
  const outer = levelOf(first);
  const items: OutlineBlock[][] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) continue;
    const inner = units.slice(
      i + 1,
      endOf(units, i + 1, (one) => !isInner(levelOf(one), outer)),
    );
    const text: OutlineBlock = {
      type: 'paragraph',
      content: [{ type: 'text', text: unitText(unit) }],
      line: lineOf(unit),
    };
    items.push(inner.length === 0 ? [text] : [text, nestedBullets(inner)]);
    i += inner.length;
  }
  return { type: 'bullets', items };
}

interface Level {
  readonly sign: string;
  readonly indent: number;
}

const levelOf = (unit: LineUnit | undefined): Level => ({
  sign: unit?.bullet?.sign ?? '',
  indent: firstSegment(unit)?.indent ?? 0,
});

const firstSegment = (unit: LineUnit | undefined): LineSegment | undefined => unit?.segments[0];

/** Items below an item stand further in, or have a sign of their own where nothing is indented. */
const isInner = (level: Level, outer: Level): boolean =>
  level.indent >= outer.indent + 0.8 || (level.sign !== outer.sign && level.indent > outer.indent - 0.8);
