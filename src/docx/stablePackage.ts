import { strFromU8, unzipSync } from 'fflate';
import { stableZip } from './stableZip.ts';

const DOCUMENT = 'word/document.xml';
const CORE = 'docProps/core.xml';

/** `word/_rels/document.xml.rels` holds the relationships of `word/document.xml`. */
const RELATIONSHIPS = /^(.*)_rels\/([^/]+)\.rels$/;

/**
 * A file of Word with everything taken out that differs from one run to the next: random and counted ids, the time of
 * day, the order and the times of the entries.
 *
 * @param file the file as the library wrote it
 * @param day the day that stands for its making, `YYYY-MM-DD`
 * @param language tag of its language, for the metadata
 * @returns bytes that depend on the content alone
 */
export function stablePackage(file: Uint8Array, day: string, language: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, text] of [...parts]) {
    const [, folder, owner] = RELATIONSHIPS.exec(name) ?? [];
    if (folder === undefined || owner === undefined) continue;
    const ids = renumbered(text);
    parts.set(
      name,
      text.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${ids.get(id)}"`),
    );
    const ownerName = `${folder}${owner}`;
    const owned = parts.get(ownerName);
    if (owned !== undefined) parts.set(ownerName, withIds(owned, ids));
  }
  parts.set(DOCUMENT, withBookmarks(parts.get(DOCUMENT) ?? ''));
  parts.set(CORE, withDay(parts.get(CORE) ?? '', day, language));
  return stableZip(parts);
}

/** Ids by their order in the list, which is that of the document. */
function renumbered(relationships: string): ReadonlyMap<string, string> {
  return new Map([...relationships.matchAll(/ Id="([^"]*)"/g)].map(([, id = ''], index) => [id, `rId${index + 1}`]));
}

function withIds(part: string, ids: ReadonlyMap<string, string>): string {
  return part.replace(/ r:(id|embed)="([^"]*)"/g, (_, name: string, id: string) => ` r:${name}="${ids.get(id) ?? id}"`);
}

/** The library counts bookmarks through all documents of a process. */
function withBookmarks(document: string): string {
  const ids = new Map<string, number>();
  return document.replace(/(<w:bookmark(?:Start|End)\b[^>]* w:id=")([^"]*)/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return `${before}${ids.get(id)}`;
  });
}

function withDay(core: string, day: string, language: string): string {
  return core
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace('</dc:title>', `</dc:title><dc:language>${language}</dc:language>`);
}
