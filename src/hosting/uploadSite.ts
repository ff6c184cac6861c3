import { spawnSync } from 'node:child_process';
import { AuthorError } from '../publication/authorError.ts';
import { filesBelow, verifyReceipt } from '../verification/verifySite.mjs';
import { type UploadGroup, uploadStages } from './uploadStages.ts';

/** What is uploaded and where to. */
export interface UploadRequest {
  /** Folder of the built site, with its receipt beside it. */
  readonly dist: string;
  /** A place as rclone names it: `bucket:name/of/folder`. */
  readonly to: string;
}

/** How much was uploaded, or was there already. */
export interface Upload {
  readonly files: number;
  readonly stages: number;
}

/**
 * Uploads a built site to a store that replaces files one by one, stage by stage. Nothing is ever deleted: addresses and
 * assets of earlier builds go on answering. Interrupted at any moment, the site before is still whole; done again, it
 * ends where it would have ended.
 *
 * @throws AuthorError where the site is not as built, rclone is missing or an upload fails
 */
export function uploadSite({ dist, to }: UploadRequest): Upload {
  const { complaints } = verifyReceipt(dist);
  if (complaints.length > 0) throw new AuthorError([...complaints, 'Nothing was uploaded.']);
  const stages = uploadStages(filesBelow(dist));
  for (const { about, groups } of stages) for (const group of groups) uploadGroup(dist, to, group, about);
  const files = stages.flatMap(({ groups }) => groups.flatMap(({ names }) => names)).length;
  return { files, stages: stages.length };
}

function uploadGroup(dist: string, to: string, group: UploadGroup, about: string): void {
  const { status, stderr, error } = spawnSync('rclone', ['copy', ...options(group), '--', dist, to], {
    input: group.names.map((name) => `${name}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  if (error !== undefined) {
    throw new AuthorError([
      `rclone could not be started (${(error as NodeJS.ErrnoException).code}). Install it: the Debian package is rclone. Nothing was uploaded.`,
    ]);
  }
  throw new AuthorError([
    stderr.trim(),
    `The upload stopped at ${about}. What was published before is still there, and nothing was deleted. Put right what rclone says and upload again.`,
  ]);
}

/** Compared by content and not by the time of a build, files that are there already cost nothing. */
const options = ({ headers, isImmutable }: UploadGroup): readonly string[] => [
  '--files-from-raw=-',
  '--checksum',
  '--stats=0',
  // A file that was signed is never replaced, even where this program was deceived about what is there.
  ...(isImmutable ? ['--immutable'] : []),
  ...Object.entries(headers).map(([name, value]) => `--header-upload=${name}: ${value}`),
];
