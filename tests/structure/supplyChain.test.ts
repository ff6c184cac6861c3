import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/runScript.ts';
import { type Lock, type LockedPackage, type Manifest, supplyChainFaults } from './supplyChainRules.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T;

const MANIFEST = read<Manifest>('package.json');
const LOCK = read<Lock>('package-lock.json');
const FAULTS = supplyChainFaults(MANIFEST, LOCK);

/** The lock file with one package changed. */
const forged = (path: string, change: Partial<LockedPackage>): Lock => ({
  ...LOCK,
  packages: { ...LOCK.packages, [path]: { ...LOCK.packages[path], ...change } },
});

const without = (path: string): Lock => ({
  ...LOCK,
  packages: Object.fromEntries(Object.entries(LOCK.packages).filter(([name]) => name !== path)),
});

const pinned = (range: string): Manifest => ({
  ...MANIFEST,
  dependencies: { ...MANIFEST.dependencies, yaml: range },
});

describe('What is installed [S4]', () => {
  it('is sealed: pinned, hashed with SHA-512, from no git, address, file or folder, with scripts only by name', () => {
    expect(Object.keys(LOCK.packages).length).toBeGreaterThan(300);
    expect(FAULTS).toEqual([]);
  });

  it('is what the lock file says, in this very folder, but for optional packages of this machine', () => {
    const path = join(ROOT, 'node_modules', '.package-lock.json');
    expect(existsSync(path)).toBe(true);
    const installed = Object.entries((JSON.parse(readFileSync(path, 'utf8')) as Lock).packages);
    const strange = installed.flatMap(([name, { version, integrity, optional }]) => {
      const locked = LOCK.packages[name];
      if (locked === undefined)
        return optional === true || /^node_modules\/node-/.test(name) ? [] : [`${name}: not locked`];
      return locked.version === version && locked.integrity === integrity ? [] : [`${name}: ${version}, ${integrity}`];
    });
    expect(installed.length).toBeGreaterThan(250);
    expect(strange).toEqual([]);
  });

  it('is little: 20 packages to publish with, and 21 more to develop and test', () => {
    const count = (names: Readonly<Record<string, string>> = {}): number => Object.keys(names).length;
    expect([count(MANIFEST.dependencies), count(MANIFEST.devDependencies)]).toEqual([20, 21]);
    expect(Object.keys(MANIFEST.allowScripts ?? {})).toEqual(['node', 'esbuild']);
  });
});

const HASH = `sha512-${'A'.repeat(86)}==`;
const YAML = 'node_modules/yaml';

/** Forgeries of package.json or the lock file with a word of the fault that must be found. */
const FORGERIES: readonly (readonly [what: string, manifest: Manifest, lock: Lock, fault: string])[] = [
  ...['^2.9.1', '~2.9.1', '>=2', '*', '', 'latest', '2', '2.x', '2.9.1 || 3.0.0', 'npm:other@2.9.1'].map(
    (range) => [`the range "${range}"`, pinned(range), LOCK, 'yaml is not pinned'] as const,
  ),
  ...[
    'git+https://a.example/b.git',
    'github:a/b',
    'https://a.example/b.tgz',
    'file:../b',
    'link:../b',
    'workspace:*',
  ].map((source) => [`the source "${source}"`, pinned(source), LOCK, 'yaml is not pinned'] as const),
  ['a pin that the lock does not follow', pinned('2.9.0'), LOCK, 'yaml differs from package.json'],
  ['a lock of another version', MANIFEST, forged(YAML, { version: '2.9.0' }), 'yaml is locked to 2.9.0'],
  ['a package nobody locked', MANIFEST, without(YAML), 'yaml is locked to nothing'],
  ['a package of others that nobody locked', MANIFEST, without('node_modules/micromark'), 'micromark, which it needs'],
  ['a root with one more', MANIFEST, forged('', { dependencies: { ...MANIFEST.dependencies, evil: '1.0.0' } }), 'evil'],
  ['no hash', MANIFEST, forged(YAML, { integrity: '' }), 'no SHA-512'],
  ['a weak hash', MANIFEST, forged(YAML, { integrity: `sha1-${'A'.repeat(27)}=` }), 'no SHA-512'],
  [
    'a weak hash beside a strong one',
    MANIFEST,
    forged(YAML, { integrity: `${HASH} sha1-${'A'.repeat(27)}=` }),
    'no SHA-512',
  ],
  ['a short hash', MANIFEST, forged(YAML, { integrity: 'sha512-AAAA==' }), 'no SHA-512'],
  ['an address', MANIFEST, forged(YAML, { resolved: 'https://evil.example/yaml.tgz' }), 'names the address'],
  ['git', MANIFEST, forged(YAML, { resolved: 'git+ssh://git@evil.example/yaml.git#abc' }), 'names the address'],
  ['a file', MANIFEST, forged(YAML, { resolved: 'file:evil.tgz' }), 'names the address'],
  ['another name', MANIFEST, forged(YAML, { name: 'evil' }), 'evil under another name'],
  ['a link', MANIFEST, forged(YAML, { link: true }), 'a link to a folder'],
  ['a bundle', MANIFEST, forged(YAML, { inBundle: true }), 'inside another package'],
  ['a folder outside', MANIFEST, forged('../evil', { version: '1.0.0', integrity: HASH }), 'not stand in node_modules'],
  [
    'a climbing name',
    MANIFEST,
    forged('node_modules/../../evil', { version: '1.0.0', integrity: HASH }),
    'not stand in',
  ],
  [
    'git below a package',
    MANIFEST,
    forged(YAML, { dependencies: { x: 'git+https://evil.example/x' } }),
    'wants x from',
  ],
  ['a new script', MANIFEST, forged(YAML, { hasInstallScript: true }), 'yaml: it runs a script'],
  ['an optional script', MANIFEST, forged(YAML, { hasInstallScript: true, optional: true }), 'yaml: it runs a script'],
  ['leave without a script', { ...MANIFEST, allowScripts: { ...MANIFEST.allowScripts, zod: true } }, LOCK, 'zod'],
  ['a script without leave', { ...MANIFEST, allowScripts: {} }, LOCK, 'esbuild: it runs a script'],
  [
    'a leave that says no',
    { ...MANIFEST, allowScripts: { node: true, esbuild: false } },
    LOCK,
    'esbuild: it runs a script',
  ],
  ['overrides', { ...MANIFEST, overrides: { yaml: '1.0.0' } }, LOCK, 'overrides'],
  ['a workspace', { ...MANIFEST, workspaces: ['evil'] }, LOCK, 'workspaces'],
  ['a list for old npm', MANIFEST, { ...LOCK, dependencies: { yaml: {} } }, 'second list'],
  ['an old form', MANIFEST, { ...LOCK, lockfileVersion: 1 }, 'its form'],
];

describe('A forged package.json or lock file [S4]', () => {
  it.each(FORGERIES)('is noticed: %s', (_, manifest, lock, fault) => {
    const found = supplyChainFaults(manifest, lock).filter((text) => !FAULTS.includes(text));
    expect(found.join('\n')).toContain(fault);
  });
});
