import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { berlinDay } from '../src/ledger/berlinDay.ts';
import { ERRATUM_STATES, type ErratumState } from '../src/ledger/event.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { erratumPlan } from '../src/publication/erratumPlan.ts';
import { CHANGE_OPTION_NAMES, CHANGE_OPTIONS, CHANGE_USAGE, carryOut } from './carryOut.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run erratum -- AGREEMENT VERSION [--clause 5.2] --note "…" [--dry-run] [--yes] [--commit]
npm run erratum -- AGREEMENT VERSION --number 1 --state corrected --in VERSION [--note "…"]
npm run erratum -- AGREEMENT VERSION --number 1 --state dismissed [--note "…"]

Notes a slip in a published text, outside of it; the text stays as it is. Later, says what became of it.
  --clause 5.2        the clause it concerns; the version as a whole if absent
  --note "…"          what is wrong and how it is to be read, in the language of the agreement
  --number 1          the erratum whose state or note is new
  --state corrected   a later version puts it right (--in VERSION); or: dismissed, it is none; noted, if absent
${CHANGE_USAGE}`;

const OPTIONS = ['clause', 'note', 'number', 'state', 'in'] as const;

await runCommand({ usage: USAGE, options: [...CHANGE_OPTION_NAMES, ...OPTIONS] }, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...CHANGE_OPTIONS,
      clause: { type: 'string' },
      note: { type: 'string' },
      number: { type: 'string' },
      state: { type: 'string', default: 'noted' },
      in: { type: 'string' },
    },
  });
  const [agreement, version, ...more] = positionals;
  if (values.help || agreement === undefined || version === undefined || more.length > 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const { plan, event } = erratumPlan(content, {
    agreement,
    version,
    number: numberOf(values.number),
    state: stateOf(values.state),
    clause: values.clause,
    note: values.note,
    correctedIn: values.in,
    day: berlinDay(Date.now()),
  });
  const name = `Erratum ${event.number} of version ${version} of ${agreement}`;
  const state = event.correctedIn === null ? event.state : `${event.state} in version ${event.correctedIn}`;
  return carryOut(
    {
      content,
      plan,
      announcement: [
        plan.events.length === 0
          ? `${name} stands in the ledger already, since ${event.date}, in the same words.`
          : `${name}. The published text stays as it is; the note is shown beside it.`,
        `State        ${state}`,
        `Clause       ${event.clause ?? 'none: it concerns the version as a whole'}`,
        `Note         ${event.note}`,
      ].join('\n'),
      question: 'What stands in the ledger stays there; a later erratum of the same number can follow it.',
      typed: version,
      written: `${name}, ${state}: one line of the ledger`,
      next: '"npm run build".',
    },
    values,
  );
});

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new AuthorError([`--number ${text}: give the number of an erratum, such as 1. Nothing was written.`]);
}

function stateOf(text: string): ErratumState {
  const state = ERRATUM_STATES.find((known) => known === text);
  if (state !== undefined) return state;
  throw new AuthorError([`--state ${text}: there are ${ERRATUM_STATES.join(', ')}. Nothing was written.`]);
}
