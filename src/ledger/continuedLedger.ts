import { eventLine, type LedgerEvent, type Sha256 } from './event.ts';
import { type Ledger, orderComplaints } from './readLedger.ts';

/** An event that has no place in the chain yet. */
export type NewEvent = Unlinked<LedgerEvent>;

/** Of a union, each member by itself. */
type Unlinked<E> = E extends LedgerEvent ? Omit<E, 'prev'> : never;

/** What appending events to a ledger gives. */
export interface ContinuedLedger {
  readonly ledger: Ledger;
  /** The lines to be appended. */
  readonly lines: string;
  /** Why the events must not follow, as sentences; none where they may. */
  readonly complaints: readonly string[];
}

/**
 * A ledger with further events, each linked to the line before it.
 *
 * @param ledger the history so far
 * @param added what is to follow, in order
 * @param sha256 hash function of the platform
 */
export function continuedLedger(ledger: Ledger, added: readonly NewEvent[], sha256: Sha256): ContinuedLedger {
  let { events, head } = ledger;
  let lines = '';
  const complaints: string[] = [];
  for (const next of added) {
    const event = { ...next, prev: head };
    const line = eventLine(event);
    complaints.push(...orderComplaints(events, event));
    events = [...events, event];
    lines += line;
    head = sha256(line);
  }
  return { ledger: { events, head }, lines, complaints };
}
