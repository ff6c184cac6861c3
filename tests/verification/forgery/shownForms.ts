import { markedFragment } from '../../../src/verification/fragmentMarkers.mjs';

/** A frozen fragment, short. */
export const SHOWN_FRAGMENT = `
<article lang="de">
<h1>Test</h1>
<section id="1">
<h2><a href="#1">1.</a> Frist</h2>
<section id="1.1">
<p><a href="#1.1">1.1</a> Die Frist beträgt 72 Stunden.</p>
</section>
</section>
</article>
`;

const MARKED = markedFragment('test', '1.0', SHOWN_FRAGMENT);
const [BEGIN, END] = ['<!--fassung test 1.0-->', '<!--/fassung test 1.0-->'];

const UNMARKED = 'does not mark the text of the contract exactly once.';
const OTHER_TEXT = 'does not show the published text.';
const MORE = 'shows something else together with the published text.';
const CONCEALED = 'does not show the published text to everyone, but inside of something that hides it.';

/** A page around what is shown, with a void element, a closed one and an unclosed list in front. */
const page = (before: string, shown = `<div>${MARKED}</div>`, after = ''): string =>
  `<html><head><meta charset="utf-8"><link rel="icon"></head><body><nav><a id="a" href="/">A</a><br></nav>${before}<main>${shown}</main>${after}</body></html>`;

/** Pages of version 1.0 of test, each with the complaints of `fragmentComplaints`. */
export const FRAGMENT_FORMS: readonly (readonly [page: string, complaints: readonly string[]])[] = [
  [page(''), []],
  [`<details></details>${page('')}`, []],
  [page('', `<div class="text" lang="de"> \n${MARKED}\n </div>`), []],
  ...['article', 'section', 'table', 'tbody', 'tr', 'td', 'div']
    .map((name) => page('', `<${name}><div>${MARKED}</div></${name}>`))
    .map((whole) => [whole, []] as const),
  ...['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']
    .map((name) => page(`<${name}>`))
    .map((whole) => [whole, []] as const),
  [page('<p hidden>a</p></b><details><p>a</details>'), []],
  [page('', undefined, '<p hidden>a</p><details>'), []],
  [page('', MARKED), [MORE]],
  [page('', `<p>${MARKED}</p>`), [MORE]],
  [page('', `<divx>${MARKED}</divx>`), [MORE]],
  [page('', `<div>a${MARKED}</div>`), [MORE]],
  [page('', `<div>${MARKED}a</div>`), [MORE]],
  [page('', `<div><p>a</p>${MARKED}</div>`), [MORE]],
  [page('', `<div>${MARKED}<p>a</p></div>`), [MORE]],
  [page('', `a</div>${MARKED}</div>`), [MORE]],
  [page('', `<div>${SHOWN_FRAGMENT}</div>`), [UNMARKED]],
  [page('', `<div>${BEGIN}${SHOWN_FRAGMENT}</div>`), [UNMARKED]],
  [page('', `<div>${SHOWN_FRAGMENT}${END}</div>`), [UNMARKED]],
  [page(BEGIN), [UNMARKED]],
  [page(END), [UNMARKED]],
  [page('', `<div>${MARKED}</div><div>${MARKED}</div>`), [UNMARKED]],
  [page('', `<div>${MARKED.replace('72', '96')}</div>`), [OTHER_TEXT]],
  [page('', `<div>${END}${SHOWN_FRAGMENT}${BEGIN}</div>`), [OTHER_TEXT]],
  ...['details', 'template', 'noscript', 'del', 'xdiv', 'divx', 'article-x', 'xmeta', 'metax', 'x-br', 'p']
    .map((name) => page('', `<${name}><div>${MARKED}</div></${name}>`))
    .map((whole) => [whole, [CONCEALED]] as const),
  ...['hidden', 'inert', 'aria-hidden="true"', 'popover', 'HIDDEN', 'hidden=""']
    .map((attribute) => page('', `<section ${attribute}><div>${MARKED}</div></section>`))
    .map((whole) => [whole, [CONCEALED]] as const),
  [page('', `<div hidden>${MARKED}</div>`), [CONCEALED]],
  [page('<details>'), [CONCEALED]],
  [page('<details></p>'), [CONCEALED]],
  [page('<details><details></details>'), [CONCEALED]],
  [page('<p id="1.1">a</p>'), ['has the address #1.1 twice.']],
  [
    page('', undefined, '<p id="a">a</p><p id="1">a</p><p id="a">a</p>'),
    ['a', '1'].map((id) => `has the address #${id} twice.`),
  ],
  [page('<details id="a">'), [CONCEALED, 'has the address #a twice.']],
];

