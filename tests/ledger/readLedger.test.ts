import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventLine,
  type LedgerEvent,
  NO_LINE_BEFORE,
  type ReleaseEvent,
  type WithdrawEvent,
} from '../../src/ledger/event.ts';
import { orderComplaints, readLedger } from '../../src/ledger/readLedger.ts';
import { sha256 } from '../../src/publication/sha256.ts';

const OPEN: LedgerEvent = {
  prev: NO_LINE_BEFORE,
  date: '2025-01-01',
  event: 'open',
  ledger: 1,
  publisher: 'Testverlag',
  origin: 'https://test.example',
};

function release(prev: string, version: string, validFrom: string, more: Partial<ReleaseEvent> = {}): ReleaseEvent {
  const fingerprint = sha256(version);
  return {
    prev,
    date: '2025-01-01',
    event: 'release',
    agreement: 'avv',
    version,
    title: 'Vertrag',
    stated: validFrom,
    validFrom,
    canon: 1,
    fingerprint,
    files: { [`avv-${version}.txt`]: fingerprint, [`avv-${version}.html`]: sha256(`html ${version}`) },
    changes: [],
    ...more,
  };
}

const withdrawal = (prev: string, version: string, more: Partial<WithdrawEvent> = {}): WithdrawEvent => ({
  prev,
  date: '2025-06-01',
  event: 'withdraw',
  agreement: 'avv',
  version,
  reason: 'Ziff. 3 nennt eine falsche Anschrift.',
  ...more,
});

/** A ledger of as many versions as are asked for. */
function ledgerOf(versions: number): string {
  let text = eventLine(OPEN);
  let prev = sha256(text);
  for (let i = 0; i < versions; i += 1) {
    const line = eventLine(release(prev, `1.${i}`, `2025-${String(i + 2).padStart(2, '0')}-01`));
    prev = sha256(line);
    text += line;
  }
  return text;
}

