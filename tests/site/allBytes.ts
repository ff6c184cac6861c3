import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { hasPoppler, poppler } from '../pdf/poppler.ts';

/** A file of a built site with all the texts that are in it. */
export interface Layers {
  /** Path below the folder of the site. */
  readonly name: string;
  /** The name itself, the bytes as they are, and everything that was compressed in them. */
  readonly layers: readonly Buffer[];
}

/**
 * Every file below a folder, unpacked as far as it can be: streams of PDF, parts of zip files, chunks of PNG, gzip, brotli.
 *
 * @param folder folder of a built site
 */
export function allBytes(folder: string): readonly Layers[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const path = join(folder, name);
      return { name, layers: [Buffer.from(name), ...unpacked(readFileSync(path)), ...words(path)] };
    });
}

function unpacked(bytes: Buffer): readonly Buffer[] {
  const parts: readonly Buffer[] = startsWith(bytes, 'PK')
    ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))
    : startsWith(bytes, '%PDF')
      ? pdfStreams(bytes)
      : startsWith(bytes, '\x89PNG')
        ? pngChunks(bytes)
        : [attempt(gunzipSync, bytes) ?? attempt(brotliDecompressSync, bytes)].filter((part) => part !== null);
  return [bytes, ...parts.flatMap(unpacked)];
}

const startsWith = (bytes: Buffer, magic: string): boolean =>
  bytes.subarray(0, magic.length).toString('latin1') === magic;

function attempt(read: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer | null {
  if (bytes.length === 0) return null;
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

/** What stands between `stream` and `endstream`, inflated where it can be. */
function pdfStreams(bytes: Buffer): readonly Buffer[] {
  return [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    const inflated = attempt(inflateSync, Buffer.from(body, 'latin1'));
    return inflated === null ? [] : [inflated];
  });
}

/** The data of each chunk, and what is compressed in it: behind the name and the flags of a text, or from the start. */
function pngChunks(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  const pixels: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (kind === 'IDAT') pixels.push(data);
    for (let from = 0; /^[ziI]/.test(kind) && kind !== 'IDAT' && from < Math.min(data.length, 120); from += 1) {
      const text = attempt(inflateSync, data.subarray(from)) ?? attempt(inflateRawSync, data.subarray(from));
      if (text !== null && text.length > 0) found.push(text);
    }
    at += length + 12;
  }
  const image = attempt(inflateSync, Buffer.concat(pixels));
  return image === null ? found : [...found, image];
}

/** The words of a PDF, whose glyphs say nothing without its fonts; also with words put together that a line end cut. */
function words(path: string): readonly Buffer[] {
  if (!path.endsWith('.pdf') || !hasPoppler) return [];
  const text = poppler('pdftotext', ['-raw'], readFileSync(path));
  return [Buffer.from(text), Buffer.from(text.replace(/[-\u00AD\u2010]?\s+/g, ''))];
}

/**
 * Whether a word stands in a layer: in any case, as UTF-8 or UTF-16, or in base 64.
 *
 * @param layer bytes
 * @param word lower-case ASCII
 */
export function holds(layer: Buffer, word: string): boolean {
  const text = layer.toString('latin1').toLowerCase();
  if (text.includes(word) || text.replaceAll('\0', '').includes(word)) return true;
  return [0, 1, 2].some((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + word).toString('base64');
    return layer.includes(encoded.slice(shift === 0 ? 0 : shift + 1, encoded.length - 4));
  });
}
