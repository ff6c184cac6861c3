import { join } from 'node:path';
import { forgedText } from './fileForgeries.ts';
import { noteOver } from './forgedContent.ts';
import { type Forgery, oneOf, type Pick } from './forgery.ts';
import { chained, type Line, linesOf } from './ledgerText.ts';
import type { Scene } from './scene.ts';

const ledgerOf = ({ content }: Scene): string => join(content, 'ledger.jsonl');

/** The ledger as lines of text, each with its line feed. */
const textLines = (scene: Scene): readonly string[] => scene.text(ledgerOf(scene)).split(/(?<=\n)/);

const write = (scene: Scene, lines: readonly string[]): void => scene.write(ledgerOf(scene), lines.join(''));

/** One line in another wording that means the same, or almost. */
const WORDINGS: Readonly<Record<string, (line: string, pick: Pick) => string>> = {
  'keys in another order': (line) => line.replace(/("prev":"\w+"),("date":"[\d-]+")/, '$2,$1'),
  'spaces in the JSON': (line, pick) => line.replace(oneOf(pick, [/,/, /:/, /\{/]), '$& '),
  'a key twice': (line) => line.replace('"event":', '"event":"open","event":'),
  'an escape that is not needed': (line) => line.replace('"event"', '"\\u0065vent"'),
  'a letter escaped in a value': (line, pick) =>
    line.replace(oneOf(pick, ['"date":"2', '"date":"20']), (found) => `${found.slice(0, -1)}\\u003${found.at(-1)}`),
  'a key that is unknown': (line, pick) =>
    line.replace(oneOf(pick, [/^\{/, /\}$/m]), (b) => (b === '{' ? '{"x":1,' : ',"x":1}')),
  'a key that is missing': (line) => line.replace(/"date":"[\d-]+",/, ''),
  'a hash in capitals': (line) =>
    line.replace(/"prev":"\w+"/, (found) => `"prev":"${found.slice(8).toUpperCase()}`.replace('0000', 'AAAA')),
  'an event of another kind': (line) => line.replace(/"event":"\w+"/, '"event":"release "'),
  'a value of another kind': (line, pick) =>
    line.replace(/"date":"[\d-]+"/, oneOf(pick, ['"date":20250101', '"date":null', '"date":["2025-01-01"]'])),
  'a day that does not exist': (line, pick) =>
    line.replace(
      /"date":"[\d-]+"/,
      `"date":"${oneOf(pick, ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2100-02-29'])}"`,
    ),
  'no JSON': (line, pick) => line.replace(/^\{/, oneOf(pick, ['', '[', '{{'])),
  'an object for its prototype': (line) => line.replace(/"event":"\w+"/, '"event":"constructor"'),
  'a byte that is not UTF-8': (line) => line,
};

const wordings = Object.entries(WORDINGS).map(
  ([name, change]): Forgery => ({
    name: `in a line of the ledger: ${name}`,
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const lines = textLines(scene);
      const at = pick(lines.length);
      const line = lines[at] ?? '';
      if (name === 'a byte that is not UTF-8') {
        const bytes = Buffer.from(lines.join(''));
        const place = bytes.indexOf('"', bytes.indexOf('publisher') + 10) + 1;
        bytes[place] = oneOf(pick, [0xff, 0xc0, 0xe4]);
        scene.write(ledgerOf(scene), bytes);
        return [ledgerOf(scene)];
      }
      write(scene, lines.with(at, change(line, pick)));
      return [ledgerOf(scene), `Line ${at + 1} of the ledger is not a well-formed event`];
    },
  }),
);

/** Lines that are changed as data, with the chain mended behind them. */
const CHAINED: Readonly<
  Record<string, (lines: Line[], pick: Pick) => readonly [lines: readonly Line[], named: string]>
> = {
  'a date before the one before it': (lines, pick) => {
    const at = 1 + pick(lines.length - 1);
    return [lines.with(at, { ...lines[at], date: '2024-12-31' }), `Line ${at + 1} of the ledger: Its date`];
  },
  'a version released twice': (lines, pick) => {
    const at = 1 + pick(3);
    const again = { ...lines[at], date: '2025-07-01' };
    return [[...lines, again], `Line ${lines.length + 1} of the ledger: Version`];
  },
  'an earlier version after a later one': (lines) => [
    [lines[0] ?? {}, lines[3] ?? {}, lines[2] ?? {}, lines[1] ?? {}, ...lines.slice(4)],
    'Line 4 of the ledger: Version 1.0 is not later than version 1.1',
  ],
  'a version in another spelling': (lines, pick) => {
    const version = oneOf(pick, ['1.1.0', '1.01', '01.1', '1.1.0.0', 'v1.2', '1.2-rc', '10000']);
    const files = Object.fromEntries(
      Object.entries(lines[3]?.['files'] as Line).map(([name, hash]) => [name.replace('-1.1.', `-${version}.`), hash]),
    );
    return [[...lines, { ...lines[3], date: '2025-07-01', version, files }], `Line ${lines.length + 1} of the ledger`];
  },
  'a later version that is valid earlier': (lines, pick) => [
    lines.with(3, { ...lines[3], [oneOf(pick, ['stated', 'validFrom'])]: '2025-01-31' }),
    'Line 4 of the ledger: Version 1.1 has a date before that of version 1.0',
  ],
  'a second opening': (lines, pick) => {
    const at = 1 + pick(lines.length);
    return [
      lines.toSpliced(at, 0, { ...lines[0], date: lines[at - 1]?.['date'] }),
      `Line ${at + 1} of the ledger: A ledger`,
    ];
  },
  'no opening': (lines) => [lines.slice(1), 'Line 1 of the ledger: A ledger is opened by its first line'],
  'a fingerprint that is not that of the text': (lines, pick) => {
    const at = 1 + pick(3);
    return [lines.with(at, { ...lines[at], fingerprint: 'ab'.repeat(32) }), `Line ${at + 1} of the ledger is not`];
  },
  'the withdrawal of a version that does not exist': (lines) => [
    [...lines, { prev: '', date: '2025-07-01', event: 'withdraw', agreement: 'test', version: '3.0', reason: 'x' }],
    `Line ${lines.length + 1} of the ledger: Version 3.0 was never released`,
  ],
  'a second withdrawal': (lines) => [
    [...lines, { ...lines[5], date: '2025-07-01' }],
    `Line ${lines.length + 1} of the ledger: Version 1.0 was withdrawn before`,
  ],
  'a file that leads elsewhere': (lines, pick) => {
    const name = oneOf(pick, [
      '../test-1.0.txt',
      'test-1.0.txt/x',
      '/etc/passwd',
      'test-1.0..txt',
      'test-1.0.',
      'zusatz-1.0.txt',
    ]);
    const files = { ...(lines[1]?.['files'] as Line), [name]: 'ab'.repeat(32) };
    return [lines.with(1, { ...lines[1], files }), 'Line 2 of the ledger is not'];
  },
  'a frozen file left out': (lines, pick) => {
    const files = { ...(lines[1]?.['files'] as Line) };
    delete files[`test-1.0.${oneOf(pick, ['html', 'json', 'mdx', 'pdf', 'txt'])}`];
    return [lines.with(1, { ...lines[1], files }), 'Line 2 of the ledger is not'];
  },
  'the translation left out': (lines) => {
    const files = Object.entries(lines[1]?.['files'] as Line).filter(([name]) => !name.includes('.en.'));
    return [lines.with(1, { ...lines[1], files: Object.fromEntries(files) }), 'Version 1.0 of test'];
  },
  'files in another order': (lines) => {
    const files = Object.entries(lines[1]?.['files'] as Line).toReversed();
    return [lines.with(1, { ...lines[1], files: Object.fromEntries(files) }), 'Line 2 of the ledger is not'];
  },
  'another form of the text': (lines, pick) => [
    lines.with(1, { ...lines[1], canon: oneOf(pick, [2, 0, '1', null, 1.5]) }),
    'Line 2 of the ledger is not',
  ],
  'an empty text': (lines, pick) => {
    const [at, key] = oneOf(pick, [
      [1, 'title'],
      [5, 'reason'],
      [0, 'publisher'],
      [0, 'origin'],
      [4, 'note'],
    ] as const);
    return [lines.with(at, { ...lines[at], [key]: '' }), `Line ${at + 1} of the ledger is not`];
  },
  'the lines of two versions exchanged': (lines) => [
    lines.with(1, { ...lines[1], files: lines[3]?.['files'] }).with(3, { ...lines[3], files: lines[1]?.['files'] }),
    'Line 2 of the ledger is not',
  ],
};

const rechained = Object.entries(CHAINED).map(
  ([name, change]): Forgery => ({
    name: `in a ledger chained anew: ${name}`,
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const [lines, named] = change(linesOf(scene.text(ledgerOf(scene))), pick);
      scene.write(ledgerOf(scene), chained(lines));
      return [named];
    },
  }),
);

