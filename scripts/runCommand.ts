import { AuthorError } from '../src/publication/authorError.ts';
import { systemRefusal } from '../src/publication/systemRefusal.ts';

/** What a command is called and takes. */
export interface CommandLine {
  /** How the command is used; shown where it was called wrongly. */
  readonly usage: string;
  /** Its options, without the hyphens. */
  readonly options: readonly string[];
  /** Exit code of a wrong call; 1 where nothing is said. */
  readonly wrongCall?: number;
}

/** The command was called in a way it does not know. */
export class WrongCall extends AuthorError {}

/**
 * Runs a command of the project and turns its end into an exit code.
 *
 * A mistake of the author, and a system that refuses, are told in plain words; a fault of the program keeps its stack
 * trace.
 *
 * @param line how it is used
 * @param command what the command does; returns the exit code
 */
export async function runCommand(line: CommandLine, command: () => number | Promise<number>): Promise<void> {
  try {
    refuseSwallowedOptions(line);
    process.exitCode = await command();
  } catch (error) {
    const isWrongCall = error instanceof WrongCall || isParseError(error);
    process.exitCode = isWrongCall ? (line.wrongCall ?? 1) : 1;
    const messages = plainMessages(error, line);
    if (messages === null) throw error;
    console.error(messages.join('\n'));
  }
}

function plainMessages(error: unknown, { usage }: CommandLine): readonly string[] | null {
  if (error instanceof AuthorError) return error.messages;
  if (isParseError(error)) {
    const { message } = error as Error;
    return [`${message.split('. ')[0]?.replace(/\.$/, '')}. Nothing was done.`, '', usage];
  }
  const refusal = systemRefusal(error);
  return refusal === null ? null : [`${refusal.join(' ')} What was published before is as it was.`];
}

const isParseError = (error: unknown): boolean =>
  ((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');

/**
 * `npm run verify --dist x` without `--` hands the option to npm, which keeps it silently: the command would run
 * without it and seem to have done what was asked.
 */
function refuseSwallowedOptions({ options, usage }: CommandLine): void {
  const swallowed = options.filter((option) => {
    const value = process.env[`npm_config_${option.replaceAll('-', '_')}`];
    return (
      value !== undefined && value !== '' && value !== 'false' && !process.argv.some((a) => a.startsWith(`--${option}`))
    );
  });
  if (swallowed.length === 0) return;
  const named = swallowed.map((option) => `--${option}`).join(' and ');
  throw new WrongCall([`npm took ${named} for itself. Put "--" before the options. Nothing was done.`, '', usage]);
}
