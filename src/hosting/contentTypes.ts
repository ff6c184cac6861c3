import { MEDIA_TYPES } from '../metadata/mediaTypes.ts';

/** Media types of all files of a built site, by the ending of their names. */
export const SITE_MEDIA_TYPES: Readonly<Record<string, string>> = {
  ...MEDIA_TYPES,
  css: 'text/css',
  ics: 'text/calendar',
  js: 'text/javascript',
  jsonl: 'application/jsonl',
  note: 'text/plain',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};

/** Endings of files that are packed already: to compress them again costs time and gains nothing. */
const PACKED: readonly string[] = ['docx', 'pdf', 'png'];

/** Media types of files that hold text, which are sent with their character set and compressed. */
export const TEXT_MEDIA_TYPES: readonly string[] = Object.entries(SITE_MEDIA_TYPES)
  .filter(([ending]) => !PACKED.includes(ending))
  .map(([, type]) => type);

/**
 * The value of `Content-Type`: without the character set browsers guess, and umlauts break.
 *
 * @param ending ending of a file's name, without the dot
 * @returns `text/plain; charset=utf-8`; undefined where no file of a site has that ending
 */
export function contentTypeOf(ending: string): string | undefined {
  if (!Object.hasOwn(SITE_MEDIA_TYPES, ending)) return undefined;
  const type = SITE_MEDIA_TYPES[ending];
  return type === undefined || PACKED.includes(ending) ? type : `${type}; charset=utf-8`;
}
