import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { releaseSources } from '../../src/publication/releaseSources.ts';
import { ROOT } from './runScript.ts';
import { AGREEMENT, freshFolder, SITE } from './smallContent.ts';

/** Folder of real contracts: `FASSUNG_CONTRACTS`, or `shared/contracts` beside the project. */
export const CONTRACTS = resolve(ROOT, process.env['FASSUNG_CONTRACTS'] ?? '../shared/contracts');

/** A real contract in the contract format. */
export interface RealContract {
  readonly name: string;
  readonly version: string;
  readonly source: string;
}

/**
 * The real contracts, or none where the folder is absent.
 */
export function realContracts(): readonly RealContract[] {
  if (!existsSync(CONTRACTS)) return [];
  return readdirSync(CONTRACTS)
    .filter((name) => name !== 'raw' && !name.includes('.'))
    .flatMap((name) =>
      readdirSync(join(CONTRACTS, name))
        .filter((file) => file.endsWith('.mdx'))
        .map((file) => ({
          name,
          version: file.slice(0, -'.mdx'.length),
          source: readFileSync(join(CONTRACTS, name, file), 'utf8'),
        })),
    );
}

/**
 * A content folder in which each real contract has been released.
 */
export function realContent(): string {
  const content = freshFolder();
  writeFileSync(join(content, 'site.yaml'), SITE);
  mkdirSync(join(content, 'pages'));
  const contracts = realContracts();
  for (const { name } of contracts) {
    mkdirSync(join(content, name));
    writeFileSync(join(content, name, 'agreement.yaml'), AGREEMENT);
  }
  releaseSources(
    content,
    contracts.map(({ name, source }) => ({ agreement: name, source, sourceName: name, day: '2026-03-01' })),
  );
  return content;
}
