import { fragmentMarkers, markedFragment } from './fragmentMarkers.mjs';

/**
 * @typedef {object} Tag
 * @property {string} name in lower case
 * @property {boolean} closes
 * @property {Readonly<Record<string, string>>} attributes
 * @property {number} at where it begins in the page
 * @property {number} end where it ends
 */

/** A tag, comment or doctype in the one form that every reader of HTML understands alike; no comment holds markup. */
const TOKEN =
  /<!--[^<>]*-->|<!doctype html>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Elements whose content is text: what looks like markup in them is none. */
const RAW = /^(script|title|textarea)$/;
const VOID = /^(area|br|col|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements with which a page could show something else than its own text, or run what is not the site's. */
const FOREIGN =
  /^(style|i?frame|frameset|object|embed|applet|base|portal|xmp|plaintext|noembed|noframes|(fenced|model)\w*)$/;
/** Elements that show what they hold as it is. */
const PLAIN = /^(html|body|main|article|section|div|table|tbody|tr|td)$/;

/** @param {string} page @returns {readonly Tag[]} */
const tagsOf = (page) =>
  [...page.matchAll(TOKEN)].flatMap((match) => {
    const [token, slash, name, attributes = ''] = match;
    if (name === undefined) return [];
    const entries = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [
      key.toLowerCase(),
      a ?? b ?? c ?? '',
    ]);
    // Of an attribute that stands twice, browsers take the first.
    const first = Object.fromEntries(entries.reverse());
    return [
      {
        name: name.toLowerCase(),
        closes: slash === '/',
        attributes: first,
        at: match.index,
        end: match.index + token.length,
      },
    ];
  });

/**
 * What a page of the site never is: cut off, ambiguous, or with programs, styles, handlers and loads that are not the
 * site's. A host that "optimises" pages and a hostile build add such things.
 *
 * @param {string} page bytes of the page as text
 * @returns {readonly string[]} ends of sentences, each telling what was found
 */
export function foreignParts(page) {
  const tags = tagsOf(page);
  const rest = page.replace(TOKEN, (token) => ' '.repeat(token.length)).indexOf('<');
  const raw = tags.find(({ name, closes }, i) => RAW.test(name) && !closes && !isEndOf(name, tags[i + 1]));
  const odd = rest < 0 ? raw?.at : rest;
  return [
    ...(/^<!doctype html><html\b[\s\S]*<\/html>\s*(<script\b[^<>]*><\/script>\s*)*$/i.test(page)
      ? []
      : ['is not a whole page of the site.']),
    ...(/<meta charset="utf-8"/i.test(page.slice(0, 1024)) ? [] : ['does not say that it is written in UTF-8.']),
    ...(odd === undefined ? [] : [`is not unambiguous HTML: ${page.slice(odd, odd + 80)}`]),
    ...tags
      .filter(isForeign)
      .map(({ at, end }) => `holds ${page.slice(at, Math.min(end, at + 120))}, which is not of the site.`),
  ];
}

/** @param {string} name @param {Tag | undefined} tag */
const isEndOf = (name, tag) => tag?.closes === true && tag.name === name;

/** @param {Tag} tag */
function isForeign({ name, closes, attributes }) {
  if (closes) return false;
  const { rel = '', type = '', 'http-equiv': equivalent = '', content = '' } = attributes;
  const isData = name === 'script' && /^application\/(ld\+)?json$/.test(type);
  return (
    FOREIGN.test(name) ||
    (name === 'script' && !isData && !attributes['src']) ||
    (name === 'link' && LOADING.test(rel) && !isOwn(attributes['href'] ?? '')) ||
    (equivalent !== '' && !/^content-security-policy$/i.test(equivalent) && !isOwnRefresh(equivalent, content)) ||
    Object.entries(attributes).some(
      ([key, value]) =>
        /^(on.*|style|srcdoc|shadowroot.*|manifest|background)$/.test(key) ||
        (/^(src|srcset|poster|ping|action|formaction)$/.test(key) && !isOwn(value)) ||
        (/^(href|xlink:href)$/.test(key) && /^[^/?#]*[:&\\\s]/.test(value) && !/^(https?|mailto|tel):/.test(value)),
    )
  );
}

/** Links through which a browser loads something at once. */
const LOADING = /(^|\s)(stylesheet|\w*preload|prefetch|preconnect|dns-prefetch|import|manifest|[\w-]*icon)(\s|$)/i;

/** Whether an address is of the same host, however a browser reads it. @param {string} address */
const isOwn = (address) => !/^\s*$|\/\/|[\\:&\t\n\r]/.test(address);

/** @param {string} equivalent @param {string} content */
const isOwnRefresh = (equivalent, content) =>
  /^refresh$/i.test(equivalent) && /^0; url=\//.test(content) && isOwn(content);

/**
 * Why a page does not show the frozen fragment of a version as it is, once, alone in its element, with every address once.
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
  const [before = '', after] = page.split(markedFragment(agreement, version, fragment));
  if (after === undefined) return ['does not show the published text.'];
  if (!/<div\b[^<>]*>\s*$/.test(before) || !/^\s*<\/div>/.test(after))
    return ['shows something else together with the published text.'];
  const tags = tagsOf(page);
  const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [...concealed(tags, before.length), ...[...new Set(repeated)].map((id) => `has the address #${id} twice.`)];
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
  const ids = [...(fragments[binding] ?? '').matchAll(/<section id="([^"]*)">/g)].map(([, id = '']) => id);
  const tags = tagsOf(page);
  return [
    ...differing.map(([of]) => `does not show the published ${of === binding ? 'text' : 'translation'}.`),
    ...new Set(shown.flatMap(({ index }) => concealed(tags, index))),
    ...ids
      .filter((id) => tags.filter(({ attributes }) => attributes['id'] === id).length !== 1)
      .map((id) => `does not have the address #${id} exactly once.`),
  ];
}

/** Why what stands at a place of a page is not seen. @param {readonly Tag[]} tags @param {number} at @returns {readonly string[]} */
function concealed(tags, at) {
  /** @type {Tag[]} */
  const open = [];
  for (const tag of tags.filter(({ end }) => end <= at)) {
    const start = tag.closes ? open.findLastIndex(({ name }) => name === tag.name) : -1;
    if (start >= 0) open.length = start;
    else if (!tag.closes && !VOID.test(tag.name)) open.push(tag);
  }
  const hides = (/** @type {Tag} */ { name, attributes }) =>
    !PLAIN.test(name) || ['hidden', 'inert', 'aria-hidden', 'popover'].some((key) => key in attributes);
  return open.some(hides)
    ? ['does not show the published text to everyone, but inside of something that hides it.']
    : [];
}

/** Lines of a fragment without those that only open and close its parts. @param {string} fragment */
const linesOf = (fragment) =>
  fragment
    .split('\n')
    .filter((line) => line !== '' && !/^<\/?(?:article|section)\b[^<>]*>$/.test(line))
    .join('\n');
