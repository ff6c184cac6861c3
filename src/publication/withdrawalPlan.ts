import { withdrawalsOf } from '../ledger/event.ts';
import { inForceOn, periodsOf } from '../ledger/status.ts';
import { AuthorError } from './authorError.ts';
import type { HistoryPlan } from './changeHistory.ts';
import { checkOrigin } from './checkOrigin.ts';
import { ledgerOf, readLedgerText } from './ledgerFile.ts';
import { publishedSentence } from './publishedSentence.ts';
import { releasedVersion } from './releasedVersion.ts';
import { readSiteFacts } from './siteFacts.ts';

/** A version that is to be withdrawn. */
export interface WithdrawalRequest {
  readonly agreement: string;
  readonly version: string;
  /** Why, for readers. */
  readonly reason: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** A withdrawal, and what follows from it. */
export interface Withdrawal {
  readonly plan: HistoryPlan;
  readonly reason: string;
  /** The version that is offered from its day on, or null where none is. */
  readonly offered: string | null;
}

/**
 * Prepares the withdrawal of a version. One that was withdrawn for the same reason is history already.
 *
 * @throws AuthorError where the version was never released, or was withdrawn for another reason
 */
export function withdrawalPlan(content: string, request: WithdrawalRequest): Withdrawal {
  const { agreement, version, day } = request;
  const seen = readLedgerText(content);
  const ledger = ledgerOf(content, seen);
  const { fingerprint } = releasedVersion(ledger, agreement, version);
  checkOrigin(ledger, readSiteFacts(content).baseUrl, 'Nothing was written.');
  const reason = publishedSentence('reason', request.reason);
  const before = withdrawalsOf(ledger.events).find(
    (other) => other.agreement === agreement && other.version === version,
  );
  if (before !== undefined && before.reason !== reason) {
    throw new AuthorError([
      `Version ${version} of ${agreement} was withdrawn on ${before.date} already: "${before.reason}". Nothing was written.`,
    ]);
  }
  const event = { event: 'withdraw', date: day, agreement, version, reason } as const;
  const events = before === undefined ? [event] : [];
  const periods = periodsOf([...ledger.events, ...events.map((added) => ({ ...added, prev: ledger.head }))], agreement);
  const record = {
    subject: `Withdraw ${agreement} ${version}`,
    body: [`Fingerprint  ${fingerprint}`, `Reason       ${reason}`],
    paths: [],
    release: null,
  };
  return {
    plan: { seen, events, written: before === undefined ? [] : [before], folder: null, record },
    reason,
    offered: inForceOn(periods, day)?.release.version ?? null,
  };
}
