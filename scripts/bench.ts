import { benchBuild } from '../bench/build.ts';
import { runCommand } from './runCommand.ts';

const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = { build: benchBuild };

/** `npm run bench`: all benchmarks, or those that are named. */
await runCommand({ usage: 'npm run bench [-- NAME …]', options: [] }, async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${Object.keys(BENCHES).join(', ')}.`);
    return 1;
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.();
  return 0;
});
