import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caddyConfiguration } from '../../src/hosting/caddyConfiguration.ts';
import { hostedSite } from '../../src/hosting/hostedSite.ts';
import { nginxConfiguration } from '../../src/hosting/nginxConfiguration.ts';
import { freshFolder } from '../support/smallContent.ts';

/** A server of another project that shows a site by a generated configuration. */
export interface WebServer {
  readonly name: string;
  /** Whether it is on this machine; without it the tests that need it are skipped. */
  readonly isThere: boolean;
  /**
   * Serves a folder at a free port of this machine.
   *
   * @param folder folder of the built site
   * @param baseUrl address of the site as in `site.yaml`
   * @throws Error with what the server says where it does not start
   */
  readonly serve: (folder: string, baseUrl: string) => Promise<RunningServer>;
}

/** A server that was started and must be ended. */
export interface RunningServer {
  readonly origin: string;
  readonly end: () => Promise<void>;
}

const isThere = (program: string, args: readonly string[]): boolean => spawnSync(program, args).error === undefined;

const NGINX: WebServer = {
  name: 'nginx',
  isThere: isThere('nginx', ['-v']),
  serve: async (folder, baseUrl) => {
    const [prefix, port] = [freshFolder(), await freePort()];
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${use};`);
    const site = nginxConfiguration(hostedSite(baseUrl, folder, `127.0.0.1:${port}`));
    writeFileSync(join(prefix, 'site.conf'), site);
    writeFileSync(
      join(prefix, 'nginx.conf'),
      `daemon off; master_process off; pid nginx.pid; error_log stderr;
events {}
http { access_log off; ${temporary.join(' ')} include site.conf; }
`,
    );
    return started('nginx', ['-e', 'stderr', '-p', prefix, '-c', 'nginx.conf'], prefix, port);
  },
};

const CADDY: WebServer = {
  name: 'Caddy',
  isThere: isThere('caddy', ['version']),
  serve: async (folder, baseUrl) => {
    const [home, port] = [freshFolder(), await freePort()];
    const site = caddyConfiguration(hostedSite(baseUrl, folder, `127.0.0.1:${port}`));
    writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    return started('caddy', ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], home, port);
  },
};

/** The servers that are tried. */
export const WEB_SERVERS: readonly WebServer[] = [NGINX, CADDY];

if (!NGINX.isThere)
  console.warn('Tests of the nginx configuration are skipped: install the Debian package nginx-light.');
if (!CADDY.isThere) console.warn('Tests of the Caddyfile are skipped: install the Debian package caddy.');

async function started(program: string, args: readonly string[], home: string, port: number): Promise<RunningServer> {
  mkdirSync(join(home, 'data'));
  const environment = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: home };
  const server = spawn(program, args, { cwd: home, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  server.stderr.on('data', (text) => (told += text));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) break;
    const answers = await ask(origin, '/').catch(() => null);
    if (answers !== null) return { origin, end: () => ended(server) };
    await setTimeout(50);
  }
  await ended(server);
  throw new Error(`${program} did not start.\n${told}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const end = new Promise((done) => server.once('exit', done));
  server.kill('SIGKILL');
  await end;
}

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** What a server answered, as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Asks a server, follows no redirect, unpacks nothing and leaves the path as it is.
 *
 * @param origin `http://127.0.0.1:8080`
 * @param path path as it stands in the request, with a slash before it
 * @param headers further headers
 */
export function ask(origin: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((answered, failed) => {
    const asked = request({ hostname, port, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', failed);
      answer.on('end', () =>
        answered({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}
