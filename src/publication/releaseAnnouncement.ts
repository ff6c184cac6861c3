import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween } from '../deadline/calendarDays.ts';
import { noticeKept } from '../deadline/noticeKept.ts';
import { type ObjectionRules, objectionPeriod } from '../deadline/objectionPeriod.ts';
import { permalink } from '../ledger/address.ts';
import { type ReleaseEvent, releasesOf } from '../ledger/event.ts';
import { readAgreementFacts } from './agreementFacts.ts';
import { versionFolder } from './contentPaths.ts';
import { frozenName } from './frozenFiles.ts';
import { readLedgerFile } from './ledgerFile.ts';
import type { ReleasePlan } from './releasePlan.ts';
import { readSiteFacts } from './siteFacts.ts';
import { textChange } from './textChange.ts';

/**
 * What a person reads before a release: the exact change of the text, the facts, and what deserves a second look.
 *
 * @param content the content folder
 * @param plan the release
 * @param today `YYYY-MM-DD`, the day of the publisher
 */
export function releaseAnnouncement(content: string, plan: ReleasePlan, today: string): string {
  const { event, text } = plan;
  const { agreement, version, fingerprint, stated, validFrom } = event;
  const { noticeDays, objectionDays } = readAgreementFacts(content, agreement);
  const { baseUrl, publisher } = readSiteFacts(content);
  const previous = releasesOf(readLedgerFile(content).events).findLast((r) => r.agreement === agreement);
  return [
    previous === undefined ? 'The whole text is new:' : `Change of the text since version ${previous.version}:`,
    textChange(previous === undefined ? '' : textOf(content, previous), text),
    '',
    `Agreement    ${event.title} (${agreement})`,
    `Version      ${version}, stated ${stated}, valid from ${validFrom}`,
    `Fingerprint  ${fingerprint}`,
    `Permalink    ${permalink(baseUrl, agreement, version)}`,
    ...objectionNote(event, { isFirst: previous === undefined, objectionDays, state: publisher.state ?? null }),
    ...translationNotes(plan),
    ...missingDates(plan.wording),
    ...dateNotes(event, noticeDays, today),
  ].join('\n');
}

const textOf = (content: string, { agreement, version }: ReleaseEvent): string =>
  readFileSync(join(versionFolder(content, agreement, version), frozenName(agreement, version, 'txt')), 'utf8');

/** The last day to object, which the site will tell readers as granted by the publisher. */
function objectionNote(event: ReleaseEvent, rules: ObjectionRules): readonly string[] {
  const period = objectionPeriod(event, rules);
  return period === null
    ? []
    : [`Objection    until ${period.last}, as the site will say (agreement.yaml grants ${rules.objectionDays} days)`];
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

/** The one date of a draft stands for both; a first day of validity is believed for ever. */
function missingDates({ stated, validFrom }: ReleasePlan['wording']): readonly string[] {
  if (stated !== null && validFrom !== null) return [];
  return validFrom === null
    ? [
        `Note: the draft names no first day of validity. Its date, ${stated}, stands for it. Add "validFrom" if that is wrong.`,
      ]
    : [
        `Note: the draft does not say of which day it is. Its first day of validity, ${validFrom}, stands for "stated".`,
      ];
}

/** What an author should look at twice. None of it is an error: old versions are published later, too. */
function dateNotes(release: ReleaseEvent, noticeDays: number, today: string): readonly string[] {
  const { date, stated, validFrom } = release;
  const days = daysBetween(date, validFrom);
  return [
    ...(date < today
      ? [
          `Note: the ledger will give ${date} as the day of the release, and today is ${today}. A date before today is your claim alone; nothing in the history proves it.`,
        ]
      : []),
    ...(stated > date ? [`Note: "stated" ${stated} lies in the future.`] : []),
    ...(days < 0 ? [`Note: the version is valid from ${validFrom}, a day in the past.`] : []),
    ...(days >= 0 && !noticeKept(release, noticeDays)
      ? [`Note: the version is valid in ${days} days; agreement.yaml announces ${noticeDays}.`]
      : []),
  ];
}
