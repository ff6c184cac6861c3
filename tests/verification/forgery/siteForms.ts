import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markedFragment } from '../../../src/verification/fragmentMarkers.mjs';
import type { History } from '../../../src/verification/readHistory.mjs';
import type { verifyReceipt, verifySite } from '../../../src/verification/verifySite.mjs';
import { freshFolder } from '../../support/smallContent.ts';

type Files = Record<string, string>;

const SOURCE = 'Der Auftragsverarbeiter haftet nach dem Gesetz.\n';

const fragment = (version: string, language = 'de'): string =>
  `<article lang="${language}">\n<section id="1">\n<p>${language} ${version}</p>\n</section>\n</article>\n`;

const RELEASES: readonly (readonly [version: string, files: Files, agreement?: string])[] = [
  [
    '1.0',
    { 'avv-1.0.html': fragment('1.0'), 'avv-1.0.en.html': fragment('1.0', 'en'), 'avv-1.0.txt': 'Fassung 1.0\n' },
  ],
  ['1.1', { 'avv-1.1.html': fragment('1.1'), 'avv-1.1.txt': 'Fassung 1.1\n', 'avv-1.1.mdx': SOURCE }],
  ['1.0', { 'bvv-1.0.html': fragment('1.0') }, 'bvv'],
];

/** A run of words of a draft alone, which no other text has. */
export const DRAFT_RUN = 'Diese Worte stehen nur im Entwurf';
const DRAFT = `# Entwurf\n\nDer Auftragsverarbeiter haftet nach dem Gesetz. ${DRAFT_RUN}! Kurz (5.2).\n`;

const events = [
  { event: 'open' },
  ...RELEASES.map(([version, files, agreement = 'avv']) => ({ event: 'release', agreement, version, files })),
  { event: 'withdraw', agreement: 'avv', version: '1.0' },
];
const HISTORY = { text: '', events, heads: [], complaints: [] } as unknown as History;

const FROZEN: Files = Object.fromEntries(
  RELEASES.flatMap(([version, files, agreement = 'avv']) =>
    Object.entries(files).map(([name, text]) => [`${agreement}/${version}/${name}`, text] as const),
  ),
);

const CONTENT: Files = {
  'ledger.jsonl': '{"event":"open"}\n',
  'ledger.note': 'note\n',
  'avv/draft.mdx': DRAFT,
  'avv/draft.en.mdx': DRAFT,
  'pages/impressum.mdx': 'Angaben nach dem Gesetz über digitale Dienste.\n',
  ...FROZEN,
};

