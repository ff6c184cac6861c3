import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { carryAssets } from '../src/hosting/carryAssets.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run carry-assets -- --dist FOLDER --from https://HOST|FOLDER [--genesis]

Takes the programs and styles of the site as it stands now into the site that is to replace it, so that pages in caches
and archives keep theirs. Needed where a deployment replaces the whole site, as Pages of GitHub and GitLab do.
  --dist FOLDER   the built site, with the receipt of the build beside it
  --from WHERE    the site as it stands now
  --genesis       nothing has been published there yet, and that is right`;

await runCommand({ usage: USAGE, options: ['dist', 'from', 'genesis'] }, async () => {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string' },
      from: { type: 'string' },
      genesis: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { dist, from, genesis } = values;
  if (!dist || !from) throw new WrongCall(['Name --dist and --from. Nothing was carried.', '', USAGE]);
  const carried = await carryAssets({ dist: resolve(dist), from, genesis });
  console.log(
    carried.length === 0
      ? 'The new site has all assets of the one before. Nothing was carried.'
      : `Carried ${carried.length} asset(s) into ${dist}, which its list and its receipt name now:\n${carried.join('\n')}`,
  );
  return 0;
});
