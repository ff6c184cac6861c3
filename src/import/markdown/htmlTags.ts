/** Tags, comments and the like in raw HTML; scripts and style sheets with their content. */
export const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<![A-Z][^>]*>|<\?[\s\S]*?\?>|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g;

const NAMES = new Set(
  [
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center',
    'cite code col colgroup dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4',
    'h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript ol',
    'optgroup option p picture pre q s samp script section select small source span strike strong style sub summary sup',
    'svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr',
    'field signatures',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Whether something in angle brackets is markup. "<Firma des Kunden>" is none: it is a blank to fill in.
 *
 * @param tag text from `<` to `>`
 */
export function isMarkup(tag: string): boolean {
  const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(tag)?.[1];
  return name === undefined || NAMES.has(name.toLowerCase()) || name.includes(':');
}

/** Whether a tag begins or ends a block of text, so that the words on its two sides do not belong together. */
export function isBlockTag(tag: string): boolean {
  return BLOCK_TAG.test(tag);
}

const BLOCK_TAG =
  /^<\/?(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|ol|option|p|pre|section|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)\b/i;

/** The value of an attribute of a tag; empty where it has none. */
export function attributeOf(tag: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? '';
}
