import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exampleContentState } from '../../src/beginning/exampleContentState.ts';
import { exampleContent } from '../../src/publication/exampleContent.ts';
import { ROOT } from './runScript.ts';
import { freshFolder } from './smallContent.ts';

/** Where the project holds a publisher's own content, releases the example for the tests to another place. */
export default function releaseExample(): (() => void) | undefined {
  const example = join(ROOT, 'example');
  if (!isOther(example)) return;
  const folder = freshFolder();
  exampleContent(example, folder);
  process.env['FASSUNG_EXAMPLE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function isOther(example: string): boolean {
  try {
    const state = exampleContentState(join(ROOT, 'content'), example);
    return state.kind !== 'example' || state.changed.length > 0;
  } catch {
    // Damaged content is told by the tests that read it.
    return true;
  }
}
