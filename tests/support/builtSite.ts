import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { type ServedSite, serveSite } from '../../src/hosting/serveSite.ts';
import { buildSite } from '../../src/publication/buildSite.ts';
import { ROOT } from './runScript.ts';
import { freshFolder } from './smallContent.ts';

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

/**
 * Serves a built site on a free port.
 */
export const served = (dist: string): Promise<ServedSite> => serveSite(dist, 0);

/** Places where a system keeps its Chromium. */
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a Chromium: Playwright's own where it is installed, else that of the system.
 *
 * @param settings further flags of its command line
 */
export function startBrowser(settings: readonly string[] = []): Promise<Browser> {
  const own = existsSync(chromium.executablePath());
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    args: [...flags, ...settings],
    ...(own || system === undefined ? {} : { executablePath: system }),
  });
}
