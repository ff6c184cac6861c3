import { zipSync } from 'fflate';

/**
 * A ZIP file whose bytes depend on nothing but the files in it: in the given order and with a fixed time.
 *
 * @param files bytes by name, `/` between the parts of a name
 * @param mode permissions of every file after unpacking; those of whoever unpacks where nothing is said
 */
export function zipFile(files: ReadonlyMap<string, Uint8Array>, mode?: number): Uint8Array {
  // fflate reads the local fields of a date, so a local date is the same in every time zone; noon exists in all of them.
  const mtime = new Date(1980, 0, 1, 12);
  // Permissions stand in the upper half of the attributes and count for files made by Unix (APPNOTE 4.4.2, 4.4.15).
  const attributes = mode === undefined ? {} : { os: UNIX, attrs: ((REGULAR_FILE | mode) << 16) >>> 0 };
  return zipSync(Object.fromEntries(files), { mtime, level: 9, ...attributes });
}

/** "Version made by" of a file with permissions. */
const UNIX = 3;

/** `S_IFREG` (POSIX, sys/stat.h, as every Unix has it). */
const REGULAR_FILE = 0o100000;
