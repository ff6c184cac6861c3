import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originsOf } from '../../src/ledger/event.ts';
import { changeHistory } from '../../src/publication/changeHistory.ts';
import { checkOrigin } from '../../src/publication/checkOrigin.ts';
import { draftRelease } from '../../src/publication/draftRelease.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { movePlan } from '../../src/publication/movePlan.ts';
import { withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, SITE, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

const OLD = 'https://test.example';
const NEW = 'https://neu.example/vertraege';
const DAY = '2025-06-01';

/** A history whose `site.yaml` has another address than it began with. */
function movedSite(to = NEW): string {
  const content = publishedContent(TWO_VERSIONS.slice(0, 1));
  setAddress(content, to);
  return content;
}

const setAddress = (content: string, to: string): void =>
  writeFileSync(join(content, 'site.yaml'), SITE.replace(OLD, to));

const move = (content: string, ...args: readonly string[]) => runScript('move', content, { args });

describe('npm run move', () => {
  it('records the address of site.yaml; releases go on from there, and published files stay', () => {
    const content = movedSite();
    const published = treeOf(join(content, 'test'));
    writeFileSync(join(content, 'test', 'draft.mdx'), TWO_VERSIONS[1] ?? '');
    expect(() => draftRelease(content, 'test', DAY)).toThrow(/is not https:\/\/test\.example.+npm run move/);
    const { code, stdout } = move(content, '--yes');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Moved to ${NEW}: one line of the ledger`)]);
    expect(originsOf(readLedgerFile(content).events)).toEqual([OLD, NEW]);
    const { plan } = draftRelease(content, 'test', '2999-01-01');
    changeHistory(content, plan, [], false);
    expect(readFileSync(join(content, 'test', '1.1', 'test-1.1.pdf')).length).toBeGreaterThan(1000);
    expect(treeOf(join(content, 'test'))).toMatchObject(published);
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('is done already where it was interrupted after its line; back and forth are moves of their own', () => {
    const content = movedSite();
    changeHistory(content, movePlan(content, DAY).plan, [], false);
    expect(movePlan(content, DAY)).toMatchObject({
      from: OLD,
      to: NEW,
      plan: { events: [], written: [{ origin: NEW }] },
    });
    expect(move(content, '--yes')).toMatchObject({ code: 0, stdout: expect.stringContaining('recorded already') });
    setAddress(content, OLD);
    changeHistory(content, movePlan(content, DAY).plan, [], false);
    expect(originsOf(readLedgerFile(content).events)).toEqual([OLD, NEW, OLD]);
  });

  it('refuses where nothing has moved, and where nothing was published', () => {
    const content = publishedContent(TWO_VERSIONS.slice(0, 1));
    expect(() => movePlan(content, DAY)).toThrow('write its new address as baseUrl into site.yaml first');
    expect(() => movePlan(emptyContent(), DAY)).toThrow('nothing can move');
    const before = treeOf(content);
    expect(move(content, '--yes').code).toBe(1);
    expect(move(content, 'somewhere', '--yes').stderr).toContain('Nothing was done');
    expect(treeOf(content)).toEqual(before);
  });

  it('writes nothing in a dry run and away from a terminal without --yes', () => {
    const content = movedSite();
    const before = treeOf(content);
    expect(move(content, '--dry-run').stdout).toContain('Dry run: nothing was written.');
    expect(move(content).stderr).toContain('pass --yes');
    expect(treeOf(content)).toEqual(before);
  });

  it('holds every other command up until it is recorded, and compares with the last address', () => {
    const content = movedSite();
    const withdrawal = () => withdrawalPlan(content, { agreement: 'test', version: '1.0', reason: 'Grund.', day: DAY });
    expect(withdrawal).toThrow('npm run move');
    changeHistory(content, movePlan(content, DAY).plan, [], false);
    expect(withdrawal).not.toThrow();
    const ledger = readLedgerFile(content);
    expect(() => checkOrigin(ledger, NEW, '')).not.toThrow();
    expect(() => checkOrigin(ledger, OLD, 'Nothing was built.')).toThrow(`${NEW}, the address to which it moved last`);
  });
});
