import { escapeHtml } from '../agreement/escapeHtml.ts';
import type { ContractLanguage } from '../agreement/wording.ts';
import { STYLE } from './exportPaths.ts';

/** What a page of an export is made of. */
export interface HtmlPage {
  readonly language: ContractLanguage;
  readonly title: string;
  /** Path from the page to the root of the export: `` or `../`. */
  readonly root: '' | '../';
  /** What stands at the foot of every printed page. */
  readonly printFoot: string;
  /** "Seite " and " von ". */
  readonly printPage: readonly [page: string, of: string];
  readonly publisher: string;
  /** The page below `<body>`. */
  readonly body: readonly string[];
}

/**
 * A page that any browser opens from a folder. It holds no program, and its policy lets it load nothing but files beside
 * it: `'self'` where it is served, `file:` where it is opened from a disk and a browser knows no `'self'`.
 */
export function htmlPage({ language, title, root, printFoot, printPage, publisher, body }: HtmlPage): string {
  const printed = { head: title, right: publisher, foot: printFoot, page: printPage[0], of: printPage[1] };
  const attributes = Object.entries(printed).map(([name, text]) => ` data-print-${name}="${escapeHtml(text)}"`);
  return [
    '<!doctype html>',
    `<html lang="${language}"${attributes.join('')}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'">`,
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="${root}${STYLE}">`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A fact with its name; `html` is written as it is. Null leaves it out. */
export type Fact = readonly [name: string, html: readonly string[]] | null;

/** Facts as a list of names and values. */
export const factsHtml = (facts: readonly Fact[]): readonly string[] => [
  '<dl class="facts">',
  ...facts
    .filter((fact) => fact !== null)
    .map(([name, values]) => `<div><dt>${name}</dt>${values.map((html) => `<dd>${html}</dd>`).join('')}</div>`),
  '</dl>',
];

/** A link to a file of the export, with what it is called. */
export const linkHtml = (href: string, text: string, language?: ContractLanguage): string =>
  `<a href="${escapeHtml(href)}"${language === undefined ? '' : ` lang="${language}" hreflang="${language}"`}>${escapeHtml(text)}</a>`;

/** Text that is to be read sign by sign: a fingerprint, an address, a command. */
export const codeHtml = (text: string): string => `<code>${escapeHtml(text)}</code>`;
