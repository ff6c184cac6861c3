import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../publication/sha256.ts';
import { filesBelow } from '../verification/verifySite.mjs';
import { contentTypeOf } from './contentTypes.ts';

/** The file of a site that lists all assets it serves, those of earlier builds too, in the form of `sha256sum`. */
export const ASSET_LIST = 'assets.txt';

/** Where the assets of a site are: programs and styles whose names carry a hash. */
const FOLDER = '_astro';

/** Names and SHA-256 of assets, `_astro/Page.B0nNW7XG.css`. */
export type AssetList = ReadonlyMap<string, string>;

/**
 * The assets of a built site, by what is there.
 *
 * @param dist folder of the built site
 */
export function assetsOf(dist: string): AssetList {
  if (!existsSync(join(dist, FOLDER))) return new Map();
  const names = filesBelow(join(dist, FOLDER)).map((name) => `${FOLDER}/${name}`);
  return new Map(names.map((name) => [name, sha256(readFileSync(join(dist, name)))]));
}

/** The text of a list, in the order of the names. */
export const listText = (assets: AssetList): string =>
  [...assets]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');

/**
 * Reads a list that a site serves. It comes from outside, and its names become names of files.
 *
 * @param text text of the list
 * @returns null where anything in it is no asset
 */
export function readAssetList(text: string): AssetList | null {
  const lines = text.split('\n');
  if (lines.pop() !== '') return null;
  const assets = new Map<string, string>();
  for (const line of lines) {
    const [, hash = '', name = '', ending = ''] = /^([0-9a-f]{64}) {2}(_astro\/\w[\w.-]*\.(\w+))$/.exec(line) ?? [];
    if (contentTypeOf(ending) === undefined || ending === 'html' || assets.has(name)) return null;
    assets.set(name, hash);
  }
  return assets;
}
