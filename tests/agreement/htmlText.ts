const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Elements a browser does not put on lines of their own. */
const INLINE = new Set(['a', 'strong', 'em', 'var']);

/** One tag of a fragment. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The text between tags with the five entities decoded; anything that is neither text nor a plain tag is an error. */
export function htmlParts(html: string): readonly (string | Tag)[] {
  const parts: (string | Tag)[] = [];
  let rest = html;
  while (rest !== '') {
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/.exec(rest);
    const text = /^[^<>]+/.exec(rest);
    if (tag !== null) {
      const pairs = [...(tag[3] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        decoded(value),
      ]);
      parts.push({ name: tag[2] ?? '', closing: tag[1] === '/', attributes: Object.fromEntries(pairs) });
      rest = rest.slice(tag[0].length);
    } else if (text !== null) {
      parts.push(decoded(text[0]));
      rest = rest.slice(text[0].length);
    } else throw new Error(`neither text nor tag: ${rest.slice(0, 60)}`);
  }
  return parts;
}

/** The tags of a fragment. */
export const htmlTags = (html: string): readonly Tag[] => htmlParts(html).filter((part) => typeof part !== 'string');

/** The words of a fragment with single spaces. */
export function htmlWords(html: string): string {
  const text = htmlParts(html).map((part) => (typeof part === 'string' ? part : INLINE.has(part.name) ? '' : '\n'));
  return singleSpaced(text.join(''));
}

/** The words of a canonical text with single spaces and without the bullets, which a fragment leaves to its lists. */
export const canonicalWords = (text: string): string => singleSpaced(text.replace(/^–(?: |$)/gm, ''));

/** Runs of ASCII white space as one space. No-break spaces stay. */
export const singleSpaced = (text: string): string => text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');

function decoded(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`an unknown entity: ${text}`);
  return text.replace(/&([a-z0-9#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
