import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuedLedger, type NewEvent } from '../../src/ledger/continuedLedger.ts';
import { errataOf, eventLine, originsOf, releasesOf, validKeysOf } from '../../src/ledger/event.ts';
import { type Ledger, orderComplaints, readLedger } from '../../src/ledger/readLedger.ts';
import { verifierKeyText } from '../../src/ledger/signedNote.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { keyId } from '../../src/signature/signingKey.ts';
import { readHistory } from '../../src/verification/readHistory.mjs';

const NO_HISTORY: Ledger = { events: [], head: '0'.repeat(64) };

const dayOf = (number: number): string => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);

const KEYS = [1, 2, 3].map((number) => {
  const publicKey = new Uint8Array(32).fill(number);
  return verifierKeyText({ name: `key-${number}`, id: keyId(`key-${number}`, publicKey), publicKey });
});

function release(agreement: string, version: string, date: string): NewEvent {
  const fingerprint = sha256(`${agreement} ${version}`);
  return {
    event: 'release',
    date,
    agreement,
    version,
    title: 'Vertrag',
    stated: date,
    validFrom: date,
    canon: 1,
    fingerprint,
    files: Object.fromEntries(
      ['html', 'json', 'mdx', 'pdf', 'txt'].map((kind) => [`${agreement}-${version}.${kind}`, fingerprint]),
    ),
    changes: [],
  };
}

/** Any event, most of them out of order; the days go on by 0 to 2, and sometimes back. */
const someEvent: fc.Arbitrary<(day: number) => NewEvent> = fc.oneof(
  fc.tuple(fc.constantFrom('avv', 'tom'), fc.nat(6)).map(
    ([agreement, minor]) =>
      (day: number) =>
        release(agreement, `1.${minor}`, dayOf(day)),
  ),
  fc.tuple(fc.constantFrom('avv', 'tom'), fc.nat(6)).map(
    ([agreement, minor]) =>
      (day: number): NewEvent => ({
        event: 'withdraw',
        date: dayOf(day),
        agreement,
        version: `1.${minor}`,
        reason: 'G',
      }),
  ),
  fc
    .tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.constantFrom('noted', 'corrected', 'dismissed'), fc.nat(6))
    .map(
      ([minor, number, state, later]) =>
        (day: number): NewEvent => ({
          event: 'erratum',
          date: dayOf(day),
          agreement: 'avv',
          version: `1.${minor}`,
          number,
          state,
          clause: number === 2 ? null : '5.2',
          note: 'N',
          correctedIn: state === 'corrected' ? `1.${later}` : null,
        }),
    ),
  fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom('valid', 'revoked')).map(
    ([key, state]) =>
      (day: number): NewEvent => ({ event: 'key', date: dayOf(day), key, state }),
  ),
  fc.constantFrom('https://a.example', 'https://b.example', 'https://test.example').map(
    (origin) =>
      (day: number): NewEvent => ({ event: 'move', date: dayOf(day), origin }),
  ),
);

const OPEN: NewEvent = {
  event: 'open',
  date: dayOf(0),
  ledger: 1,
  publisher: 'Testverlag',
  origin: 'https://test.example',
};

/** Appends each candidate that may follow, as the commands do, and leaves the others out. */
function history(candidates: readonly NewEvent[]): {
  readonly ledger: Ledger;
  readonly text: string;
  readonly refused: number;
} {
  let { ledger, lines: text } = continuedLedger(NO_HISTORY, [OPEN], sha256);
  let refused = 0;
  for (const candidate of candidates) {
    const next = continuedLedger(ledger, [candidate], sha256);
    if (next.complaints.length > 0) refused += 1;
    else [ledger, text] = [next.ledger, text + next.lines];
  }
  return { ledger, text, refused };
}

const someHistory = fc
  .array(fc.tuple(someEvent, fc.integer({ min: -1, max: 2 })), { minLength: 1, maxLength: 40 })
  .map((steps) => {
    let day = 0;
    return history(
      steps.map(([event, step]) => {
        day = Math.max(0, day + step);
        return event(day);
      }),
    );
  });

