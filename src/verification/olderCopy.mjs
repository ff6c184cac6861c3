import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} OlderCopy a place that holds the history, or a beginning of it, and its files under the same names
 * @property {string} named for messages
 * @property {boolean} isSite whether it holds pages as well
 * @property {(name: string) => Promise<Uint8Array | null>} read bytes of a file; null where it does not exist; throws an
 *   Error with the end of a sentence where it cannot be said
 */

const LARGEST = 1 << 26;
const SECONDS = Number(process.env['FASSUNG_TIMEOUT'] || 30);

/**
 * A copy in a folder: a content folder, an export or a built site.
 *
 * @param {string} folder
 * @returns {OlderCopy}
 */
export const folderCopy = (folder) => ({
  named: folder,
  isSite: existsSync(join(folder, 'sitemap.xml')),
  read: async (name) => {
    const path = join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    if (!existsSync(path)) return null;
    if (!lstatSync(path).isFile()) throw new Error('is not a file of its own');
    return readFileSync(path);
  },
});

/**
 * A copy in the history of git: what was committed, without replacements, whatever the work tree shows.
 *
 * @param {string} content the content folder
 * @param {string} ref a commit, branch or tag
 * @returns {OlderCopy}
 * @throws Error where git knows no such commit; in a shallow clone it knows few
 */
export function gitCopy(content, ref) {
  const git = (/** @type {readonly string[]} */ ...args) =>
    spawnSync('git', ['--no-replace-objects', ...args], { cwd: content, maxBuffer: LARGEST });
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const id = commit.stdout?.toString().trim();
  if (commit.status !== 0 || !id)
    throw new Error(
      `"${ref}" is no folder, no address, no head and no commit that git knows here. In a shallow clone, fetch the whole history first.`,
    );
  return {
    named: `git ${ref}`,
    isSite: false,
    read: async (name) => {
      const listed = git('ls-tree', '-z', id, '--', `./${name}`).stdout.toString();
      if (listed === '') return null;
      const { status, stdout } = git('cat-file', 'blob', listed.split(/[ \t]/)[2] ?? '');
      if (status !== 0) throw new Error('cannot be read from git');
      return stdout;
    },
  };
}

/**
 * The live site. Every answer must be whole, of the right type, from the address itself and not from a cache.
 *
 * @param {string} origin `https://host` with a path or without
 * @returns {OlderCopy}
 */
export const liveCopy = (origin) => ({
  named: origin,
  isSite: true,
  read: async (name) => {
    const url = `${origin.replace(/\/+$/, '')}/${name}?${randomBytes(6).toString('hex')}`;
    try {
      const answer = await fetch(url, {
        redirect: 'manual',
        cache: 'no-store',
        headers: { 'cache-control': 'no-cache', pragma: 'no-cache' },
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.status !== 200) throw new Error(`answers with status ${answer.status} instead of 200`);
      const wrong = typeComplaint(name, answer.headers.get('content-type') ?? '');
      if (wrong !== null) throw new Error(wrong);
      return await wholeBody(answer);
    } catch (error) {
      throw new Error(failure(error));
    }
  },
});

/** Text without its character set is guessed at by browsers, and umlauts break. @param {string} name @param {string} type */
function typeComplaint(name, type) {
  const expected = /(\.html|\/|^)$/.test(name) ? 'text/html' : name.endsWith('.txt') ? 'text/plain' : 'text/';
  const isText = expected !== 'text/' || type.startsWith(expected);
  const isRight = type.startsWith(expected) && /;\s*charset="?utf-8"?\s*(;|$)/i.test(type);
  return isText && !isRight ? `is served as "${type}" instead of ${expected} with charset=utf-8` : null;
}

/** @param {Response} answer */
async function wholeBody(answer) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) throw new Error('answers with more bytes than any file of the site has');
  }
  return Buffer.concat(parts);
}

/** @param {unknown} error @returns {string} the end of a sentence */
function failure(error) {
  const { name, message, cause } = /** @type {Error & { cause?: { code?: string, message?: string } }} */ (error);
  if (name === 'TimeoutError') return `did not answer within ${SECONDS} seconds`;
  if (cause === undefined) return message;
  return `cannot be read (${cause.code ?? cause.message})`;
}
