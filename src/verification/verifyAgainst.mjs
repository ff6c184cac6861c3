import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractPages } from './contractPages.mjs';
import { folderCopy, gitCopy, liveCopy } from './olderCopy.mjs';
import { foreignParts } from './pageComplaints.mjs';
import { readHistory, releasesIn, sha256 } from './readHistory.mjs';
import { filesBelow } from './verifySite.mjs';

/**
 * @typedef {import('./readHistory.mjs').History} History
 * @typedef {import('./verifyContent.mjs').Verification} Verification
 * @typedef {import('./olderCopy.mjs').OlderCopy} OlderCopy
 * @typedef {object} Comparison
 * @property {string} content the content folder, already compared with its ledger
 * @property {History} history
 * @property {string | undefined} [only] name of the one agreement whose files are there
 * @property {boolean | undefined} [genesis] whether it is right that nothing was published there yet
 * @property {boolean | undefined} [deployed] whether the copy must be as long as this history, not only a beginning
 * @property {string | undefined} [dist] a built site that is to follow, or was deployed
 */

/**
 * Compares this history with an older copy of it: the older ledger must be the beginning of this one, byte for byte, and
 * every file of it must be the same. It fails where anything cannot be read.
 *
 * @param {string} where address of a live site, folder, commit of git, or the SHA-256 of a line of the ledger
 * @param {Comparison} comparison
 * @returns {Promise<Verification>}
 */
export async function verifyAgainst(where, comparison) {
  const { content, history } = comparison;
  try {
    if (/^[0-9a-f]{64}$/i.test(where)) return verifyHead(where.toLowerCase(), history, comparison.deployed ?? false);
    const isLive = /^https?:\/\//i.test(where);
    if (isLive && !/^https:/i.test(where) && !/^(localhost|127\.0\.0\.1)$/.test(new URL(where).hostname))
      throw new Error(`${where}: what comes without https can be changed on its way. Write https://.`);
    return await compare(
      isLive ? liveCopy(where) : existsSync(where) ? folderCopy(where) : gitCopy(content, where),
      comparison,
    );
  } catch (error) {
    return { complaints: [/** @type {Error} */ (error).message], counts: { [`files of ${where}`]: 0 } };
  }
}

/** @param {string} head @param {History} history @param {boolean} deployed @returns {Verification} */
function verifyHead(head, { heads }, deployed) {
  const line = heads.indexOf(head) + 1;
  const isEnough = line > 0 && (!deployed || line === heads.length);
  const complaint =
    line > 0
      ? `is line ${line} of ${heads.length} and not the last one`
      : 'is the hash of no line of the ledger: this is another history';
  return {
    complaints: isEnough ? [] : [`The head ${head} ${complaint}.`],
    counts: { 'lines up to the known head': line },
  };
}

/** @param {OlderCopy} copy @param {Comparison} comparison @returns {Promise<Verification>} */
async function compare(copy, comparison) {
  const { history, genesis = false, deployed = false, only } = comparison;
  const ledger = await copy.read('ledger.jsonl').catch(ended(`${copy.named}/ledger.jsonl`));
  if (ledger === null) return nothingThere(copy, comparison);
  if (genesis) throw new Error(`${copy.named} has a ledger, so something was published there. Leave --genesis out.`);
  const older = readHistory(ledger);
  if (older.complaints.length > 0)
    throw new Error(
      `${copy.named}/ledger.jsonl is no ledger (${older.complaints[0]}) What answers there is another page, a damaged copy or another history.`,
    );
  if (older.events.length === 0) throw new Error(`${copy.named}/ledger.jsonl is empty.`);
  if (!Buffer.from(history.text).subarray(0, ledger.length).equals(ledger))
    throw new Error(
      `${copy.named} shows a history that this one does not continue: they differ from line ${older.heads.findIndex((head, i) => head !== history.heads[i]) + 1} on. Published lines were lost or changed here or there. Do not publish.`,
    );
  if (deployed && older.heads.length < history.heads.length)
    throw new Error(
      `${copy.named} shows ${older.heads.length} of ${history.heads.length} lines of the history: it is an older state.`,
    );
  const releases = releasesIn(older.events).filter(({ agreement }) => only === undefined || agreement === only);
  const files = releases.flatMap(({ agreement, version, files }) =>
    Object.entries(files).map(([name, hash]) => ({ name: `${agreement}/${version}/${name}`, hash })),
  );
  const checks = [
    ...files.map(
      ({ name, hash }) =>
        async () =>
          sameFile(copy, name, hash),
    ),
    ...(copy.isSite ? pageChecks(copy, comparison, releases) : []),
    ...(copy.isSite ? await siteChecks(copy, comparison, older) : []),
  ];
  const complaints = await inTurns(checks);
  const counted = `files and pages of ${copy.named}`;
  return files.length === 0
    ? { complaints: [`${copy.named} has no published file to compare.`], counts: { [counted]: 0 } }
    : { complaints, counts: { [counted]: checks.length } };
}

