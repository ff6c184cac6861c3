import { SITE_MEDIA_TYPES, TEXT_MEDIA_TYPES } from './contentTypes.ts';
import { addressExpression, HEADER_RULES, HIDDEN_ADDRESSES } from './headerRules.ts';
import { type HostedSite, HSTS } from './hostedSite.ts';

/**
 * The configuration of a site for nginx 1.18 or later, as it stands in the distributions: no further module is needed.
 * To be included within `http`, where Debian includes `sites-enabled`.
 *
 * @param site where it stands
 */
export function nginxConfiguration(site: HostedSite): string {
  const { folder, base } = site;
  const maps = HEADER_NAMES.map((name) => headerMap(name, base));
  return `# Written by "npm run hosting -- nginx" from the rules of the project: write it anew rather than to change it.

${maps.join('\n\n')}
${redirectToHttps(site)}
server {
${listening(site)}
    # Without charset the browsers guess; without types they are told nothing and refuse, since they must not sniff.
    types {
${Object.entries(SITE_MEDIA_TYPES)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${WITHOUT_HTML};

${HEADER_NAMES.map((name) => `    add_header ${name} ${variable(name)} always;`).join('\n')}
    # Binds the domain: once browsers have seen it, they refuse the site without https. Take it in when that is meant.
    # add_header Strict-Transport-Security "${HSTS}" always;

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 256;
    gzip_types ${WITHOUT_HTML};

    # No address of a version is ever answered by a redirect. "/avv/1.4" leads to "/avv/1.4/".
    absolute_redirect off;
    server_tokens off;
    error_page 404 ${base}404.html;
    location ${base} {
        alias ${quoted(`${folder}/`)};
        index index.html;
    }
    location ~ "^${escapedBase(base)}(${HIDDEN_ADDRESSES})$" {
        return 404;
    }
}
`;
}

/** Headers of the rules. The type of a file is said in nginx's own way, so that it knows what to compress. */
const HEADER_NAMES = [...new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers)))].filter(
  (name) => name !== 'Content-Type',
);

/** HTML is always among the types that nginx compresses and labels; to name it again is a fault. */
const WITHOUT_HTML = [...new Set(TEXT_MEDIA_TYPES)].filter((type) => type !== 'text/html').join(' ');

const variable = (name: string): string => `$fassung_${name.toLowerCase().replaceAll('-', '_')}`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const escapedBase = (base: string): string => base.replaceAll('.', '\\.');

/** The first expression that fits decides, so the last rule comes first. A header without a value is not sent. */
function headerMap(name: string, base: string): string {
  const lines = runsOfValue(name).map(
    ({ value, expressions }) => `    "~^${escapedBase(base)}(?:${expressions.join('|')})$" ${quoted(value)};`,
  );
  return [`map $uri ${variable(name)} {`, '    default "";', ...lines.toReversed(), '}'].join('\n');
}

interface RunOfValue {
  readonly value: string;
  readonly expressions: readonly string[];
}

/** Rules that follow each other with one value of a header, as one. */
function runsOfValue(name: string): readonly RunOfValue[] {
  const runs: RunOfValue[] = [];
  for (const { addresses, headers } of HEADER_RULES) {
    const value = headers[name];
    if (value === undefined) continue;
    const last = runs.at(-1);
    const joined = last?.value === value ? (runs.pop()?.expressions ?? []) : [];
    runs.push({ value, expressions: [...joined, ...addresses.map(addressExpression)] });
  }
  return runs;
}

function listening({ domain, listen }: HostedSite): string {
  if (listen !== null) return `    listen ${listen};\n    server_name ${domain};\n`;
  return `    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${domain};
    ssl_certificate /etc/letsencrypt/live/${domain}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/${domain}/privkey.pem;
`;
}

/** Permalinks begin with https; whoever types the name of the host alone is led there. */
function redirectToHttps({ domain, listen }: HostedSite): string {
  if (listen !== null) return '';
  return `
server {
    listen 80;
    listen [::]:80;
    server_name ${domain};
    return 301 https://$host$request_uri;
}
`;
}
