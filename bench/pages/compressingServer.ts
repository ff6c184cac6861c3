import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What kind of file was sent, by the ending of its name. */
export type FileKind = 'html' | 'js' | 'css' | 'font' | 'other';

/** A file that was sent. */
export interface SentFile {
  readonly path: string;
  readonly kind: FileKind;
  /** Bytes of the body with brotli, level 11: what was sent. */
  readonly brotli: number;
  /** Bytes of the body with gzip, level 9. */
  readonly gzip: number;
}

/** A site served as a good host does. */
export interface CompressingServer {
  readonly origin: string;
  /** The files sent since this was asked last, those with errors too. */
  readonly sent: () => readonly SentFile[];
  readonly close: () => void;
}

interface Packed {
  readonly type: string;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
  readonly isPacked: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a host compresses; images, fonts and indexes of Pagefind are compressed already. */
const IS_PACKED = /^text\/|json|xml|javascript|wasm/;

/**
 * Serves a folder on a free port, compressed as if every file had been compressed beforehand, and counts what is sent.
 *
 * @param dist folder of a built site
 */
export async function compressingServer(dist: string): Promise<CompressingServer> {
  const packed = new Map<string, Packed>();
  let sent: SentFile[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileOf(dist, decodeURIComponent(pathname));
    const file = found ?? join(dist, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = packed.get(file) ?? pack(file);
    packed.set(file, body);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = !body.isPacked ? null : /\bbr\b/.test(accepted) ? 'br' : 'gzip';
    sent.push({ path: pathname, kind: kindOf(file), brotli: body.brotli.length, gzip: body.gzip.length });
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': body.type,
      'Cache-Control': pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === null ? {} : { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
    });
    response.end(encoding === 'gzip' ? body.gzip : body.brotli);
  });
  await new Promise<void>((ready) => {
    server.listen(0, 'localhost', ready);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => {
      const before = sent;
      sent = [];
      return before;
    },
    close: () => server.close(),
  };
}

function fileOf(dist: string, pathname: string): string | null {
  const path = join(dist, normalize(pathname));
  return (
    [path, join(path, 'index.html'), `${path}.html`].find((file) => existsSync(file) && statSync(file).isFile()) ?? null
  );
}

function pack(file: string): Packed {
  const bytes = readFileSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isPacked = IS_PACKED.test(type);
  return {
    type,
    isPacked,
    brotli: isPacked ? brotliCompressSync(bytes) : bytes,
    gzip: isPacked ? gzipSync(bytes, { level: 9 }) : bytes,
  };
}

function kindOf(file: string): FileKind {
  const ending = extname(file);
  if (ending === '.html') return 'html';
  if (ending === '.js' || ending === '.mjs') return 'js';
  if (ending === '.css') return 'css';
  return ending === '.woff2' ? 'font' : 'other';
}
