import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AuthorError } from '../publication/authorError.ts';
import { sha256 } from '../publication/sha256.ts';
import { verifyContent } from '../verification/verifyContent.mjs';
import { zipFile } from '../zip/zipFile.ts';
import { readExportedHistory } from './exportedHistory.ts';
import { exportFiles } from './exportFiles.ts';
import { checkPlace, putFile, putFolder } from './placeExport.ts';

/** What is exported and where it goes. */
export interface ExportRequest {
  /** Folder of the project. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
  /** Name of the one agreement, or null for all. */
  readonly agreement: string | null;
  /**
   * Where it goes: a ZIP file where its name ends so, else a folder.
   *
   * @param name what the export is called if nobody says otherwise: `avv-af92add67780`, after the head
   * @returns an absolute path
   */
  readonly out: (name: string) => string;
}

/** What was written. */
export interface Exported {
  readonly path: string;
  readonly head: string;
  readonly versions: number;
  /** How many files, and how many of them were published. */
  readonly files: number;
  readonly frozen: number;
  /** Bytes of all files together. */
  readonly bytes: number;
  /** Size and SHA-256 of the ZIP file; null for a folder. */
  readonly zip: { readonly bytes: number; readonly hash: string } | null;
}

/** So many digits of the head tell one export from another by name. */
const SHORT_HEAD = 12;

/**
 * Writes everything of an agreement, or of all, into one folder or ZIP file that can be read and verified without the
 * site. Before it is put in its place, it is verified as its reader will do it.
 *
 * @throws AuthorError where published files are damaged, there is no such agreement or the place is taken
 */
export function exportAgreements({ root, content, agreement, out }: ExportRequest): Exported {
  const history = readExportedHistory(content, agreement);
  const { head, agreements } = history;
  const name = `${agreement ?? 'export'}-${head.slice(0, SHORT_HEAD)}`;
  const path = out(name);
  checkPlace(path, content);
  const files = exportFiles(history, agreement, root);
  const verify = (folder: string): void => verifyExport(folder, agreement);
  const zip = path.toLowerCase().endsWith('.zip') ? zipFile(below(name, files), 0o644) : null;
  if (zip === null) putFolder(path, files, verify);
  else {
    inPassing((folder) => putFolder(join(folder, basename(name)), files, verify));
    putFile(path, zip);
  }
  const versions = agreements.flatMap((exported) => exported.versions);
  return {
    path,
    head,
    versions: versions.length,
    files: files.size,
    frozen: versions.reduce((sum, version) => sum + version.files.size, 0),
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    zip: zip === null ? null : { bytes: zip.length, hash: sha256(zip) },
  };
}

/** Whoever unpacks it has one folder and not fifty files among others. */
const below = (name: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([file, bytes]) => [`${name}/${file}`, bytes]));

function verifyExport(folder: string, agreement: string | null): void {
  const { complaints } = verifyContent(folder, false, agreement ?? undefined);
  if (complaints.length > 0)
    throw new AuthorError([...complaints, 'The export is not as published. Nothing was exported.']);
}

function inPassing(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-export-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
