import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../src/agreement/calendarDate.ts';
import { problemText } from '../src/agreement/problem.ts';
import { compareVersions, isVersion } from '../src/agreement/version.ts';
import { LARGEST_FILE } from '../src/import/fileFormat.ts';
import { type ImportedDraft, importedDraft } from '../src/import/importedDraft.ts';
import { importReport } from '../src/import/importReport.ts';
import { previewHtml } from '../src/import/preview/previewHtml.ts';
import { previewRows } from '../src/import/preview/previewRows.ts';
import { previewText } from '../src/import/preview/previewText.ts';
import { type DocumentFacts, UnreadableFile } from '../src/import/readDocument.ts';
import { readAgreementFacts } from '../src/publication/agreementFacts.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder, draftOriginalFile } from '../src/publication/contentPaths.ts';
import { callerPath } from './callerPath.ts';
import { ignorePdfStrays } from './ignorePdfStrays.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run import -- FILE [--agreement avv] [--out draft.mdx] [--version 1.1] [--title "…"]
                        [--stated YYYY-MM-DD] [--valid-from YYYY-MM-DD] [--language de|en] [--keep-original]
                        [--preview] [--preview-page FILE.html]
npm run import -- FILE FILE … --out FOLDER

Makes a draft in the contract format of a PDF, Word document, web page, Markdown or plain text, word for word.
  --agreement avv   writes the draft of this agreement, where none stands yet
  --out             writes this file; with several files, a folder in which each version gets a file of its own
  --version, --title, --stated, --valid-from, --language
                    what the file does not say, or says wrongly
  --keep-original   puts a copy of the PDF beside the draft, as original-VERSION.pdf; the release freezes it with the text
  --preview         shows file and draft side by side; --preview-page writes them as a page for a browser
No file is ever replaced. Where a word would be lost, the command says which, and writes nothing.

