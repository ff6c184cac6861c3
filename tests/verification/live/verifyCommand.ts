import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, type ScriptEnd } from '../../support/runScript.ts';

/**
 * Runs `npm run verify` while this process goes on serving.
 *
 * @param content the content folder
 * @param args further arguments
 * @param seconds how long an answer of a host may take
 */
export const verifyCommand = (content: string, args: readonly string[], seconds = 60): Promise<ScriptEnd> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(ROOT, 'scripts', 'verify.mjs'), content, ...args],
      { env: { ...process.env, NODE_OPTIONS: '', FASSUNG_TIMEOUT: String(seconds) } },
      (error, stdout, stderr) => done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
