import { originsOf } from '../ledger/event.ts';
import { AuthorError } from './authorError.ts';
import type { HistoryPlan } from './changeHistory.ts';
import { ledgerOf, readLedgerText } from './ledgerFile.ts';
import { readSiteFacts } from './siteFacts.ts';

/** A move of the site. */
export interface Move {
  readonly plan: HistoryPlan;
  /** Where it stood until now. */
  readonly from: string;
  readonly to: string;
}

/**
 * Prepares the move of the site to the address in `site.yaml`. Where the ledger has it already, it is history.
 *
 * @param day `YYYY-MM-DD`
 * @throws AuthorError where the history has not begun, or site.yaml has the address with which it began
 */
export function movePlan(content: string, day: string): Move {
  const seen = readLedgerText(content);
  const { events: history } = ledgerOf(content, seen);
  const origins = originsOf(history);
  const from = origins.at(-1);
  const { baseUrl: to } = readSiteFacts(content);
  if (from === undefined) {
    throw new AuthorError([
      'Nothing has been published yet, so nothing can move: the first release takes the address in site.yaml. Nothing was written.',
    ]);
  }
  if (from === to && origins.length === 1) {
    throw new AuthorError([
      `The site is at ${to} since the history began. To move it, write its new address as baseUrl into site.yaml first. Nothing was written.`,
    ]);
  }
  const events = from === to ? [] : [{ event: 'move', date: day, origin: to } as const];
  const before = from === to ? (origins.at(-2) ?? from) : from;
  const record = { subject: `Move to ${to}`, body: [`Until now at ${before}`], paths: ['site.yaml'], release: null };
  const written = from === to ? history.filter((event) => event.event === 'move').slice(-1) : [];
  return { plan: { seen, events, written, folder: null, record }, from: before, to };
}
