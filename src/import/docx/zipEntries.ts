import { UnreadableFile } from '../readDocument.ts';

/** A file in a ZIP archive as the directory of the archive declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export const DAMAGED =
  'The Word file is damaged or cut off; open it in Word or LibreOffice, save it anew and import that.';

const END_LENGTH = 22;
const MOST_ENTRIES = 10_000;
/** A 32-bit field that says: see the extra field. */
const ELSEWHERE = 0xffffffff;

/** The bytes of a file with reading that never goes beyond them. */
interface Bytes {
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** Eight bytes; exact up to 2^53, which no file here reaches. */
  readonly u64: (at: number) => number;
}

/**
 * What the directory of a ZIP archive lists, by name.
 *
 * @param bytes the archive
 * @throws UnreadableFile where there is no directory or it does not fit the file
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const read = bytesOf(bytes);
  const end = endRecord(bytes, read);
  const count = read.u16(end + 10);
  const entries = new Map<string, ZipEntry>();
  let at = directoryStart(read, end);
  for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
    if (read.u32(at) !== 0x02014b50) throw new UnreadableFile(DAMAGED);
    const entry = entryAt(bytes, read, at);
    entries.set(entry.name, entry);
    at += 46 + read.u16(at + 28) + read.u16(at + 30) + read.u16(at + 32);
  }
  return entries;
}

/**
 * The bytes of an entry as they are packed.
 *
 * @throws UnreadableFile where they are not where the directory says
 */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const read = bytesOf(bytes);
  if (read.u32(offset) !== 0x04034b50) throw new UnreadableFile(DAMAGED);
  const start = offset + 30 + read.u16(offset + 26) + read.u16(offset + 28);
  if (start + packedSize > bytes.length) throw new UnreadableFile(DAMAGED);
  return bytes.subarray(start, start + packedSize);
}

function bytesOf(bytes: Uint8Array): Bytes {
  const u8 = (at: number): number => {
    const value = bytes[at];
    if (value === undefined) throw new UnreadableFile(DAMAGED);
    return value;
  };
  const u16 = (at: number): number => u8(at) + u8(at + 1) * 0x100;
  const u32 = (at: number): number => u16(at) + u16(at + 2) * 0x10000;
  return { u16, u32, u64: (at) => u32(at) + u32(at + 4) * 0x100000000 };
}

/** The record at the end of the archive; a comment of up to 64 kB may follow it. */
function endRecord(bytes: Uint8Array, read: Bytes): number {
  const first = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes[at] === 0x50 && read.u32(at) === 0x06054b50) return at;
  }
  throw new UnreadableFile(DAMAGED);
}

function directoryStart(read: Bytes, end: number): number {
  const start = read.u32(end + 16);
  if (start !== ELSEWHERE) return start;
  if (read.u32(end - 20) !== 0x07064b50) throw new UnreadableFile(DAMAGED);
  return read.u64(read.u64(end - 12) + 48);
}

function entryAt(bytes: Uint8Array, read: Bytes, at: number): ZipEntry {
  const nameLength = read.u16(at + 28);
  const extra = at + 46 + nameLength;
  const declared = [read.u32(at + 24), read.u32(at + 20), read.u32(at + 42)];
  const [size = 0, packedSize = 0, offset = 0] = withLongFields(declared, read, extra, read.u16(at + 30));
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/'),
    method: read.u16(at + 10),
    isEncrypted: (read.u16(at + 8) & 1) === 1,
    crc: read.u32(at + 16),
    packedSize,
    size,
    offset,
  };
}

/** Sizes and places that need 64 bits stand in an extra field (ZIP64), those of them alone and in order. */
function withLongFields(declared: readonly number[], read: Bytes, extra: number, length: number): readonly number[] {
  if (!declared.includes(ELSEWHERE)) return declared;
  let at = extra;
  while (at + 4 <= extra + length && read.u16(at) !== 1) at += 4 + read.u16(at + 2);
  if (at + 4 > extra + length) throw new UnreadableFile(DAMAGED);
  let field = at + 4;
  return declared.map((value) => {
    if (value !== ELSEWHERE) return value;
    field += 8;
    return read.u64(field - 8);
  });
}
