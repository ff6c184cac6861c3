import { headersOf, isHidden, neverChanges } from './headerRules.ts';

/** Files that are sent with the same headers. */
export interface UploadGroup {
  /** Headers that a store keeps with a file: its type and how long it may be kept. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a file of the same name that is there already must have the same bytes. */
  readonly isImmutable: boolean;
  readonly names: readonly string[];
}

/** Files that may be sent in any order, once all stages before have ended. */
export interface UploadStage {
  readonly about: string;
  readonly groups: readonly UploadGroup[];
}

/** What leads to something comes after it; last comes the ledger, which says what is there. */
const STAGES = [
  'frozen files and assets',
  'pages of versions',
  'all other pages',
  'the ledger',
  'the signature of the ledger',
] as const;

function stageOf(name: string): (typeof STAGES)[number] {
  if (name === 'ledger.jsonl') return 'the ledger';
  if (name === 'ledger.note') return 'the signature of the ledger';
  if (neverChanges(name)) return 'frozen files and assets';
  return /^(en\/)?[^/]+\/\d[^/]*\//.test(name) ? 'pages of versions' : 'all other pages';
}

/**
 * In which order the files of a built site are sent to a store that replaces files one by one: at no moment a page leads
 * to a version that is not there yet, nor does the ledger name it.
 *
 * @param names names of all files, `avv/1.4/index.html`; those that are never served are left out
 */
export function uploadStages(names: readonly string[]): readonly UploadStage[] {
  const served = names.filter((name) => !isHidden(name));
  return STAGES.map((about) => ({ about, groups: groupsOf(served.filter((name) => stageOf(name) === about)) })).filter(
    ({ groups }) => groups.length > 0,
  );
}

function groupsOf(names: readonly string[]): readonly UploadGroup[] {
  const groups = Map.groupBy(names, (name) => JSON.stringify(storedHeaders(name)));
  return [...groups.values()].map((names) => ({
    headers: storedHeaders(names[0] ?? ''),
    isImmutable: names.every(neverChanges),
    names,
  }));
}

function storedHeaders(name: string): Readonly<Record<string, string>> {
  const { 'Content-Type': type = 'application/octet-stream', 'Cache-Control': caching = '' } = headersOf(name);
  return { 'Content-Type': type, 'Cache-Control': caching };
}
