import { join } from 'node:path';
import { verifyAgainst } from '../../../src/verification/verifyAgainst.mjs';
import { verifyContent } from '../../../src/verification/verifyContent.mjs';
import { verifyReceipt, verifySite } from '../../../src/verification/verifySite.mjs';
import type { Scene } from './scene.ts';

/** Numbers below a bound, the same for the same seed. */
export type Pick = (bound: number) => number;

/** Which comparison finds a forgery: files and ledger; the built site; its receipt; a head that somebody noted. */
export type Witness = 'files' | 'site' | 'receipt' | 'head';

/** A class of forgeries. */
export interface Forgery {
  readonly name: string;
  readonly witness: Witness;
  /** Whether the second verifier, in sh, sees it too. */
  readonly inShell?: boolean;
  /** Makes one case and returns what a single complaint about it must name. */
  readonly forge: (scene: Scene, pick: Pick) => readonly string[];
}

/** The functions of a verifier. */
export interface Verifier {
  readonly verifyContent: typeof verifyContent;
  readonly verifySite: typeof verifySite;
  readonly verifyReceipt: typeof verifyReceipt;
  readonly verifyAgainst: typeof verifyAgainst;
}

/** That of the project. */
const VERIFIER: Verifier = { verifyContent, verifySite, verifyReceipt, verifyAgainst };

/** What a verifier says of a scene. */
export async function complaintsOf(
  { content, dist, head }: Scene,
  witness: Witness,
  verifier = VERIFIER,
): Promise<readonly string[]> {
  const files = verifier.verifyContent(content);
  if (witness === 'files' || files.complaints.length > 0) return files.complaints;
  const { history } = files;
  if (witness === 'site') return verifier.verifySite(content, history, dist).complaints;
  if (witness === 'receipt') return verifier.verifyReceipt(dist).complaints;
  return (await verifier.verifyAgainst(head, { content, history, deployed: true })).complaints;
}

/** Arguments of the command for the same. */
export const argumentsFor = ({ content, dist, head }: Scene, witness: Witness): readonly string[] => [
  content,
  ...{
    files: [],
    site: ['--dist', dist],
    receipt: ['--dist', dist, '--receipt'],
    head: ['--against', head, '--deployed'],
  }[witness],
];

/** How one case of a class ended. */
export interface CaseEnd {
  readonly detected: boolean;
  /** Whether one complaint named all that it had to. */
  readonly named: boolean;
  readonly complaints: readonly string[];
  readonly expected: readonly string[];
}

/** Makes a case, verifies, and takes it back. */
export async function tryForgery(scene: Scene, forgery: Forgery, seed: number, verifier = VERIFIER): Promise<CaseEnd> {
  try {
    const expected = forgery.forge(scene, seededPick(seed));
    const complaints = await complaintsOf(scene, forgery.witness, verifier).catch((error) => [
      `thrown: ${error.stack}`,
    ]);
    const named = complaints.some((complaint) => expected.every((part) => complaint.includes(part)));
    return { detected: complaints.length > 0, named, complaints, expected };
  } finally {
    scene.restore();
  }
}

/** A generator of numbers (mulberry32). */
export function seededPick(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** One of several. */
export function oneOf<T>(pick: Pick, values: readonly T[]): T {
  const value = values[pick(values.length)];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}

/** A published version of the scene. */
export interface Published {
  readonly agreement: string;
  readonly version: string;
  /** Its frozen files by ending: `html`, `en.txt`. */
  readonly endings: readonly string[];
}

const KINDS = ['html', 'json', 'mdx', 'pdf', 'txt'];

/** The versions of the scene. */
export const PUBLISHED: readonly [Published, Published, Published] = [
  { agreement: 'test', version: '1.0', endings: [...KINDS, 'en.html', 'en.json', 'en.mdx', 'en.txt'] },
  { agreement: 'zusatz', version: '1.0', endings: KINDS },
  { agreement: 'test', version: '1.1', endings: KINDS },
];

/** A frozen file: below a folder, path and what messages call its version. */
export interface FrozenFile {
  readonly path: string;
  readonly version: string;
}

/** A frozen file of a version. */
export const frozenFile = (folder: string, { agreement, version }: Published, ending: string): FrozenFile => ({
  path: join(folder, agreement, version, `${agreement}-${version}.${ending}`),
  version: `Version ${version} of ${agreement}`,
});

/** Any frozen file whose ending fits. */
export function anyFile(pick: Pick, folder: string, endings = /./): FrozenFile {
  const published = oneOf(pick, PUBLISHED);
  return frozenFile(
    folder,
    published,
    oneOf(
      pick,
      published.endings.filter((ending) => endings.test(ending)),
    ),
  );
}
