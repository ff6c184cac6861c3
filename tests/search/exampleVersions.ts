import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { periodsOf } from '../../src/ledger/status.ts';
import { readAgreementFacts } from '../../src/publication/agreementFacts.ts';
import { versionFolder } from '../../src/publication/contentPaths.ts';
import { frozenName } from '../../src/publication/frozenFiles.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import type { ListedAgreement } from '../../src/search/searchFiles.ts';
import type { SearchedVersion } from '../../src/search/searchRecords.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';

/** Agreements of the example in the order in which they are named. */
const NAMES = ['avv', 'tom', 'unterauftragnehmer'];

const { events } = readLedgerFile(EXAMPLE_CONTENT);

/** The agreements of the example as the search knows them. */
export const EXAMPLE_AGREEMENTS: readonly ListedAgreement[] = NAMES.map((name) => {
  const { title, shortTitle } = readAgreementFacts(EXAMPLE_CONTENT, name);
  const versions = periodsOf(events, name).map(({ release, statuses }) => ({ version: release.version, statuses }));
  return { name, title, shortTitle, language: 'de', versions };
});

/** All versions of the example. */
export const EXAMPLE_VERSIONS: readonly SearchedVersion[] = EXAMPLE_AGREEMENTS.flatMap(({ name, versions }) =>
  versions.map(({ version }) => {
    const file = join(versionFolder(EXAMPLE_CONTENT, name, version), frozenName(name, version, 'json'));
    return { agreement: name, version, wording: readWordingJson(readFileSync(file, 'utf8')) };
  }),
);
