import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../src/agreement/calendarDate.ts';
import { permalink } from '../src/ledger/address.ts';
import { isAgreementName } from '../src/ledger/agreementName.ts';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { releasesOf } from '../src/ledger/event.ts';
import { readAgreementFacts } from '../src/publication/agreementFacts.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { checkOrigin } from '../src/publication/checkOrigin.ts';
import { contentFolder, draftFile, draftTranslationFile, versionFolder } from '../src/publication/contentPaths.ts';
import type { TranslationSource } from '../src/publication/draftTranslation.ts';
import { frozenName } from '../src/publication/frozenFiles.ts';
import { readLedgerFile, readLedgerText } from '../src/publication/ledgerFile.ts';
import { publish } from '../src/publication/publish.ts';
import { readText } from '../src/publication/readText.ts';
import { type ReleasePlan, releasePlan } from '../src/publication/releasePlan.ts';
import { readSiteFacts } from '../src/publication/siteFacts.ts';
import { standsAlready } from '../src/publication/standsAlready.ts';
import { textChange } from '../src/publication/textChange.ts';
import { TRANSLATION_LANGUAGES } from '../src/translation/otherLanguage.ts';
import { verifyContent } from '../src/verification/verifyContent.mjs';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run release -- AGREEMENT [--dry-run] [--yes] [--date YYYY-MM-DD]

Publishes the draft of an agreement as a version that never changes.
  --dry-run           shows everything and writes nothing
  --yes               does not ask for the version to be typed
  --date YYYY-MM-DD   the day the ledger records, if it is not today; never in the future`;

await runCommand({ usage: USAGE, options: ['dry-run', 'yes', 'date'] }, async () => {
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
  const { damage, strays } = verifyContent(content, true);
  if (damage.length > 0) throw new AuthorError([...damage, 'What is published is damaged. Nothing was written.']);
  const facts = readSiteFacts(content);
  checkOrigin(ledger, facts.baseUrl, 'Nothing was written.');
  if (!existsSync(join(content, agreement))) throw unknownAgreement(content, agreement);
  const { shortTitle } = readAgreementFacts(content, agreement);
  const draft = draftFile(content, agreement);
  if (!existsSync(draft)) throw new AuthorError([`${draft}: there is no draft to release.`]);
  const plan = releasePlan({
    agreement,
    shortTitle,
    source: readText(draft),
    sourceName: relative(process.cwd(), draft),
    translation: draftTranslation(content, agreement),
    ledger,
    publisher: facts.publisher.name,
    origin: facts.baseUrl,
    day,
  });
  const own = versionFolder(content, agreement, plan.event.version);
  standsAlready(own, plan.files);
  const others = strays.filter((folder) => folder !== own && !basename(folder).startsWith('.staging-'));
  if (others.length > 0) {
    throw new AuthorError([
      ...others.map((folder) => `${folder} is not in the ledger.`),
      'If it has ever been published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away. Nothing was written.',
    ]);
  }
  return plan;
}

/** The draft of a convenience translation beside the draft. */
function draftTranslation(content: string, agreement: string): TranslationSource | undefined {
  const found = TRANSLATION_LANGUAGES.flatMap((language) => {
    const path = draftTranslationFile(content, agreement, language);
    return existsSync(path) ? [{ language, source: readText(path), sourceName: relative(process.cwd(), path) }] : [];
  });
  const [translation, ...more] = found;
  if (more.length === 0) return translation;
  const names = found.map(({ sourceName }) => sourceName).join(' and ');
  throw new AuthorError([`${names}: a draft has one translation at most. Move one away. Nothing was written.`]);
}

function unknownAgreement(content: string, agreement: string): AuthorError {
  const known = readdirSync(content).filter((name) => existsSync(join(content, name, 'agreement.yaml')));
  const there = known.length === 0 ? 'There is none yet' : `There are: ${known.join(', ')}`;
  return new AuthorError([
    `There is no agreement "${agreement}" in ${content}. ${there}. An agreement is a folder with agreement.yaml and draft.mdx. Nothing was written.`,
  ]);
}

function announcement(content: string, plan: ReleasePlan, origin: string): string {
  const { event, text } = plan;
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
    ...translationNotes(plan),
    ...dateNotes(event, readAgreementFacts(content, agreement).noticeDays),
  ].join('\n');
}

/** What is released beside the text, and what of it only a person can judge. */
function translationNotes({ translation, doubts }: ReleasePlan): readonly string[] {
  if (translation === null) return [];
  const count = doubts.length === 1 ? 'One place of it is' : `${doubts.length} places of it are`;
  return [
    `Translation  "${translation.title}" (${translation.language}), not binding, has the clauses, tables and blanks of the text`,
    ...(doubts.length === 0
      ? []
      : [`Note: please compare the translation with the text. ${count} doubtful:`, ...doubts]),
  ];
}

/** What an author should look at twice. None of it is an error: old versions are published later, too. */
function dateNotes({ date, stated, validFrom }: ReleasePlan['event'], noticeDays: number): readonly string[] {
  const days = (Date.parse(validFrom) - Date.parse(date)) / 86_400_000;
  return [
    ...(stated > date ? [`Note: "stated" ${stated} lies in the future.`] : []),
    ...(days < 0 ? [`Note: the version is valid from ${validFrom}, a day in the past.`] : []),
    ...(days >= 0 && days < noticeDays
      ? [`Note: the version is valid in ${days} days; agreement.yaml announces ${noticeDays}.`]
      : []),
  ];
}

async function confirmed(version: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new AuthorError(['This is not a terminal: pass --yes to release without being asked. Nothing was written.']);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const question = `\nA published version can never be changed. Type ${version} to publish it: `;
    return (await terminal.question(question)).trim() === version;
  } catch {
    // Ctrl+C and Ctrl+D at the question are a no.
    return false;
  } finally {
    terminal.close();
  }
}

function written(content: string, { event, translation, files }: ReleasePlan): string {
  const folder = relative(process.cwd(), versionFolder(content, event.agreement, event.version));
  const left =
    translation === null ? 'The draft was left as it is.' : 'The draft and its translation were left as they are.';
  return [
    '',
    `Published version ${event.version} of ${event.agreement}: ${files.size} files in ${folder}, read back and equal.`,
    `Head of the ledger: ${readLedgerFile(content).head}`,
    `Next: commit the content folder, then "npm run build". ${left}`,
  ].join('\n');
}
