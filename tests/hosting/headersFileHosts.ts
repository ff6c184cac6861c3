/** A rule of a file `_headers` as a host reads it. */
interface FileRule {
  readonly path: string;
  readonly unset: readonly string[];
  readonly set: Readonly<Record<string, string>>;
}

/** Headers of an address by a file `_headers`, names in lower case. */
export type HeadersFileHost = (text: string, address: string) => Readonly<Record<string, string>>;

/** The rules of a file. Both hosts pass over comments; a line without a colon is none of a header. */
export function fileRules(text: string): readonly FileRule[] {
  const rules: { path: string; unset: string[]; set: Record<string, string> }[] = [];
  for (const line of text.split('\n').map((line) => line.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ path: line, unset: [], set: {} });
    else if (line.startsWith('! ')) rules.at(-1)?.unset.push(line.slice(2).toLowerCase());
    else {
      const [name = '', ...value] = line.split(':');
      const { set = {} } = rules.at(-1) ?? {};
      set[name.toLowerCase()] = value.join(':').trim();
    }
  }
  return rules;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * As Netlify reads the file: a part of a path that begins with a colon is any one part, a `*` is anything, a slash at the
 * end does not matter; for each header the last rule counts; lines that take a header away are passed over.
 * Source: netlify/build, packages/headers-parser, `for_regexp` and `line_parser`; its local server, `headersForPath`.
 */
export const netlify: HeadersFileHost = (text, address) => {
  const part = (text: string): string => {
    if (text.startsWith(':')) return '([^/]+)';
    return text === '*' ? '?(.*)' : text.split('*').map(escaped).join('(.*)');
  };
  const expression = (path: string): RegExp =>
    new RegExp(`^/${path.split('/').filter(Boolean).map(part).join('/')}/?$`, 'iu');
  const rules = fileRules(text).filter(({ path }) => expression(path).test(`/${address}`));
  return Object.assign({}, ...rules.map(({ set }) => set));
};

/**
 * As Cloudflare reads it: at most one `*` in a path; a placeholder is anything up to the next slash; the values of all
 * rules are joined by commas, unless a rule takes the header away first.
 * Source: cloudflare/workers-sdk, packages/workers-shared, `parseHeaders` and `rules-engine`.
 */
export const cloudflare: HeadersFileHost = (text, address) => {
  const expression = (path: string): RegExp =>
    new RegExp(`^${path.split('*').map(escaped).join('.*')}$`.replace(/:[A-Za-z]\w*/g, '[^/]+'));
  const headers: Record<string, string> = {};
  for (const { path, unset, set } of fileRules(text)) {
    if (!expression(path).test(`/${address}`)) continue;
    for (const name of unset) delete headers[name];
    for (const [name, value] of Object.entries(set)) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
};
