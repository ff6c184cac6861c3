import { eventLine, type ReleaseEvent } from '../ledger/event.ts';
import { AuthorError } from '../publication/authorError.ts';
import { sha256 } from '../publication/sha256.ts';
import { exactIds, LEDGER, pathsOf, recordedFiles, recordedText } from './contentRepository.ts';
import { gitOutput } from './git.ts';

/** Name of the tag of a release: `avv-1.4`. */
export const tagName = ({ agreement, version }: Pick<ReleaseEvent, 'agreement' | 'version'>): string =>
  `${agreement}-${version}`;

/** What the tag of a release says: what a reader needs to know it by, outside of the repository as well. */
const tagMessage = (release: ReleaseEvent): string =>
  [
    `${release.title}, ${release.agreement} ${release.version}`,
    '',
    `Version      ${release.version}`,
    `Fingerprint  ${release.fingerprint}`,
    `Head         ${headOf(release)}`,
    '',
  ].join('\n');

/** The head of the ledger when the release was its last line. */
const headOf = (release: ReleaseEvent): string => sha256(eventLine(release));

/**
 * What is wrong with the tags that releases have. Releases without a tag are none of it, because tags are optional.
 *
 * @param content the content folder
 * @param releases the releases of the ledger
 * @param text the ledger as text
 */
export function tagComplaints(content: string, releases: readonly ReleaseEvent[], text: string): readonly string[] {
  const tags = tagsOf(content);
  const tagged = releases.filter((release) => tags.has(tagName(release)));
  const ids = exactIds(content, tagged.flatMap(pathsOf));
  return tagged.flatMap((release) => {
    const name = tagName(release);
    const said = tags.get(name) ?? '';
    const recorded = recordedFiles(content, `refs/tags/${name}`);
    const isSame = pathsOf(release).every((path) => recorded.get(path) === ids.get(path));
    const ledger = recordedText(content, `refs/tags/${name}`, LEDGER) ?? '';
    const isBeginning = text.startsWith(ledger) && ledger.includes(eventLine(release));
    const [, fingerprint = release.fingerprint] = /^Fingerprint {2}(\S+)$/m.exec(said) ?? [];
    const [, head = headOf(release)] = /^Head {9}(\S+)$/m.exec(said) ?? [];
    const isHonest = fingerprint === release.fingerprint && head === headOf(release);
    return isSame && isBeginning && isHonest
      ? []
      : [
          `The tag ${name} does not show what was published as version ${release.version}. It was moved, or made by somebody else. Compare it with a copy that you trust; if the tag is wrong, delete it: git tag --delete ${name}.`,
        ];
  });
}

/** Messages of all tags by name; that of the commit where a tag has none. */
function tagsOf(content: string): ReadonlyMap<string, string> {
  const format = '--format=%(refname:strip=2)%00%(contents)%00';
  const parts = gitOutput(content, ['for-each-ref', format, 'refs/tags']).split('\0');
  const names = parts.filter((_, i) => i % 2 === 0).map((name) => name.trim());
  return new Map(names.flatMap((name, i) => (name === '' ? [] : [[name, parts[2 * i + 1] ?? ''] as const])));
}

/**
 * Tags a release, unless it is tagged already.
 *
 * @param content the content folder, whose commits hold the release
 * @returns name of the tag
 * @throws AuthorError where there is a tag of that name that shows something else, or git refuses
 */
export function tagRelease(content: string, release: ReleaseEvent, text: string): string {
  const name = tagName(release);
  const complaints = tagComplaints(content, [release], text);
  if (complaints.length > 0) throw new AuthorError(complaints);
  if (tagsOf(content).has(name)) return name;
  const commit = commitOf(content, release);
  gitOutput(content, ['tag', '--annotate', '--cleanup=verbatim', '--file=-', name, commit], tagMessage(release));
  return name;
}

/** The first commit that holds the line of a release. */
function commitOf(content: string, release: ReleaseEvent): string {
  const commits = gitOutput(content, ['rev-list', '--reverse', 'HEAD', '--', LEDGER]).split('\n').slice(0, -1);
  const line = eventLine(release);
  const first = commits.find((commit) => recordedText(content, commit, LEDGER)?.includes(line));
  if (first === undefined) throw new AuthorError([`No commit holds version ${release.version}.`]);
  return first;
}
