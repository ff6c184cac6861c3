import { Unzlib } from 'fflate';
import { UnreadableFile } from '../readDocument.ts';

const MEGABYTE = 1024 * 1024;
/** So much may one stream of a file become when it is unpacked, and all together. */
const MAX_STREAM = 50 * MEGABYTE;
const MAX_ALL = 300 * MEGABYTE;
/** Graphics states that may be open at once; pdf.js keeps a copy of each. */
const MAX_NESTING = 10_000;
/** A dictionary is looked for so far in front of its stream. */
const DICTIONARY = 4000;

/**
 * Refuses a PDF whose streams become absurdly large when they are unpacked: pdf.js would try to the end. Pictures are
 * passed over, as pdf.js does here. An encrypted stream cannot be looked into.
 *
 * @param bytes the file
 * @throws UnreadableFile where a stream is too large
 */
export function refusePackedBombs(bytes: Uint8Array): void {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  let all = 0;
  let at = text.indexOf('stream');
  while (at !== -1) {
    const isStart = text.startsWith('\n', at + 6) || text.startsWith('\r', at + 6);
    const end = isStart && !text.startsWith('end', at - 3) ? text.indexOf('endstream', at) : at;
    if (end === -1) break;
    const filters = end === at ? 0 : flateFilters(text.slice(Math.max(0, at - DICTIONARY), at));
    if (filters > 0) all += unpackedSize(bytes.subarray(at + (text.startsWith('\r\n', at + 6) ? 8 : 7), end), filters);
    if (all > MAX_ALL) throw tooLarge();
    at = text.indexOf('stream', end + 6);
  }
}

/** How often a stream is packed; none for pictures. */
function flateFilters(before: string): number {
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  if (/\/Subtype ?\/Image\b/.test(dictionary)) return 0;
  return dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
}

/** Bytes that a stream becomes, all its layers together. */
function unpackedSize(packed: Uint8Array, filters: number): number {
  const state = { size: 0, depth: 0, before: SPACE };
  const count = (chunk: Uint8Array): void => {
    state.size += chunk.length;
    if (state.size > MAX_STREAM * filters) throw tooLarge();
  };
  let next = (chunk: Uint8Array): void => {
    count(chunk);
    countStates(chunk, state);
  };
  for (let layer = 0; layer < Math.min(filters, 8); layer++) {
    const target = next;
    const isInner = layer < filters - 1;
    const unzlib = new Unzlib((chunk) => target(chunk));
    next = (chunk) => {
      if (isInner) count(chunk);
      unzlib.push(chunk);
    };
  }
  try {
    // A piece at a time: what one piece becomes is in memory before it can be counted.
    for (let from = 0; from < packed.length; from += 4096) next(packed.subarray(from, from + 4096));
  } catch (error) {
    // Whether a damaged stream matters is for pdf.js to say.
    if (error instanceof UnreadableFile) throw error;
  }
  return state.size;
}

const SPACE = 32;

/** Follows the operators q and Q, which open and close graphics states. */
function countStates(chunk: Uint8Array, state: { depth: number; before: number }): void {
  let { depth, before } = state;
  for (let i = 0; i < chunk.length; i++) {
    const byte = chunk[i] ?? SPACE;
    if (byte <= SPACE) {
      if (before === 113) depth += 1;
      else if (before === 81 && depth > 0) depth -= 1;
      before = SPACE;
    } else before = before === SPACE ? byte : 0;
    if (depth > MAX_NESTING) throw tooLarge();
  }
  state.depth = depth;
  state.before = before;
}

const tooLarge = (): UnreadableFile =>
  new UnreadableFile(
    'This PDF unpacks to far more than a contract can hold, and was not read; open it in a PDF reader and print the ' +
      'pages of the contract to a new PDF.',
  );
