import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readLedgerFile, readLedgerText } from '../../src/publication/ledgerFile.ts';
import { emptyContent, SITE } from '../support/smallContent.ts';
import { linesIn, seenIn } from './planContents.ts';
import {
  DAY,
  ENGLISH,
  english,
  expectedRelease,
  FIRST,
  GERMAN,
  history,
  ORIGINAL,
  request,
  SECOND,
  THIRD,
  withDraft,
  withOriginal,
} from './releaseContents.ts';
import { type ReleaseForm, refused } from './releaseForms.ts';

const draft = (
  name: string,
  make: () => string,
  expected: (content: string) => unknown,
  agreement = 'test',
): (() => ReleaseForm) => {
  return () => {
    const content = make();
    return {
      name: `a draft ${name}`,
      of: 'draftRelease',
      call: ({ draftRelease }) => draftRelease(content, agreement, DAY),
      expected: expected(content),
    };
  };
};

/** Names of the files of a version, in the order in which they are made. */
const namesOf = (version: string, isTranslated: boolean, hasOriginal: boolean): readonly string[] =>
  [
    ...['html', 'txt', 'json', 'mdx', 'pdf'],
    ...(isTranslated ? ['en.html', 'en.txt', 'en.json', 'en.mdx'] : []),
    ...(hasOriginal ? ['original.pdf'] : []),
  ].map((kind) => `test-${version}.${kind}`);

/** A release that is made now. */
function made(
  content: string,
  source: string,
  day: string,
  more: { readonly translation?: string; readonly original?: string } = {},
) {
  const asked = request({ source, shortTitle: 'Test', ledger: readLedgerFile(content) });
  const release = expectedRelease(asked, [day, day], more);
  const { event, events, files } = release;
  const paths = namesOf(event.version, 'translation' in more, 'original' in more).map(
    (file) => `test/${event.version}/${file}`,
  );
  const folder = { path: join(content, 'test', event.version), files };
  const record = { subject: `Release test ${event.version}`, body: bodyOf(event), paths, release: event };
  return { plan: { seen: readLedgerText(content), events, folder, written: [], record }, event, release };
}

/** A release that was made before, by the line it has in the ledger. */
function madeBefore(content: string, version: string) {
  const event = linesIn(content).find((line) => line['agreement'] === 'test' && line['version'] === version) ?? {};
  const files = Object.keys(event['files'] ?? {}).map((file) => `test/${version}/${file}`);
  const record = { subject: `Release test ${version}`, body: bodyOf(event), paths: files, release: event };
  return { plan: { seen: seenIn(content), events: [], written: [event], folder: null, record }, event, release: null };
}

const bodyOf = (event: Readonly<Record<string, unknown>>): readonly string[] => [
  `Testvertrag, version ${event['version']}, stated ${event['stated']}, valid from ${event['validFrom']}`,
  `Fingerprint  ${event['fingerprint']}`,
];

/** A folder of a version that stands beside the ledger. */
function withFolder(content: string, from: string, version: string): string {
  cpSync(join(from, 'test', version), join(content, 'test', version), { recursive: true });
  return content;
}

const two = (): string => history([FIRST, SECOND]);
const translated = (): string => history([GERMAN], english());
const NOTHING = 'Nothing was written.';
/** The largest file that is kept for ever. */
const LARGEST = ORIGINAL.padEnd(20_000_000);
const anotherText = (content: string, version = '1.0') =>
  refused(
    `${draftIn(content)}: Version ${version} of test was published on 2025-01-01 with another text, and a published text never changes. Note a slip by "npm run erratum -- test ${version} --note …", and publish what is right as a later version.`,
    NOTHING,
  );
const otherFiles = (content: string) =>
  refused(
    `${draftIn(content)}: Version 1.0 of test was published on 2025-01-01 with the same text and another source, translation or original, and what is published never changes. Put back the files of that day, or publish these as a later version.`,
    NOTHING,
  );
/** Where a draft stands as seen from where the command runs. */
const draftIn = (content: string, name = 'draft.mdx'): string => relative(process.cwd(), join(content, 'test', name));
const unknown = (content: string, agreement: string, there: string) =>
  refused(
    `There is no agreement "${agreement}" in ${content}. ${there}. An agreement is a folder with agreement.yaml and draft.mdx. ${NOTHING}`,
  );

