import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../src/agreement/calendarDate.ts';
import { permalink } from '../src/ledger/address.ts';
import { isAgreementName } from '../src/ledger/agreementName.ts';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { readAgreementFacts } from '../src/publication/agreementFacts.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder, draftFile, frozenName, versionFolder } from '../src/publication/contentPaths.ts';
import { readLedgerFile, readLedgerText } from '../src/publication/ledgerFile.ts';
import { publish } from '../src/publication/publish.ts';
import { type ReleasePlan, releasePlan } from '../src/publication/releasePlan.ts';
import { readSiteFacts } from '../src/publication/siteFacts.ts';
import { textChange } from '../src/publication/textChange.ts';
import { releasesOf, verifyContent } from '../src/verification/verifyContent.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run release -- AGREEMENT [--dry-run] [--yes] [--date YYYY-MM-DD]

Publishes the draft of an agreement as a version that never changes.
  --dry-run           shows everything and writes nothing
  --yes               does not ask for the version to be typed
  --date YYYY-MM-DD   the day the ledger records, if it is not today; never in the future`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      date: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [agreement, ...more] = positionals;
  if (values.help || agreement === undefined || more.length > 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const root = resolve(import.meta.dirname, '..');
  const content = contentFolder(process.env, root);
  const ledgerBefore = readLedgerText(content);
  const plan = planned(content, agreement, releaseDay(values.date));
  console.log(announcement(content, plan, readSiteFacts(content).baseUrl));
  if (values['dry-run']) {
    console.log('\nDry run: nothing was written.');
    return 0;
  }
  if (!values.yes && !(await confirmed(plan.event.version))) {
    console.error('The version was not typed. Nothing was written.');
    return 1;
  }
  publish(content, plan, ledgerBefore);
  console.log(written(content, plan));
  return 0;
});

function releaseDay(date: string | undefined): string {
  const today = berlinDay(Date.now());
  if (date === undefined) return today;
  if (!isCalendarDate(date)) throw new AuthorError([`--date ${date}: write a day of the calendar as YYYY-MM-DD.`]);
  if (date > today) throw new AuthorError([`--date ${date}: the day is in the future. Nothing was written.`]);
  return date;
}

function planned(content: string, agreement: string, day: string): ReleasePlan {
  if (!isAgreementName(agreement)) {
    throw new AuthorError([
      `"${agreement}" cannot be the name of an agreement: use lower-case letters, digits and hyphens, and no name that the site needs itself.`,
    ]);
  }
  const ledger = readLedgerFile(content);
  const { damage } = verifyContent(content, true);
  if (damage.length > 0) throw new AuthorError([...damage, 'What is published is damaged. Nothing was written.']);
  const facts = readSiteFacts(content);
  const { shortTitle } = readAgreementFacts(content, agreement);
  const draft = draftFile(content, agreement);
  if (!existsSync(draft)) throw new AuthorError([`${draft}: there is no draft to release.`]);
  return releasePlan({
    agreement,
    shortTitle,
    source: readFileSync(draft, 'utf8'),
    sourceName: relative(process.cwd(), draft),
    ledger,
    publisher: facts.publisher.name,
    origin: facts.baseUrl,
    day,
  });
}

function announcement(content: string, { event, text }: ReleasePlan, origin: string): string {
  const { agreement, version, fingerprint, stated, validFrom } = event;
  const previous = releasesOf(readLedgerFile(content).events).findLast((r) => r.agreement === agreement);
  const before =
    previous === undefined
      ? ''
      : readFileSync(
          join(versionFolder(content, agreement, previous.version), frozenName(agreement, previous.version, 'txt')),
          'utf8',
        );
  return [
    previous === undefined ? 'The whole text is new:' : `Change of the text since version ${previous.version}:`,
    textChange(before, text),
    '',
    `Agreement    ${event.title} (${agreement})`,
    `Version      ${version}, stated ${stated}, valid from ${validFrom}`,
    `Fingerprint  ${fingerprint}`,
    `Permalink    ${permalink(origin, agreement, version)}`,
  ].join('\n');
}

async function confirmed(version: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new AuthorError(['This is not a terminal: pass --yes to release without being asked. Nothing was written.']);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\nA published version can never be changed. Type ${version} to publish it: `);
  terminal.close();
  return answer.trim() === version;
}

function written(content: string, { event, files }: ReleasePlan): string {
  const folder = relative(process.cwd(), versionFolder(content, event.agreement, event.version));
  return [
    '',
    `Published version ${event.version} of ${event.agreement}: ${files.size} files in ${folder}, read back and equal.`,
    `Head of the ledger: ${readLedgerFile(content).head}`,
    'Next: commit the content folder, then "npm run build". The draft was left as it is.',
  ].join('\n');
}
