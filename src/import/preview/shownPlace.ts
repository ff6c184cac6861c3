import type { SourcePlace } from '../readDocument.ts';

/**
 * A place in a file as a person looks for it: "page 3, line 12", "line 7", "Fußnote 3".
 *
 * @param place see there
 */
export function shownPlace({ page, line, part }: SourcePlace): string {
  const parts = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(part === undefined ? [] : [part]),
  ];
  return parts.join(', ') || 'the file';
}
