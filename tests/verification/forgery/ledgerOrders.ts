import { sha256 } from '../../../src/publication/sha256.ts';
import { chainedText, filesOf, type Line } from './chainedText.ts';

const ORIGIN = 'https://test.example';
const open: Line = { event: 'open', ledger: 1, publisher: 'Testverlag', origin: ORIGIN };

function release(
  version: string,
  days: readonly [stated: string, validFrom: string] = ['2025-01-01', '2025-02-01'],
  agreement = 'test',
): Line {
  const [stated, validFrom] = days;
  const about = { title: 'Testvertrag', stated, validFrom, canon: 1, fingerprint: sha256('x') };
  return { event: 'release', agreement, version, ...about, files: filesOf(agreement, version), changes: [] };
}

const withdraw = (version: string, agreement = 'test'): Line => ({
  event: 'withdraw',
  agreement,
  version,
  reason: 'Ein Versehen.',
});

function erratum(number: number, version = '1.0', correctedIn: string | null = null): Line {
  const state = correctedIn === null ? 'noted' : 'corrected';
  return { event: 'erratum', agreement: 'test', version, number, state, clause: null, note: 'Hinweis.', correctedIn };
}

const key = (letter: string, state = 'valid'): Line => ({
  event: 'key',
  key: `muster+01234567+AQ${letter.repeat(42)}`,
  state,
});

const move = (origin: string): Line => ({ event: 'move', origin });

/** Lines after the opening that may follow one another. */
const IN_ORDER: Readonly<Record<string, readonly Line[]>> = {
  nothing: [],
  'a longer number': [release('1.9'), release('1.10'), release('1.10.1'), release('2')],
  'later days as numbers': [release('2025-09-01'), release('2025-10-01'), release('2025-10-02'), release('2026-01-01')],
  'the same days again': [release('1.0'), release('1.1')],
  'later days': [release('1.0'), release('1.1', ['2025-01-02', '2025-02-02'])],
  'earlier days after a withdrawal': [
    release('1.0'),
    release('1.1', ['2026-01-01', '2026-01-01']),
    withdraw('1.1'),
    release('1.2'),
  ],
  'two agreements with the same numbers': [
    release('1.0'),
    release('1.0', ['2024-01-01', '2024-01-01'], 'zusatz'),
    withdraw('1.0', 'zusatz'),
    withdraw('1.0'),
  ],
  'errata in turn': [
    release('1.0'),
    release('1.1'),
    erratum(1),
    erratum(2),
    erratum(1, '1.0', '1.1'),
    erratum(1, '1.1'),
  ],
  'two keys': [key('A'), key('B'), key('A', 'revoked'), key('B', 'revoked')],
  'away and back': [move('https://neu.example'), move(ORIGIN)],
  'a later day': [
    { ...release('1.0'), date: '2025-01-02' },
    { ...release('1.1'), date: '2025-01-03' },
  ],
};

/** Lines after the opening of which the last one must not follow the others. */
const OUT_OF_ORDER: Readonly<Record<string, readonly Line[]>> = {
  'a second opening': [open],
  'an earlier day': [{ ...release('1.0'), date: '2025-01-02' }, release('1.1')],
  'the same number': [release('1.0'), release('1.0')],
  'the same number, shorter': [release('1.0'), release('1')],
  'the same number, longer': [release('1'), release('1.0.0')],
  'an earlier first part': [release('2.0'), release('1.9')],
  'an earlier second part': [release('1.10'), release('1.9')],
  'an earlier third part': [release('1.0.2'), release('1.0.1')],
  'an earlier year': [release('2025-09-01'), release('2024-10-02')],
  'an earlier month': [release('2025-10-01'), release('2025-09-02')],
  'an earlier day as number': [release('2025-10-02'), release('2025-10-01')],
  'a number that was withdrawn': [release('1.0'), withdraw('1.0'), release('1.0')],
  'stated earlier': [release('1.0'), release('1.1', ['2024-12-31', '2025-02-01'])],
  'valid earlier': [release('1.0'), release('1.1', ['2025-01-01', '2025-01-31'])],
  'valid earlier than the last that is offered': [
    release('1.0'),
    release('1.1', ['2026-01-01', '2026-01-01']),
    withdraw('1.1'),
    release('1.2', ['2024-01-01', '2024-01-01']),
  ],
  'a withdrawal of nothing': [withdraw('1.0')],
  'a withdrawal of another number': [release('1.0'), withdraw('1.1')],
  'a withdrawal in another agreement': [release('1.0'), withdraw('1.0', 'zusatz')],
  'a second withdrawal': [release('1.0'), withdraw('1.0'), withdraw('1.0')],
  'an erratum of nothing': [erratum(1)],
  'an erratum of another number': [release('1.0'), erratum(1, '1.1')],
  'a first erratum with the number 2': [release('1.0'), erratum(2)],
  'an erratum that leaves a number out': [release('1.0'), erratum(1), erratum(3)],
  'a first erratum counted after another version': [release('1.0'), release('1.1'), erratum(1), erratum(2, '1.1')],
  'a correction by itself': [release('1.0'), erratum(1, '1.0', '1.0')],
  'a correction by an earlier version': [release('1.0'), release('1.1'), erratum(1, '1.1', '1.0')],
  'a correction by what is not released': [release('1.0'), erratum(1, '1.0', '1.1')],
  'a key twice': [key('A'), key('A')],
  'a key after its end': [key('A'), key('A', 'revoked'), key('A')],
  'an end without a beginning': [key('A', 'revoked')],
  'an end of another key': [key('A'), key('B', 'revoked')],
  'a second end': [key('A'), key('A', 'revoked'), key('A', 'revoked')],
  'a move to where it is': [move(ORIGIN)],
  'a move to where it is, after a release': [release('1.0'), move(ORIGIN)],
  'a second move to the same place': [move('https://neu.example'), move('https://neu.example')],
};

/** Ledgers that hold, by name. */
export const LEDGERS_IN_ORDER: readonly (readonly [named: string, text: string])[] = Object.entries(IN_ORDER).map(
  ([named, lines]) => [named, chainedText([open, ...lines])],
);

/** Ledgers with a sound chain and well-formed lines of which the last one must not stand there, with its number. */
export const LEDGERS_OUT_OF_ORDER: readonly (readonly [named: string, line: number, text: string])[] = [
  ['no opening', 1, chainedText([release('1.0')])],
  ...Object.entries(OUT_OF_ORDER).map(
    ([named, lines]) => [named, lines.length + 1, chainedText([open, ...lines])] as const,
  ),
];
