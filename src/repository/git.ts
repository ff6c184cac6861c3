import { spawnSync } from 'node:child_process';
import { AuthorError } from '../publication/authorError.ts';

/** How a call of git ended. */
export interface GitEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs git in a folder, for what is really recorded: replaced objects are read as they are (`git replace` could show a
 * forged history), paths are told as they are, messages in English. Hooks and signing are those of the person.
 *
 * @param folder where git runs; paths are relative to it
 * @param args the arguments
 * @param input what git reads
 * @throws AuthorError where there is no git
 */
export function git(folder: string, args: readonly string[], input: string | Uint8Array = ''): GitEnd {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    input,
    env: { ...withoutRepository(process.env), GIT_NO_REPLACE_OBJECTS: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw new AuthorError([`git cannot be run: ${error.message}.`]);
  return { code: status ?? 1, stdout, stderr };
}

/**
 * What git prints.
 *
 * @throws AuthorError with git's own words where it fails
 */
export function gitOutput(folder: string, args: readonly string[], input: string | Uint8Array = ''): string {
  const { code, stdout, stderr } = git(folder, args, input);
  if (code !== 0) throw new AuthorError([`"git ${args[0]}" failed: ${lastWords(stderr, stdout)}`]);
  return stdout;
}

/** The last lines of what a program said. */
export function lastWords(...outputs: readonly string[]): string {
  const said = outputs.map((text) => text.trim()).find((text) => text !== '');
  return said === undefined ? 'it said nothing.' : said.split('\n').slice(-6).join('\n  ');
}

/** The repository is that of the folder, also where git itself has called us, as in a hook. */
function withoutRepository(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|PREFIX|NAMESPACE)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
