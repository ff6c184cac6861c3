/** A run of text of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether the run is what was searched for. */
  readonly marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/**
 * An excerpt of the search library, HTML with `mark` elements and nothing else, as plain runs of text.
 *
 * @param excerpt HTML
 */
export function excerptParts(excerpt: string): readonly ExcerptPart[] {
  return excerpt
    .split(/(<mark>[^<]*<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: unescaped(part.replace(/<[^>]*>/g, '')), marked: part.startsWith('<mark>') }));
}

const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
