import { strToU8 } from 'fflate';
import { zipFile } from '../zip/zipFile.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The parts of a file of Word as its bytes: in a fixed order and with a fixed time, so that they depend on nothing else.
 *
 * @param parts text of the parts by name
 */
export function stableZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const names = [...parts.keys()].sort(packageOrder);
  return zipFile(new Map(names.map((name) => [name, strToU8(parts.get(name) ?? '')])));
}

/** The list of content types comes first, as the format wants it; the rest by name. */
function packageOrder(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === CONTENT_TYPES ? -1 : 1;
  return a < b ? -1 : 1;
}
