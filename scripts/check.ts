import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckedFile, checkJson, countsOf, fileLines, summaryLine } from '../src/check/report/checkedFile.ts';
import { checkSarif } from '../src/check/report/sarif.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { callerPath } from './callerPath.ts';
import { checkedFile, draftsIn, foldersToWatch } from './checkedFiles.ts';
import { runCommand, WrongCall } from './runCommand.ts';
import { whileWatching } from './watching.ts';

const USAGE = `npm run check [-- FILE …] [--json | --sarif] [--watch]

Looks for what a careful reader would ask about: references, numbers, defined terms, language and typography.
  FILE       contracts in the contract format (.mdx); without any, the drafts of all agreements
  --json     everything that was found, as JSON
  --sarif    the same as SARIF 2.1.0, for code hosts and editors
  --watch    checks again whenever a file changes, until Ctrl+C
Each finding is one line "file:line:column: severity: rule: message" with the next step below it.
To pipe the output, silence npm: npm run --silent check -- --json

Exit code: 0 no errors, whatever else was found; 1 errors, or a file that cannot be read; 2 wrongly called.`;

const line = { usage: USAGE, options: ['json', 'sarif', 'watch'], wrongCall: 2 };

// "| head" closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await runCommand(line, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      sarif: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.json && values.sarif) throw new WrongCall(['Choose --json or --sarif. Nothing was checked.', '', USAGE]);
  const form = values.json ? 'json' : values.sarif ? 'sarif' : 'text';
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const paths = (): readonly string[] =>
    positionals.length > 0 ? positionals.map((name) => callerPath('check', name)) : draftsIn(content);
  const check = (): number => {
    const files = paths().map((path, at) => checkedFile(path, positionals[at] ?? shown(path), content));
    print(files, form, content);
    return countsOf(files).errors > 0 ? 1 : 0;
  };
  const code = check();
  if (!values.watch) return code;
  const isAll = positionals.length === 0;
  console.error('Watching for changes; Ctrl+C ends.');
  await whileWatching(
    () => foldersToWatch(paths(), content, isAll),
    () => {
      console.error('Checking again.');
      check();
    },
  );
  return 0;
});

/** A path as seen from where the command was called. */
function shown(path: string): string {
  return relative(callerPath('check', '.'), path);
}

function print(files: readonly CheckedFile[], form: 'text' | 'json' | 'sarif', content: string): void {
  if (form === 'json') process.stdout.write(checkJson(files));
  else if (form === 'sarif') process.stdout.write(checkSarif(files));
  else {
    const none = files.length === 0 ? [`${shown(content)}: there is no draft to check.`] : [];
    console.log([...none, ...files.flatMap(fileLines), summaryLine(countsOf(files))].join('\n'));
  }
}
