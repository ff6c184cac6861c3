import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { receiptOf, receiptPath } from '../../../src/verification/verifySite.mjs';
import { freshFolder } from '../../support/smallContent.ts';

/** Published files and a site built from them, both to be forged; every change can be taken back. */
export interface Scene {
  readonly content: string;
  readonly dist: string;
  /** Head of the ledger as somebody noted it before the forgery. */
  readonly head: string;
  /** Bytes of a file. */
  read(path: string): Buffer;
  /** Text of a file. */
  text(path: string): string;
  write(path: string, data: string | Uint8Array): void;
  remove(path: string): void;
  move(from: string, to: string): void;
  copy(from: string, to: string): void;
  link(path: string, target: string): void;
  /** Takes everything back. */
  restore(): void;
}

/**
 * A scene on copies of a content folder and its built site.
 *
 * @param original content folder
 * @param built folder of the site that was built from it
 * @param complete what is done to both copies before the receipt is written; returns the head
 */
export function forgeryScene(
  original: string,
  built: string,
  complete: (content: string, dist: string) => string,
): Scene {
  const folder = freshFolder();
  const [content, dist, trash] = [join(folder, 'content'), join(folder, 'dist'), join(folder, 'trash')];
  mkdirSync(trash);
  cpSync(original, content, { recursive: true });
  cpSync(built, dist, { recursive: true });
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
    chmodSync(join(content, name), name.includes('.') && !/\d$/.test(name) ? 0o644 : 0o755);
  // Programs of the site that are large are only read, over and over again.
  const programs = join(dist, '_astro');
  for (const name of readdirSync(programs))
    if (statSync(join(programs, name)).size > 20_000) rmSync(join(programs, name));
  const head = complete(content, dist);
  writeFileSync(receiptPath(dist), receiptOf(dist));
  const undo: (() => void)[] = [];
  let removed = 0;
  const scene: Scene = {
    content,
    dist,
    head,
    read: (path) => readFileSync(path),
    text: (path) => readFileSync(path, 'utf8'),
    write(path, data) {
      const before = existsSync(path) ? readFileSync(path) : null;
      const made = mkdirSync(dirname(path), { recursive: true });
      undo.push(() => {
        if (before !== null) writeFileSync(path, before);
        else rmSync(made ?? path, { recursive: true });
      });
      writeFileSync(path, data);
    },
    remove: (path) => scene.move(path, join(trash, `${removed++}`)),
    move(from, to) {
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    },
    copy(from, to) {
      cpSync(from, to, { recursive: true });
      undo.push(() => rmSync(to, { recursive: true }));
    },
    link(path, target) {
      symlinkSync(target, path);
      undo.push(() => rmSync(path));
    },
    restore() {
      for (const back of undo.splice(0).reverse()) back();
    },
  };
  return scene;
}
