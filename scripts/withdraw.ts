import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { withdrawalPlan } from '../src/publication/withdrawalPlan.ts';
import { CHANGE_OPTION_NAMES, CHANGE_OPTIONS, CHANGE_USAGE, carryOut } from './carryOut.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run withdraw -- AGREEMENT VERSION --reason "…" [--dry-run] [--yes] [--commit]

Takes a version back: it is no longer offered, and keeps its page, text and fingerprint.
  --reason "…"        why, for readers, in the language of the agreement
${CHANGE_USAGE}`;

await runCommand({ usage: USAGE, options: [...CHANGE_OPTION_NAMES, 'reason'] }, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...CHANGE_OPTIONS, reason: { type: 'string' } },
  });
  const [agreement, version, ...more] = positionals;
  if (
    values.help ||
    agreement === undefined ||
    version === undefined ||
    values.reason === undefined ||
    more.length > 0
  ) {
    console.log(USAGE);
    if (!values.help && version !== undefined && values.reason === undefined)
      console.error('\n--reason "…" is missing: say why, for readers. Nothing was written.');
    return values.help ? 0 : 1;
  }
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const day = berlinDay(Date.now());
  const { plan, reason, offered } = withdrawalPlan(content, { agreement, version, reason: values.reason, day });
  const from = plan.written[0]?.date ?? day;
  return carryOut(
    {
      content,
      plan,
      announcement: [
        plan.events.length === 0
          ? `Version ${version} of ${agreement} is withdrawn already, since ${from}, for the same reason.`
          : `Withdraws version ${version} of ${agreement} from ${from} on.`,
        `Reason       ${reason}`,
        `Its page     stays at its address, says that it was withdrawn, when and why, and keeps text and fingerprint`,
        'Contracts    who agreed to this version stays bound by it',
        `Offered      ${offered === null ? 'no version of this agreement' : `version ${offered}`}, from ${from} on`,
      ].join('\n'),
      question: 'A withdrawal cannot be taken back, and the number is never used again.',
      typed: version,
      written: `Withdrew version ${version} of ${agreement}: one line of the ledger`,
      next: '"npm run build".',
    },
    values,
  );
});
