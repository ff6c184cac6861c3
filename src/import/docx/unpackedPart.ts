import { Inflate } from 'fflate';
import { UnreadableFile } from '../readDocument.ts';
import { crc32 } from './crc32.ts';
import { DAMAGED, packedBytes, type ZipEntry } from './zipEntries.ts';

/** Bytes that all parts of a file may have together once they are unpacked: some 20,000 pages of text. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** What is left of `MOST_BYTES` while the parts of one file are unpacked. */
export interface UnpackingBudget {
  left: number;
}

const BOMB = `The Word file unpacks to more than ${MOST_BYTES / 1024 / 1024} MB of text, which no contract has; it is not read.`;
/** Packed bytes unpacked at a time: at most a thousandfold comes out before it is counted. */
const STEP = 8 * 1024;

/**
 * A part of a Word file, unpacked. Neither the size it declares nor the size it really has may exceed the budget.
 *
 * @param bytes the archive
 * @param entry the part in its directory
 * @param budget what may still be unpacked; made smaller by the size of the part
 * @throws UnreadableFile where the part is too large, encrypted or damaged
 */
export function unpackedPart(bytes: Uint8Array, entry: ZipEntry, budget: UnpackingBudget): Uint8Array {
  if (entry.isEncrypted) {
    throw new UnreadableFile('The ZIP archive is protected with a password; import the file without it.');
  }
  if (entry.size > budget.left) throw new UnreadableFile(BOMB);
  const packed = packedBytes(bytes, entry);
  const part = entry.method === 8 ? inflated(packed, entry.size) : packed;
  if (![0, 8].includes(entry.method) || part.length !== entry.size || crc32(part) !== entry.crc) {
    throw new UnreadableFile(DAMAGED);
  }
  budget.left -= part.length;
  return part;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new UnreadableFile(DAMAGED);
    part.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.slice(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw new UnreadableFile(DAMAGED);
  }
  return part.subarray(0, length);
}
