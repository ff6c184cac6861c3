import { existsSync } from 'node:fs';
import { runCommand } from '../../scripts/runCommand.ts';
import { changeHistory, signersAfter } from '../../src/publication/changeHistory.ts';
import { MARKER } from './fileCalls.ts';
import { readPlan } from './planFile.ts';

/** Carries out one prepared change of a history, and nothing else: what is interrupted after the marker is the change. */
const [content = '', planFile = ''] = process.argv.slice(2);
await runCommand({ usage: '', options: [] }, () => {
  const plan = readPlan(planFile, content);
  const signers = signersAfter(content, plan, process.env);
  existsSync(MARKER);
  changeHistory(content, plan, signers, false);
  return 0;
});
