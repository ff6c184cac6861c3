import { describe, expect, it } from 'vitest';
import {
  errataOf,
  eventLine,
  type LedgerEvent,
  originsOf,
  releasesOf,
  validKeysOf,
  withdrawalsOf,
} from '../../src/ledger/event.ts';

const PREV = 'ab'.repeat(32);
const own = { date: '2025-01-01', prev: PREV };

/** Events with their keys in another order, each with the line it must be. */
const LINES: readonly (readonly [event: LedgerEvent, line: string])[] = [
  [
    { origin: 'https://a.example', publisher: 'A', ledger: 1, event: 'open', ...own },
    `{"prev":"${PREV}","date":"2025-01-01","event":"open","ledger":1,"publisher":"A","origin":"https://a.example"}\n`,
  ],
  [
    {
      changes: ['Ziff. 1.'],
      files: { 'b.txt': 'x', 'a.txt': 'y', 'c.txt': 'z' },
      fingerprint: 'f',
      canon: 1,
      validFrom: '2025-02-01',
      stated: '2025-01-01',
      title: 'T',
      version: '1.0',
      agreement: 'a',
      event: 'release',
      ...own,
    },
    `{"prev":"${PREV}","date":"2025-01-01","event":"release","agreement":"a","version":"1.0","title":"T","stated":"2025-01-01","validFrom":"2025-02-01","canon":1,"fingerprint":"f","files":{"a.txt":"y","b.txt":"x","c.txt":"z"},"changes":["Ziff. 1."]}\n`,
  ],
  [
    { reason: 'R', version: '1.0', agreement: 'a', event: 'withdraw', ...own },
    `{"prev":"${PREV}","date":"2025-01-01","event":"withdraw","agreement":"a","version":"1.0","reason":"R"}\n`,
  ],
  [
    {
      correctedIn: null,
      note: 'N',
      clause: null,
      state: 'noted',
      number: 1,
      version: '1.0',
      agreement: 'a',
      event: 'erratum',
      ...own,
    },
    `{"prev":"${PREV}","date":"2025-01-01","event":"erratum","agreement":"a","version":"1.0","number":1,"state":"noted","clause":null,"note":"N","correctedIn":null}\n`,
  ],
  [
    { state: 'valid', key: 'K', event: 'key', ...own },
    `{"prev":"${PREV}","date":"2025-01-01","event":"key","key":"K","state":"valid"}\n`,
  ],
  [
    { origin: 'https://b.example', event: 'move', ...own },
    `{"prev":"${PREV}","date":"2025-01-01","event":"move","origin":"https://b.example"}\n`,
  ],
];

const [OPEN, RELEASE, WITHDRAW, ERRATUM, KEY, MOVE] = LINES.map(([event]) => event);
const EVENTS = [OPEN, RELEASE, WITHDRAW, ERRATUM, KEY, MOVE].filter((event) => event !== undefined);
const erratum = (number: number, more: object): LedgerEvent =>
  ({ ...ERRATUM, number, ...more }) as unknown as LedgerEvent;
const key = (name: string, state: string): LedgerEvent => ({ ...KEY, key: name, state }) as unknown as LedgerEvent;

describe('an event of the ledger', () => {
  it.each(LINES)('is one line with its keys in the agreed order: %j', (event, line) => {
    expect(eventLine(event)).toBe(line);
  });

  it('is found by its kind', () => {
    expect(releasesOf(EVENTS)).toEqual([RELEASE]);
    expect(withdrawalsOf(EVENTS)).toEqual([WITHDRAW]);
    expect(originsOf(EVENTS)).toEqual(['https://a.example', 'https://b.example']);
    expect(originsOf([])).toEqual([]);
  });

  it('is an erratum as it stands last, by number, of one version of one agreement', () => {
    const corrected = erratum(1, { state: 'corrected' });
    const second = erratum(2, {});
    const others = [erratum(1, { version: '1.1' }), erratum(1, { agreement: 'b' }), OPEN, WITHDRAW, RELEASE];
    const events = [erratum(1, {}), ...others, second, corrected].filter((event) => event !== undefined);
    expect(errataOf(events, { agreement: 'a', version: '1.0' })).toEqual([corrected, second]);
  });

  it('is a key that is valid until it is revoked', () => {
    const history = [key('A', 'valid'), key('B', 'valid'), ...EVENTS, key('A', 'revoked'), key('C', 'valid')];
    expect(validKeysOf(history)).toEqual(['B', 'K', 'C']);
    expect(validKeysOf([key('A', 'revoked')])).toEqual([]);
  });
});
