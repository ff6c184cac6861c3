import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractLanguage, Wording } from '../agreement/wording.ts';
import { readWordingJson } from '../agreement/wordingJson.ts';
import { permalink } from '../ledger/address.ts';
import { agreementId } from '../ledger/agreementId.ts';
import {
  type ErratumEvent,
  errataOf,
  type LedgerEvent,
  originsOf,
  type ReleaseEvent,
  validKeysOf,
} from '../ledger/event.ts';
import { agreementsOf, type Period, periodsOf } from '../ledger/status.ts';
import { AuthorError } from '../publication/authorError.ts';
import { ledgerPath, notePath, versionFolder } from '../publication/contentPaths.ts';
import { frozenName, translationLanguageOf } from '../publication/frozenFiles.ts';
import { ledgerOf, readLedgerText } from '../publication/ledgerFile.ts';
import { sha256 } from '../publication/sha256.ts';
import { verifyContent } from '../verification/verifyContent.mjs';

/** A published version with everything an export says of it. */
export interface ExportedVersion {
  readonly agreement: string;
  readonly version: string;
  readonly release: ReleaseEvent;
  readonly period: Period;
  /** Its errata as they stand, by number. */
  readonly errata: readonly ErratumEvent[];
  readonly permalink: string;
  readonly wording: Wording;
  /** Language of the convenience translation that was frozen with it, or null. */
  readonly translation: ContractLanguage | null;
  /** Its frozen files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** An agreement with its versions, oldest first. */
export interface ExportedAgreement {
  readonly name: string;
  /** Its name that depends on no address: `urn:uuid:…`. */
  readonly id: string;
  /** Its title in the newest version. */
  readonly title: string;
  readonly versions: readonly ExportedVersion[];
}

/**
 * What an export is made from: the ledger and the frozen files, and nothing else. Facts that a publisher can change at any
 * time have no part in it, so that the same history gives the same export.
 */
export interface ExportedHistory {
  /** The whole ledger: the chain of hashes needs every line. */
  readonly ledgerText: string;
  /** The signed note over the head, or null where the head is not signed. */
  readonly note: Uint8Array | null;
  readonly head: string;
  readonly lines: number;
  /** The day of the last line, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly publisher: string;
  /** Every address the site has had, the present one last. */
  readonly origins: readonly string[];
  /** The keys that are valid, as the ledger has them. */
  readonly keys: readonly string[];
  /** In the order of their first release. */
  readonly agreements: readonly ExportedAgreement[];
}

/**
 * Reads what is to be exported, and refuses it where a published file is not as the ledger says.
 *
 * @param content the content folder
 * @param agreement the one agreement, or null for all
 * @throws AuthorError where files are damaged, nothing was published or there is no such agreement
 */
export function readExportedHistory(content: string, agreement: string | null): ExportedHistory {
  const { complaints, history } = verifyContent(content);
  if (complaints.length > 0) throw new AuthorError([...complaints, `${DAMAGED} Nothing was exported.`]);
  const ledgerText = readLedgerText(content);
  if (ledgerText !== history.text) {
    throw new AuthorError([
      `${ledgerPath(content)} changed while it was read. Nothing was exported. Start again when the other command has ended.`,
    ]);
  }
  const { events, head } = ledgerOf(content, ledgerText);
  const names = agreementsOf(events);
  if (agreement !== null && !names.includes(agreement)) {
    throw new AuthorError([
      `There is no agreement "${agreement}" with a published version. There are: ${names.join(', ')}. Nothing was exported.`,
    ]);
  }
  const [opening] = history.heads;
  const note = notePath(content);
  return {
    ledgerText,
    note: existsSync(note) ? readFileSync(note) : null,
    head,
    lines: events.length,
    lastDay: events.at(-1)?.date ?? '',
    publisher: events.find((event) => event.event === 'open')?.publisher ?? '',
    origins: originsOf(events),
    keys: validKeysOf(events),
    agreements: names
      .filter((name) => agreement === null || name === agreement)
      .map((name) => exportedAgreement(content, events, opening ?? '', name)),
  };
}

const DAMAGED = 'The published files are damaged: restore them from a copy that "npm run verify" accepts.';

function exportedAgreement(
  content: string,
  events: readonly LedgerEvent[],
  opening: string,
  name: string,
): ExportedAgreement {
  const origin = originsOf(events).at(-1) ?? '';
  const versions = periodsOf(events, name).map((period): ExportedVersion => {
    const { release } = period;
    const { version } = release;
    const folder = versionFolder(content, name, version);
    const files = new Map(Object.keys(release.files).map((file) => [file, readFileSync(join(folder, file))]));
    const tree = files.get(frozenName(name, version, 'json')) ?? new Uint8Array();
    return {
      agreement: name,
      version,
      release,
      period,
      errata: errataOf(events, release),
      permalink: permalink(origin, name, version),
      wording: readWordingJson(new TextDecoder().decode(tree)),
      translation: translationLanguageOf(release),
      files,
    };
  });
  const title = versions.at(-1)?.release.title ?? name;
  return { name, id: agreementId(opening, name, sha256), title, versions };
}
