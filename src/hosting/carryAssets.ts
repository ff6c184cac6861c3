import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthorError } from '../publication/authorError.ts';
import { sha256 } from '../publication/sha256.ts';
import { folderCopy, liveCopy } from '../verification/olderCopy.mjs';
import { receiptOf, receiptPath, verifyReceipt } from '../verification/verifySite.mjs';
import { ASSET_LIST, type AssetList, assetsOf, listText, readAssetList } from './assetList.ts';

/** From where to where assets are carried. */
export interface CarryRequest {
  /** Folder of the built site, with the receipt of the build beside it. */
  readonly dist: string;
  /** The site as it stands now: `https://host` with a path or without, or a folder. */
  readonly from: string;
  /** Nothing has been published there yet. */
  readonly genesis: boolean;
}

/**
 * Takes the programs and styles of the site as it stands now into the site that is to replace it, so that pages in caches
 * and archives keep theirs. Lists them in the new site and extends its receipt.
 *
 * @returns names of the assets that were carried
 * @throws AuthorError where the new site is not as built, or the old one cannot be read whole; nothing was carried then
 */
export async function carryAssets({ dist, from, genesis }: CarryRequest): Promise<readonly string[]> {
  const { complaints } = verifyReceipt(dist);
  if (complaints.length > 0) throw new AuthorError([...complaints, NOTHING]);
  const own = assetsOf(dist);
  const live = await listOf(from, genesis);
  const reused = [...live].filter(([name, hash]) => (own.get(name) ?? hash) !== hash).map(([name]) => name);
  if (reused.length > 0) {
    throw new AuthorError([
      `${reused.join(', ')}: ${from} serves other bytes under the same name. A name that carries a hash must not do that; build anew. ${NOTHING}`,
    ]);
  }
  const carried: (readonly [name: string, bytes: Uint8Array])[] = [];
  for (const [name, hash] of live) if (!own.has(name)) carried.push([name, await asset(from, name, hash)]);
  for (const [name, bytes] of carried) writeFileSync(join(dist, name), bytes);
  writeFileSync(join(dist, ASSET_LIST), listText(new Map([...live, ...own])));
  const receipt = receiptPath(dist);
  writeFileSync(`${receipt}.part`, receiptOf(dist));
  renameSync(`${receipt}.part`, receipt);
  return carried.map(([name]) => name);
}

const NOTHING = 'Nothing was carried.';

async function read(from: string, name: string): Promise<Uint8Array | null> {
  const copy = /^https?:/.test(from) ? liveCopy(from) : folderCopy(from);
  return copy.read(name).catch((error: Error) => {
    throw new AuthorError([`${from}/${name} ${error.message}. ${NOTHING}`]);
  });
}

async function listOf(from: string, genesis: boolean): Promise<AssetList> {
  const bytes = await read(from, ASSET_LIST);
  if (bytes === null) {
    if (genesis) return new Map();
    throw new AuthorError([
      `${from}/${ASSET_LIST} does not exist. If nothing was ever published there, say so with --genesis. ${NOTHING}`,
    ]);
  }
  if (genesis) throw new AuthorError([`${from}/${ASSET_LIST} exists: leave out --genesis. ${NOTHING}`]);
  const list = readAssetList(Buffer.from(bytes).toString('utf8'));
  if (list === null) throw new AuthorError([`${from}/${ASSET_LIST} is no list of assets. ${NOTHING}`]);
  return list;
}

async function asset(from: string, name: string, hash: string): Promise<Uint8Array> {
  const bytes = await read(from, name);
  if (bytes === null) throw new AuthorError([`${from}/${name} is listed and does not exist. ${NOTHING}`]);
  if (sha256(bytes) !== hash) throw new AuthorError([`${from}/${name} is not what is listed. ${NOTHING}`]);
  return bytes;
}