/** A page of the site around some markup. */
export const sitePage = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body><main>${body}</main></body></html>`;

const versionPage = (version: string, agreement = 'avv'): string =>
  sitePage(`<div>${markedFragment(agreement, version, fragment(version))}</div>`);

const side = (language: string): string =>
  `<div class="side" lang="${language}"><span class="tongue">a</span>\n${fragment('1.0', language).replace(language === 'en' ? ' id="1"' : '', '')}</div>`;

const inBoth = (files: Files): Files =>
  Object.fromEntries(
    ['', 'en/'].flatMap((path) => Object.entries(files).map(([name, text]) => [path + name, text] as const)),
  );

const SITE: Files = {
  'ledger.jsonl': CONTENT['ledger.jsonl'] ?? '',
  'ledger.note': CONTENT['ledger.note'] ?? '',
  'a.js': '1',
  ...FROZEN,
  ...inBoth({
    'index.html': sitePage('a'),
    'avv/index.html': versionPage('1.1'),
    'avv/versionen/index.html': sitePage('a'),
    'avv/verlauf/index.html': sitePage('a'),
    'avv/vergleich/index.html': sitePage('a'),
    'avv/1.0/index.html': versionPage('1.0'),
    'avv/1.0/uebersetzung/index.html': sitePage(side('de') + side('en')),
    'avv/1.1/index.html': versionPage('1.1'),
    'avv/1.1/vergleich/1.0/index.html': sitePage('a'),
    'bvv/index.html': versionPage('1.0', 'bvv'),
    'bvv/versionen/index.html': sitePage('a'),
    'bvv/verlauf/index.html': sitePage('a'),
    'bvv/vergleich/index.html': sitePage('a'),
    'bvv/1.0/index.html': versionPage('1.0', 'bvv'),
  }),
};

function written(files: Files): string {
  const folder = join(freshFolder(), 'd');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Two folders in which something is changed: the site in D, the content in C. */
interface Folders {
  readonly content: string;
  readonly dist: string;
}
type Change = (folders: Folders) => void;

const put =
  (name: string, text: string): Change =>
  ({ dist }) => {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  };
const lacks =
  (name: string): Change =>
  ({ dist }) =>
    rmSync(join(dist, name), { recursive: true });

const COUNTS = { 'site files': 9, 'site addresses': 26 };

type Form = readonly [named: string, change: Change, complaints: readonly string[], counts?: object];

const MISSING: readonly Form[] = Object.entries({
  ...inBoth({
    'avv/': 'avv',
    'avv/versionen/': 'versionen',
    'avv/verlauf/': 'verlauf',
    'avv/vergleich/': 'vergleich',
    'avv/1.0/': 'Version 1.0 of avv',
    'avv/1.0/uebersetzung/': 'Version 1.0 of avv',
    'avv/1.1/': 'Version 1.1 of avv',
    'avv/1.1/vergleich/1.0/': '1.0',
    'bvv/': 'bvv',
    'bvv/versionen/': 'versionen',
    'bvv/verlauf/': 'verlauf',
    'bvv/vergleich/': 'vergleich',
    'bvv/1.0/': 'Version 1.0 of bvv',
  }),
}).map(
  ([address, named]): Form => [
    `no ${address}`,
    lacks(`${address}index.html`),
    [`${named}: D/${address}index.html is missing.`],
  ],
);

const FROZEN_FORMS: readonly Form[] = Object.keys(FROZEN).flatMap((name): readonly Form[] => {
  const [agreement, version] = name.split('/');
  const of = `Version ${version} of ${agreement}: D/${name}`;
  return [
    [`no ${name}`, lacks(name), [`${of} is missing.`]],
    [`another ${name}`, put(name, 'x'), [`${of} differs from C/${name}.`]],
  ];
});

const FOREIGN = sitePage('<iframe></iframe>');
const saysForeign = (name: string): string => `D/${name} holds <iframe>, which is not of the site.`;
const neverPublished = (name: string): string => `D/${name} was never published.`;
const AWAY = '<meta http-equiv="refresh" content="0; url=/">';

/** Names of files that pass for published ones; pages among them have to be whole. */
const STRAYS = ['avv/9.9/a.png', 'avv/9.9/index.html', 'avv/9.9/b/c.txt', 'AVV/1.0/index.html', 'en/avv/9.9/a.css']
  .concat(['EN/avv/9.9/a.css', 'avv/2025-01-01/a.css', 'avv/1.0/avv-1.1.html', 'avv/1.0/a.HTML', 'avv/1.0/a.json'])
  .concat(['avv/1.0/a.mdx', 'avv/1.0/a.pdf', 'avv/1.0/a.txt', 'en/avv/1.0/avv-1.0.txt', 'en/avv/1.0/avv-1.0.html']);
/** Names of files that do not. */
const NO_STRAYS = [
  'avv/1.0/a/b.html',
  'avv/1.0/avv-1.0.docx',
  'avv/1.0/a.txt.gz',
  'avv/neu/a.txt',
  'cvv/9.9/a.txt',
].concat(['x/avv/9.9/a.txt', 'avv/9.9', 'avv/2025-02-30/a.txt', 'avv/1.0/a.html/b.css', 'en/avv/1.0/a/index.html']);

const SHOWING = ['html', 'txt', 'json', 'jsonl', 'xml', 'md', 'mdx', 'ics', 'js', 'css', 'svg', 'map'];

/** Changes of a sound site, each with every complaint, D for its folder and C for that of the content. */
export const SITE_FORMS: readonly Form[] = [
  ['nothing', () => {}, []],
  ['no start page', lacks('index.html'), ['D holds no site.'], { 'site files': 0 }],
  ['a link', ({ dist }) => symlinkSync('a.js', join(dist, 'b.js')), ['D/b.js is not a file of its own.'], {}],
  ...MISSING,
  ...FROZEN_FORMS,
  ...['ledger.jsonl', 'ledger.note'].flatMap((name): readonly Form[] => [
    [`no ${name}`, lacks(name), [`D/${name} is missing.`]],
    [`another ${name}`, put(name, 'x'), [`D/${name} differs from C/${name}.`]],
  ]),
  [
    'no note in the content',
    ({ content }) => rmSync(join(content, 'ledger.note')),
    [],
    { ...COUNTS, 'site files': COUNTS['site files'] - 1 },
  ],
  [
    'a page that leads away',
    put('avv/versionen/index.html', sitePage('a', AWAY)),
    ['versionen: D/avv/versionen/index.html leads its reader away.'],
  ],
  [
    'a page of a version that leads away',
    put('avv/1.0/index.html', versionPage('1.0').replace('<main>', `<main>${AWAY.replace(/"/g, "'")}`)),
    ['Version 1.0 of avv: D/avv/1.0/index.html leads its reader away.'],
  ],
  [
    'a page that leads away in capitals',
    put('avv/verlauf/index.html', sitePage('a', '<meta HTTP-EQUIV=REFRESH content="0; url=/">')),
    ['verlauf: D/avv/verlauf/index.html leads its reader away.'],
  ],
  [
    'a page that leads away, with spaces',
    put('avv/verlauf/index.html', sitePage('http-equiv = refresh')),
    ['verlauf: D/avv/verlauf/index.html leads its reader away.'],
  ],
  ['another page that leads away', put('a/index.html', sitePage('a', AWAY)), []],
  [
    'a changed word',
    put('en/avv/1.1/index.html', versionPage('1.1').replace('de 1.1', 'de 1.2')),
    ['Version 1.1 of avv: D/en/avv/1.1/index.html does not show the published text.'],
  ],
  ...STRAYS.map((name): Form => [`a file ${name}`, put(name, sitePage('a')), [neverPublished(name)]]),
  ...NO_STRAYS.map((name): Form => [`a file ${name}`, put(name, sitePage('a')), []]),
  ...['a.html', 'a/b.htm', 'a.HTML', '404.html', 'index.html'].map(
    (name): Form => [`a foreign part in ${name}`, put(name, FOREIGN), [saysForeign(name)]],
  ),
  ...['a.htm.txt', 'a.xhtmlx', 'html', 'a.htmls', 'xhtml'].map(
    (name): Form => [`other ${name}`, put(name, FOREIGN), []],
  ),
  ...SHOWING.map(
    (ending): Form => [
      `a draft in a.${ending}`,
      put(`a.${ending}`, sitePage(DRAFT_RUN)),
      [`D/a.${ending} shows a draft: "${DRAFT_RUN}".`],
    ],
  ),
  ['a draft in a picture', put('a.png', DRAFT_RUN), []],
  ['a draft in a file without ending', put('html', DRAFT_RUN), []],
  ['a draft in a style of another name', put('a.jsx', DRAFT_RUN), []],
  ['words that are published as well', put('a.txt', SOURCE), []],
  [
    'a page of drafts',
    put('entwurf/index.html', sitePage('a')),
    ['D/entwurf shows drafts, which must not be published.'],
  ],
  [
    'a page of drafts in English',
    put('en/entwurf/index.html', sitePage('a')),
    ['D/en/entwurf shows drafts, which must not be published.'],
  ],
  [
    'pages of drafts without a draft',
    ({ content, dist }) => {
      for (const name of ['draft.mdx', 'draft.en.mdx']) rmSync(join(content, 'avv', name));
      put('entwurf/index.html', sitePage(DRAFT_RUN))({ content, dist });
    },
    ['D/entwurf shows drafts, which must not be published.'],
  ],
  [
    'a draft in English alone',
    ({ content, dist }) => {
      rmSync(join(content, 'avv', 'draft.mdx'));
      put('a.txt', DRAFT_RUN)({ content, dist });
    },
    [`D/a.txt shows a draft: "${DRAFT_RUN}".`],
  ],
  [
    'a source whose name ends like that of a draft',
    ({ content, dist }) => {
      for (const name of ['draft.mdx', 'draft.en.mdx']) rmSync(join(content, 'avv', name));
      writeFileSync(join(content, 'avv', 'mydraft.mdx'), DRAFT);
      writeFileSync(join(content, 'avv', 'draft.en.mdx.txt'), DRAFT);
      writeFileSync(join(content, 'avv', 'draft.1.mdx'), DRAFT);
      put('a.txt', DRAFT_RUN)({ content, dist });
    },
    [],
  ],
  [
    'a draft in English whose words stand in notes',
    ({ content, dist }) => {
      for (const name of ['notiz.txt', 'notiz.mdx.txt']) writeFileSync(join(content, name), DRAFT_RUN);
      put('a.txt', DRAFT_RUN)({ content, dist });
    },
    [`D/a.txt shows a draft: "${DRAFT_RUN}".`],
  ],
  [
    'a draft without a sentence',
    ({ content, dist }) => {
      for (const name of ['draft.mdx', 'draft.en.mdx']) writeFileSync(join(content, 'avv', name), '# Kurz\n');
      put('b.js', 'null')({ content, dist });
    },
    [],
  ],
  [
    'a long draft',
    ({ content, dist }) => {
      writeFileSync(join(content, 'avv', 'draft.mdx'), `${'Wort '.repeat(30)}Ende.\n`);
      put('a.txt', `${'Wort '.repeat(30)}Ende`)({ content, dist });
    },
    [`D/a.txt shows a draft: "${'Wort '.repeat(12)}".`],
  ],
];

