import { canonicalLine } from '../agreement/canonicalText.ts';
import type { Problem } from '../agreement/problem.ts';
import { type ContractLanguage, WORDING_FORMAT, type Wording } from '../agreement/wording.ts';
import { wordingLines } from '../agreement/wordingLines.ts';
import { clausesFromOutline } from './clausesFromOutline.ts';
import { decodedText } from './decodedText.ts';
import { readDocx } from './docx/readDocx.ts';
import { draftSource } from './draft/draftSource.ts';
import { type WordAccount, wordAccount } from './draft/wordAccount.ts';
import { type FileFormat, fileFormat } from './fileFormat.ts';
import { readHtml } from './html/readHtml.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import { withClauseLinks } from './markdown/withClauseLinks.ts';
import { readPdf } from './pdf/readPdf.ts';
import { plainWording } from './plainWording.ts';
import type { DocumentFacts, Guess, ReadDocument, SourceLine } from './readDocument.ts';
import { withRomanLists } from './romanLists.ts';
import { readText } from './text/readText.ts';

/** A file that is to become a draft. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** Name of the file without its folder. */
  readonly fileName: string;
  /** What a person said; it is believed before the file. */
  readonly facts: Partial<DocumentFacts>;
}

/** A draft made from a file, and everything a person should know about it. */
export interface ImportedDraft {
  readonly format: FileFormat;
  readonly version: string;
  /** The draft in the contract format. */
  readonly source: string;
  /** What it holds; null where problems keep it from being read. */
  readonly wording: Wording | null;
  /** What has to be put right before it can be released. */
  readonly problems: readonly Problem[];
  /** Lines of the file, from the file itself. */
  readonly lines: readonly SourceLine[];
  /** What was decided and should be checked, the doubtful first. */
  readonly guesses: readonly Guess[];
  /** Lines of the draft in which a label or a list was written as text. */
  readonly plainLines: readonly number[];
  readonly account: WordAccount;
}

/**
 * Makes a draft of a file of any known format.
 *
 * @param request see there
 * @throws UnreadableFile with one sentence where the file cannot be read
 */
export async function importedDraft({ bytes, fileName, facts }: ImportRequest): Promise<ImportedDraft> {
  const format = fileFormat(bytes, fileName);
  const read = await documentOf(format, bytes, fileName, facts.language ?? undefined);
  const known = { ...read.facts, ...defined(facts) };
  const version = known.version ?? '1.0';
  const wording = plainWording({
    format: WORDING_FORMAT,
    title: known.title ?? (known.language === 'en' ? 'Agreement' : 'Vertrag'),
    version,
    stated: known.stated,
    validFrom: known.validFrom,
    language: known.language ?? 'de',
    ...withClauseLinks(withRomanLists(clausesFromOutline(read.outline))),
  });
  const draft = draftSource(wording);
  const body = wordingLines(draft.wording ?? wording).map(canonicalLine);
  return {
    ...draft,
    format,
    version,
    lines: read.lines,
    guesses: [...read.guesses, ...versionGuess(known.version)].toSorted((a, b) => a.confidence - b.confidence),
    // Title and version are front matter; their lines are left out of the file as well.
    account: wordAccount(read.lines, body.slice(HEAD_LINES)),
  };
}

/** Lines of a canonical text that say title, version and dates. */
const HEAD_LINES = 2;

async function documentOf(
  format: FileFormat,
  bytes: Uint8Array,
  fileName: string,
  language: ContractLanguage | undefined,
): Promise<ReadDocument> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes, fileName);
    case 'docx':
      return readDocx(bytes, fileName);
    case 'html':
      return readHtml(decodedText(bytes).text, { fileName, ...(language === undefined ? {} : { language }) });
    case 'markdown':
      return readMarkdown(decodedText(bytes).text, fileName);
    case 'text':
      return readText(decodedText(bytes).text, fileName);
  }
}

const defined = (facts: Partial<DocumentFacts>): Partial<DocumentFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));

const versionGuess = (version: string | null): readonly Guess[] =>
  version === null
    ? [
        {
          kind: 'version-unknown',
          line: 0,
          message: 'The file names no version; the draft is called 1.0.',
          confidence: 0.2,
        },
      ]
    : [];
