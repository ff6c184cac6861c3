import { CANON, canonicalText } from '../agreement/canonicalText.ts';
import { legalHtml } from '../agreement/legalHtml.ts';
import { type ParseResult, parseWording } from '../agreement/parseWording.ts';
import { problemText } from '../agreement/problem.ts';
import { compareVersions } from '../agreement/version.ts';
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
  releasesOf,
} from '../ledger/event.ts';
import { type Ledger, orderComplaints } from '../ledger/readLedger.ts';
import { contractPdf } from '../pdf/contractPdf.ts';
import {
  type BindingText,
  translationHtml,
  translationJson,
  translationText,
} from '../translation/translationFiles.ts';
import { AuthorError } from './authorError.ts';
import {
  type CheckedTranslation,
  checkDraftTranslation,
  type TranslationCheck,
  type TranslationSource,
} from './draftTranslation.ts';
import {
  FROZEN_KINDS,
  type FrozenKind,
  frozenName,
  originalName,
  TRANSLATION_KINDS,
  type TranslationKind,
  translationName,
} from './frozenFiles.ts';
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
  /** Draft of a convenience translation that is to be frozen with the version. */
  readonly translation?: TranslationSource | undefined;
  /** The file the draft of a version was taken from, if it is to be frozen with it; of no other version. */
  readonly originalOf?: ((version: string) => Uint8Array | null) | undefined;
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
  /** The convenience translation, with the addresses of the wording; null where there is none. */
  readonly translation: Wording | null;
  /** Places of the translation that its author should look at, as texts with file, line and column. */
  readonly doubts: readonly string[];
  /** The canonical text, whose SHA-256 is the fingerprint. */
  readonly text: string;
  /** The file the draft was taken from; null where none is frozen with it. */
  readonly original: Uint8Array | null;
  /** Frozen files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is appended to the ledger: the release, and before it the opening where it is the first. */
  readonly events: readonly LedgerEvent[];
}

/**
 * Prepares a release in memory. Same request, same bytes.
 *
 * @throws AuthorError with every problem of the source and of its translation, or with why the version cannot follow the history
 */
export function releasePlan(request: ReleaseRequest): ReleasePlan {
  const { agreement, source, ledger, day } = request;
  const parsed = parseWording(source);
  const translation = translationOf(request, parsed);
  const listed = [
    ...(parsed.ok ? [] : parsed.problems.map((p) => problemText(request.sourceName, p))),
    ...translation.problems,
  ];
  if (!parsed.ok || listed.length > 0) {
    const count = listed.length === 1 ? 'One problem' : `${listed.length} problems`;
    throw new AuthorError([...listed, `${count}. Nothing was written.`]);
  }
  const { wording, changes } = parsed.value;
  const text = canonicalText(wording);
  const fingerprint = sha256(text);
  const original = request.originalOf?.(wording.version) ?? null;
  const files = new Map([
    ...frozenFiles(request, wording, text, fingerprint),
    ...frozenTranslation(request, translation.checked, {
      language: wording.language,
      permalink: permalink(request.origin, agreement, wording.version),
      fingerprint,
    }),
    ...(original === null ? [] : [[originalName(agreement, wording.version), original] as const]),
  ]);
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
  const used = usedNumber(ledger, event);
  const complaints = used ?? orderComplaints(history, event);
  if (complaints.length > 0) {
    const later = used === null && isBeforeLast(ledger, event) ? [NEVER_BEFORE] : [];
    throw new AuthorError([...complaints.map((c) => `${request.sourceName}: ${c}`), ...later, 'Nothing was written.']);
  }
  return {
    event,
    wording,
    translation: translation.checked?.wording ?? null,
    doubts: translation.doubts,
    text,
    original,
    files,
    events: opening === null ? [event] : [opening, event],
  };
}

const NEVER_BEFORE = 'A version can never be put in before one that is published. Release versions oldest first.';

const isBeforeLast = ({ events }: Ledger, { agreement, version }: ReleaseEvent): boolean => {
  const last = releasesOf(events).findLast((release) => release.agreement === agreement);
  return last !== undefined && compareVersions(version, last.version) < 0;
};

/** A published number has one text, for ever; what to do with a slip is said here. */
function usedNumber({ events }: Ledger, { agreement, version, fingerprint }: ReleaseEvent): readonly string[] | null {
  const used = releasesOf(events).find(
    (other) => other.agreement === agreement && compareVersions(other.version, version) === 0,
  );
  if (used === undefined) return null;
  if (used.fingerprint === fingerprint) {
    return [
      `Version ${used.version} of ${agreement} was published on ${used.date} with the same text and another source, translation or original, and what is published never changes. Put back the files of that day, or publish these as a later version.`,
    ];
  }
  return [
    `Version ${used.version} of ${agreement} was published on ${used.date} with another text, and a published text never changes. Note a slip by "npm run erratum -- ${agreement} ${used.version} --note …", and publish what is right as a later version.`,
  ];
}

const NO_TRANSLATION: TranslationCheck = { problems: [], doubts: [], checked: null };

const translationOf = ({ source, translation }: ReleaseRequest, parsed: ParseResult): TranslationCheck =>
  translation === undefined ? NO_TRANSLATION : checkDraftTranslation(source, parsed, translation);

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

/** The frozen files of a translation; none where there is no translation. */
function frozenTranslation(
  { agreement }: ReleaseRequest,
  translation: CheckedTranslation | null,
  binding: BindingText,
): ReadonlyMap<string, Uint8Array> {
  if (translation === null) return new Map();
  const { wording, source } = translation;
  const make: Readonly<Record<TranslationKind, () => string>> = {
    html: () => translationHtml(wording, binding),
    txt: () => translationText(wording, binding),
    json: () => translationJson(wording, binding),
    mdx: () => source,
  };
  const name = (kind: TranslationKind): string => translationName(agreement, wording.version, wording.language, kind);
  return new Map(TRANSLATION_KINDS.map((kind) => [name(kind), new TextEncoder().encode(make[kind]())]));
}