describe('readLedger', () => {
  it('reads an empty text as a ledger without history', () => {
    expect(readLedger('', sha256)).toEqual({ ok: true, ledger: { events: [], head: NO_LINE_BEFORE } });
  });

  it('takes the hash of the last line, line feed included, as the head', () => {
    const text = ledgerOf(2);
    const lastLine = text.split('\n').slice(-2).join('\n');
    expect(readLedger(text, sha256)).toMatchObject({ ok: true, ledger: { head: sha256(lastLine) } });
  });

  it('refuses every change of a single character, save one that is no ledger any more', () => {
    const text = ledgerOf(3);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'a', 'x', ' ', '"', '\n', '9'), (at, character) => {
        const forged = text.slice(0, at) + character + text.slice(at + 1);
        fc.pre(forged !== text);
        const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
        const result = readLedger(forged, sha256);
        // The last line is guarded by the head that others know, not by the chain; its hash must then differ.
        if (at >= lastLine && result.ok) expect(result.ledger.head).not.toBe(sha256(text.slice(lastLine)));
        else expect(result.ok).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('refuses removed, repeated and swapped lines [E10]', () => {
    const lines = ledgerOf(4).split('\n').slice(0, -1);
    fc.assert(
      fc.property(fc.nat(lines.length - 2), fc.constantFrom('remove', 'repeat', 'swap'), (at, how) => {
        const forged = lines.toSpliced(
          at,
          how === 'swap' ? 2 : 1,
          ...(how === 'remove'
            ? []
            : how === 'repeat'
              ? [lines[at] ?? '', lines[at] ?? '']
              : [lines[at + 1] ?? '', lines[at] ?? '']),
        );
        expect(readLedger(forged.map((line) => `${line}\n`).join(''), sha256).ok).toBe(false);
      }),
    );
  });

  it('names the line that does not continue the one before it', () => {
    const [first, second] = ledgerOf(2).split('\n');
    const third = eventLine(release(sha256('something else'), '1.1', '2025-03-01'));
    expect(readLedger(`${first}\n${second}\n${third}`, sha256)).toEqual({
      ok: false,
      complaints: ['Line 3 of the ledger does not continue the line before it: the chain is broken.'],
    });
  });

  it('refuses a ledger that is cut off in the middle of a line', () => {
    expect(readLedger(ledgerOf(1).slice(0, -5), sha256)).toEqual({
      ok: false,
      complaints: ['The last line of the ledger is cut off.'],
    });
  });

  it.each([
    ['every line', (text: string) => text.replaceAll('\n', '\r\n')],
    ['one line', (text: string) => text.replace('\n', '\r\n')],
    ['the last line', (text: string) => text.replace(/\n$/, '\r\n')],
  ])('names the line ends of Windows in %s as what they are, and nothing else', (_which, converted) => {
    expect(readLedger(converted(ledgerOf(2)), sha256)).toEqual({
      ok: false,
      complaints: [
        'The ledger has the line ends of Windows; git may have converted it (core.autocrlf). Check it out anew without.',
      ],
    });
  });

  it.each([
    ['an agreement name that the site needs', { agreement: 'suche' }],
    ['an agreement name with a way up', { agreement: '../avv' }],
    ['a version that is none', { version: '1.0.0.0' }],
    ['an impossible day', { validFrom: '2025-02-30' }],
    ['a file of another version', { files: { 'avv-2.0.txt': sha256('1.0') } }],
    ['a file name with a way up', { files: { 'avv-1.0.txt': sha256('1.0'), 'avv-1.0../x': sha256('x') } }],
    ['a fingerprint that is not the hash of the text', { fingerprint: sha256('other') }],
    ['an unknown form of canonical text', { canon: 2 }],
  ])('refuses %s', (_name, more) => {
    const first = eventLine(OPEN);
    const line = eventLine(release(sha256(first), '1.0', '2025-02-01', more as Partial<ReleaseEvent>));
    expect(readLedger(first + line, sha256).ok).toBe(false);
  });

  it('refuses an event with an additional entry', () => {
    const line = eventLine(OPEN).replace('{', '{"note":"x",');
    expect(readLedger(line, sha256).ok).toBe(false);
  });
});

describe('a withdrawal in the ledger', () => {
  const text = ledgerOf(2);
  const lastLine = `${text.split('\n').at(-2)}\n`;
  const read = (more: Partial<WithdrawEvent> = {}) =>
    readLedger(text + eventLine(withdrawal(sha256(lastLine), '1.1', more)), sha256);

  it('is read, and its line is the head', () => {
    const line = eventLine(withdrawal(sha256(lastLine), '1.1'));
    expect(line).toMatch(
      /^\{"prev":"[0-9a-f]{64}","date":"2025-06-01","event":"withdraw","agreement":"avv","version":"1.1","reason":"Z/,
    );
    expect(read()).toMatchObject({ ok: true, ledger: { head: sha256(line) } });
  });

  it.each<[string, Partial<WithdrawEvent>]>([
    ['without a reason', { reason: '' }],
    ['with a reason of spaces', { reason: '  ' }],
    ['of a version that was never released', { version: '1.2' }],
    ['of a version of another agreement', { agreement: 'tom' }],
    ['before the last event', { date: '2024-12-31' }],
    ['that continues another line', { prev: sha256('x') }],
    ['with another entry', { note: 'x' } as Partial<WithdrawEvent>],
  ])('is refused %s', (_what, more) => {
    // An entry that eventLine does not write is put in by hand.
    const line = `${JSON.stringify({ ...withdrawal(sha256(lastLine), '1.1'), ...more })}\n`;
    expect(readLedger(text + line, sha256).ok).toBe(false);
  });

  it('is refused a second time', () => {
    const first = eventLine(withdrawal(sha256(lastLine), '1.1'));
    const second = eventLine(withdrawal(sha256(first), '1.1', { date: '2025-07-01' }));
    expect(readLedger(text + first + second, sha256)).toEqual({
      ok: false,
      complaints: ['Line 5 of the ledger: Version 1.1 of avv was withdrawn on 2025-06-01 already.'],
    });
  });
});

describe('orderComplaints', () => {
  const history: readonly LedgerEvent[] = [OPEN, release('', '1.4', '2025-04-01')];

  it('lets a later version follow', () => {
    expect(orderComplaints(history, release('', '1.10', '2025-05-01'))).toEqual([]);
  });

  it.each(['1.4', '1.4.0', '1.3', '1', '0.9'])('refuses version %s after 1.4', (version) => {
    expect(orderComplaints(history, release('', version, '2025-05-01'))).toEqual([
      `Version ${version} is not later than version 1.4, the last one released.`,
    ]);
  });

  it('refuses dates that go backwards [T3]', () => {
    expect(orderComplaints(history, release('', '1.5', '2025-03-31', { date: '2024-12-31' }))).toEqual([
      'Its date 2024-12-31 is before 2025-01-01, the date of the last event.',
      '"stated" 2025-03-31 is before 2025-04-01, the date of version 1.4.',
      '"validFrom" 2025-03-31 is before 2025-04-01, the date of version 1.4.',
    ]);
  });

  it('counts from the last version that is not withdrawn, and never uses a number again [E11]', () => {
    const withdrawn = [...history, release('', '1.5', '2036-05-01'), withdrawal('', '1.5')];
    expect(orderComplaints(withdrawn, release('', '1.6', '2025-05-01', { date: '2025-06-02' }))).toEqual([]);
    expect(orderComplaints(withdrawn, release('', '1.5', '2025-05-01', { date: '2025-06-02' }))).toEqual([
      'Version 1.5 is not later than version 1.5, the last one released.',
    ]);
    expect(orderComplaints(withdrawn, release('', '1.6', '2025-03-31', { date: '2025-06-02' }))).toEqual([
      '"stated" 2025-03-31 is before 2025-04-01, the date of version 1.4.',
      '"validFrom" 2025-03-31 is before 2025-04-01, the date of version 1.4.',
    ]);
  });

  it('lets another agreement begin with any version', () => {
    expect(orderComplaints(history, release('', '0.1', '2020-01-01', { agreement: 'tom' }))).toEqual([]);
  });

  it('refuses a history without an opening and one that opens twice', () => {
    expect(orderComplaints([], release('', '1.0', '2025-01-01'))).toHaveLength(1);
    expect(orderComplaints(history, OPEN)).toEqual(['The ledger is opened a second time.']);
  });
});
