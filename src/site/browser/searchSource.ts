import type { SearchSource } from '../../search/searchAnswer.ts';
import { type SearchDirectory, unpackedRecords } from '../../search/searchFiles.ts';
import type { SearchRecord } from '../../search/searchRecords.ts';
import { DIRECTORY_FILE } from '../searchDirectoryFile.ts';

let source: Promise<SearchSource> | undefined;

/**
 * What the search of this site reads. Nothing is loaded before it is asked for, and nothing twice.
 *
 * @param folder path of the folder of the search files
 * @returns rejected where a file cannot be loaded; the next call tries again
 */
export function searchSource(folder: string): Promise<SearchSource> {
  source ??= loadedSource(folder).catch((error) => {
    source = undefined;
    throw error;
  });
  return source;
}

async function loadedSource(folder: string): Promise<SearchSource> {
  const directory = (await loaded(`${folder}${DIRECTORY_FILE}`)) as SearchDirectory;
  const names = directory.agreements.map(({ name }) => name);
  const records = async (file: string): Promise<readonly SearchRecord[]> =>
    unpackedRecords((await loaded(`${folder}${file}`)) as readonly unknown[], names);
  const current = once(() => records(directory.current));
  const all = once(async () => {
    const { older } = directory;
    return older === null ? current() : (await Promise.all([current(), records(older)])).flat();
  });
  return { directory, records: (which) => (which === 'current' ? current() : all()) };
}

async function loaded(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Keeps what was loaded; what failed is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= load().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
