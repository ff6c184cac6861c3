// Plain JavaScript without dependencies: it runs on whatever Node.js the machine has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node.js ${process.versions.node} is too old to install the project. Install Node.js ${OLDEST_NODE} or later.`);
}
installPackages();
if (process.argv.includes('--browser')) await ensureBrowser();

/** Installs the packages of the lock file, the pinned Node.js among them, unless they are there. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.installed-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing the packages of the project (once) …');
  // Not `npm ci`: it refuses a lock file that lacks the packages of platforms other than the one it was written on.
  const { status } = run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('The packages could not be installed; the messages above say why. Nothing else was changed.');
  writeFileSync(marker, lock);
}

/** Finds a Chromium for the tests, or installs one: Playwright's own, or that of the system where Playwright's is not to be had. */
async function ensureBrowser() {
  if (await findBrowser()) return;
  console.log('Installing a browser for the tests (once) …');
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  if (
    run(process.execPath, [cli, 'install', 'chromium-headless-shell', 'chromium']).status === 0 &&
    (await findBrowser())
  )
    return;
  const isRoot = process.getuid?.() === 0;
  const apt = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  if (isRoot && run('apt-get', ['--version'], 'ignore').status === 0) {
    console.log('Playwright offers no browser here; installing Chromium of the system …');
    for (const [command, ...args] of apt) run(command, args, 'ignore');
    if (await findBrowser()) return;
  }
  fail(
    'There is no browser for the tests. Install Chromium (Debian: "apt-get install chromium") and run the tests again.',
  );
}

async function findBrowser() {
  const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const { chromium } = createRequire(join(root, 'package.json'))('playwright');
  return [chromium.executablePath(), ...candidates].some((path) => path && existsSync(path));
}

function run(command, args, stdio = 'inherit') {
  return spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32' });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
