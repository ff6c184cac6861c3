import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Exported, exportAgreements } from '../src/export/exportAgreements.ts';
import { nodeCommand } from '../src/export/verifierFiles.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { callerPath } from './callerPath.ts';
import { runCommand, WrongCall } from './runCommand.ts';

const USAGE = `npm run export -- AGREEMENT|--all [--out FOLDER|FILE.zip]

Writes everything of an agreement into one folder or ZIP file: all published files, the ledger, pages that open without a
network, and two programs that verify it. It needs no website. The same history gives the same bytes.
  --all    all agreements instead of one
  --out    a folder, or a file whose name ends in .zip; if nothing is said, a ZIP file in the current folder that is
           named after the agreement and the head of the ledger. Nothing is ever replaced`;

await runCommand({ usage: USAGE, options: ['all', 'out'] }, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [agreement = null, ...more] = positionals;
  if ((agreement !== null) === values.all || more.length > 0) {
    throw new WrongCall(['Name one agreement, or say --all. Nothing was exported.', '', USAGE]);
  }
  const { out } = values;
  const root = resolve(import.meta.dirname, '..');
  const exported = exportAgreements({
    root,
    content: contentFolder(process.env, root),
    agreement,
    out: (name) => callerPath('export', out ?? `${name}.zip`),
  });
  console.log(told(exported, agreement));
  return 0;
});

function told({ path, head, versions, files, frozen, bytes, zip }: Exported, agreement: string | null): string {
  return [
    `Exported ${agreement ?? 'all agreements'}: ${versions} version(s), ${frozen} published files, ${files} files in all, ${bytes} bytes.`,
    `Written: ${path}${zip === null ? '' : ` (${zip.bytes} bytes)`}`,
    ...(zip === null ? [] : [`SHA-256 of the ZIP file: ${zip.hash}`]),
    `Head of the ledger: ${head}`,
    `To verify it, ${zip === null ? '' : 'unpack it and '}run in its folder: ${nodeCommand(agreement)}`,
  ].join('\n');
}
