import { clauseOf, contractText, type Fault, nameOf, type Scope, wordsOf } from './contractText.ts';

/** Runs in the page. Letters too pale or too small to be read, by the styles they have. */

/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const known = new Map<string, Colour>();
let painter: OffscreenCanvasRenderingContext2D | null = null;

/** Any colour CSS can write, as sRGB from 0 to 1. */
function colourOf(written: string): Colour {
  const found = known.get(written);
  if (found !== undefined) return found;
  painter ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (painter === null) throw new Error('This browser paints no colours.');
  painter.clearRect(0, 0, 1, 1);
  painter.fillStyle = written;
  painter.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
  const colour: Colour = [red / 255, green / 255, blue / 255, alpha / 255];
  known.set(written, colour);
  return colour;
}

const over = ([r, g, b, alpha]: Colour, [x, y, z]: Colour, share = 1): Colour => {
  const a = alpha * share;
  return [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
};

function luminanceOf([red, green, blue]: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrastOf(one: Colour, other: Colour): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The background below an element, and how opaque it and all around it leave it. */
function groundOf(element: Element): { readonly ground: Colour; readonly opacity: number } {
  const above: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) above.unshift(at);
  let ground = colourOf(systemColour('Canvas'));
  let opacity = 1;
  for (const at of above) {
    const style = getComputedStyle(at);
    ground = over(colourOf(style.backgroundColor), ground);
    opacity *= Number(style.opacity);
  }
  return { ground, opacity };
}

/** `Canvas` is another colour in dark mode than in light. */
function systemColour(name: string): string {
  const before = document.documentElement.style.outlineColor;
  document.documentElement.style.setProperty('outline-color', name, 'important');
  const colour = getComputedStyle(document.documentElement).outlineColor;
  document.documentElement.style.outlineColor = before;
  if (document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style');
  return colour;
}

export function contrastFaults(scope: Scope): readonly Fault[] {
  const parents = new Set(contractText(scope).texts.map(({ parentElement }) => parentElement));
  return [...parents].flatMap((element) =>
    element === null ? [] : [...paleness(element), ...smallness(element, scope)],
  );
}

function paleness(element: Element): readonly Fault[] {
  const style = getComputedStyle(element);
  const { ground, opacity } = groundOf(element);
  const letters = colourOf(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  const contrast = contrastOf(over(letters, ground, opacity), ground);
  if (contrast >= LEAST_CONTRAST) return [];
  const technique = opacity < 1 ? 'opacity' : 'color';
  const detail = `contrast ${contrast.toFixed(2)}, opacity ${opacity} on ${nameOf(element)} ${wordsOf(element)}`;
  return [{ technique, clause: clauseOf(element), detail }];
}

function smallness(element: Element, { leastSize }: Scope): readonly Fault[] {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  if (size >= leastSize) return [];
  const detail = `${size} pixels on ${nameOf(element)} ${wordsOf(element)}`;
  return [{ technique: 'font-size', clause: clauseOf(element), detail }];
}
