import type { Fault, FileCall } from './fileCalls.ts';

/** What a call can fail with, besides that the process is killed before it. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  open: ['EACCES', 'EIO', 'EROFS', 'ENOSPC', 'EDQUOT', 'EMFILE'],
  write: ['ENOSPC', 'EIO', 'EDQUOT'],
  rename: ['EIO', 'EACCES', 'EROFS', 'ENOSPC', 'EXDEV'],
  mkdir: ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'],
  fsync: ['EIO', 'ENOSPC', 'EDQUOT'],
  chmod: ['EPERM', 'EIO', 'EROFS'],
  close: ['EIO'],
  unlink: ['EACCES', 'EIO', 'EROFS'],
  rmdir: ['EIO'],
  read: ['EIO'],
  getdents: ['EIO'],
  stat: ['EIO', 'EACCES'],
  access: ['EACCES', 'EIO'],
};

/** The process is killed before a call. */
export const killAt = (call: FileCall): Fault => ({ call, effect: 'signal=KILL' });

/** Every way in which a call can fail. */
export const failuresAt = (call: FileCall): readonly Fault[] =>
  (ERRORS[kindOf(call)] ?? []).map((error) => ({ call, effect: `error=${error}` }));

/** The kind of a call, whatever form of it a processor has: `openat` is `open`. */
export const kindOf = ({ name }: Pick<FileCall, 'name'>): string =>
  Object.keys(ERRORS).find((kind) => name.includes(kind)) ?? name;
