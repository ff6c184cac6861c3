import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../src/agreement/calendarDate.ts';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder, draftFile, draftOriginalFile, versionFolder } from '../src/publication/contentPaths.ts';
import { draftFindings } from '../src/publication/draftFindings.ts';
import { type DraftRelease, draftRelease } from '../src/publication/draftRelease.ts';
import { originalComplaints } from '../src/publication/originalComplaints.ts';
import { releaseAnnouncement } from '../src/publication/releaseAnnouncement.ts';
import type { ReleasePlan } from '../src/publication/releasePlan.ts';
import { callerPath } from './callerPath.ts';
import { CHANGE_OPTION_NAMES, CHANGE_OPTIONS, CHANGE_USAGE, carryOut } from './carryOut.ts';
import { ignorePdfStrays } from './ignorePdfStrays.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run release -- AGREEMENT [--from DRAFT.mdx] [--dry-run] [--yes] [--commit] [--date YYYY-MM-DD]
                          [--accept RULE,RULE]

Publishes the draft of an agreement as a version that never changes. A file original-VERSION.pdf beside the draft is frozen
with it, if its words are those of the draft.
  --from DRAFT.mdx    another draft than draft.mdx of the agreement
${CHANGE_USAGE}, and an annotated tag such as avv-1.4
  --date YYYY-MM-DD   the day the ledger records, if it is not today; never in the future
  --accept RULE,RULE  rules of "npm run check" whose errors stay, because the text was agreed as it is`;

ignorePdfStrays();

await runCommand({ usage: USAGE, options: [...CHANGE_OPTION_NAMES, 'date', 'accept', 'from'] }, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...CHANGE_OPTIONS,
      date: { type: 'string' },
      accept: { type: 'string', default: '' },
      from: { type: 'string' },
    },
  });
  const [agreement, ...more] = positionals;
  if (values.help || agreement === undefined || more.length > 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const today = berlinDay(Date.now());
  const path = values.from === undefined ? draftFile(content, agreement) : callerPath('release', values.from);
  const draft = draftRelease(content, agreement, releaseDay(values.date, today), path);
  const { plan, event, release } = draft;
  return carryOut(
    {
      content,
      plan,
      announcement:
        release === null
          ? `Version ${event.version} of ${agreement} is published already, since ${event.date}, with the same text.`
          : await announcementOf(content, release, path, { today, accepted: rulesOf(values.accept) }),
      question: 'A published version can never be changed.',
      typed: event.version,
      written: written(content, draft),
      next: `"npm run build". ${leftOver(draft)}`,
    },
    values,
  );
});

async function announcementOf(
  content: string,
  release: ReleasePlan,
  draft: string,
  { today, accepted }: { readonly today: string; readonly accepted: readonly string[] },
): Promise<string> {
  const { event, original, wording } = release;
  const file = relative(process.cwd(), draftOriginalFile(draft, event.version));
  const { complaints, notes } = draftFindings(content, event.agreement, draft, accepted);
  const all = [...(original === null ? [] : await originalComplaints(original, file, wording)), ...complaints];
  if (all.length > 0) throw new AuthorError([...all, 'Nothing was written.']);
  return [
    releaseAnnouncement(content, release, today),
    ...(original === null ? [] : [`Original     ${file}, frozen with the text; its words are those of the text`]),
    ...notes,
  ].join('\n');
}

function rulesOf(accepted: string): readonly string[] {
  return accepted.split(',').filter((name) => name !== '');
}

function releaseDay(date: string | undefined, today: string): string {
  if (date === undefined) return today;
  if (!isCalendarDate(date)) throw new AuthorError([`--date ${date}: write a day of the calendar as YYYY-MM-DD.`]);
  if (date > today) throw new AuthorError([`--date ${date}: the day is in the future. Nothing was written.`]);
  return date;
}

function written(content: string, { event: { agreement, version, files } }: DraftRelease): string {
  const folder = relative(process.cwd(), versionFolder(content, agreement, version));
  return `Published version ${version} of ${agreement}: ${Object.keys(files).length} files in ${folder}`;
}

function leftOver({ release }: DraftRelease): string {
  return release === null || release.translation === null
    ? 'The draft was left as it is.'
    : 'The draft and its translation were left as they are.';
}
