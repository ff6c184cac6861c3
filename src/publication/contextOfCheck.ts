import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckContext, OtherAgreement } from '../check/checkContext.ts';
import { wordingFromFile } from '../import/wordingFromFile.ts';
import { releasesOf } from '../ledger/event.ts';
import { readAgreementFacts } from './agreementFacts.ts';
import { versionFolder } from './contentPaths.ts';
import { frozenName } from './frozenFiles.ts';
import { readLedgerFile } from './ledgerFile.ts';
import { readText } from './readText.ts';

/**
 * What the check of a text of an agreement needs to know around it.
 *
 * @param content the content folder
 * @param agreement name of the agreement
 * @param version the published version that is checked; null for the draft
 * @throws AuthorError where `agreement.yaml` or the ledger cannot be read
 */
export function contextOfCheck(content: string, agreement: string, version: string | null): CheckContext {
  const { roles, shortTitle, art28 } = readAgreementFacts(content, agreement);
  return {
    otherAgreements: otherAgreements(content, agreement),
    roles,
    shortTitle,
    art28,
    before: versionBefore(content, agreement, version),
    isPublished: version !== null,
  };
}

function otherAgreements(content: string, agreement: string): readonly OtherAgreement[] {
  return readdirSync(content)
    .filter((name) => name !== agreement && existsSync(join(content, name, 'agreement.yaml')))
    .toSorted()
    .map((name) => {
      const { title, shortTitle } = readAgreementFacts(content, name);
      return { title, shortTitle };
    });
}

/** The wording released last before a version, or last of all; null where there is none. */
function versionBefore(content: string, agreement: string, version: string | null): CheckContext['before'] {
  const own = releasesOf(readLedgerFile(content).events).filter((event) => event.agreement === agreement);
  const at = version === null ? own.length : own.findIndex((event) => event.version === version);
  const before = own[at - 1];
  if (before === undefined) return null;
  const name = frozenName(agreement, before.version, 'json');
  const path = join(versionFolder(content, agreement, before.version), name);
  if (!existsSync(path)) return null;
  const read = wordingFromFile(name, readText(path), 'json', { version: before.version });
  return read.ok ? read.wording : null;
}
