import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../support/exampleSite.ts';
import { FILE_FORGERIES } from './forgery/fileForgeries.ts';
import { forgedContent, forgedScene } from './forgery/forgedContent.ts';
import { complaintsOf, type Forgery, tryForgery } from './forgery/forgery.ts';
import { LEDGER_FORGERIES } from './forgery/ledgerForgeries.ts';
import { PAGE_FORGERIES } from './forgery/pageForgeries.ts';
import type { Scene } from './forgery/scene.ts';
import { SITE_FORGERIES } from './forgery/siteForgeries.ts';

/** Cases of each class; `npm run bench -- verify` makes more than 10,000 in all. */
const CASES = 2;

let scene: Scene;

beforeAll(async () => {
  const content = forgedContent();
  scene = forgedScene(content, await sharedSite('forged', () => forgedContent()));
});

const detects = (forgeries: readonly Forgery[]): void => {
  it.each(forgeries.map((forgery) => [forgery.name, forgery] as const))(
    'detects and names: %s',
    async (_name, forgery) => {
      for (let seed = 0; seed < CASES; seed++) {
        const { named, complaints, expected } = await tryForgery(scene, forgery, seed);
        expect(named, `seed ${seed}: ${expected.join(' … ')} is not in\n${complaints.slice(0, 5).join('\n')}`).toBe(
          true,
        );
      }
    },
  );
};

describe('a scene that nobody has forged', () => {
  it.each(['files', 'site', 'receipt', 'head'] as const)('raises no alarm: %s', async (witness) => {
    expect(await complaintsOf(scene, witness)).toEqual([]);
  });

  it('has more than 150 classes of forgeries, each under a name of its own', () => {
    const names = [...FILE_FORGERIES, ...LEDGER_FORGERIES, ...PAGE_FORGERIES, ...SITE_FORGERIES].map(
      ({ name }) => name,
    );
    expect(names.length).toBeGreaterThan(150);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('forged files [E1] [E7] [E8] [E9] [R1] [T4] [P8]', () => detects(FILE_FORGERIES));

describe('a forged ledger [E2] [E10] [E11] [T3] [S8]', () => detects(LEDGER_FORGERIES));

describe('a forged site [R2] [R7] [R8] [R9] [S5] [D3] [D6] [E12]', () =>
  detects([...PAGE_FORGERIES, ...SITE_FORGERIES]));
