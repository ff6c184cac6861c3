import { existsSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { readContracts } from '../src/comparison/readContracts.ts';
import { formatByName, REDLINE_FORMATS, type RedlineFormat, redlineFile } from '../src/comparison/redlineFile.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { redlinePlainSummary } from '../src/redline/plainText/redlinePlainText.ts';
import { redline } from '../src/redline/redline.ts';
import { callerPath } from './callerPath.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run redline -- OLD NEW [--format text|json|html|docx|pdf] [--out FILE]
                          [--from mdx|markdown] [--language de|en] [--summary]

Compares two contracts: what was deleted, inserted, moved, renumbered.
  OLD, NEW        .mdx (the contract format), .md (any Markdown) or .json (a frozen version)
  --format        text (if nothing is said), json, html (one file for any browser), docx (tracked changes) or pdf
  --out FILE      where to write it; without it, text, json and html go to the terminal, docx and pdf to
                  OLD-NEW.docx and OLD-NEW.pdf in the current folder
  --from          how to read both files, whatever they are called
  --language      language of the words around the contract; that of NEW if nothing is said
  --summary       the summary alone, as text
No file is ever replaced. To pipe the output, silence npm: npm run --silent redline -- OLD NEW

Exit code: 0 compared, whether or not anything differs; 1 a file cannot be read or written; 2 wrongly called.`;

const FORMS = ['mdx', 'markdown'] as const;
const LANGUAGES = ['de', 'en'] as const;

/** Files are named as seen from where the command was called. */
const pathOf = (name: string): string => callerPath('redline', name);

const line = { usage: USAGE, options: ['format', 'out', 'from', 'language', 'summary'], wrongCall: 2 };

await runCommand(line, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      language: { type: 'string' },
      summary: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { out } = values;
  const byName = out === undefined ? null : formatByName(out);
  const format = known(REDLINE_FORMATS, values.format) ?? byName ?? 'text';
  const [oldName, newName] = positionals;
  const wrong = [
    ...(positionals.length === 2 ? [] : [`Name two files, the old one and the new one, not ${positionals.length}.`]),
    ...notOneOf('format', REDLINE_FORMATS, values.format),
    ...notOneOf('from', FORMS, values.from),
    ...notOneOf('language', LANGUAGES, values.language),
    ...(byName === null || byName === format
      ? []
      : [`--out ${out} is a name for ${byName}, but --format says ${format}.`]),
    ...(values.summary && format !== 'text' ? [`--summary is text and cannot be ${format}.`] : []),
  ];
  if (wrong.length > 0 || oldName === undefined || newName === undefined) {
    throw new WrongCall([...wrong, 'Nothing was done.', '', USAGE]);
  }
  const target = out ?? (format === 'docx' || format === 'pdf' ? nameOf(oldName, newName, format) : null);
  if (target !== null && existsSync(pathOf(target))) throw standsAlready(target);
  const language = known(LANGUAGES, values.language);
  const [old, after] = readContracts(
    { name: oldName, path: pathOf(oldName) },
    { name: newName, path: pathOf(newName) },
    { form: known(FORMS, values.from), language },
  );
  const words = { language: language ?? after.language };
  const made = values.summary
    ? redlinePlainSummary(redline(old, after), words)
    : await redlineFile(old, after, format, words.language);
  if (target === null) await print(made);
  else {
    write(target, made);
    console.error(`Written: ${target}`);
  }
  return 0;
});

function known<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((one) => one === value);
}

function notOneOf(option: string, allowed: readonly string[], value: string | undefined): readonly string[] {
  if (value === undefined || allowed.includes(value)) return [];
  return [`--${option} ${value}: write one of ${allowed.join(', ')}.`];
}

function nameOf(oldName: string, newName: string, format: RedlineFormat): string {
  const [old, after] = [oldName, newName].map((name) => basename(name, extname(name)));
  return `${old}-${old === after ? 'redline' : after}.${format}`;
}

function standsAlready(out: string): AuthorError {
  return new AuthorError([
    `${out}: there is a file of this name, and nothing is ever replaced. Choose another name with --out. Nothing was written.`,
  ]);
}

function print(made: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    // "| head" closes the pipe when it has seen enough.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? done() : fail(error)));
    process.stdout.write(made, () => done());
  });
}

function write(out: string, made: string | Uint8Array): void {
  try {
    writeFileSync(pathOf(out), made, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw standsAlready(out);
    if (code === 'ENOENT') throw new AuthorError([`${out}: there is no such folder. Nothing was written.`]);
    throw error;
  }
}
