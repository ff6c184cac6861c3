import { AuthorError } from '../src/publication/authorError.ts';

/**
 * Runs a command of the project and turns its end into an exit code.
 *
 * A mistake of the author is shown message by message; a fault of the program keeps its stack trace.
 *
 * @param command what the command does; returns the exit code
 */
export async function runCommand(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.messages.join('\n'));
  }
}
