import { type KeyEvent, type LedgerEvent, validKeysOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import { AuthorError } from '../publication/authorError.ts';
import type { HistoryPlan } from '../publication/changeHistory.ts';
import { ledgerOf, readLedgerText } from '../publication/ledgerFile.ts';
import { named } from './chosenSigners.ts';
import type { SigningKey } from './signingKey.ts';

/**
 * Prepares the introduction of a key. One that is valid already is history.
 *
 * @param day `YYYY-MM-DD`
 * @throws AuthorError where the history has not begun, or the key was revoked
 */
export function keyIntroduction(content: string, key: SigningKey, day: string): HistoryPlan {
  const { seen, ledger } = begun(content);
  const state = eventsOf(ledger, key.verifierKey).at(-1)?.state;
  if (state === 'revoked') {
    throw new AuthorError([
      `The key ${named([key.verifierKey])} was revoked, and a revoked key never comes back. Make a new one. Nothing was written.`,
    ]);
  }
  return keyPlan(ledger, seen, { event: 'key', date: day, key: key.verifierKey, state: 'valid' });
}

/**
 * Prepares the revocation of a key. One that is revoked already is history.
 *
 * @param id the id of the key, its `name+id`, or the whole verifier key
 * @param day `YYYY-MM-DD`
 * @throws AuthorError where there is no such key
 */
export function keyRevocation(content: string, id: string, day: string): HistoryPlan & { readonly key: string } {
  const { seen, ledger } = begun(content);
  const keys = keysOf(ledger).map(({ key }) => key);
  const found = keys.filter((key) => [key, named([key]), key.split('+')[1]].includes(id));
  const [key, ...more] = found;
  if (key === undefined || more.length > 0) {
    const there = keys.length === 0 ? 'There is none' : `There are: ${keys.join(', ')}`;
    throw new AuthorError([
      `${more.length > 0 ? 'Several keys are' : 'No key is'} called ${id}. ${there}. Nothing was written.`,
    ]);
  }
  return { ...keyPlan(ledger, seen, { event: 'key', date: day, key, state: 'revoked' }), key };
}

/** What is to be done where nothing but the signature of the head is missing. */
export function missingSignature(content: string): HistoryPlan {
  const { seen, ledger } = begun(content);
  const record = { subject: 'Sign the head of the ledger', body: [`Head  ${ledger.head}`], paths: [], release: null };
  return { seen, events: [], written: [], folder: null, record };
}

/** The keys of a history as they stand: of each, its introduction and the day of its revocation. */
export interface KeyHistory {
  readonly key: string;
  readonly since: string;
  readonly revoked: string | null;
}

/** Every key a ledger has had, in the order of their introduction. */
export const keysOf = (ledger: Ledger): readonly KeyHistory[] =>
  ledger.events.flatMap((event) =>
    event.event === 'key' && event.state === 'valid'
      ? [
          {
            key: event.key,
            since: event.date,
            revoked: eventsOf(ledger, event.key).find(({ state }) => state === 'revoked')?.date ?? null,
          },
        ]
      : [],
  );

/** Whether a plan leaves a history without a valid key. */
export const endsSigning = (content: string, plan: HistoryPlan): boolean =>
  plan.events.length > 0 &&
  validKeysOf([
    ...ledgerOf(content, plan.seen).events,
    ...plan.events.map((event): LedgerEvent => ({ ...event, prev: '' })),
  ]).length === 0;

function begun(content: string): { readonly seen: string; readonly ledger: Ledger } {
  const seen = readLedgerText(content);
  const ledger = ledgerOf(content, seen);
  if (ledger.events.length > 0) return { seen, ledger };
  throw new AuthorError(['Nothing has been published yet, so there is no head to sign. Nothing was written.']);
}

const eventsOf = ({ events }: Ledger, key: string): readonly KeyEvent[] =>
  events.filter((event): event is KeyEvent => event.event === 'key' && event.key === key);

function keyPlan(ledger: Ledger, seen: string, event: Omit<KeyEvent, 'prev'>): HistoryPlan {
  const written = eventsOf(ledger, event.key).filter(({ state }) => state === event.state);
  const record = {
    subject: `${event.state === 'valid' ? 'Introduce' : 'Revoke'} the key ${named([event.key])}`,
    body: [`Key  ${event.key}`],
    paths: [],
    release: null,
  };
  return { seen, events: written.length === 0 ? [event] : [], written, folder: null, record };
}
