import { resolve } from 'node:path';

/**
 * A path as the person meant it who called a command: npm runs every command in the folder of the project, and people name
 * files as seen from where they are.
 *
 * @param command name of the command in `package.json`
 * @param name the path as it was written
 */
export function callerPath(command: string, name: string): string {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env;
  return resolve((event === command ? folder : undefined) ?? '.', name);
}
