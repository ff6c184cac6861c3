import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { ROOT } from '../support/runScript.ts';

it('the content of this project is as it was published, be it the example or a publisher’s own', () => {
  const { complaints, counts } = verifyContent(join(ROOT, 'content'), true);
  expect(complaints).toEqual([]);
  expect(Object.keys(counts)).not.toEqual([]);
});