/** Lines as lines. */
const LINES: Readonly<
  Record<string, (lines: string[], pick: Pick) => readonly [lines: readonly string[], named: string]>
> = {
  'a line of the ledger removed': (lines, pick) => {
    const at = pick(lines.length - 1);
    return [lines.toSpliced(at, 1), `Line ${at + 1} of the ledger`];
  },
  'two lines of the ledger exchanged': (lines, pick) => {
    const at = pick(lines.length - 1);
    return [lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''), `Line ${at + 1} of the ledger`];
  },
  'a line of the ledger doubled': (lines, pick) => {
    const at = pick(lines.length);
    return [lines.toSpliced(at, 0, lines[at] ?? ''), `Line ${at + 2} of the ledger`];
  },
  'an empty line in the ledger': (lines, pick) => {
    const at = pick(lines.length + 1);
    return [lines.toSpliced(at, 0, '\n'), `Line ${at + 1} of the ledger is not a well-formed event`];
  },
  'line ends of Windows in the ledger': (lines) => [
    lines.map((line) => line.replace('\n', '\r\n')),
    'line ends of Windows',
  ],
  'a byte order mark before the ledger': (lines) => [['\uFEFF', ...lines], 'Line 1 of the ledger is not'],
  'a ledger without its last line feed': (lines) => [[lines.join('').slice(0, -1)], 'is cut off'],
  'a ledger cut off': (lines, pick) => {
    const text = lines.join('');
    const end = 1 + pick(text.length - 2);
    return [[text.slice(0, text[end - 1] === '\n' ? end - 1 : end)], 'is cut off'];
  },
  'a ledger emptied': () => [[], 'nothing to compare'],
};