describe('a ledger that is continued event by event', () => {
  it('is read back as it was written, by the commands and by the verifier, which share no code', () => {
    let lengths = 0;
    fc.assert(
      fc.property(someHistory, ({ ledger, text }) => {
        expect(readLedger(text, sha256)).toEqual({ ok: true, ledger });
        expect(readHistory(Buffer.from(text))).toMatchObject({ complaints: [], events: ledger.events });
        lengths += ledger.events.length;
      }),
      { numRuns: 300 },
    );
    expect(lengths, 'histories are not all short').toBeGreaterThan(600);
  });

  it('keeps what every event promises', () => {
    fc.assert(
      fc.property(someHistory, ({ ledger: { events } }) => {
        const names = releasesOf(events).map(({ agreement, version }) => `${agreement} ${version}`);
        expect(new Set(names).size).toBe(names.length);
        expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).toSorted());
        for (const version of releasesOf(events)) {
          const numbers = errataOf(events, version).map(({ number }) => number);
          expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        }
        const introduced = events.flatMap((event) =>
          event.event === 'key' && event.state === 'valid' ? [event.key] : [],
        );
        expect(new Set(introduced).size, 'no key comes back').toBe(introduced.length);
        for (const key of validKeysOf(events)) expect(introduced).toContain(key);
        const origins = originsOf(events);
        expect(origins.every((origin, i) => origin !== origins[i + 1])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses, by both readers, a candidate that the commands refuse', () => {
    let refused = 0;
    fc.assert(
      fc.property(someHistory, someEvent, fc.nat(60), ({ ledger, text }, make, day) => {
        const candidate = { ...make(day), prev: ledger.head };
        const complaints = orderComplaints(ledger.events, candidate);
        const longer = text + eventLine(candidate);
        refused += complaints.length > 0 ? 1 : 0;
        expect(readLedger(longer, sha256).ok).toBe(complaints.length === 0);
        expect(readHistory(Buffer.from(longer)).complaints.length === 0).toBe(complaints.length === 0);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('refuses, by both readers, forged lines: removed, repeated, swapped, changed, even when linked anew', () => {
    fc.assert(
      fc.property(
        someHistory,
        fc.nat(),
        fc.constantFrom('remove', 'repeat', 'swap', 'earlier'),
        ({ ledger: { events } }, seed, how) => {
          fc.pre(events.length > 2);
          const at = 1 + (seed % (events.length - 2));
          const [event, next] = [events[at], events[at + 1]];
          if (event === undefined || next === undefined) return;
          const forged = events.toSpliced(
            at,
            how === 'swap' ? 2 : 1,
            ...(how === 'remove'
              ? []
              : how === 'repeat'
                ? [event, event]
                : how === 'swap'
                  ? [next, event]
                  : [{ ...event, date: '2024-12-31' }]),
          );
          const text = forged.map(eventLine).join('');
          expect(readLedger(text, sha256).ok).toBe(false);
          expect(readHistory(Buffer.from(text)).complaints).not.toEqual([]);
          // Linked anew, the chain holds; then the order has to tell, or the head that others know.
          const linked = continuedLedger(NO_HISTORY, forged, sha256);
          if (how === 'earlier') expect(linked.complaints).not.toEqual([]);
          if (how === 'repeat') expect(linked.complaints.length > 0 || event.event === 'erratum').toBe(true);
          expect(linked.ledger.head).not.toBe(continuedLedger(NO_HISTORY, events, sha256).ledger.head);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells every reason at once, event by event', () => {
    const { complaints } = continuedLedger(NO_HISTORY, [release('avv', '1.0', dayOf(3)), OPEN], sha256);
    expect(complaints).toEqual([
      'The ledger does not begin with its opening event.',
      'Its date 2025-01-01 is before 2025-01-04, the date of the last event.',
      'The ledger is opened a second time.',
    ]);
  });
});
