import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allClauses } from '../agreement/allClauses.ts';
import { readWordingJson } from '../agreement/wordingJson.ts';
import { type ErratumEvent, type ErratumState, errataOf, type ReleaseEvent } from '../ledger/event.ts';
import { AuthorError } from './authorError.ts';
import type { HistoryPlan } from './changeHistory.ts';
import { checkOrigin } from './checkOrigin.ts';
import { versionFolder } from './contentPaths.ts';
import { frozenName } from './frozenFiles.ts';
import { ledgerOf, readLedgerText } from './ledgerFile.ts';
import { publishedSentence } from './publishedSentence.ts';
import { releasedVersion } from './releasedVersion.ts';
import { readSiteFacts } from './siteFacts.ts';

/** An erratum as a person gave it; what is absent is that of the erratum it continues. */
export interface ErratumRequest {
  readonly agreement: string;
  readonly version: string;
  /** Number of the erratum that is continued; a new one where absent. */
  readonly number?: number | undefined;
  readonly state: ErratumState;
  readonly clause?: string | undefined;
  readonly note?: string | undefined;
  readonly correctedIn?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** An erratum, ready to be appended. */
export interface Erratum {
  readonly plan: HistoryPlan;
  readonly event: Omit<ErratumEvent, 'prev'>;
}

/**
 * Prepares an erratum, or another state of one. What stands in the ledger already in the same words is history.
 *
 * @throws AuthorError where version, clause or number is not there, or the note must not be published
 */
export function erratumPlan(content: string, request: ErratumRequest): Erratum {
  const { agreement, version, state, day } = request;
  const seen = readLedgerText(content);
  const ledger = ledgerOf(content, seen);
  const release = releasedVersion(ledger, agreement, version);
  checkOrigin(ledger, readSiteFacts(content).baseUrl, 'Nothing was written.');
  const known = errataOf(ledger.events, release);
  const before = continuedErratum(request, known);
  const clause = request.clause ?? before?.clause ?? null;
  const note = request.note === undefined ? before?.note : publishedSentence('note', request.note);
  if (note === undefined)
    throw new AuthorError(['--note "…" says what is wrong and how it is to be read. Nothing was written.']);
  if (clause !== null) checkClause(content, release, clause);
  const correctedIn = correction(request);
  const wanted = { event: 'erratum', agreement, version, state, clause, note, correctedIn } as const;
  const isSame = (other: ErratumEvent): boolean =>
    other.state === state && other.clause === clause && other.note === note && other.correctedIn === correctedIn;
  const same =
    request.number === undefined ? known.find(isSame) : before !== null && isSame(before) ? before : undefined;
  const number = same?.number ?? request.number ?? known.length + 1;
  const event = { ...wanted, date: same?.date ?? day, number };
  const record = {
    subject: `Erratum ${number} of ${agreement} ${version}: ${state}`,
    body: [
      `Fingerprint  ${release.fingerprint}`,
      ...(clause === null ? [] : [`Clause       ${clause}`]),
      `Note         ${note}`,
    ],
    paths: [],
    release: null,
  };
  const [events, written] = same === undefined ? [[event], []] : [[], [same]];
  return { plan: { seen, events, written, folder: null, record }, event };
}

function continuedErratum({ number, version }: ErratumRequest, known: readonly ErratumEvent[]): ErratumEvent | null {
  if (number === undefined) return null;
  const found = known.find((other) => other.number === number);
  if (found !== undefined) return found;
  const there = known.length === 0 ? 'none' : known.map((other) => other.number).join(', ');
  throw new AuthorError([
    `Version ${version} has no erratum ${number}; there is: ${there}. Leave --number out to note a new one. Nothing was written.`,
  ]);
}

function correction({ state, correctedIn }: ErratumRequest): string | null {
  if ((state === 'corrected') === (correctedIn !== undefined)) return correctedIn ?? null;
  throw new AuthorError([
    state === 'corrected'
      ? '--state corrected needs --in VERSION, the later version that puts it right. Nothing was written.'
      : '--in VERSION goes with --state corrected alone. Nothing was written.',
  ]);
}

/** A clause by its address, as the frozen clause tree of the version has it. */
function checkClause(content: string, { agreement, version }: ReleaseEvent, clause: string): void {
  const path = join(versionFolder(content, agreement, version), frozenName(agreement, version, 'json'));
  const ids = allClauses(readWordingJson(readFileSync(path, 'utf8'))).map(({ id }) => id);
  if (ids.includes(clause)) return;
  const near = ids.filter((id) => id.startsWith(clause.split(/[./]/)[0] ?? '')).slice(0, 12);
  throw new AuthorError([
    `--clause ${clause}: version ${version} of ${agreement} has no such clause. An address is what stands behind "#" in the link of a clause${near.length === 0 ? '' : `, such as ${near.join(', ')}`}. Nothing was written.`,
  ]);
}
