import { sha256 } from '../../../src/publication/sha256.ts';
import { chainedText, filesOf as files, type Line } from './chainedText.ts';

type Value = unknown;

const HASH = sha256('x');

/** The files of a version with one more, in the order of their names. */
function withFile(name: string, version = '1.0'): Readonly<Record<string, string>> {
  const all = Object.entries({ ...files('test', version), [name]: HASH });
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The number of the kind of key, 1, and 32 bytes. */
const ENCODED = `AQ${'A'.repeat(42)}`;
const KEY = `muster+01234567+AQ+/${'A'.repeat(40)}`;
/** A line of each kind of event, in an order that holds. */
const LINES: readonly Line[] = [
  { event: 'open', ledger: 1, publisher: 'Testverlag', origin: 'https://test.example' },
  ...['1.0', '1.1'].map((version) => ({
    event: 'release',
    agreement: 'test',
    version,
    title: 'Testvertrag',
    stated: '2025-01-01',
    validFrom: '2025-02-01',
    canon: 1,
    fingerprint: HASH,
    files: version === '1.0' ? files('test', version) : withFile('test-1.1.original.pdf', version),
    changes: ['Ziff. 1: anders.'],
  })),
  { event: 'withdraw', agreement: 'test', version: '1.1', reason: 'Ein Versehen.' },
  {
    event: 'erratum',
    agreement: 'test',
    version: '1.0',
    number: 1,
    state: 'corrected',
    clause: '1.1',
    note: 'Gemeint ist der Werktag.',
    correctedIn: '1.1',
  },
  {
    event: 'erratum',
    agreement: 'test',
    version: '1.0',
    number: 2,
    state: 'noted',
    clause: null,
    note: 'Gemeint ist der Monat.',
    correctedIn: null,
  },
  { event: 'key', key: KEY, state: 'valid' },
  { event: 'move', origin: 'https://neu.example' },
];

const OPEN = 0;
const RELEASE = 1;
const WITHDRAW = 3;
const ERRATUM = 4;
const NOTED = 5;
const KEY_LINE = 6;
const MOVE = 7;

const NO_DAYS: readonly Value[] = [
  '2025',
  '2025-01',
  '+012025-01-01',
  '2025-1-01',
  '2025-02-30',
  '2025-13-01',
  '02025-01-01',
  '2025-01-01T00:00:00Z',
  ' 2025-01-01',
  '2025-01-010',
  '',
  20250101,
  null,
];
const NO_HASHES: readonly Value[] = [
  HASH.toUpperCase(),
  HASH.slice(1),
  `${HASH}0`,
  `x${HASH}`,
  `g${HASH.slice(1)}`,
  '',
  1,
  null,
];
const NO_NAMES: readonly Value[] = [
  'Test',
  '1test',
  'te--st',
  'te_st',
  '../test',
  'te/st',
  'test-',
  '-test',
  'test ',
  '',
  1,
  null,
];
const NO_VERSIONS: readonly Value[] = [
  '01',
  '1.',
  '.1',
  '1..0',
  '1.0.0.0',
  '1.01',
  'v1.0',
  '1.0 ',
  '10000',
  '1.10000',
  '2025-02-30',
  '',
  1,
  null,
];
const NO_TEXTS: readonly Value[] = ['', 1, null, ['x'], {}];
const NO_TRIMMED: readonly Value[] = [...NO_TEXTS, ' x', 'x ', '\u00a0x', ' '];
const NO_ORIGINS: readonly Value[] = [
  'ftp://test.example',
  'httpss://test.example',
  'x https://test.example',
  'https://test.example/',
  'https://test.example?x',
  'https://test.example#x',
  'https://te st.example',
  'https://',
  'https:/test.example',
  '',
  1,
  null,
];
const NO_KEYS: readonly Value[] = [
  `muster+0123456+${ENCODED}`,
  `muster+012345678+${ENCODED}`,
  `muster+0123456G+${ENCODED}`,
  `muster+01234567+${ENCODED.slice(1)}`,
  `muster+01234567+${ENCODED}A`,
  `muster+01234567+${ENCODED.slice(1)}=`,
  `mus ter+01234567+${ENCODED}`,
  `mus+ter+01234567+${ENCODED}`,
  `+01234567+${ENCODED}`,
  `muster+01234567+${'A'.repeat(44)}`,
  `muster+01234567+Ag${'A'.repeat(42)}`,
  '',
  1,
  null,
];
const without = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files('test', '1.0')).filter(([own]) => own !== name));
/** Files of which one kind is missing. */
const LACKING: readonly Value[] = ['html', 'json', 'mdx', 'pdf', 'txt'].map((kind) => without(`test-1.0.${kind}`));
const NO_FILES: readonly Value[] = [
  {},
  [],
  null,
  'x',
  ...LACKING,
  files('test', '1.0', sha256('y')),
  files('test', '1.1'),
  { ...files('test', '1.0'), 'test-1.0.zip/../x': HASH },
  { ...files('test', '1.0'), 'test-1.0.ä': HASH },
  { ...files('test', '1.0'), 'test-1.0.': HASH },
  { ...files('test', '1.0'), 'test-1.0.x1': HASH },
  { ...files('test', '1.0'), 'test-1.0.TXT': HASH },
  ...['original.txt', 'en.original.pdf', 'original.pdf.pdf', 'original..pdf', 'xoriginal.pdf'].map((ending) =>
    withFile(`test-1.0.${ending}`),
  ),
  { 'test-1.0.fr.txt': HASH, ...files('test', '1.0') },
  { 'test-1.0.den.txt': HASH, ...files('test', '1.0') },
  { 'test-1.0.aa': 'x', ...files('test', '1.0') },
  { 'tesu-1.0.aa': HASH, ...files('test', '1.0') },
  { ...files('test', '1.0'), 'tesu-1.0.xx': HASH },
  Object.fromEntries(Object.entries(files('test', '1.0')).reverse()),
];

