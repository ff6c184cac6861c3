import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { uploadSite } from '../src/hosting/uploadSite.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run upload -- --dist FOLDER --to REMOTE:PATH

Uploads a built site to any store that rclone knows, such as a bucket with the interface of S3: frozen files and assets
first, the ledger last. Deletes nothing.
  --dist FOLDER      the built site, with the receipt of the build beside it
  --to REMOTE:PATH   where to, as rclone names it; RCLONE_CONFIG_REMOTE_… in the environment says what REMOTE is`;

await runCommand({ usage: USAGE, options: ['dist', 'to'] }, () => {
  const { values } = parseArgs({
    options: { dist: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { dist, to } = values;
  if (!dist || !to) throw new WrongCall(['Name --dist and --to. Nothing was uploaded.', '', USAGE]);
  const { files, stages } = uploadSite({ dist: resolve(dist), to });
  console.log(`Uploaded ${files} files in ${stages} stages, the ledger after what it names. Nothing was deleted.`);
  return 0;
});
