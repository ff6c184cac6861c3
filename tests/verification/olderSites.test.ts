import { expect, it } from 'vitest';
import { verifyAgainst } from '../../src/verification/verifyAgainst.mjs';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { builtSite } from '../support/builtSite.ts';
import { forgedContent } from './forgery/forgedContent.ts';
import { misjudgedSites } from './live/olderSites.ts';

it('[D1] [D4] judges every older site by what it shows and lacks', async () => {
  const content = forgedContent();
  const sites = { content, built: builtSite(content), olderBuilt: builtSite(forgedContent(2)) };
  expect(await misjudgedSites({ verifyContent, verifyAgainst }, sites)).toEqual([]);
});