/** Number of a line, name of a value in it, and values that it must not have. */
const BAD: readonly (readonly [line: number, key: string, values: readonly Value[]])[] = [
  ...LINES.flatMap((_, line) => [
    [line, 'prev', NO_HASHES.filter((value) => value !== `x${HASH}`)] as const,
    [line, 'date', NO_DAYS] as const,
    [
      line,
      'event',
      ['', 'Release', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 1, null, ['release']],
    ] as const,
  ]),
  [OPEN, 'ledger', [2, 0, '1', null, true]],
  [OPEN, 'publisher', NO_TEXTS],
  [OPEN, 'origin', NO_ORIGINS],
  [MOVE, 'origin', NO_ORIGINS],
  ...[RELEASE, WITHDRAW, ERRATUM].flatMap((line) => [
    [line, 'agreement', NO_NAMES] as const,
    [line, 'version', NO_VERSIONS] as const,
  ]),
  [RELEASE, 'title', NO_TEXTS],
  [RELEASE, 'stated', NO_DAYS],
  [RELEASE, 'validFrom', NO_DAYS],
  [RELEASE, 'canon', [2, 0, '1', null]],
  [RELEASE, 'fingerprint', NO_HASHES],
  [RELEASE, 'files', NO_FILES],
  [RELEASE, 'changes', [null, 'x', {}, [''], [1], ['x', null]]],
  [WITHDRAW, 'reason', NO_TRIMMED],
  [ERRATUM, 'number', [0, -1, 1.5, '1', null, 2 ** 53]],
  [ERRATUM, 'state', ['xnoted', 'notedx', 'dismiss', '', 1, null, 'noted', 'dismissed']],
  [ERRATUM, 'clause', NO_TEXTS.filter((value) => value !== null)],
  [ERRATUM, 'note', NO_TRIMMED],
  [ERRATUM, 'correctedIn', NO_VERSIONS],
  [NOTED, 'state', ['xnoted', 'notedx', 'corrected', 'dismiss', '', 1, null]],
  [NOTED, 'correctedIn', ['1.1', '', 1]],
  [KEY_LINE, 'key', NO_KEYS],
  [KEY_LINE, 'state', ['xvalid', 'validx', 'revoke', '', 1, null]],
];

/** A ledger in which one line has not the form of an event, though its chain holds. */
export interface IllFormedLedger {
  readonly named: string;
  /** Number of the line, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether the commands that write refuse it as well; they do not ask for every kind of file. */
  readonly byCommands: boolean;
}

/** The ledger with a line of each kind, which is in order. */
export const WELL_FORMED_LEDGER = chainedText(LINES);

const replaced = (at: number, line: Line | string): string =>
  chainedText(LINES.map((own, i) => (i === at ? line : own)));

/** A line with its values in the order in which they are written. */
const whole = (at: number): Readonly<Record<string, Value>> =>
  JSON.parse(WELL_FORMED_LEDGER.split('\n')[at] ?? '') as Readonly<Record<string, Value>>;

const asText = (at: number, change: (text: string) => string): string =>
  replaced(at, change(JSON.stringify(whole(at))));

/** What a line as a whole must not be. */
const BAD_LINES: readonly (readonly [named: string, change: (text: string) => string])[] = [
  ['no JSON', (text) => text.slice(0, -1)],
  ['a number', () => '1'],
  ['null', () => 'null'],
  ['a text', () => '"release"'],
  ['a list', (text) => `[${text}]`],
  ['an empty line', () => ''],
  ['an empty object', () => '{}'],
  ['a space before', (text) => ` ${text}`],
  ['a space behind', (text) => `${text} `],
  ['a space inside', (text) => text.replace(':', ': ')],
  ['a value twice', (text) => text.replace('"date"', '"date":"2024-01-01","date"')],
  ['a value too much', (text) => text.replace(/\}$/, ',"more":1}')],
  ['an escaped letter', (text) => text.replace('"event":"', '"event":"\\u0072').replace('\\u0072r', '\\u0072')],
  ['another order', (text) => text.replace(/"date":"([^"]*)","event":"([^"]*)"/, '"event":"$2","date":"$1"')],
];

/** Ledgers that no verifier and no command may accept. */
export const ILL_FORMED_LEDGERS: readonly IllFormedLedger[] = [
  ...BAD.flatMap(([line, key, values]) =>
    values.map((value) => ({
      named: `${String(LINES[line]?.['event'])}: ${key} ${JSON.stringify(value)?.slice(0, 90)}`,
      line: line + 1,
      text: replaced(line, { ...whole(line), [key]: value }),
      byCommands: !LACKING.includes(value),
    })),
  ),
  ...LINES.flatMap((own, line) =>
    Object.keys(whole(line)).map((key) => ({
      named: `${String(own['event'])} without ${key}`,
      line: line + 1,
      text: replaced(line, JSON.stringify(Object.fromEntries(Object.entries(whole(line)).filter(([k]) => k !== key)))),
      byCommands: true,
    })),
  ),
  ...LINES.flatMap((own, line) =>
    BAD_LINES.map(([named, change]) => ({
      named: `${String(own['event'])} as ${named}`,
      line: line + 1,
      text: asText(line, change),
      byCommands: true,
    })),
  ),
].filter(({ text }) => text !== WELL_FORMED_LEDGER);
