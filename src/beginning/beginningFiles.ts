import { stringify } from 'yaml';
import type { Beginning } from './beginning.ts';
import { firstPages } from './firstPages.ts';

/**
 * The content folder of a publisher who has not published anything yet: facts of the site, an empty ledger, the first
 * agreement without a draft, and the pages that the law asks for.
 *
 * @returns texts by their path below the content folder
 */
export function beginningFiles(beginning: Beginning): ReadonlyMap<string, string> {
  const { publisher, baseUrl, language, agreement } = beginning;
  const { name, ...facts } = agreement;
  return new Map([
    ['site.yaml', yaml({ publisher, baseUrl, language })],
    ['ledger.jsonl', ''],
    [`${name}/agreement.yaml`, yaml({ ...facts, art28: name === 'avv' ? WHOLE_ARTICLE : [] })],
    ...firstPages(beginning),
  ]);
}

/** What the check looks for in an AVV: everything that Art. 28 DSGVO asks of the contract. */
const WHOLE_ARTICLE: readonly string[] = [
  'Abs. 2',
  'Abs. 3 Satz 1',
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `Abs. 3 Satz 2 lit. ${letter}`),
  'Abs. 3 Satz 3',
  'Abs. 4',
  'Abs. 9',
];

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, flowCollectionPadding: false });
