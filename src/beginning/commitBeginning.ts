import { AuthorError } from '../publication/authorError.ts';
import { identityComplaints, stateComplaints } from '../repository/commitRecord.ts';
import { isKeptByGit } from '../repository/contentRepository.ts';
import { git, lastWords } from '../repository/git.ts';

/** Why the beginning of a content folder could not be committed; asked before anything is written. */
export function commitRefusals(content: string): readonly string[] {
  if (!isKeptByGit(content)) return [`--commit: ${content} is in no git work tree, or git is told to ignore it.`];
  return [...identityComplaints(content), ...stateComplaints(content)];
}

/**
 * Commits the content folder as it is and nothing else.
 *
 * @param publisher name of the publisher, for the message
 * @returns short name of the commit
 * @throws AuthorError where git refuses; the content stays written
 */
export function commitBeginning(content: string, publisher: string): string {
  const commands = [
    ['add', '--all', '--', '.'],
    ['commit', '--quiet', '--message', `Begin the history of ${publisher}`, '--', '.'],
  ];
  for (const command of commands) {
    const { code, stdout, stderr } = git(content, command);
    if (code !== 0) {
      throw new AuthorError([
        `"git ${command[0]}" failed: ${lastWords(stderr, stdout)}`,
        'The content is written and not committed. Put right what git says and commit the content folder yourself.',
      ]);
    }
  }
  return git(content, ['rev-parse', '--short', 'HEAD']).stdout.trim();
}
