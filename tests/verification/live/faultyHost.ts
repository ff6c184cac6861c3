import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** How a host answers one request; what it does not answer is answered as a healthy host does. */
export type Answer = (name: string, response: ServerResponse, healthy: Healthy) => boolean | undefined;

/** What a healthy host would say. */
export interface Healthy {
  /** Bytes of a file of the site, or null where there is none. */
  readonly bytes: Buffer | null;
  readonly type: string;
}

/** A host on this machine. */
export interface Host {
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mdx': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/**
 * Serves a folder on the loopback, with faults where `answer` puts them.
 *
 * @param folder folder of a built site, asked anew at every request
 * @param answer writes an answer and returns true, or returns nothing
 */
export async function faultyHost(folder: () => string, answer: Answer = () => undefined): Promise<Host> {
  const server = createServer((request, response) => {
    const name = nameOf(request);
    const path = join(folder(), name);
    const isFile = existsSync(path) && statSync(path).isFile();
    const healthy = {
      bytes: isFile ? readFileSync(path) : null,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
    };
    if (answer(name, response, healthy) === true) return;
    if (healthy.bytes === null) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html><p>Not found</p>');
      return;
    }
    response.writeHead(200, { 'content-type': healthy.type }).end(healthy.bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Name of the file that an address stands for. */
function nameOf({ url = '/' }: IncomingMessage): string {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
