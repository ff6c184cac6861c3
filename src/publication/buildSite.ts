import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { verifyContent } from '../verification/verifyContent.ts';
import { verifySite } from '../verification/verifySite.ts';
import { AuthorError } from './authorError.ts';

/** What a build is made from and where it goes. */
export interface BuildRequest {
  /** Folder of the project. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
  /** Where the finished site stands; replaced only by a site that is complete and verified. */
  readonly dist: string;
  /** Whether the site generator may print what it does. */
  readonly quiet?: boolean;
}

/**
 * Builds the site into a fresh folder beside `dist`, compares it with the published files, and only then puts it in the
 * place of the site before. Interrupted at any moment, the site before is still there.
 *
 * @returns how much was compared
 * @throws AuthorError where published files are damaged, the build fails or the built site differs from them
 */
export function buildSite({ root, content, dist, quiet = false }: BuildRequest): Readonly<Record<string, number>> {
  const files = verifyContent(content, true);
  if (files.ledger === null || files.complaints.length > 0) {
    throw new AuthorError([
      ...files.complaints,
      'The published files are damaged. Nothing was built; the site is as it was.',
    ]);
  }
  const next = `${dist}-next`;
  const old = `${dist}-before`;
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  for (const leftover of [next, old]) rmSync(leftover, { recursive: true, force: true });
  generate(root, content, next, quiet);
  const { complaints, counts } = verifySite(content, files.ledger, next);
  if (complaints.length > 0) {
    rmSync(next, { recursive: true, force: true });
    throw new AuthorError([...complaints, 'The built site differs from the published files. The site is as it was.']);
  }
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
  return { ...files.counts, ...counts, pages: countPages(dist) };
}

/** Runs the site generator as a process of its own: it keeps state in its process and takes its folder from the config. */
function generate(root: string, content: string, outDir: string, quiet: boolean): void {
  const program = join(
    dirname(createRequire(join(root, 'package.json')).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', ...(quiet ? ['--silent'] : [])], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FASSUNG_CONTENT: content,
      FASSUNG_DIST: outDir,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  rmSync(outDir, { recursive: true, force: true });
  throw new AuthorError([`${stdout}${stderr}`.trim(), 'The site could not be built. The site is as it was.']);
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))
    .length;
}
