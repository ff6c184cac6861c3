import { constants } from 'node:os';

/**
 * What the system refused, in plain words.
 *
 * @param error anything that was thrown
 * @returns one sentence, or null where it is no refusal of the system
 */
export function systemRefusal(error: unknown): readonly string[] | null {
  const { errno, syscall, path } = error as NodeJS.ErrnoException;
  const words = errno === undefined ? undefined : REFUSALS[nameOf(errno)];
  return syscall === undefined || words === undefined ? null : [`${path ?? 'The disk'}: ${words}.`];
}

/** Node.js has no name for some errors, such as that of a quota, so they are known by their number. */
const nameOf = (errno: number): string =>
  Object.entries(constants.errno).find(([, value]) => value === -errno)?.[0] ?? '';

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'the system does not allow it',
  EBUSY: 'the file is in use',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'a folder stands where a file is expected',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is expected',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  EXDEV: 'the folder is spread over several disks',
};
