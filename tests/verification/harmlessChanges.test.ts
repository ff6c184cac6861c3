import { beforeAll, describe, expect, it } from 'vitest';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { verifySite } from '../../src/verification/verifySite.mjs';
import { sharedSite } from '../support/exampleSite.ts';
import { forgedContent, forgedScene } from './forgery/forgedContent.ts';
import { seededPick } from './forgery/forgery.ts';
import { HARMLESS_CHANGES } from './forgery/harmlessChanges.ts';
import type { Scene } from './forgery/scene.ts';

let scene: Scene;

beforeAll(async () => {
  const content = forgedContent();
  scene = forgedScene(content, await sharedSite('forged', () => forgedContent()));
});

describe('npm run verify raises no alarm for a change of', () => {
  it.each(HARMLESS_CHANGES.map(({ name, make }) => [name, make] as const))('%s', (_name, make) => {
    make(scene, seededPick(1));
    try {
      const { complaints, history } = verifyContent(scene.content);
      expect([...complaints, ...verifySite(scene.content, history, scene.dist).complaints]).toEqual([]);
    } finally {
      scene.restore();
    }
  });
});
