// Plain JavaScript without dependencies: it runs in any clone with Node.js 20 or later, before anything is installed.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyAgainst } from '../src/verification/verifyAgainst.mjs';
import { verifyContent } from '../src/verification/verifyContent.mjs';
import { verifyReceipt, verifySite } from '../src/verification/verifySite.mjs';

const USAGE = `npm run verify -- [FOLDER] [--dist FOLDER [--receipt]] [--against WHERE]… [--deployed] [--genesis] [--only NAME]

Compares every published file with the ledger, and the ledger with itself. FOLDER is the content folder, if it is not
that of the project (or FASSUNG_CONTENT).
  --dist FOLDER     compares a built site with the published files as well
  --receipt         demands that the site is exactly what the build left, by the receipt beside it
  --against WHERE   compares with an older copy of the history: an address (https://…), a folder, a commit of git, or the
                    head that somebody noted (64 digits). Its ledger must be the beginning of this one
  --deployed        the copy must be this state, and a live site must serve every file of --dist byte for byte
  --genesis         nothing has been published yet, here or there, and that is right
  --only NAME       the folder holds one agreement, as an export does`;

const OPTIONS = /** @type {const} */ ({
  dist: { type: 'string' },
  receipt: { type: 'boolean' },
  against: { type: 'string', multiple: true },
  deployed: { type: 'boolean' },
  genesis: { type: 'boolean' },
  only: { type: 'string' },
  help: { type: 'boolean' },
});

process.exitCode = await run().catch((error) => {
  console.error(`${error.message}\nIt could not be verified. Do not publish.`);
  return 1;
});

/** @returns {Promise<number>} the exit code: 0 only where something was compared and everything is as published */
async function run() {
  const { values, positionals } = parsed();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = resolve(import.meta.dirname ?? '.', '..');
  const content =
    positionals[0] === undefined ? resolve(root, process.env['FASSUNG_CONTENT'] || 'content') : resolve(positionals[0]);
  if (!existsSync(content)) throw new Error(`${content}: there is no such folder.`);
  const { genesis, only, deployed, dist, receipt, against = [] } = values;
  const files = verifyContent(content, genesis, only);
  const { history } = files;
  // Pages and older copies are compared with the files, so these have to be right.
  const isSound = files.complaints.length === 0;
  const site = isSound && dist !== undefined ? [verifySite(content, history, dist)] : [];
  const left = receipt && dist !== undefined ? [verifyReceipt(dist)] : [];
  const comparison = { content, history, genesis, only, deployed, dist };
  const others = isSound ? await Promise.all(against.map((where) => verifyAgainst(where, comparison))) : [];
  const all = [files, ...site, ...left, ...others];
  const compared = all.flatMap(({ counts }) => Object.entries(counts)).map(([what, count]) => `${count} ${what}`);
  console.log(`Compared ${compared.join(', ')} in ${content}.`);
  const complaints = all.flatMap(({ complaints }) => complaints);
  if (complaints.length > 0) {
    console.error([...complaints, `${complaints.length} difference(s). Do not publish.`].join('\n'));
    return 1;
  }
  console.log(`Everything is as published. Head of the ledger: ${history.heads.at(-1) ?? 'none yet'}`);
  return 0;
}

/** The command line; throws an Error that names what is wrong and how it is meant. */
function parsed() {
  const swallowed = Object.keys(OPTIONS).filter(
    (name) => process.env[`npm_config_${name}`] && !process.argv.some((arg) => arg.startsWith(`--${name}`)),
  );
  if (swallowed.length > 0)
    throw new Error(`npm took --${swallowed.join(' and --')} for itself. Put "--" before the options.\n\n${USAGE}\n`);
  try {
    const line = parseArgs({ options: OPTIONS, allowPositionals: true });
    const { dist, receipt, deployed, against } = line.values;
    if (receipt && dist === undefined) throw new Error('--receipt needs --dist');
    if (deployed && against === undefined) throw new Error('--deployed needs --against');
    if (line.positionals.length > 1) throw new Error('One content folder at most');
    return line;
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message.split('. ')[0]}.\n\n${USAGE}\n`);
  }
}
