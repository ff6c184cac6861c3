import { spawnSync } from 'node:child_process';

const isThere = (program: string, option: string): boolean =>
  spawnSync(program, [option], { stdio: 'ignore' }).error === undefined;

/** Whether the programs are there that open a ZIP file; without them the tests that need them are skipped. */
export const hasUnzip = isThere('unzip', '-v');
export const hasPython = isThere('python3', '-V');

if (!hasUnzip) console.warn('A test of the ZIP file is skipped: install the Debian package unzip.');
if (!hasPython) console.warn('A test of the ZIP file is skipped: install the Debian package python3.');
