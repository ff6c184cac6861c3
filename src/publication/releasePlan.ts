import { CANON, canonicalText } from '../agreement/canonicalText.ts';
import { legalHtml } from '../agreement/legalHtml.ts';
import { parseWording } from '../agreement/parseWording.ts';
import { problemText } from '../agreement/problem.ts';
import type { Wording } from '../agreement/wording.ts';
import { wordingJson } from '../agreement/wordingJson.ts';
import { permalink } from '../ledger/address.ts';
import {
  eventLine,
  LEDGER_FORMAT,
  type LedgerEvent,
  NO_LINE_BEFORE,
  type OpenEvent,
  type ReleaseEvent,
} from '../ledger/event.ts';
import { type Ledger, orderComplaints } from '../ledger/readLedger.ts';
import { contractPdf } from '../pdf/contractPdf.ts';
import { AuthorError } from './authorError.ts';
import { FROZEN_KINDS, type FrozenKind, frozenName } from './frozenFiles.ts';
import { sha256 } from './sha256.ts';

/** What a release is made from. */
export interface ReleaseRequest {
  readonly agreement: string;
  /** What people call it: "AVV". */
  readonly shortTitle: string;
  /** Text of the draft. */
  readonly source: string;
  /** Name of the draft, for messages. */
  readonly sourceName: string;
  readonly ledger: Ledger;
  readonly publisher: string;
  /** Address of the site. */
  readonly origin: string;
  /** The day of the release, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A release, complete in memory: nothing is written before all of it exists. */
export interface ReleasePlan {
  readonly event: ReleaseEvent;
  readonly wording: Wording;
  /** The canonical text, whose SHA-256 is the fingerprint. */
  readonly text: string;
  /** Frozen files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is appended to the ledger: one line, or two where the release opens it. */
  readonly lines: string;
}

/**
 * Prepares a release in memory. Same request, same bytes.
 *
 * @throws AuthorError with every problem of the source, or with why the version cannot follow the history
 */
export function releasePlan(request: ReleaseRequest): ReleasePlan {
  const { agreement, source, ledger, day } = request;
  const parsed = parseWording(source);
  if (!parsed.ok) {
    const count = parsed.problems.length === 1 ? 'One problem' : `${parsed.problems.length} problems`;
    const listed = parsed.problems.map((p) => problemText(request.sourceName, p));
    throw new AuthorError([...listed, `${count}. Nothing was written.`]);
  }
  const { wording, changes } = parsed.value;
  const text = canonicalText(wording);
  const fingerprint = sha256(text);
  const files = frozenFiles(request, wording, text, fingerprint);
  const opening = ledger.events.length === 0 ? openingEvent(request) : null;
  const { stated, validFrom } = datesOf(wording);
  const event: ReleaseEvent = {
    prev: opening === null ? ledger.head : sha256(eventLine(opening)),
    date: day,
    event: 'release',
    agreement,
    version: wording.version,
    title: wording.title,
    stated,
    validFrom,
    canon: CANON,
    fingerprint,
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])),
    changes,
  };
  const history: readonly LedgerEvent[] = opening === null ? ledger.events : [opening];
  const complaints = orderComplaints(history, event);
  if (complaints.length > 0) {
    throw new AuthorError([...complaints.map((c) => `${request.sourceName}: ${c}`), 'Nothing was written.']);
  }
  return { event, wording, text, files, lines: `${opening === null ? '' : eventLine(opening)}${eventLine(event)}` };
}

/** The two dates of a version; where the source gives one, it stands for both. */
function datesOf({ stated, validFrom }: Wording): { readonly stated: string; readonly validFrom: string } {
  const either = stated ?? validFrom ?? '';
  return { stated: stated ?? either, validFrom: validFrom ?? either };
}

function openingEvent({ publisher, origin, day }: ReleaseRequest): OpenEvent {
  return { prev: NO_LINE_BEFORE, date: day, event: 'open', ledger: LEDGER_FORMAT, publisher, origin };
}

function frozenFiles(
  { agreement, shortTitle, source, origin, publisher }: ReleaseRequest,
  wording: Wording,
  text: string,
  fingerprint: string,
): ReadonlyMap<string, Uint8Array> {
  const link = permalink(origin, agreement, wording.version);
  const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
  const make: Readonly<Record<FrozenKind, () => Uint8Array>> = {
    html: () => utf8(legalHtml(wording)),
    txt: () => utf8(text),
    json: () => utf8(wordingJson(wording)),
    mdx: () => utf8(source),
    pdf: () => contractPdf(wording, { agreement: shortTitle, permalink: link, fingerprint, publisher }),
  };
  return new Map(FROZEN_KINDS.map((kind) => [frozenName(agreement, wording.version, kind), make[kind]()]));
}
