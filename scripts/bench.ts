import { benchBuild } from '../bench/build.ts';
import { benchCheck } from '../bench/check.ts';
import { benchImport } from '../bench/import.ts';
import { benchKilledBuilds } from '../bench/killedBuilds.ts';
import { benchKills } from '../bench/kills.ts';
import { benchMutants } from '../bench/mutants.ts';
import { benchPages } from '../bench/pages.ts';
import { benchRaces } from '../bench/races.ts';
import { benchRedline } from '../bench/redline.ts';
import { benchReleaseMutants } from '../bench/releaseMutants.ts';
import { benchReproducibility } from '../bench/reproducibility.ts';
import { benchSearch } from '../bench/search.ts';
import { benchVerify } from '../bench/verify.ts';
import { runCommand } from './runCommand.ts';

type Bench = (options: readonly string[]) => Promise<void> | void;

const BENCHES: Readonly<Record<string, Bench>> = {
  build: benchBuild,
  check: benchCheck,
  import: benchImport,
  'killed-builds': benchKilledBuilds,
  kills: benchKills,
  mutants: benchMutants,
  pages: benchPages,
  races: benchRaces,
  redline: benchRedline,
  'release-mutants': benchReleaseMutants,
  reproducibility: benchReproducibility,
  search: benchSearch,
  verify: benchVerify,
};

/** `npm run bench`: all benchmarks, or those that are named; the options behind a name are for all that are named. */
await runCommand(
  {
    usage:
      'npm run bench [-- NAME … [--section NAME] [--contracts N] [--pairs N] [--sample N] [--seed N] [--json FILE]]',
    options: ['section', 'contracts', 'pairs', 'sample', 'seed', 'json'],
  },
  async () => {
    const words = process.argv.slice(2);
    const end = words.findIndex((word) => word.startsWith('--'));
    const names = end === -1 ? words : words.slice(0, end);
    const options = end === -1 ? [] : words.slice(end);
    const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
    if (unknown.length > 0) {
      console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${Object.keys(BENCHES).join(', ')}.`);
      return 1;
    }
    for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.(options);
    return 0;
  },
);