/**
 * What the verifier says of a changed site.
 *
 * @param verify the function of the verifier
 */
export function siteAnswer(verify: typeof verifySite, [, change]: Form): readonly [readonly string[], object] {
  const folders = { content: written(CONTENT), dist: written(SITE) };
  change(folders);
  const { complaints, counts } = verify(folders.content, HISTORY, folders.dist);
  return [complaints.map((said) => said.replaceAll(folders.dist, 'D').replaceAll(folders.content, 'C')), counts];
}

/** What {@link siteAnswer} must be. */
export const expectedAnswer = ([, , complaints, counts = COUNTS]: Form): readonly [readonly string[], object] => [
  complaints,
  counts,
];

const hashed = (name: string, text: string): string => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;
const RECEIVED: Files = { 'a/b.txt': 'b', 'a.txt': 'a', 'z.txt': 'z' };
const RECEIPT = ['a.txt', 'a/b.txt', 'z.txt'].map((name) => hashed(name, RECEIVED[name] ?? '')).join('');

type ReceiptForm = readonly [
  named: string,
  receipt: string | null,
  change: (dist: string) => void,
  said: string | null,
  count?: number,
];

const isNot = (end: string): string => `D.receipt is not the receipt of D: ${end}.`;

/** Folders and the receipts beside them, each with the one complaint or none. */
export const RECEIPT_FORMS: readonly ReceiptForm[] = [
  ['its own', RECEIPT, () => {}, null],
  [
    'a single file',
    hashed('z.txt', 'z'),
    (dist) => {
      for (const name of ['a', 'a.txt']) rmSync(join(dist, name), { recursive: true });
    },
    null,
    1,
  ],
  ['none', null, () => {}, 'D.receipt is missing: the build did not end well.', -1],
  ['an empty one', '', () => {}, isNot('a.txt')],
  ['a file changed', RECEIPT, (dist) => writeFileSync(join(dist, 'a/b.txt'), 'x'), isNot('a/b.txt')],
  ['a file too much', RECEIPT, (dist) => writeFileSync(join(dist, 'c.txt'), 'x'), isNot('c.txt'), 4],
  ['a file too few', RECEIPT, (dist) => rmSync(join(dist, 'z.txt')), isNot('z.txt'), 2],
  ['a line too much', RECEIPT + hashed('y', 'y'), () => {}, isNot('y')],
  ['a line twice', RECEIPT + hashed('a.txt', 'a'), () => {}, isNot('it is damaged')],
  [
    'another order',
    RECEIPT.split(/(?<=\n)/)
      .reverse()
      .join(''),
    () => {},
    isNot('it is damaged'),
  ],
  ['no folder', RECEIPT, (dist) => rmSync(dist, { recursive: true }), isNot('a.txt'), 0],
  ['no folder and no line', '', (dist) => rmSync(dist, { recursive: true }), isNot('it is damaged'), 0],
  [
    'an empty folder',
    '',
    (dist) => Object.keys(RECEIVED).forEach((name) => rmSync(join(dist, name))),
    isNot('it is damaged'),
    0,
  ],
];

/**
 * What the verifier says of a folder and its receipt.
 *
 * @param verify the function of the verifier
 * @param end what is written after the name of the folder
 */
export function receiptAnswer(
  verify: typeof verifyReceipt,
  form: ReceiptForm,
  end = '',
): readonly [readonly string[], object] {
  const [, receipt, change] = form;
  const dist = written(RECEIVED);
  if (receipt !== null) writeFileSync(`${dist}.receipt`, receipt);
  change(dist);
  const { complaints, counts } = verify(dist + end);
  return [complaints.map((said) => said.replaceAll(dist + end, 'D').replaceAll(dist, 'D')), counts];
}

/** What {@link receiptAnswer} must be. */
export const expectedReceiptAnswer = ([, , , said, count = 3]: ReceiptForm): readonly [readonly string[], object] => [
  said === null ? [] : [said],
  count < 0 ? {} : { 'files of the receipt': count },
];
