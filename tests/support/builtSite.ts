import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { buildSite } from '../../src/publication/buildSite.ts';
import { ROOT } from './runScript.ts';
import { freshFolder } from './smallContent.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/**
 * Builds the site of a content folder into a temporary folder.
 *
 * @param content the content folder
 * @returns folder of the built site
 */
export function builtSite(content: string): string {
  const dist = join(freshFolder(), 'dist');
  buildSite({ root: ROOT, content, dist, quiet: true });
  return dist;
}

/** A site on a port of this machine. */
export interface ServedSite {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a folder on a free port, a folder's `index.html` for its address.
 */
export async function served(dist: string): Promise<ServedSite> {
  const server: Server = createServer((request, response) => {
    const path = join(dist, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      response.writeHead(404).end(readFileSync(join(dist, '404.html')));
      return;
    }
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Places where a system keeps its Chromium. */
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a Chromium: Playwright's own where it is installed, else that of the system.
 */
export function startBrowser(): Promise<Browser> {
  const own = existsSync(chromium.executablePath());
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ args: flags, ...(own || system === undefined ? {} : { executablePath: system }) });
}
