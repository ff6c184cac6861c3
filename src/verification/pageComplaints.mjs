import { fragmentMarkers, markedFragment } from './fragmentMarkers.mjs';

/** Elements with which a page could show something else than its own text, or run what is not the site's. */
const FOREIGN_ELEMENTS = /<(?:style|iframe|frame|frameset|object|embed|applet|base|portal)\b[^<>]*>/i;

/**
 * What a page of the site never holds: programs, styles and handlers written into it, and programs of other hosts. A host
 * that "optimises" pages and a hostile build add such things.
 *
 * @param {string} page bytes of the page as text
 * @returns {readonly string[]} ends of sentences, each telling what was found
 */
export function foreignParts(page) {
  const scripts = [...page.matchAll(/<script\b([^<>]*)>/gi)].map(([, attributes = '']) => attributes);
  const isOwn = (/** @type {string} */ attributes) =>
    /\bsrc="\/(?!\/)/.test(attributes) || /\btype="application\/(?:ld\+)?json"/.test(attributes);
  const links = [...page.matchAll(/<link\b[^<>]*\brel="?(?:stylesheet|modulepreload|preload|import)[^<>]*>/gi)];
  const found = [
    ...scripts.filter((attributes) => !isOwn(attributes)).map((attributes) => `<script${attributes}>`),
    ...links.map(([link]) => link).filter((link) => !/\bhref="\/(?!\/)/.test(link)),
    ...(FOREIGN_ELEMENTS.exec(page) ?? []),
    ...(/<[a-z][^<>]*\s(?:on[a-z]+|style|srcdoc)\s*=\s*["'][^<>]*>/i.exec(page) ?? []),
    ...(/\b(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript):[^"'<>]*/i.exec(page) ?? []),
    ...(/<meta\b[^<>]*http-equiv\s*=\s*["']?refresh(?![^<>]*\burl=\/(?!\/))[^<>]*>/i.exec(page) ?? []),
  ];
  return found.map((part) => `holds ${part.slice(0, 120)}, which is not of the site.`);
}

/**
 * Why a page does not show the frozen fragment of a version as it is, once, with every address once.
 *
 * @param {string} page bytes of the page as text
 * @param {string} agreement
 * @param {string} version
 * @param {string} fragment the frozen fragment
 * @returns {readonly string[]}
 */
export function fragmentComplaints(page, agreement, version, fragment) {
  const { begin, end } = fragmentMarkers(agreement, version);
  if (page.split(begin).length !== 2 || page.split(end).length !== 2)
    return ['does not mark the text of the contract exactly once.'];
  if (!page.includes(markedFragment(agreement, version, fragment))) return ['does not show the published text.'];
  if (/http-equiv\s*=\s*["']?refresh/i.test(page)) return ['leads its reader away.'];
  const ids = [...page.matchAll(/<[^<>]* id="([^"]*)"/g)].map(([, id = '']) => id);
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [...new Set(repeated)].map((id) => `has the address #${id} twice.`);
}

/**
 * Why a page does not show a version beside its translation: every line of both, in order, and every address once.
 *
 * @param {string} page bytes of the page as text
 * @param {Readonly<Record<string, string>>} fragments the two frozen fragments by language
 * @param {string} binding language of the binding one
 * @returns {readonly string[]}
 */
export function translationComplaints(page, fragments, binding) {
  const sides =
    /<div class="side(?: translated)?" lang="([a-z]+)"><span class="tongue">\w+<\/span>\n([\s\S]*?)<\/div>/g;
  const shown = [...page.matchAll(sides)];
  const differing = Object.entries(fragments).filter(
    ([language, fragment]) =>
      linesOf(shown.map(([, of, html]) => (of === language ? html : '')).join('')) !== linesOf(fragment),
  );
  const ids = [...(fragments[binding] ?? '').matchAll(/^<section id="([^"]*)">$/gm)].map(([, id = '']) => id);
  return [
    ...differing.map(([of]) => `does not show the published ${of === binding ? 'text' : 'translation'}.`),
    ...ids
      .filter((id) => page.split(` id="${id}"`).length !== 2)
      .map((id) => `does not have the address #${id} exactly once.`),
  ];
}

/** Lines of a fragment without those that only open and close its parts. @param {string} fragment */
const linesOf = (fragment) =>
  fragment
    .split('\n')
    .filter((line) => line !== '' && !/^<\/?(?:article|section)\b[^<>]*>$/.test(line))
    .join('\n');
