import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { AuthorError } from '../../src/publication/authorError.ts';

/** What is to go wrong, or to happen meanwhile, while a disk is watched. */
export interface Disturbance {
  /**
   * Told each call before it is made, reading ones as well; what it throws is thrown by the call.
   *
   * @param line what is called: `rename a → b`
   * @param folder the folder that is watched
   */
  readonly before?: (line: string, folder: string) => void;
  /** The disk takes no more than so many bytes at a time. */
  readonly bytesAtOnce?: number;
  /** The system that the process believes to run on. */
  readonly platform?: NodeJS.Platform;
}

/** What an action did. */
export interface Watched {
  /** Its value, the messages of its refusal, or what it threw else. */
  readonly outcome: unknown;
  /** The calls that change something or wait, in order, with paths from the folder on. */
  readonly calls: readonly string[];
}

type Call = (...given: readonly unknown[]) => unknown;
type Describe = (given: readonly unknown[], named: (path: unknown) => string) => string;

const one =
  (word: string): Describe =>
  ([path], named) =>
    `${word} ${named(path)}`;

const WATCHED: Readonly<Record<string, Describe>> = {
  mkdirSync: one('mkdir'),
  openSync: ([path, flag, mode], named) =>
    `open ${named(path)} ${flag}${mode === undefined ? '' : ` ${Number(mode).toString(8)}`}`,
  writeSync: ([file, , from], named) => `write ${named(file)} from ${from}`,
  writeFileSync: ([path, , options], named) => `create ${named(path)} ${JSON.stringify(options)}`,
  fchmodSync: ([file, mode], named) => `chmod ${named(file)} ${Number(mode).toString(8)}`,
  fsyncSync: one('fsync'),
  closeSync: one('close'),
  renameSync: ([from, to], named) => `rename ${named(from)} → ${named(to)}`,
  unlinkSync: one('unlink'),
  rmdirSync: one('rmdir'),
  readFileSync: one('read'),
  readdirSync: one('list'),
};
const READING = /^(?:read|list) /;

/** More calls than anything here makes: it would never come to an end. */
const ENDLESS = 2_000;

/** The day and hour at which everything happens. */
export const NOW = Date.UTC(2025, 5, 1, 12, 30, 15, 250);

/**
 * Runs an action and writes down what it does to the disk. Time stands still but for the pauses the action makes.
 *
 * @param folder everything outside of it is left out
 * @param action what is done; it must not be asynchronous
 */
export function watchedDisk(folder: string, action: () => unknown, disturbance: Disturbance = {}): Watched {
  const { before = () => {}, bytesAtOnce = Number.POSITIVE_INFINITY, platform = process.platform } = disturbance;
  const calls: string[] = [];
  const open = new Map<unknown, unknown>();
  let isInside = false;
  let count = 0;
  let now = NOW;
  const named = (path: unknown): string => shown(relative(folder, String(open.get(path) ?? path)) || '.');
  const seen = (line: string): void => {
    count += 1;
    if (count > ENDLESS) throw new Error('This does not come to an end.');
    if (!READING.test(line)) calls.push(line);
    before(line, folder);
  };
  const watch =
    (name: string, real: Call, describe: Describe): Call =>
    (...given) => {
      // What the hand of the test does, and what one call does through another, is not counted.
      if (isInside || named(given[0]).startsWith('..')) return real(...given);
      isInside = true;
      try {
        seen(describe(given, named));
        const [first, bytes, from] = given;
        const length = Math.min(bytesAtOnce, Number((bytes as Uint8Array | undefined)?.length) - Number(from));
        const result = name === 'writeSync' ? real(first, bytes, from, length) : real(...given);
        if (name === 'openSync') open.set(result, first);
        if (name === 'closeSync') open.delete(first);
        return result;
      } finally {
        isInside = false;
      }
    };
  const wait = (array: Int32Array, index: number, value: number, milliseconds: number): string => {
    seen(`wait ${milliseconds} ${array.length} ${index} ${value}`);
    now += milliseconds;
    return 'timed-out';
  };
  const table = fs as unknown as Record<string, Call>;
  const replaced: [object, string, unknown][] = Object.entries(WATCHED).map(([name, describe]) => [
    table,
    name,
    watch(name, table[name] as Call, describe),
  ]);
  replaced.push([Date, 'now', () => now], [Atomics, 'wait', wait], [process, 'platform', platform]);
  const restore = replaced.map(([object, name, value]) => put(object, name, value));
  syncBuiltinESMExports();
  try {
    return { outcome: outcomeOf(folder, action), calls };
  } finally {
    for (const back of restore) back();
    syncBuiltinESMExports();
  }
}

/** Puts a value in the place of a property. @returns what puts the old one back */
function put(object: object, name: string, value: unknown): () => void {
  const old = Object.getOwnPropertyDescriptor(object, name) ?? {};
  Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  return () => Object.defineProperty(object, name, old);
}

function outcomeOf(folder: string, action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (error instanceof AuthorError)
      return { refused: error.messages.map((message) => shown(message.replaceAll(folder, 'content'))) };
    return { failed: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** Names of chance are all alike: a number of a process and a UUID of version 4. */
const shown = (text: string): string =>
  text.replace(/\d+-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'TOKEN');

/** Every entry of a folder: of files, permissions and text; of links, where they lead; of folders, nothing. */
export function entriesOf(folder: string): Readonly<Record<string, string>> {
  const entries = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    entries.map((name) => {
      const path = `${folder}/${name}`;
      const stat = fs.lstatSync(path);
      if (stat.isDirectory()) return [shown(`${name}/`), ''];
      if (stat.isSymbolicLink()) return [name, `→ ${fs.readlinkSync(path)}`];
      return [shown(name), `${(stat.mode & 0o777).toString(8)} ${fs.readFileSync(path, 'utf8')}`];
    }),
  );
}
