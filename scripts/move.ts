import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { movePlan } from '../src/publication/movePlan.ts';
import { CHANGE_OPTION_NAMES, CHANGE_OPTIONS, CHANGE_USAGE, carryOut } from './carryOut.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run move [-- --dry-run] [--yes] [--commit]

Records the address in site.yaml (baseUrl) as the one to which the site has moved.
${CHANGE_USAGE}`;

await runCommand({ usage: USAGE, options: CHANGE_OPTION_NAMES }, () => {
  const { values } = parseArgs({ options: CHANGE_OPTIONS });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const { plan, from, to } = movePlan(content, berlinDay(Date.now()));
  return carryOut(
    {
      content,
      plan,
      announcement: [
        plan.events.length === 0 ? `The move is recorded already, since ${plan.written[0]?.date}.` : 'Moves the site.',
        `From         ${from}`,
        `To           ${to}`,
        'Contracts    those that cite the address before keep citing it: let it answer, or lead here, for as long as you can',
      ].join('\n'),
      question: 'Permalinks of versions to come begin with the new address; published files keep the one they have.',
      typed: to,
      written: `Moved to ${to}: one line of the ledger`,
      next: '"npm run build".',
    },
    values,
  );
});