const DRAFTS = [
  draft(
    'that begins the history',
    () => withDraft(emptyContent(), FIRST),
    (content) => made(content, FIRST, '2025-02-01'),
  ),
  draft(
    'of the next version',
    () => withDraft(two(), THIRD),
    (content) => made(content, THIRD, '2025-04-01'),
  ),
  draft(
    'with the text of another agreement',
    () => withDraft(history([]), FIRST),
    (content) => made(content, FIRST, '2025-02-01'),
  ),
  draft(
    'with a translation',
    () => withDraft(emptyContent(), GERMAN, { en: ENGLISH }),
    (content) => made(content, GERMAN, '2025-02-01', { translation: ENGLISH }),
  ),
  draft(
    'with the file it was taken from',
    () => withOriginal(withOriginal(withDraft(emptyContent(), FIRST), '1.0'), '1.1', 'no PDF at all'),
    (content) => made(content, FIRST, '2025-02-01', { original: ORIGINAL }),
  ),
  draft(
    'with a translation and the file it was taken from',
    () => withOriginal(withDraft(emptyContent(), GERMAN, { en: ENGLISH }), '1.0'),
    (content) => made(content, GERMAN, '2025-02-01', { translation: ENGLISH, original: ORIGINAL }),
  ),
  draft(
    'beside what is no PDF',
    () => withOriginal(withDraft(emptyContent(), FIRST), '1.0', ' %PDF-'),
    (content) =>
      refused(
        `${draftIn(content, 'original-1.0.pdf')}: the file is no PDF. ${NOTHING} Move it away, or save it as PDF.`,
      ),
  ),
  draft(
    'beside a PDF of 20 MB',
    () => withOriginal(withDraft(emptyContent(), FIRST), '1.0', LARGEST),
    (content) => made(content, FIRST, '2025-02-01', { original: LARGEST }),
  ),
  draft(
    'beside a PDF of more than 20 MB',
    () => withOriginal(withDraft(emptyContent(), FIRST), '1.0', `${LARGEST}.`),
    (content) =>
      refused(
        `${draftIn(content, 'original-1.0.pdf')}: an original has at most 20 MB. ${NOTHING} Move it away, or make it smaller.`,
      ),
  ),
  draft(
    'that is published already with the file it was taken from',
    () => withOriginal(withDraft(history([FIRST], undefined, ORIGINAL), FIRST), '1.0'),
    (content) => madeBefore(content, '1.0'),
  ),
  draft(
    'that is published already with a file that was moved away since',
    () => withDraft(history([FIRST], undefined, ORIGINAL), FIRST),
    (content) => madeBefore(content, '1.0'),
  ),
  draft(
    'that was published with another file',
    () => withOriginal(withDraft(history([FIRST], undefined, ORIGINAL), FIRST), '1.0', `${ORIGINAL}.`),
    otherFiles,
  ),
  draft(
    'that was published without the file it has now',
    () => withOriginal(withDraft(history([FIRST]), FIRST), '1.0'),
    otherFiles,
  ),
  draft(
    'whose folder an interrupted run has left',
    () => withFolder(withDraft(history([FIRST]), SECOND), two(), '1.1'),
    (content) => made(content, SECOND, '2025-03-01'),
  ),
  draft(
    'in whose place another folder stands',
    () => withFolder(withDraft(history([FIRST]), SECOND.replace('24', '48')), two(), '1.1'),
    (content) =>
      refused(
        `${join(content, 'test', '1.1')} holds files that are not in the ledger and are not this release. ${NOTHING} If they were published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away.`,
      ),
  ),
  draft(
    'that is published already',
    () => withDraft(two(), SECOND),
    (content) => madeBefore(content, '1.1'),
  ),
  draft(
    'that was published before the last one',
    () => withDraft(two(), FIRST),
    (content) => madeBefore(content, '1.0'),
  ),
  draft(
    'that is published already with its translation',
    () => withDraft(translated(), GERMAN, { en: ENGLISH }),
    (content) => madeBefore(content, '1.0'),
  ),
  draft(
    'that was published without the translation it has now',
    () => withDraft(history([GERMAN]), GERMAN, { en: ENGLISH }),
    otherFiles,
  ),
  draft('that was published with a translation and has none now', () => withDraft(translated(), GERMAN), otherFiles),
  draft(
    'that was published with another translation',
    () => withDraft(translated(), GERMAN, { en: ENGLISH.replace('The', 'A') }),
    otherFiles,
  ),
  draft(
    'with another text for the number',
    () => withDraft(two(), SECOND.replace('24', '48')),
    (content) => anotherText(content, '1.1'),
  ),
  draft(
    'with problems',
    () => withDraft(emptyContent(), GERMAN.replace('Frist ', '{x} '), { en: ENGLISH.replace('time', '{x}') }),
    (content) =>
      refused(
        ...['draft.mdx', 'draft.en.mdx'].map((name) => `${draftIn(content, name)}:14:9: ${EXPRESSION}`),
        `2 problems. ${NOTHING}`,
      ),
  ),
  draft(
    'with two translations',
    () => withDraft(emptyContent(), GERMAN, { de: GERMAN, en: ENGLISH }),
    (content) =>
      refused(
        `${draftIn(content, 'draft.de.mdx')} and ${draftIn(content, 'draft.en.mdx')}: a draft has one translation at most. Move one away. ${NOTHING}`,
      ),
  ),
  draft(
    'that is not there',
    () => emptyContent(),
    (content) => refused(`${join(content, 'test', 'draft.mdx')}: there is no draft to release. ${NOTHING}`),
  ),
  draft('from another address', elsewhere, () =>
    refused(
      `site.yaml: baseUrl https://neu.example is not https://test.example, the address with which the history began and which published PDFs cite. If the site has moved, "npm run move" records it. ${NOTHING}`,
    ),
  ),
  draft(
    'of what is no name',
    () => emptyContent(),
    () =>
      refused(
        `"Test" cannot be the name of an agreement: use lower-case letters, digits and hyphens, and no name that the site needs itself. ${NOTHING}`,
      ),
    'Test',
  ),
  draft(
    'of no agreement',
    () => two(),
    (content) => unknown(content, 'avv', 'There are: test, zusatz'),
    'avv',
  ),
  draft(
    'of no agreement where there is none',
    withoutAgreement,
    (content) => unknown(content, 'avv', 'There is none yet'),
    'avv',
  ),
];

const EXPRESSION =
  'expression: An expression in braces stands in the contract.\n    Contracts contain no code. To show a brace as text, write \\{ and \\}.';

/** Every form of `draftRelease`. The contents they need are made when this is called. */
export const draftForms = (): readonly ReleaseForm[] => DRAFTS.map((form) => form());

/** A history whose address in site.yaml is another one now. */
function elsewhere(): string {
  const content = withDraft(two(), THIRD);
  writeFileSync(join(content, 'site.yaml'), SITE.replace('https://test.example', 'https://neu.example'));
  return content;
}

/** Folders, but no agreement. */
function withoutAgreement(): string {
  const content = emptyContent();
  rmSync(join(content, 'test', 'agreement.yaml'));
  mkdirSync(join(content, 'avv-alt'));
  return content;
}