Exit code: 0 a draft was written (or shown); 1 it has to be put right, or nothing was written; 2 wrongly called.`;

ignorePdfStrays();

const CONTENT = contentFolder(process.env, resolve(import.meta.dirname, '..'));
const pathOf = (name: string): string => callerPath('import', name);

await runCommand(
  {
    usage: USAGE,
    options: [
      'agreement',
      'out',
      'version',
      'title',
      'stated',
      'valid-from',
      'language',
      'keep-original',
      'preview',
      'preview-page',
    ],
    wrongCall: 2,
  },
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        agreement: { type: 'string' },
        out: { type: 'string', short: 'o' },
        version: { type: 'string' },
        title: { type: 'string' },
        stated: { type: 'string' },
        'valid-from': { type: 'string' },
        language: { type: 'string' },
        'keep-original': { type: 'boolean', default: false },
        preview: { type: 'boolean', default: false },
        'preview-page': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const wrong = complaints(values, positionals);
    if (wrong.length > 0) throw new WrongCall([...wrong, '', USAGE]);
    const facts = factsOf(values);
    const drafts = [];
    for (const name of positionals) drafts.push({ name, draft: await draftOf(name, facts) });
    const noPdf = values['keep-original'] ? drafts.filter(({ draft }) => draft.format !== 'pdf') : [];
    if (noPdf.length > 0)
      throw new AuthorError([
        `${noPdf.map(({ name }) => name).join(', ')}: --keep-original is for PDF. Import other files without it; to keep an original, save it as PDF beside the draft, as original-VERSION.pdf. Nothing was written.`,
      ]);
    const sorted = drafts.toSorted((a, b) => compareVersions(a.draft.version, b.draft.version));
    const targets = targetsOf(
      values,
      sorted.map(({ draft }) => draft),
      positionals,
    );
    for (const { name, draft } of sorted) console.log(`${importReport(basename(name), draft)}\n`);
    show(values, sorted);
    const losing = sorted.filter(({ draft }) => draft.account.differences.length > 0);
    if (losing.length > 0)
      throw new AuthorError([
        `${losing.map(({ name }) => name).join(', ')}: the words of file and draft differ, as listed above. Nothing was written.`,
      ]);
    sorted.forEach(({ name, draft }, i) => {
      const target = targets[i] ?? '';
      mkdirSync(dirname(target), { recursive: true });
      if (values['keep-original']) keepOriginal(pathOf(name), draftOriginalFile(target, draft.version));
      writeFileSync(target, draft.source, { flag: 'wx' });
      for (const problem of draft.problems) console.error(problemText(shown(target), problem));
    });
    const other = otherTitle(sorted[0]?.draft, values.agreement);
    if (other !== null) console.log(other);
    console.log(
      nextStep(
        targets,
        sorted.map(({ draft }) => draft),
        values.agreement,
      ),
    );
    return sorted.some(({ draft }) => draft.problems.length > 0) ? 1 : 0;
  },
);

interface Values {
  readonly agreement?: string | undefined;
  readonly out?: string | undefined;
  readonly version?: string | undefined;
  readonly title?: string | undefined;
  readonly stated?: string | undefined;
  readonly 'valid-from'?: string | undefined;
  readonly language?: string | undefined;
  readonly 'keep-original': boolean;
  readonly preview: boolean;
  readonly 'preview-page'?: string | undefined;
}

function complaints(values: Values, files: readonly string[]): readonly string[] {
  const { version, stated, language } = values;
  const several = files.length > 1;
  return [
    ...(files.length === 0 ? ['Name the file that is to be imported.'] : []),
    ...(several && values.out === undefined ? ['With several files, --out names the folder of their drafts.'] : []),
    ...(several && values.agreement !== undefined
      ? ['An agreement has one draft. Import several files with --out FOLDER.']
      : []),
    ...(several && values['preview-page'] !== undefined ? ['--preview-page is for one file.'] : []),
    ...(several && version !== undefined ? ['--version belongs to one file. Import the files one by one.'] : []),
    ...(version !== undefined && !isVersion(version)
      ? [`--version ${version}: write 1, 1.4, 1.4.2 or a day 2025-09-01.`]
      : []),
    ...[stated, values['valid-from']].flatMap((day) =>
      day !== undefined && !isCalendarDate(day) ? [`${day}: write a day of the calendar as YYYY-MM-DD.`] : [],
    ),
    ...(language !== undefined && language !== 'de' && language !== 'en' ? ['--language is de or en.'] : []),
  ];
}

function factsOf(values: Values): Partial<DocumentFacts> {
  return {
    title: values.title ?? null,
    version: values.version ?? null,
    stated: values.stated ?? null,
    validFrom: values['valid-from'] ?? null,
    language: values.language === 'de' || values.language === 'en' ? values.language : null,
  };
}

/** Every file is read before any is written. */
async function draftOf(name: string, said: Partial<DocumentFacts>): Promise<ImportedDraft> {
  const path = pathOf(name);
  if (!existsSync(path)) throw new AuthorError([`${name}: there is no such file. Nothing was written.`]);
  const facts = statSync(path);
  if (!facts.isFile()) throw new AuthorError([`${name} is no file. Nothing was written.`]);
  if (facts.size > LARGEST_FILE)
    throw new AuthorError([`${name}: the file has more than 100 MB, which no contract has. Nothing was written.`]);
  try {
    return await importedDraft({ bytes: new Uint8Array(readFileSync(path)), fileName: basename(path), facts: said });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new AuthorError([`${name}: ${error.message} Nothing was written.`]);
  }
}

/** Where each draft is written. What stands there already is never replaced. */
function targetsOf(values: Values, drafts: readonly ImportedDraft[], files: readonly string[]): readonly string[] {
  const out = values.out === undefined ? undefined : pathOf(values.out);
  const isFolder = out !== undefined && (files.length > 1 || (existsSync(out) && statSync(out).isDirectory()));
  const targets = drafts.map((draft) => {
    if (out !== undefined) return isFolder ? join(out, `${draft.version}.mdx`) : out;
    if (values.agreement !== undefined) return join(CONTENT, values.agreement, 'draft.mdx');
    return pathOf(`${basename(files[0] ?? 'draft').replace(/\.[a-z\d]+$/i, '')}.mdx`);
  });
  const agreement = values.agreement;
  if (agreement !== undefined && out === undefined && !existsSync(join(CONTENT, agreement, 'agreement.yaml')))
    throw new AuthorError([
      `There is no agreement ${agreement} in ${CONTENT}. "npm run init" makes one. Nothing was written.`,
    ]);
  const twice = targets.filter((target, i) => targets.indexOf(target) !== i);
  if (twice.length > 0)
    throw new AuthorError([
      `Two files are of the version ${basename(twice[0] ?? '', '.mdx')}. Import them one by one with --version. Nothing was written.`,
    ]);
  const originals = values['keep-original']
    ? targets.map((target, i) => draftOriginalFile(target, drafts[i]?.version ?? ''))
    : [];
  const standing = [...targets, ...originals].filter((target) => existsSync(target));
  if (standing.length > 0)
    throw new AuthorError([
      ...standing.map((target) => `${shown(target)} stands there already.`),
      'Move it away, or name another place with --out. Nothing was written.',
    ]);
  return targets;
}

function keepOriginal(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  console.log(`Kept the original as ${shown(to)}.`);
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

function show(values: Values, drafts: readonly { readonly name: string; readonly draft: ImportedDraft }[]): void {
  const page = values['preview-page'];
  for (const { name, draft } of drafts) {
    if (draft.wording === null) continue;
    const rows = previewRows(draft.lines, draft.wording, draft.guesses);
    if (values.preview) console.log(previewText(rows, process.stdout.columns ?? 120));
    if (page === undefined) continue;
    writeFileSync(pathOf(page), previewHtml(basename(name), rows), { flag: 'wx' });
    console.log(`Wrote the preview ${page}.`);
  }
}

/** The site calls an agreement as `agreement.yaml` does, whatever its versions are called. */
function otherTitle(draft: ImportedDraft | undefined, agreement: string | undefined): string | null {
  if (agreement === undefined || draft?.wording == null) return null;
  const { title } = readAgreementFacts(CONTENT, agreement);
  if (title === draft.wording.title) return null;
  return `The file is titled "${draft.wording.title}", agreement.yaml says "${title}". The site shows the latter for the agreement.`;
}

function nextStep(targets: readonly string[], drafts: readonly ImportedDraft[], agreement: string | undefined): string {
  const written = `Wrote ${targets.map(shown).join(', ')}.`;
  const wrong = drafts.reduce((sum, { problems }) => sum + problems.length, 0);
  if (wrong > 0) return `${written} Put right what is listed above, then: npm run check -- ${shown(targets[0] ?? '')}`;
  const check = `Next: npm run check -- ${targets.map(shown).join(' ')}`;
  if (agreement !== undefined) return `${written} ${check}, then: npm run release -- ${agreement}`;
  const from = targets.length > 1 ? ', oldest first' : '';
  return `${written} ${check}, then: npm run release -- AGREEMENT --from ${shown(targets[0] ?? '')}${from}`;
}
