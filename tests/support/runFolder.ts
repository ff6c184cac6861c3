import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freshFolder } from './smallContent.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the test files of one run share; see `exampleSite`. */
    readonly runFolder: string;
  }
}

/** Gives all test files of a run one folder and takes it away after the last of them. */
export default function shareFolder(project: TestProject): () => void {
  const folder = join(freshFolder(), 'shared');
  const empty = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  };
  empty();
  project.provide('runFolder', folder);
  // What changed since may change what was made.
  project.onTestsRerun(empty);
  return () => rmSync(join(folder, '..'), { recursive: true, force: true });
}
