import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TextEdit } from './textEdit.ts';
import type { TextEngineName } from './textEngines.ts';

/** What an engine made of two texts. */
export interface EngineRun {
  readonly edits: readonly TextEdit[];
  /** Median of the runs in one process. */
  readonly milliseconds: number;
}

/** After this time an engine is ended. */
export const LIMIT = 30_000;

/**
 * Runs an engine in a process of its own.
 *
 * @param engine its name
 * @param old old text
 * @param after new text
 * @returns null where it did not finish in time
 */
export function runEngine(engine: TextEngineName, old: string, after: string): EngineRun | null {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'engineProcess.ts')],
    {
      input: JSON.stringify({ engine, old, after }),
      encoding: 'utf8',
      timeout: LIMIT,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 30,
    },
  );
  if (signal !== null) return null;
  if (status !== 0) throw new Error(`${engine} broke down:\n${stderr}`);
  return JSON.parse(stdout) as EngineRun;
}
