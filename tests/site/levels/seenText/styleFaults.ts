import { clauseOf, contractText, type Fault, nameOf, type Scope, wordsOf } from './contractText.ts';

/**
 * Runs in the page. Values of styles that hide a text or change what is read, wherever they come from. The design uses
 * none of them for a contract, so each is a fault as such, whatever its effect is at this place.
 */

/** A property and the values that harm nobody. */
type Rule = readonly [property: string, isHarmless: (value: string, style: CSSStyleDeclaration) => boolean];

const only =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/** A length within shares of the size of the letters. */
const within =
  (least: number, most: number) =>
  (value: string, { fontSize }: CSSStyleDeclaration): boolean => {
    const share = value === 'normal' ? 0 : Number.parseFloat(value) / Number.parseFloat(fontSize);
    return Number.isFinite(share) && share >= least && share <= most;
  };

/** Symbols in place of letters. */
const SYMBOL_FONT = /wingdings|webdings|dingbats|symbol|barcode|redact|blank|emoji|icon|braille/i;

const FOR_TEXT: readonly Rule[] = [
  ['visibility', only('visible')],
  ['text-transform', only('none')],
  ['-webkit-text-security', only('none')],
  ['-webkit-text-stroke-width', only('0px')],
  ['text-shadow', only('none')],
  ['text-emphasis-style', only('none')],
  ['text-combine-upright', only('none')],
  ['font-variant-caps', only('normal')],
  ['font-variant-position', only('normal')],
  ['font-variant-alternates', only('normal')],
  ['font-feature-settings', only('normal')],
  ['font-variation-settings', only('normal')],
  ['font-size-adjust', only('none')],
  ['font-palette', only('normal')],
  ['font-family', (value) => !SYMBOL_FONT.test(value)],
  ['hyphenate-character', only('auto', '"-"', '"‐"')],
  ['letter-spacing', within(-0.05, 0.5)],
  ['word-spacing', within(-0.05, 2)],
  ['direction', only('ltr')],
  ['unicode-bidi', only('normal', 'isolate', 'plaintext')],
  ['writing-mode', only('horizontal-tb')],
  ['content', only('normal')],
  ['-webkit-line-clamp', only('none')],
  ['initial-letter', only('normal')],
];

const FOR_BOXES: readonly Rule[] = [
  ['clip', only('auto')],
  ['clip-path', only('none')],
  ['mask-image', only('none')],
  ['-webkit-mask-box-image-source', only('none')],
  ['filter', only('none')],
  ['backdrop-filter', only('none')],
  ['mix-blend-mode', only('normal')],
  ['transform', only('none')],
  ['translate', only('none')],
  ['rotate', only('none')],
  ['scale', only('none')],
  ['zoom', only('1')],
  ['perspective', only('none')],
  ['offset-path', only('none')],
  ['-webkit-box-reflect', only('none')],
  ['content-visibility', only('visible')],
  ['background-image', only('none')],
  ['background-clip', (value) => !/text/.test(value)],
  ['border-image-source', only('none')],
  ['list-style-image', only('none')],
  ['animation-name', only('none')],
  ['interactivity', only('', 'auto')],
  ['content', only('normal')],
];

/** Around the text a box may stick, but not stay where it is: then nobody can scroll to its end. */
const FIXED: Rule = ['position', (value) => value !== 'fixed'];

export function styleFaults(scope: Scope): readonly Fault[] {
  const { elements, around } = contractText(scope);
  return [
    ...elements.flatMap((element) => brokenRules(element, [...FOR_TEXT, ...FOR_BOXES, FIXED])),
    ...elements.flatMap(struckOut),
    ...elements.flatMap(generatedText),
    ...elements.flatMap(partStyles),
    ...around.flatMap((element) => [...brokenRules(element, [...FOR_BOXES, FIXED]), ...struckOut(element)]),
    ...around.flatMap(generatedText),
    ...fontFaults(),
    ...highlightFaults(),
    ...motionFaults([...elements, ...around]),
  ];
}

function brokenRules(element: HTMLElement, rules: readonly Rule[]): readonly Fault[] {
  const style = getComputedStyle(element);
  return rules.flatMap(([property, isHarmless]) => {
    const value = style.getPropertyValue(property);
    return value === '' || isHarmless(value, style) ? [] : [faultOf(element, property, value)];
  });
}

const faultOf = (element: Element, technique: string, value: string): Fault => ({
  technique,
  clause: clauseOf(element),
  detail: `${value.slice(0, 80)} on ${nameOf(element)} ${wordsOf(element)}`,
});

/** Words that are struck out seem to be no part of the text. */
function struckOut(element: HTMLElement): readonly Fault[] {
  const line = getComputedStyle(element).textDecorationLine;
  return line.includes('line-through') && !element.matches('del, s') ? [faultOf(element, 'text-decoration', line)] : [];
}

const BEFORE_AND_AFTER = ['::before', '::after'] as const;

/** Marks of a list that say nothing. */
const MARK = /^(none|disc|circle|square|"[^\p{L}\p{N}\p{Sm}]*")$/u;

/** Nothing is added to a contract, not even an empty box, which could lie over its words. */
function generatedText(element: HTMLElement): readonly Fault[] {
  const added = BEFORE_AND_AFTER.flatMap((part) => {
    const { content } = getComputedStyle(element, part);
    return ['none', 'normal', ''].includes(content) ? [] : [faultOf(element, `generated content ${part}`, content)];
  });
  if (getComputedStyle(element).display !== 'list-item') return added;
  const { listStyleType } = getComputedStyle(element);
  const { content, fontSize } = getComputedStyle(element, '::marker');
  const isPlain = MARK.test(listStyleType) && ['normal', 'none', ''].includes(content) && fontSize !== '';
  return isPlain ? added : [...added, faultOf(element, 'generated content ::marker', `${listStyleType} ${content}`)];
}

/** What differs in a first letter or first line from the rest. */
const OF_PARTS = ['color', 'font-size', 'opacity', 'text-transform', 'visibility', '-webkit-text-fill-color'] as const;

function partStyles(element: HTMLElement): readonly Fault[] {
  const own = getComputedStyle(element);
  if (own.display.startsWith('inline')) return [];
  return ['::first-letter', '::first-line'].flatMap((part) => {
    const style = getComputedStyle(element, part);
    const different = OF_PARTS.filter((property) => {
      const value = style.getPropertyValue(property);
      // Opacity is not passed on: that of the whole is asked elsewhere.
      return value !== own.getPropertyValue(property) && !(property === 'opacity' && value === '1');
    });
    return different.map((property) => faultOf(element, `${part} ${property}`, style.getPropertyValue(property)));
  });
}

/** The design uses the fonts of the reader's system: a font of a page may draw another letter than is written. */
const fontFaults = (): readonly Fault[] =>
  [...document.fonts].map(({ family, status }) => ({
    technique: '@font-face',
    clause: 'opening',
    detail: `a font of the page's own: ${family} (${status})`,
  }));

const highlightFaults = (): readonly Fault[] =>
  [...CSS.highlights.keys()].map((name) => ({
    technique: '::highlight',
    clause: 'opening',
    detail: `words are painted differently: ${name}`,
  }));

/** What is visible now may be hidden in a second. */
function motionFaults(elements: readonly HTMLElement[]): readonly Fault[] {
  const moved = new Set<Element>(elements);
  return document.getAnimations().flatMap((animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    return target !== null && moved.has(target) ? [faultOf(target, 'animation', animation.playState)] : [];
  });
}
