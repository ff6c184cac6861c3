import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { beginContent, checkBeginning } from '../src/beginning/beginContent.ts';
import { type Beginning, beginningOf, type FactOption, MEANING, OPTION_OF, USUAL } from '../src/beginning/beginning.ts';
import { commitBeginning, commitRefusals } from '../src/beginning/commitBeginning.ts';
import { pageGaps } from '../src/beginning/pageGaps.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { isKeptByGit } from '../src/repository/contentRepository.ts';
import { runCommand } from './runCommand.ts';

const FACTS: readonly FactOption[] = Object.values(OPTION_OF);
const usual: Readonly<Partial<Record<FactOption, string>>> = USUAL;
const NEEDED = FACTS.filter((option) => usual[option] === undefined && option !== 'state');

const USAGE = `npm run init -- --publisher "…" --street "…" --postal-code … --city … --email … --url https://…
                [--commit] [--replace]

Replaces the example by your own content: site.yaml, an empty ledger, a first agreement, imprint and privacy notice.
What is not given is asked for. It never touches a content folder that is somebody's own.
${FACTS.map((option) => `  --${option.padEnd(16)} ${MEANING[option]}${usual[option] === undefined ? '' : ` ("${usual[option]}")`}`).join('\n')}
  --commit           makes a git commit of the new content
  --replace          gives up what was changed in the example`;

await runCommand({ usage: USAGE, options: [...FACTS, 'commit', 'replace'] }, async () => {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(FACTS.map((option) => [option, { type: 'string' } as const])),
      commit: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = resolve(import.meta.dirname, '..');
  const content = contentFolder(process.env, root);
  const place = { content, example: join(root, 'example'), replace: values.replace };
  checkBeginning(place);
  const refusals = values.commit ? commitRefusals(content) : [];
  if (refusals.length > 0) throw new AuthorError([...refusals, 'Nothing was written.']);
  const beginning = beginningFrom(await withAnswers(values));
  const written = beginContent({ ...place, beginning, dist: resolve(root, process.env['FASSUNG_DIST'] || 'dist') });
  const commit = values.commit ? commitBeginning(content, beginning.publisher.name) : null;
  console.log(endOf(content, beginning, written, commit));
  return 0;
});

/** The facts that were given, and those a person is asked for at a terminal. */
async function withAnswers(values: Readonly<Record<string, unknown>>): Promise<Partial<Record<FactOption, string>>> {
  const given = Object.fromEntries(
    FACTS.flatMap((option) => (values[option] === undefined ? [] : [[option, values[option]]])),
  );
  const missing = NEEDED.filter((option) => given[option] === undefined);
  if (missing.length === 0 || !process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const option of missing) {
      let complaint: string | undefined;
      do {
        given[option] = (await terminal.question(`${MEANING[option]}: `)).trim();
        complaint = complaintOn(option, given);
        if (complaint !== undefined) console.log(complaint);
      } while (complaint !== undefined);
    }
    return given;
  } catch {
    throw new AuthorError(['The questions were not answered. Nothing was written.']);
  } finally {
    terminal.close();
  }
}

/** What is wrong with one answer. */
function complaintOn(option: FactOption, given: Partial<Record<FactOption, string>>): string | undefined {
  const result = beginningOf(given);
  return result.ok ? undefined : result.complaints.find((complaint) => complaint.startsWith(`--${option} `));
}

function beginningFrom(values: Partial<Record<FactOption, string>>): Beginning {
  const result = beginningOf(values);
  if (result.ok) return result.beginning;
  throw new AuthorError([...result.complaints, 'Nothing was written. "npm run init -- --help" names every option.']);
}

function endOf(content: string, beginning: Beginning, written: readonly string[], commit: string | null): string {
  const { name } = beginning.agreement;
  const folder = relative(process.cwd(), content) || '.';
  const record =
    commit === null && isKeptByGit(content)
      ? `git add --all ${folder} && git commit -m "Begin our history", then `
      : '';
  return [
    `Wrote ${written.map((path) => join(folder, path)).join(', ')}. Nothing of the example is left in ${folder}.`,
    ...(commit === null ? [] : [`Committed as ${commit}.`]),
    'Before the site goes live, complete:',
    ...pageGaps(content).map((gap) => `  ${join(folder, gap)}`),
    `Next: ${record}npm run import -- YOUR-FILE.pdf --agreement ${name}`,
  ].join('\n');
}
