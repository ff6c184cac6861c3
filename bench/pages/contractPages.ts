import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';

/** A published version as a page of another site generator. */
export interface ContractPage {
  readonly agreement: string;
  readonly version: string;
  readonly title: string;
  /** Markdown without front matter. */
  readonly markdown: string;
}

/**
 * Every published version as plain Markdown, in the order of the ledger: the frozen source, with blanks and lines for
 * signatures as words.
 *
 * @param content the content folder
 */
export function contractPages(content: string): readonly ContractPage[] {
  return readLedgerFile(content).events.flatMap((event) => {
    if (event.event !== 'release') return [];
    const { agreement, version } = event;
    const source = readFileSync(join(content, agreement, version, `${agreement}-${version}.mdx`), 'utf8');
    const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
    const { title } = parse(frontMatter) as { title: string };
    return [{ agreement, version, title: `${title}, Fassung ${version}`, markdown: withoutElements(body) }];
  });
}

const withoutElements = (body: string): string =>
  body
    .replace(/<Field label="([^"]*)" \/>/g, (_, label: string) => `[${label}]`)
    .replace(/<Signatures parties="([^"]*)" \/>/g, (_, parties: string) =>
      parties
        .split(', ')
        .map((party) => `${party}: Ort, Datum, Name, Unterschrift`)
        .join('\n\n'),
    );
