import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementsOf } from '../../../src/ledger/status.ts';
import { readAgreementFacts } from '../../../src/publication/agreementFacts.ts';
import { readLedgerFile } from '../../../src/publication/ledgerFile.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';

/** Shorter headings can stand in an English text by accident. */
const LEAST = 8;

/** The headings of every frozen contract of a site, without their numbers and without those that are names of contracts. */
export function contractHeadings(dist: string): readonly string[] {
  const names = agreementsOf(readLedgerFile(EXAMPLE_CONTENT).events).flatMap((agreement) => {
    const { title, shortTitle } = readAgreementFacts(EXAMPLE_CONTENT, agreement);
    return [title, shortTitle];
  });
  const fragments = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^([a-z]+)\/([\d.]+)\/\1-\2\.html$/.test(name),
  );
  const headings = fragments.flatMap((name) =>
    [...readFileSync(join(dist, name), 'utf8').matchAll(/<h[2-6][^<>]*><a [^<>]*>[^<]*<\/a> ([^<]+)<\/h/g)].map(
      ([, heading = '']) => heading,
    ),
  );
  return [...new Set(headings)].filter(
    (heading) => heading.length >= LEAST && !heading.includes('&') && !names.some((name) => name.includes(heading)),
  );
}