const lineForgeries = Object.entries(LINES).map(
  ([name, change]): Forgery => ({
    name,
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const [lines, named] = change([...textLines(scene)], pick);
      write(scene, lines);
      return [ledgerOf(scene), named];
    },
  }),
);

const further: readonly Forgery[] = [
  {
    name: 'a byte of the ledger changed, not in its last line',
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const bytes = scene.read(ledgerOf(scene));
      const at = pick(bytes.lastIndexOf(0x0a, bytes.length - 2));
      bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
      scene.write(ledgerOf(scene), bytes);
      return [ledgerOf(scene)];
    },
  },
  {
    name: 'the ledger deleted',
    witness: 'files',
    inShell: true,
    forge(scene) {
      scene.remove(ledgerOf(scene));
      return [ledgerOf(scene), 'nothing to compare'];
    },
  },
  {
    name: 'in a ledger chained anew: an erratum out of order',
    witness: 'files',
    forge(scene, pick) {
      const lines = linesOf(scene.text(ledgerOf(scene)));
      const forged = oneOf<Line>(pick, [
        { number: 3 },
        { state: 'corrected', correctedIn: '9.0' },
        { state: 'corrected', correctedIn: '1.0' },
        { state: 'corrected', correctedIn: null },
        { correctedIn: '1.1' },
        { number: 0 },
        { state: 'open' },
        { clause: '' },
      ]);
      scene.write(ledgerOf(scene), chained(lines.with(4, { ...lines[4], ...forged })));
      return [ledgerOf(scene), 'Line 5 of the ledger'];
    },
  },
  {
    name: 'in a ledger chained anew: a key or a move out of order',
    witness: 'files',
    forge(scene, pick) {
      const lines = linesOf(scene.text(ledgerOf(scene)));
      const date = '2025-07-01';
      const key = lines[6]?.['key'];
      const added = oneOf<Line>(pick, [
        { prev: '', date, event: 'key', key, state: 'valid' },
        { prev: '', date, event: 'key', key: String(key).replace('testverlag', 'other'), state: 'revoked' },
        { prev: '', date, event: 'key', key: 'without-id', state: 'valid' },
        { prev: '', date, event: 'move', origin: lines[0]?.['origin'] },
        { prev: '', date, event: 'move', origin: 'https://test.example/?q' },
        { prev: '', date, event: 'move', origin: 'ftp://test.example' },
      ]);
      scene.write(ledgerOf(scene), chained([...lines, added]));
      return [ledgerOf(scene), `Line ${lines.length + 1} of the ledger`];
    },
  },
];

