import { type AddressPattern, HEADER_RULES, type HeaderRule } from './headerRules.ts';

/**
 * The file `_headers`, which hosts such as Netlify read in the folder of a site.
 *
 * Netlify takes the last rule that fits for each header. Cloudflare joins all of them, unless a rule takes a header away
 * first by a line with an exclamation mark, which Netlify passes over.
 *
 * @param agreements names of the agreements, whose frozen files need rules of their own
 * @param base path of the site on its host: `/` or `/vertraege/`
 */
export function headersFile(agreements: readonly string[], base: string): string {
  const blocks = HEADER_RULES.flatMap((rule, i) => {
    const before = HEADER_RULES.slice(0, i);
    const about = rule.about === before.at(-1)?.about ? [] : ['', `# ${rule.about}`];
    return [...about, ...rule.addresses.flatMap((pattern) => ruleLines(rule, before, pattern, agreements, base))];
  });
  return ['# Written by the build, from the rules of the project.', ...blocks, ''].join('\n');
}

function ruleLines(
  { headers }: HeaderRule,
  before: readonly HeaderRule[],
  pattern: AddressPattern,
  agreements: readonly string[],
  base: string,
): readonly string[] {
  const isSet = (name: string): boolean =>
    before.some((rule) => name in rule.headers && rule.addresses.some((other) => canMeet(other, pattern)));
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    ...(isSet(name) ? [`  ! ${name}`] : []),
    `  ${name}: ${value}`,
  ]);
  return wildcards(pattern, agreements).flatMap((address) => [`${base}${address}`, ...lines]);
}

/** No name has two endings. */
const canMeet = (a: AddressPattern, b: AddressPattern): boolean => !(isEnding(a) && isEnding(b));

const isEnding = (pattern: AddressPattern): boolean => typeof pattern === 'string' && pattern.startsWith('*.');

/** A comparison is no frozen file, though its name looks like one: `avv/1.4/vergleich/1.3/avv-1.3-1.4.json`. */
const wildcards = (pattern: AddressPattern, agreements: readonly string[]): readonly string[] =>
  typeof pattern === 'string'
    ? [pattern]
    : agreements.flatMap((name) => pattern.frozen.map((ending) => `${name}/:version/${name}-*.${ending}`));
