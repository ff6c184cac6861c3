import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyConfiguration } from '../src/hosting/caddyConfiguration.ts';
import { type HostedSite, hostedSite } from '../src/hosting/hostedSite.ts';
import { nginxConfiguration } from '../src/hosting/nginxConfiguration.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { readSiteFacts } from '../src/publication/siteFacts.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run --silent hosting -- nginx|caddy --folder FOLDER [--listen ADDRESS:PORT]

Prints the configuration of a web server for the site.
  --folder FOLDER        where the built site stands on the server, as an absolute path
  --listen ADDRESS:PORT  without encryption, behind a server that has it: 127.0.0.1:8080`;

const SERVERS: Readonly<Record<string, (site: HostedSite) => string>> = {
  nginx: nginxConfiguration,
  caddy: caddyConfiguration,
};

await runCommand({ usage: USAGE, options: ['folder', 'listen'] }, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string' }, listen: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { baseUrl } = readSiteFacts(contentFolder(process.env, resolve(import.meta.dirname, '..')));
  const [wanted = '', ...others] = positionals;
  const configuration = SERVERS[wanted];
  if (configuration === undefined || others.length > 0) {
    throw new WrongCall(['Name one of nginx and caddy. Nothing was printed.', '', USAGE]);
  }
  const { folder = '', listen = null } = values;
  if (!/^(\/[^"$\\\n/]+)+\/?$/.test(folder)) {
    throw new WrongCall(['Name the folder on the server: --folder /srv/avv. Nothing was printed.', '', USAGE]);
  }
  if (listen !== null && !/^(\[[0-9a-f:]+\]|[0-9a-z.-]+):\d{1,5}$/.test(listen)) {
    throw new WrongCall([`--listen ${listen}: write 127.0.0.1:8080. Nothing was printed.`, '', USAGE]);
  }
  console.log(configuration(hostedSite(baseUrl, folder, listen)));
  return 0;
});
