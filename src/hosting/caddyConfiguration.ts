import { TEXT_MEDIA_TYPES } from './contentTypes.ts';
import { addressExpression, HEADER_RULES, HIDDEN_ADDRESSES, headersOf } from './headerRules.ts';
import { type HostedSite, HSTS } from './hostedSite.ts';

/**
 * The Caddyfile of a site, for Caddy 2.6 or later.
 *
 * @param site where it stands
 */
export function caddyConfiguration(site: HostedSite): string {
  const { domain, base, folder, listen } = site;
  const rules = HEADER_RULES.map(({ addresses, headers }, i) => {
    const matcher = `@rule${i} path_regexp "^/(?:${addresses.map(addressExpression).join('|')})$"`;
    return [matcher, ...Object.entries(headers).map(([name, value]) => `header @rule${i} ${name} "${value}"`)];
  });
  return `# Written by "npm run hosting -- caddy" from the rules of the project: write it anew rather than to change it.

${listen === null ? domain : `http://${listen}`} {
	root * "${folder}"
	encode {
		zstd
		gzip
		minimum_length 256
		match {
${TYPES.map((type) => `			header Content-Type ${type}*`).join('\n')}
		}
	}
	# Binds the domain: once browsers have seen it, they refuse the site without https. Take it in when that is meant.
	# header Strict-Transport-Security "${HSTS}"
${below(base, [
  ...rules.flat(),
  `@hidden path_regexp "^/(?:${HIDDEN_ADDRESSES})$"`,
  'error @hidden 404',
  'file_server',
])}
	handle_errors {
		rewrite * /404.html
${Object.entries(headersOf('404.html'))
  .map(([name, value]) => `		header ${name} "${value}"`)
  .join('\n')}
		header -Access-Control-Allow-Origin
		file_server
	}
}
`;
}

const TYPES = [...new Set(TEXT_MEDIA_TYPES)];

/** A route keeps the order: of several rules, the last one decides. */
function below(base: string, lines: readonly string[]): string {
  if (base === '/') return block('route', lines);
  // Caddy answers 200 with nothing where it is told nothing.
  return `${block(`handle_path ${base}*`, [block('route', lines)])}\n${block('handle', ['error 404'])}`;
}

const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...lines.map((line) => line.replace(/^/gm, '\t')), '}'].join('\n').replace(/^/gm, '\t');