/**
 * A copy without a ledger is right only where somebody says so, and only if none of the published addresses answers.
 *
 * @param {OlderCopy} copy @param {Comparison} comparison @returns {Promise<Verification>}
 */
async function nothingThere(copy, { history, genesis }) {
  if (!genesis)
    throw new Error(
      `${copy.named}/ledger.jsonl does not exist. If nothing was ever published there, say so with --genesis.`,
    );
  const addresses = releasesIn(history.events).map(({ agreement, version }) => `${agreement}/${version}/`);
  const complaints = await inTurns(
    addresses.map(
      (address) => async () =>
        (await copy.read(address).catch(ended(`${copy.named}/${address}`))) === null
          ? []
          : [`${copy.named}/${address} answers without a ledger: something was published there.`],
    ),
  );
  return { complaints, counts: { [`addresses of ${copy.named} where nothing is yet`]: addresses.length } };
}

/** @param {OlderCopy} copy @param {string} name @param {string} hash @returns {Promise<readonly string[]>} */
async function sameFile(copy, name, hash) {
  const bytes = await copy.read(name).catch(ended(`${copy.named}/${name}`));
  if (bytes === null) return [`${copy.named}/${name} is missing.`];
  return sha256(bytes) === hash ? [] : [`${copy.named}/${name} is not the published file.`];
}

/**
 * @param {OlderCopy} copy @param {Comparison} comparison @param {ReturnType<typeof releasesIn>} releases
 * @returns {readonly (() => Promise<readonly string[]>)[]}
 */
const pageChecks = (copy, { content }, releases) =>
  contractPages(content, releases).map(({ address, complaintsOf }) => async () => {
    const bytes = await copy.read(address).catch(ended(`${copy.named}/${address}`));
    if (bytes === null) return [`${copy.named}/${address} is missing.`];
    const page = Buffer.from(bytes).toString('utf8');
    return [...complaintsOf(page), ...foreignParts(page)].map((complaint) => `${copy.named}/${address} ${complaint}`);
  });

/**
 * Whether the site knows what it does not have, and what of it has to go on answering: every address of its sitemap, and
 * after a deployment every file of the built site.
 *
 * @param {OlderCopy} copy @param {Comparison} comparison @param {History} older
 * @returns {Promise<readonly (() => Promise<readonly string[]>)[]>}
 */
async function siteChecks(copy, { dist, deployed, history }, older) {
  const never = `never-published-${history.heads.at(-1)?.slice(0, 12)}/`;
  const absent = async () => {
    const answer = await copy.read(never).catch(ended(`${copy.named}/${never}`));
    return answer === null
      ? []
      : [`${copy.named}/${never} answers, though there is nothing. A lost page would not be seen.`];
  };
  if (dist === undefined) return [absent];
  if (deployed) return [absent, ...deployedChecks(copy, dist)];
  const sitemap = Buffer.from((await copy.read('sitemap.xml').catch(ended(`${copy.named}/sitemap.xml`))) ?? '');
  const base = `${older.events.flatMap((event) => ('origin' in event ? [event.origin] : [])).at(-1)}/`;
  const addresses = [...sitemap.toString('utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
  if (addresses.length === 0) throw new Error(`${copy.named}/sitemap.xml names no address.`);
  const answers = (/** @type {string} */ address) =>
    address.startsWith(base) && existsSync(join(dist, decodeURI(address.slice(base.length)), 'index.html'));
  const lost = addresses.filter((address) => !answers(address));
  return [absent, async () => lost.map((address) => `${address} would no longer answer: ${dist} lacks it.`)];
}

/** Files that a host reads and does not serve, or serves in its own way. */
const NOT_SERVED = /^(\.|_headers$|404\.html$)/;

/** @param {OlderCopy} copy @param {string} dist @returns {readonly (() => Promise<readonly string[]>)[]} */
const deployedChecks = (copy, dist) =>
  filesBelow(dist)
    .filter((name) => !NOT_SERVED.test(name))
    .map(
      (name) => async () =>
        sameFile(copy, name.replace(/(^|\/)index\.html$/, '$1'), sha256(readFileSync(join(dist, name)))),
    );

/** @param {string} named @returns {(error: Error) => never} */
const ended = (named) => (error) => {
  throw new Error(`${named} ${error.message}.`);
};

/** Runs checks a few at a time; one that cannot be made is a complaint. @param {readonly (() => Promise<readonly string[]>)[]} checks */
async function inTurns(checks) {
  const complaints = checks.map(() => /** @type {readonly string[]} */ ([]));
  const queue = [...checks.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      complaints[next[0]] = await next[1]().catch((/** @type {Error} */ error) => [error.message]);
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(worker));
  return complaints.flat();
}
