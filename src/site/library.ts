import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { readWordingJson } from '../agreement/wordingJson.ts';
import { agreementId } from '../ledger/agreementId.ts';
import { type ErratumEvent, errataOf, type LedgerEvent, type ReleaseEvent } from '../ledger/event.ts';
import { agreementsOf, type Period, periodsOf } from '../ledger/status.ts';
import { type AgreementFacts, readAgreementFacts } from '../publication/agreementFacts.ts';
import { buildDay } from '../publication/buildDay.ts';
import { contentFolder, versionFolder } from '../publication/contentPaths.ts';
import {
  type FrozenKind,
  frozenName,
  originalName,
  type TranslationKind,
  translationLanguageOf,
  translationName,
} from '../publication/frozenFiles.ts';
import { readLedgerFile, readLedgerText } from '../publication/ledgerFile.ts';
import { type OrdinaryPage, ordinaryPages } from '../publication/ordinaryPages.ts';
import { sha256 } from '../publication/sha256.ts';
import { readSiteFacts, type SiteFacts } from '../publication/siteFacts.ts';
import { verifyContent } from '../verification/verifyContent.mjs';
import { developing } from './developing.ts';
import { readLedgerNote } from './ledgerNote.ts';
import { type Paths, pathsBelow } from './paths.ts';

/** A published version as the pages need it; files are read when they are asked for. */
export interface PublishedVersion {
  readonly agreement: string;
  readonly version: string;
  readonly release: ReleaseEvent;
  readonly period: Period;
  /** Its errata as they stand, by number. */
  readonly errata: readonly ErratumEvent[];
  readonly wording: Wording;
  readonly bytes: (kind: FrozenKind) => Buffer;
  /** The file the version was taken from, frozen with it; null where there is none. */
  readonly original: (() => Buffer) | null;
  /** The convenience translation that was frozen with it, or null. */
  readonly translation: PublishedTranslation | null;
}

/** A frozen convenience translation; its files are read when they are asked for. */
export interface PublishedTranslation {
  readonly language: ContractLanguage;
  readonly bytes: (kind: TranslationKind) => Buffer;
}

/** An agreement with its published versions, oldest first. */
export interface PublishedAgreement {
  readonly name: string;
  /** Its name that depends on no address: `urn:uuid:…`. */
  readonly id: string;
  readonly facts: AgreementFacts;
  readonly versions: readonly PublishedVersion[];
}

/** Everything the site is made from. */
export interface Library {
  readonly facts: SiteFacts;
  /** Addresses of the pages in one language, German unless another one was asked for, and of all files. */
  readonly paths: Paths;
  /** The day for which the pages are right when they leave the build. */
  readonly today: string;
  readonly head: string;
  readonly ledgerText: string;
  /** The lines of the ledger. */
  readonly events: readonly LedgerEvent[];
  /** The signed note over the head, or null where the head is not signed. */
  readonly ledgerNote: string | null;
  readonly agreements: readonly PublishedAgreement[];
  /** Ordinary pages, named in the footer of every page. */
  readonly pages: readonly OrdinaryPage[];
}

/**
 * Reads the content folder and refuses it where a published file is not as the ledger says.
 *
 * @throws Error or AuthorError naming every file that differs
 */
function readLibrary(): Library {
  const content = contentFolder(process.env, process.cwd());
  const { complaints } = verifyContent(content, true);
  if (complaints.length > 0) throw new Error(['The published files are damaged.', ...complaints].join('\n'));
  const facts = readSiteFacts(content);
  const { events, head } = readLedgerFile(content);
  const ledgerText = readLedgerText(content);
  const opening = sha256(ledgerText.slice(0, ledgerText.indexOf('\n') + 1));
  return {
    facts,
    paths: pathsBelow(new URL(facts.baseUrl).pathname),
    today: buildDay(process.env, Date.now()),
    head,
    ledgerText,
    events,
    ledgerNote: readLedgerNote(content),
    pages: ordinaryPages(content),
    agreements: agreementsOf(events).map((name) => ({
      name,
      id: agreementId(opening, name, sha256),
      facts: readAgreementFacts(content, name),
      versions: periodsOf(events, name).map((period) => publishedVersion(content, events, period)),
    })),
  };
}

function publishedVersion(content: string, events: readonly LedgerEvent[], period: Period): PublishedVersion {
  const { release } = period;
  const { agreement, version } = release;
  const file = (name: string): Buffer => readFileSync(join(versionFolder(content, agreement, version), name));
  const bytes = (kind: FrozenKind): Buffer => file(frozenName(agreement, version, kind));
  const language = translationLanguageOf(release);
  const translation: PublishedTranslation | null =
    language === null ? null : { language, bytes: (kind) => file(translationName(agreement, version, language, kind)) };
  const originalFile = originalName(agreement, version);
  const original = originalFile in release.files ? (): Buffer => file(originalFile) : null;
  const wording = readWordingJson(bytes('json').toString('utf8'));
  return {
    agreement,
    version,
    release,
    period,
    errata: errataOf(events, release),
    bytes,
    original,
    translation,
    wording,
  };
}

let read: Library | undefined;
let readInEnglish: Library | undefined;
let readAt = 0;

/** So many milliseconds the parts of one page may take; while developing, the next page reads anew. */
const ONE_PAGE = 1000;

/** The library, read once for a whole build. While developing it is read anew for every page. */
export function library(): Library {
  if (developing && Date.now() - readAt > ONE_PAGE) {
    read = undefined;
    readInEnglish = undefined;
    readAt = Date.now();
  }
  read ??= readLibrary();
  return read;
}

/**
 * The library with the addresses of the pages in a language.
 */
export function libraryIn(language: Paths['language']): Library {
  const german = library();
  if (language === 'de') return german;
  readInEnglish ??= { ...german, paths: pathsBelow(german.paths.root, 'en') };
  return readInEnglish;
}

/**
 * Every published version with its agreement, in the order of the agreements and versions.
 */
export function publishedVersions({
  agreements,
}: Library): readonly { readonly agreement: PublishedAgreement; readonly shown: PublishedVersion }[] {
  return agreements.flatMap((agreement) => agreement.versions.map((shown) => ({ agreement, shown })));
}

/** The language of an agreement and its names: that of its newest version. */
export const languageOf = ({ versions }: PublishedAgreement): ContractLanguage =>
  versions.at(-1)?.wording.language ?? 'de';
