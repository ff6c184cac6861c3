import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';
import { WEB_SERVERS } from './webServers.ts';

const hosting = (...args: readonly string[]) => runScript('hosting', EXAMPLE_CONTENT, { args });

const isThere = (name: string): boolean => WEB_SERVERS.some((server) => server.name === name && server.isThere);

const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;

if (!hasOpenssl) console.warn('A test of the nginx configuration is skipped: install the Debian package openssl.');

describe('npm run hosting', () => {
  it.skipIf(!isThere('nginx') || !hasOpenssl)('prints a configuration with https that nginx accepts', () => {
    const folder = freshFolder();
    const { code, stdout } = hosting('nginx', '--folder', '/srv/avv/');
    expect(code).toBe(0);
    expect(stdout).toContain('alias "/srv/avv/";');
    expect(stdout).toContain('return 301 https://$host$request_uri;');
    const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=x'];
    expect(spawnSync('openssl', [...made, '-keyout', key, '-out', certificate]).status).toBe(0);
    const place = '/etc/letsencrypt/live/avv.muster-cloud.example';
    expect(stdout.split(place)).toHaveLength(3);
    writeFileSync(
      join(folder, 'site.conf'),
      stdout.replaceAll(place, folder).replaceAll(/(listen [^;]*?)(\d+)/g, '$18$2'),
    );
    writeFileSync(join(folder, 'nginx.conf'), 'pid nginx.pid; events {} http { access_log off; include site.conf; }');
    const tried = spawnSync('nginx', ['-t', '-e', 'stderr', '-p', folder, '-c', 'nginx.conf'], { encoding: 'utf8' });
    expect(tried.status, tried.stderr).toBe(0);
  });

  it.skipIf(!isThere('Caddy'))('prints a Caddyfile with https that Caddy accepts', () => {
    const { code, stdout } = hosting('caddy', '--folder', '/srv/avv');
    expect(code).toBe(0);
    const file = join(freshFolder(), 'Caddyfile');
    writeFileSync(file, stdout);
    const tried = spawnSync('caddy', ['adapt', '--config', file, '--adapter', 'caddyfile']);
    expect(tried.status, tried.stderr.toString()).toBe(0);
    expect(tried.stdout.toString()).toContain('"host":["avv.muster-cloud.example"]');
    expect(tried.stdout.toString()).toContain('"listen":[":443"]');
  });

  it.each([
    [[], 'Name one of nginx and caddy.'],
    [['apache', '--folder', '/srv/avv'], 'Name one of nginx and caddy.'],
    [['nginx'], 'Name the folder on the server'],
    [['nginx', '--folder', 'dist'], 'Name the folder on the server'],
    [['nginx', '--folder', '/srv/"; }'], 'Name the folder on the server'],
    [['nginx', '--folder', '/srv/$host'], 'Name the folder on the server'],
    [['caddy', '--folder', '/srv/avv', '--listen', '80; evil'], '--listen 80; evil: write 127.0.0.1:8080.'],
  ])('says to %j what is missing and prints nothing', (args, complaint) => {
    const { code, stdout, stderr } = hosting(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Nothing was printed.');
  });
});
