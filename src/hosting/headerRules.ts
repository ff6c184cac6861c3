import { FROZEN_KINDS } from '../publication/frozenFiles.ts';
import { CONTENT_POLICY, NO_FRAMES } from './contentPolicy.ts';
import { contentTypeOf, SITE_MEDIA_TYPES } from './contentTypes.ts';

/**
 * A set of addresses below the root of the site, written without the slash before them: text in which one `*` may stand
 * for anything, or the frozen files with certain endings.
 */
export type AddressPattern = string | { readonly frozen: readonly string[] };

/** What is sent along with the files at certain addresses. */
export interface HeaderRule {
  /** What these files are, and why they are treated so; stands in the configurations. */
  readonly about: string;
  readonly addresses: readonly AddressPattern[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Asks at each use whether the copy is still right, which costs a few bytes. `no-transform` forbids networks on the way
 * to rewrite what they pass on (RFC 9111, 5.2.2.6): an address in a page that is made unreadable for robots is a changed
 * page.
 */
const ASK_EACH_TIME = 'no-cache, no-transform';

/** A year, the longest that caches take seriously (RFC 9111; `immutable`: RFC 8246). */
const NEVER_CHANGES = 'public, max-age=31536000, immutable, no-transform';

/** Devices and services of a browser that no page of the site asks for. */
const NO_DEVICES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Everyone may fetch it by a program in a page of their own: who checks a history must not depend on the publisher's
 * pages for it. There is nothing to steal, since the site knows no visitor.
 */
const FOR_EVERYONE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Files that a browser takes for a page or runs as a program, and which serve the site's own pages only. */
const OWN_PARTS: readonly string[] = ['css', 'html', 'js', 'svg'];

/** Files that can hold programs though they are data. */
const MARKUP = 'xml';

const DATA = Object.keys(SITE_MEDIA_TYPES).filter((ending) => !OWN_PARTS.includes(ending));

/** The type of a file, and what is `more`. */
const typed = (about: string, endings: readonly string[], more: HeaderRule['headers']): readonly HeaderRule[] =>
  endings.toSorted().map((ending) => ({
    about,
    addresses: [`*.${ending}`],
    headers: { 'Content-Type': contentTypeOf(ending) ?? '', ...more },
  }));

/**
 * What a host must send: the one source of all configurations. Where several rules fit an address, the later one decides
 * about each header.
 *
 * Pages are asked for anew each time, those of versions too: their text never changes, but the frame around it does. It
 * must say at once that a version has been withdrawn or superseded.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    about: 'Every address.',
    addresses: ['*'],
    headers: {
      'Cache-Control': ASK_EACH_TIME,
      'Content-Security-Policy': CONTENT_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': NO_DEVICES,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  ...typed('What pages are made of.', OWN_PARTS, {}),
  ...typed('Data that can hold programs.', [MARKUP], FOR_EVERYONE),
  // What browsers show PDF and JSON with are pages themselves, which a policy for pages would break.
  ...typed(
    'Data, with a policy that leaves the viewers of browsers alone.',
    DATA.filter((ending) => ending !== MARKUP),
    { ...FOR_EVERYONE, 'Content-Security-Policy': NO_FRAMES },
  ),
  {
    about: 'Names that carry the hash of what they name.',
    addresses: ['_astro/*', 'suche/klauseln-*'],
    headers: { 'Cache-Control': NEVER_CHANGES },
  },
  {
    about: 'Frozen files: what was signed.',
    addresses: [{ frozen: FROZEN_KINDS }],
    headers: { 'Cache-Control': NEVER_CHANGES, ...FOR_EVERYONE },
  },
];

/**
 * Addresses that are never served, as `addressExpression`: instructions for a host, and notes of programs such as those
 * of git, but for `.well-known` (RFC 8615).
 */
export const HIDDEN_ADDRESSES = '_headers|(.*/)?\\.([^w]|w[^e]).*';

/**
 * A pattern as a regular expression that JavaScript, PCRE and RE2 read alike.
 *
 * @returns text without anchors, to be matched with the whole address below the root
 */
export function addressExpression(pattern: AddressPattern): string {
  if (typeof pattern === 'string') return pattern.split('*').map(escaped).join('.*');
  const name = '[a-z][a-z0-9-]*';
  const version = '[0-9][0-9.-]*';
  return `${name}/${version}/${name}-${version}(\\.[a-z][a-z]|\\.original)?\\.(${pattern.frozen.join('|')})`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const COMPILED = HEADER_RULES.map(({ addresses, headers }) => ({
  fits: new RegExp(`^(${addresses.map(addressExpression).join('|')})$`),
  headers,
}));

/**
 * The headers of an address.
 *
 * @param address below the root of the site, without the slash before it: the empty text, `avv/1.4/`,
 * `avv/1.4/avv-1.4.txt`
 */
export function headersOf(address: string): Readonly<Record<string, string>> {
  const type = address === '' || address.endsWith('/') ? { 'Content-Type': contentTypeOf('html') ?? '' } : {};
  return Object.assign({}, type, ...COMPILED.filter(({ fits }) => fits.test(address)).map(({ headers }) => headers));
}

const HIDDEN = new RegExp(`^(${HIDDEN_ADDRESSES})$`);

/**
 * Whether a file of a built site is never served.
 *
 * @param address below the root of the site
 */
export const isHidden = (address: string): boolean => HIDDEN.test(address);

/**
 * Whether caches may keep a file for ever: a frozen file, or one whose name carries the hash of its content.
 *
 * @param address below the root of the site
 */
export const neverChanges = (address: string): boolean => headersOf(address)['Cache-Control'] === NEVER_CHANGES;
