import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import type { Block, Clause, Wording } from '../../../src/agreement/wording.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';
import { CONTRACTS, realContracts } from '../../support/realContracts.ts';
import { SCHEME_SOURCES } from './schemeSources.ts';

/** A contract whose clause tree is known. */
export interface KnownTree {
  readonly name: string;
  readonly wording: Wording;
}

/** A tree without blocks for signatures: every format makes another table of them. */
export function withoutSignatures(wording: Wording): Wording {
  const plain = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ type }) => type !== 'signatures');
  const clause = (one: Clause): Clause => ({ ...one, blocks: plain(one.blocks), clauses: one.clauses.map(clause) });
  return { ...wording, opening: plain(wording.opening), clauses: wording.clauses.map(clause) };
}

/** The published versions of the project's own content, with their frozen PDFs. */
export function publishedTrees(): readonly (KnownTree & { readonly pdf: string })[] {
  return globSync(join(EXAMPLE_CONTENT, '*/*/*.json'))
    .toSorted()
    .filter((file) => existsSync(file.replace(/json$/, 'pdf')))
    .map((file) => ({
      name: basename(file, '.json'),
      wording: JSON.parse(readFileSync(file, 'utf8')) as Wording,
      pdf: file.replace(/json$/, 'pdf'),
    }));
}

/** Contracts in other numbering schemes. */
export function schemeTrees(): readonly KnownTree[] {
  return Object.entries(SCHEME_SOURCES).map(([name, source]) => ({ name, wording: wordingOf(name, source) }));
}

/** The real contracts; none where their folder is absent. */
export function realTrees(): readonly KnownTree[] {
  const trees = realContracts().map(({ name, source }) => ({ name, wording: wordingOf(name, source) }));
  if (trees.length === 0) console.warn(`Tests of real contracts are skipped: there is no folder ${CONTRACTS}.`);
  return trees;
}

function wordingOf(name: string, source: string): Wording {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
  return parsed.value.wording;
}