const GERMAN =
  '<article lang="de">\n<h1>Test</h1>\n<section id="1">\n<p>Frist</p>\n</section>\n<section id="2">\n<p>Ende</p>\n</section>\n</article>\n';
const ENGLISH = GERMAN.replace('"de"', '"en"').replace('Frist', 'Time').replace('Ende', 'End');

/** The two fragments of {@link SIDE_FORMS} by language; the German one binds. */
export const SIDE_FRAGMENTS = { de: GERMAN, en: ENGLISH };

const side = (language: string, html: string, kind = ''): string =>
  `<div class="side${kind}" lang="${language}"><span class="tongue">Sprache</span>\n${html}</div>`;
const row = (id: string, german: string, english: string): string =>
  `<section id="${id}">${side('de', german)}${side('en', english, ' translated')}</section>`;
const both = (rows: string, before = '', after = ''): string =>
  `<html><body>${before}<main>${rows}</main>${after}</body></html>`;

const ROWS = [
  row('titel', '<h1>Test</h1>\n', '<h1>Test</h1>\n'),
  row('1', '<p>Frist</p>\n', '<p>Time</p>\n'),
  row('2', '<p>Ende</p>\n', '<p>End</p>\n'),
];
const SHOWN = ROWS.join('\n');
const [NO_TEXT, NO_TRANSLATION] = ['does not show the published text.', 'does not show the published translation.'];
const notOnce = (id: string): string => `does not have the address #${id} exactly once.`;

/** Pages that show both languages, each with the complaints of `translationComplaints`. */
export const SIDE_FORMS: readonly (readonly [page: string, complaints: readonly string[]])[] = [
  [both(SHOWN), []],
  [both(SHOWN, '<details>a</details><br>', '<details>'), []],
  [both(`<p>Hinweis</p>${SHOWN}`), []],
  [both(SHOWN.replace('<p>Frist', '<section id="1">\n\n<article lang="de">\n<p>Frist')), [notOnce('1')]],
  [both(SHOWN.replace('<p>Frist', '\n\n</section>\n<article lang="x">\n<p>Frist')), []],
  [both(''), [NO_TEXT, NO_TRANSLATION, notOnce('1'), notOnce('2')]],
  [both(SHOWN.replace('Frist', 'Fristen')), [NO_TEXT]],
  [both(SHOWN.replace('Time', 'Times')), [NO_TRANSLATION]],
  [both(SHOWN.replace('Time', '<article>Time')), [NO_TRANSLATION]],
  [both(SHOWN.replace('Time', 'Ti\nme')), [NO_TRANSLATION]],
  [both(SHOWN.replace('<p>Frist', 'Zusatz<article>\n<p>Frist')), [NO_TEXT]],
  [both(SHOWN.replace('<p>Frist', '<article>Zusatz\n<p>Frist')), [NO_TEXT]],
  [both([...ROWS].reverse().join('')), [NO_TEXT, NO_TRANSLATION]],
  [both(SHOWN.replace('lang="de"', 'lang="en"')), [NO_TEXT, NO_TRANSLATION]],
  [both(SHOWN.replace('class="side"', 'class="side x"')), [NO_TEXT]],
  [both(SHOWN.replace('>Sprache<', '><')), [NO_TEXT]],
  [both(SHOWN.replace('id="2"', 'id="3"')), [notOnce('2')]],
  [both(SHOWN, '<p id="2">a</p>'), [notOnce('2')]],
  [both(SHOWN, '<details>'), [CONCEALED]],
  [both(SHOWN.replace('<section id="1"', '<section hidden id="1"')), [CONCEALED]],
  [both(SHOWN.replace('id="1"', 'hidden').replace('Ende', 'Anfang')), [NO_TEXT, CONCEALED, notOnce('1')]],
];
