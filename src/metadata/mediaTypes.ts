/** Media types of the files of a version by the ending of their names. */
export const MEDIA_TYPES = {
  html: 'text/html',
  txt: 'text/plain',
  json: 'application/json',
  mdx: 'text/mdx',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  png: 'image/png',
} as const;

/**
 * Media type of a file.
 *
 * @param name its name or address
 * @throws Error where the ending is none of a file of a version
 */
export function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (!Object.hasOwn(MEDIA_TYPES, ending)) throw new Error(`The media type of "${name}" is not known.`);
  return MEDIA_TYPES[ending as keyof typeof MEDIA_TYPES];
}