/** Notes over the head, each instead of the one that is there. */
const NOTES: Readonly<Record<string, (note: string, scene: Scene, pick: Pick) => string | Uint8Array>> = {
  'by a stranger': (_note, scene) => noteOver(scene.text(ledgerOf(scene)), true),
  'over an older head': (_note, scene, pick) =>
    noteOver(
      textLines(scene)
        .slice(0, 1 + pick(6))
        .join(''),
    ),
  'changed in one byte': (note, _scene, pick) => {
    const bytes = Buffer.from(note);
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
    return bytes;
  },
  'with more behind it': (note, _scene, pick) => note + oneOf(pick, ['x', '\n', '\nx\n', ' ', 'Bestätigt.\n']),
  'without its signature': (note) => `${note.split('\n\n')[0]}\n\n`,
  emptied: () => '',
};

const noteForgeries: readonly Forgery[] = [
  ...Object.entries(NOTES).map(
    ([name, change]): Forgery => ({
      name: `a note over the head ${name}`,
      witness: 'files',
      forge(scene, pick) {
        const path = join(scene.content, 'ledger.note');
        scene.write(path, change(scene.text(path), scene, pick));
        return [path];
      },
    }),
  ),
  {
    name: 'the note over the head deleted',
    witness: 'files',
    forge(scene) {
      const path = join(scene.content, 'ledger.note');
      scene.remove(path);
      return [path, 'is not signed'];
    },
  },
];

/** Histories that agree with themselves, signed with the publisher's own key: only who knew the head before sees it. */
const HISTORIES: Readonly<Record<string, (scene: Scene, lines: Line[], pick: Pick) => string>> = {
  'a text forged, all hashes made anew': (scene, _lines, pick) => forgedText(scene, pick).ledger,
  'the last line changed': (_scene, lines) => chained(lines.with(-1, { ...lines.at(-1), date: '2025-06-02' })),
  'a title changed': (_scene, lines, pick) => {
    const at = 1 + pick(3);
    return chained(lines.with(at, { ...lines[at], title: 'Anders' }));
  },
  'days changed': (_scene, lines) => chained(lines.map((line) => ({ ...line, date: '2025-06-02' }))),
  'a day of validity changed': (_scene, lines) => chained(lines.with(3, { ...lines[3], validFrom: '2025-04-01' })),
  'a withdrawal taken away': (_scene, lines) => chained(lines.toSpliced(5, 1)),
  'an erratum taken away': (_scene, lines) => chained(lines.toSpliced(4, 1)),
  'the last version taken away': (scene, lines) => {
    scene.remove(join(scene.content, 'test/1.1'));
    return chained(lines.toSpliced(3, 1));
  },
  'lines appended by a stranger': (_scene, lines) =>
    chained([...lines, { prev: '', date: '2025-07-01', event: 'move', origin: 'https://elsewhere.example' }]),
  'another publisher': (_scene, lines) => chained(lines.with(0, { ...lines[0], publisher: 'Anderer Verlag' })),
};

const histories = Object.entries(HISTORIES).map(
  ([name, change]): Forgery => ({
    name: `a history that fits: ${name}`,
    witness: 'head',
    forge(scene, pick) {
      const ledger = change(scene, linesOf(scene.text(ledgerOf(scene))), pick);
      scene.write(ledgerOf(scene), ledger);
      scene.write(join(scene.content, 'ledger.note'), noteOver(ledger));
      return [`The head ${scene.head} is `];
    },
  }),
);

/** Forgeries of the ledger and of the note over its head. */
export const LEDGER_FORGERIES: readonly Forgery[] = [
  ...wordings,
  ...rechained,
  ...lineForgeries,
  ...further,
  ...noteForgeries,
  ...histories,
];
