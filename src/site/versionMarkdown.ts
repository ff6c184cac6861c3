import { permalink } from '../ledger/address.ts';
import type { PublishedVersion } from './library.ts';

/**
 * A version as plain Markdown for programs that read it. It is derived and says so: the frozen source without front
 * matter, below a head that names version, permalink and fingerprint.
 *
 * @param shown the version
 * @param origin address of the site
 */
export function versionMarkdown(shown: PublishedVersion, origin: string): string {
  const { agreement, version, release } = shown;
  const source = shown.bytes('mdx').toString('utf8');
  const body = source.slice(source.indexOf('\n---\n', 3) + '\n---\n'.length).replace(/^\n+/, '');
  return [
    `# ${release.title}`,
    '',
    `> Fassung ${version}, Stand ${release.stated}, gültig ab ${release.validFrom}.`,
    `> Abgeleitete Datei, nicht maßgeblich. Maßgeblich ist ${permalink(origin, agreement, version)}`,
    `> mit der Prüfsumme (SHA-256 der Textfassung) ${release.fingerprint}.`,
    '',
    body,
  ].join('\n');
}
