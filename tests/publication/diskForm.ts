import { chmodSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { freshFolder } from '../support/smallContent.ts';
import { type Disturbance, entriesOf, watchedDisk } from '../support/watchedDisk.ts';

/** A call of something that writes, in a folder of its own, and everything that must come of it. */
export interface DiskForm<Writers> {
  readonly name: string;
  /** File in `src/publication` without its ending. */
  readonly of: string;
  /** What is there before. */
  readonly prepare?: (folder: string) => void;
  readonly call: (writers: Writers, folder: string) => unknown;
  /** What goes wrong meanwhile. */
  readonly disturbance?: () => Disturbance;
  readonly expected: DiskEnd;
}

/** Outcome, calls to the system where they matter, and the folder afterwards; see `watchedDisk` and `entriesOf`. */
export interface DiskEnd {
  readonly outcome: unknown;
  readonly calls?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** What comes of a form. */
export function diskEnd<Writers>(form: DiskForm<Writers>, writers: Writers): DiskEnd {
  const folder = freshFolder();
  form.prepare?.(folder);
  const { outcome, calls } = watchedDisk(folder, () => form.call(writers, folder), form.disturbance?.());
  return { outcome, ...(form.expected.calls === undefined ? {} : { calls }), files: entriesOf(folder) };
}

/** Something that happens before a call that is told like this: before the first one, or the one of this number. */
export const once =
  (at: string, happens: (folder: string) => void, number = 1) =>
  (): Disturbance => {
    let count = 0;
    return {
      before: (line, folder) => {
        if (line !== at) return;
        count += 1;
        if (count === number) happens(folder);
      },
    };
  };

/** What the system throws where it refuses a call. */
export function refuses(code: 'EACCES' | 'EEXIST' | 'EIO' | 'ENOSPC' | 'EPERM', path?: string): () => never {
  return () => {
    const error = { code, errno: -constants.errno[code], syscall: 'call', ...(path === undefined ? {} : { path }) };
    throw Object.assign(new Error(code), error);
  };
}

/** Writes a file of which the permissions are known, whatever the umask. */
export function putFile(path: string, text: string | Uint8Array): void {
  writeFileSync(path, text);
  chmodSync(path, 0o640);
}
