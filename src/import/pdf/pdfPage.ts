import { UnreadableFile } from '../readDocument.ts';
import type { GlyphRun, PdfPage, StructureNode } from './glyphRun.ts';
import { glyphText } from './glyphText.ts';
import type { OpenPdf } from './openPdf.ts';

type PdfJsPage = Awaited<ReturnType<OpenPdf['getPage']>>;
type PdfJsText = Awaited<ReturnType<PdfJsPage['getTextContent']>>;
type PdfJsItem = PdfJsText['items'][number];
type PdfJsNode = NonNullable<Awaited<ReturnType<PdfJsPage['getStructTree']>>>;

/** Which fonts are bold, by the name that pdf.js gives each. */
export type FontWeights = Map<string, boolean>;

/**
 * Reads a page.
 *
 * @param pdf an open PDF
 * @param number of the page, from 1
 * @param weights what is known of fonts; new ones are added
 * @param characters that it may have at most
 * @throws UnreadableFile where it has more
 */
export async function pdfPage(
  pdf: OpenPdf,
  number: number,
  weights: FontWeights,
  characters: number,
): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const text = await textOf(page, characters);
  await learnWeights(page, Object.keys(text.styles), weights);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const runs = upright(runsOf(text.items, transform, weights), { width, height });
  const structure = structureNode(await page.getStructTree(), 0);
  page.cleanup();
  return { number, width, height, runs, structure };
}

/** The text of a page piece by piece, so that a page without end is given up in time. */
async function textOf(page: PdfJsPage, characters: number): Promise<Pick<PdfJsText, 'items' | 'styles'>> {
  const items: PdfJsItem[] = [];
  const styles: PdfJsText['styles'] = {};
  let left = characters;
  const reader = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }).getReader();
  for (;;) {
    const { done, value }: { readonly done: boolean; readonly value?: PdfJsText } = await reader.read();
    if (done || value === undefined) return { items, styles };
    Object.assign(styles, value.styles);
    for (const item of value.items) {
      items.push(item);
      // Marked content without text costs as much.
      left -= 'str' in item ? item.str.length + 1 : 1;
    }
    if (left > 0) continue;
    await reader.cancel(new Error('too much text'));
    throw new UnreadableFile(TOO_LONG);
  }
}

const TOO_LONG = 'This PDF has more than 3,000,000 characters of text; take out the pages of the contract.';

/** Asks for the real names of fonts, which pdf.js gives only where a page is about to be painted. */
async function learnWeights(page: PdfJsPage, fonts: readonly string[], weights: FontWeights): Promise<void> {
  if (fonts.every((font) => weights.has(font))) return;
  try {
    await page.getOperatorList();
    // What the reading part sends reaches the asking part with the next turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } catch {
    // Text that cannot be painted can still be read.
  }
  for (const font of fonts) {
    const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const name = typeof found === 'object' && found !== null && 'name' in found ? String(found.name) : '';
    weights.set(font, /bold|black|heavy|demi|[-,]bd\b/i.test(name));
  }
}

interface Mark {
  readonly id: string | null;
  readonly isArtifact: boolean;
}

function runsOf(items: readonly PdfJsItem[], view: readonly number[], weights: FontWeights): readonly TurnedRun[] {
  const runs: TurnedRun[] = [];
  const marks: Mark[] = [{ id: null, isArtifact: false }];
  let isApart = false;
  for (const item of items) {
    const mark = marks.at(-1) ?? { id: null, isArtifact: false };
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else
        marks.push({
          id: item.id ?? mark.id,
          isArtifact: mark.isArtifact || ('tag' in item && item.tag === 'Artifact'),
        });
      continue;
    }
    const text = glyphText(item.str);
    if (text.trim() === '') isApart ||= text !== '';
    else {
      runs.push({ ...placed(item.transform, view), text, width: item.width, isApart, ...inked(item.fontName, mark) });
      isApart = false;
    }
  }
  return runs;

  function inked(font: string, { id, isArtifact }: Mark): Pick<GlyphRun, 'isBold' | 'mark' | 'isArtifact'> {
    return { isBold: weights.get(font) ?? false, mark: id, isArtifact };
  }
}

/** Quarter turns that the text makes against its page; null at any other angle. */
interface TurnedRun extends Omit<GlyphRun, 'isTurned'> {
  readonly turns: number | null;
}

function placed(
  text: readonly unknown[],
  view: readonly number[],
): { readonly x: number; readonly y: number; readonly size: number; readonly turns: number | null } {
  const [a, b, c, d, e, f] = text.map(Number);
  const [va, vb, vc, vd, ve, vf] = view;
  const [along, down] = [times(va, a) + times(vc, b), times(vb, a) + times(vd, b)];
  const turn = Math.atan2(down, along) / (Math.PI / 2);
  return {
    x: times(va, e) + times(vc, f) + (ve ?? 0),
    y: times(vb, e) + times(vd, f) + (vf ?? 0),
    size: Math.round(Math.hypot(c ?? 0, d ?? 0) * 100) / 100,
    turns: Math.abs(turn - Math.round(turn)) < 0.02 ? (Math.round(turn) + 4) % 4 : null,
  };
}

const times = (a = 0, b = 0): number => a * b;

/** Runs as a reader holds the page: the way in which most of its text stands upright. */
function upright(
  runs: readonly TurnedRun[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly GlyphRun[] {
  const counts = [0, 0, 0, 0];
  for (const { turns, text } of runs) if (turns !== null) counts[turns] = (counts[turns] ?? 0) + text.length;
  const turn = counts.indexOf(Math.max(...counts));
  return runs.map(({ turns, ...run }) => {
    const { x, y } = run;
    const [toX, toY] = [
      [x, y],
      [y, width - x],
      [width - x, height - y],
      [height - y, x],
    ][turn] ?? [x, y];
    return { ...run, x: toX ?? x, y: toY ?? y, isTurned: turns !== turn };
  });
}

/** Deeper trees are made to do harm. */
const MAX_DEPTH = 60;

function structureNode(node: PdfJsNode | null, depth: number): StructureNode | null {
  if (node === null || depth > MAX_DEPTH) return null;
  const children = node.children.flatMap((child): readonly StructureNode[] => {
    if ('role' in child) return [structureNode(child, depth + 1) ?? []].flat();
    return child.type === 'content' ? [{ type: 'content', mark: child.id }] : [];
  });
  const alt = 'alt' in node && typeof node.alt === 'string' ? node.alt : null;
  return { type: 'element', role: node.role, alt, children };
}
