import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { placeFolder } from '../../src/publication/placeFolder.ts';
import type { removeFile, replaceFile, syncFolder, writeDurably } from '../../src/publication/replaceFile.ts';
import type { holdsExactly, standsAlready } from '../../src/publication/standsAlready.ts';
import { durable, placed, replaced, synced } from './diskCalls.ts';
import { type DiskForm, once, putFile, refuses } from './diskForm.ts';

/** What writes files and folders whole or not at all. */
export interface FileWriters {
  readonly holdsExactly: typeof holdsExactly;
  readonly placeFolder: typeof placeFolder;
  readonly removeFile: typeof removeFile;
  readonly replaceFile: typeof replaceFile;
  readonly standsAlready: typeof standsAlready;
  readonly syncFolder: typeof syncFolder;
  readonly writeDurably: typeof writeDurably;
}

type FileForm = DiskForm<FileWriters>;
type Request = Partial<FileForm> & Pick<FileForm, 'expected'>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const done = (calls: readonly string[], files: Readonly<Record<string, string>>) => ({
  outcome: undefined,
  calls,
  files,
});
const failed = (code: string, calls: readonly string[], files: Readonly<Record<string, string>> = {}) => ({
  outcome: { failed: code },
  calls,
  files,
});
const on = (platform: NodeJS.Platform) => () => ({ platform });
const named =
  (...names: readonly string[]) =>
  (folder: string): void => {
    for (const name of names) putFile(join(folder, name), 'old');
  };

const replace = (name: string, more: Request): FileForm => ({
  name: `a file that is replaced ${name}`,
  of: 'replaceFile',
  call: ({ replaceFile: replaces }, folder) => replaces(join(folder, 'a'), bytes('new')),
  ...more,
});
const REPLACED = replaced('a');
const until = (last: string, calls = REPLACED) => calls.slice(0, calls.indexOf(last) + 1);

const REPLACEMENTS: readonly FileForm[] = [
  replace('is written beside it, made durable and renamed', {
    prepare: named('a'),
    expected: done(REPLACED, { a: '644 new' }),
  }),
  replace('need not be there', { expected: done(REPLACED, { a: '644 new' }) }),
  replace('is written anew where an interrupted run has begun', {
    prepare: named('a', 'a.next'),
    expected: done(REPLACED, { a: '644 new' }),
  }),
  replace('stays where its successor cannot be renamed', {
    prepare: named('a'),
    disturbance: once('rename a.next → a', refuses('EIO')),
    expected: failed('EIO', until('rename a.next → a'), { a: '640 old', 'a.next': '644 new' }),
  }),
  replace('stays where what an interrupted run has begun cannot be removed', {
    prepare: named('a', 'a.next'),
    disturbance: once('unlink a.next', refuses('EACCES')),
    expected: failed('EACCES', ['unlink a.next'], { a: '640 old', 'a.next': '640 old' }),
  }),
  replace('is new where the system does not say that its name is durable', {
    prepare: named('a'),
    disturbance: once('fsync .', refuses('EIO')),
    expected: failed('EIO', REPLACED, { a: '644 new' }),
  }),
  replace('on Windows is done without its folder, which cannot be opened there', {
    prepare: named('a'),
    disturbance: on('win32'),
    expected: done(until('rename a.next → a'), { a: '644 new' }),
  }),
];

const write = (name: string, text: string, more: Request): FileForm => ({
  name: `a file that is written durably ${name}`,
  of: 'replaceFile',
  call: ({ writeDurably: writes }, folder) => writes(join(folder, 'a'), bytes(text), 0o604),
  ...more,
});
const WRITTEN = durable('a', '604');
const half = (call: string) => [...until(call, WRITTEN), 'unlink a', 'close a'];

const WRITES: readonly FileForm[] = [
  write('has its permissions whatever the umask', 'new', { expected: done(WRITTEN, { a: '604 new' }) }),
  write('is whole where the disk takes it in parts', 'newer', {
    disturbance: () => ({ bytesAtOnce: 2 }),
    expected: done(
      [...WRITTEN.slice(0, 1), 'write a from 0', 'write a from 2', 'write a from 4', ...WRITTEN.slice(2)],
      { a: '604 newer' },
    ),
  }),
  write('may be empty', '', { expected: done(WRITTEN.toSpliced(1, 1), { a: '604 ' }) }),
  write('never replaces another one', 'new', {
    prepare: named('a'),
    expected: failed('EEXIST', ['open a wx 604'], { a: '640 old' }),
  }),
  ...['write a from 0', 'chmod a 604', 'fsync a'].map((call) =>
    write(`leaves nothing where the system refuses: ${call}`, 'new', {
      disturbance: once(call, refuses('ENOSPC')),
      expected: failed('ENOSPC', half(call)),
    }),
  ),
  write('fails for the first reason where it cannot be removed', 'new', {
    disturbance: () => ({
      before: (line) => {
        if (line === 'fsync a') refuses('ENOSPC')();
        if (line === 'unlink a') refuses('EIO')();
      },
    }),
    expected: failed('ENOSPC', half('fsync a'), { a: '604 new' }),
  }),
];

const other = (name: string, call: FileForm['call'], more: Request): FileForm => ({
  name,
  of: 'replaceFile',
  call,
  ...more,
});
const removes: FileForm['call'] = ({ removeFile: remove }, folder) => remove(join(folder, 'a'));
const syncs: FileForm['call'] = ({ syncFolder: sync }, folder) => sync(folder);

const OTHERS: readonly FileForm[] = [
  other('a file is removed', removes, { prepare: named('a', 'b'), expected: done(['unlink a'], { b: '640 old' }) }),
  other('a file that is not there is removed already', removes, { expected: done(['unlink a'], {}) }),
  other('a file that may not be removed stays', removes, {
    prepare: named('a'),
    disturbance: once('unlink a', refuses('EACCES')),
    expected: failed('EACCES', ['unlink a'], { a: '640 old' }),
  }),
  other('a folder is made durable', syncs, { expected: done(synced('.'), {}) }),
  other('a folder is closed where it cannot be made durable', syncs, {
    disturbance: once('fsync .', refuses('EIO')),
    expected: failed('EIO', synced('.')),
  }),
  other('a folder is not opened on Windows', syncs, { disturbance: on('win32'), expected: done([], {}) }),
];

const FILES = new Map([
  ['test-1.0.html', bytes('<p>')],
  ['test-1.0.txt', bytes('Text')],
]);
const WHOLE = { 'test-1.0.html': '<p>', 'test-1.0.txt': 'Text' };
const filled = (path: string, files: Readonly<Record<string, string>>) => (folder: string) => {
  mkdirSync(join(folder, path), { recursive: true });
  for (const [name, text] of Object.entries(files)) putFile(join(folder, path, name), text);
};
const entries = (path: string, mode: string, files: Readonly<Record<string, string>>) => ({
  [`${path}/`]: '',
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${path}/${name}`, `${mode} ${text}`])),
});
const FOREIGN = (folder: string) => ({
  refused: [
    `content/${folder} holds files that are not in the ledger and are not this release. Nothing was written. If they were published, ledger.jsonl has lost its line: restore it from your last commit. Else move the folder away.`,
  ],
});

const stands = (
  name: string,
  files: Readonly<Record<string, string>>,
  outcome: unknown = FOREIGN('1.0'),
  of: ReadonlyMap<string, Uint8Array> = FILES,
): FileForm => ({
  name: `a version that stands already ${name}`,
  of: 'standsAlready',
  prepare: filled('1.0', files),
  call: ({ standsAlready: stand }, folder) => stand(join(folder, '1.0'), of),
  expected: { outcome, files: entries('1.0', '640', files) },
});

const STANDS: readonly FileForm[] = [
  stands('holds the same files', WHOLE, true),
  stands('lacks one file', { 'test-1.0.txt': 'Text' }),
  stands('is empty', {}),
  stands('holds one file more', { ...WHOLE, 'notes.txt': 'x' }),
  stands('holds other bytes', { ...WHOLE, 'test-1.0.txt': 'Anders' }),
  stands('holds nothing that is the same', { 'test-1.0.html': '', 'test-1.0.txt': '' }),
  stands('holds a file of another name', { 'test-1.0.html': '<p>', 'test-1.0.pdf': 'Text' }),
  {
    ...stands('holds nothing', {}, false),
    prepare: () => {},
    expected: { outcome: false, files: {} },
  },
  {
    ...stands('holds a link to the same bytes', {}),
    prepare: (folder) => {
      filled('1.0', { 'test-1.0.html': '<p>' })(folder);
      putFile(join(folder, 'a'), 'Text');
      symlinkSync('../a', join(folder, '1.0', 'test-1.0.txt'));
    },
    expected: {
      outcome: FOREIGN('1.0'),
      files: { a: '640 Text', ...entries('1.0', '640', { 'test-1.0.html': '<p>' }), '1.0/test-1.0.txt': '→ ../a' },
    },
  },
  {
    ...stands('holds a folder of the name of a file', {}),
    prepare: (folder) => {
      filled('1.0', { 'test-1.0.html': '<p>' })(folder);
      mkdirSync(join(folder, '1.0', 'test-1.0.txt'));
    },
    expected: {
      outcome: FOREIGN('1.0'),
      files: { ...entries('1.0', '640', { 'test-1.0.html': '<p>' }), '1.0/test-1.0.txt/': '' },
    },
  },
];

const holds = (name: string, files: Readonly<Record<string, string>> | null, outcome: boolean): FileForm => ({
  name: `a version that is compared ${name}`,
  of: 'standsAlready',
  prepare: files === null ? () => {} : filled('1.0', files),
  call: ({ holdsExactly: hold }, folder) => hold(join(folder, '1.0'), FILES),
  expected: { outcome, files: files === null ? {} : entries('1.0', '640', files) },
});

const HOLDS: readonly FileForm[] = [
  holds('holds the same files', WHOLE, true),
  holds('holds other bytes', { ...WHOLE, 'test-1.0.txt': 'Anders' }, false),
  holds('is not there', null, false),
];

const place = (name: string, more: Request): FileForm => ({
  name: `a version that is placed ${name}`,
  of: 'placeFolder',
  prepare: filled('test', { 'agreement.yaml': 'x' }),
  call: ({ placeFolder: places }, folder) => places({ path: join(folder, 'test/1.0'), files: FILES }),
  ...more,
});
const PLACED = placed('test', '1.0', [...FILES.keys()]);
const BESIDE = entries('test', '640', { 'agreement.yaml': 'x' });
const STOOD = { ...BESIDE, ...entries('test/1.0', '444', WHOLE) };
const both =
  (...steps: readonly ((folder: string) => void)[]) =>
  (folder: string): void => {
    for (const step of steps) step(folder);
  };
const beside = filled('test', { 'agreement.yaml': 'x' });
const cleared = (staging: string, ...names: readonly string[]) => [
  ...names.map((name) => `unlink test/${staging}/${name}`),
  `rmdir test/${staging}`,
];
const kept = (staging: string, files: Readonly<Record<string, string>>, ...foreign: readonly string[]) => ({
  prepare: both(beside, filled(`test/${staging}`, files)),
  expected: {
    outcome: {
      refused: [
        `content/test/${staging} holds ${foreign.join(', ')}, which no release has written. Nothing was written. Move it away.`,
      ],
    },
    calls: [],
    files: { ...BESIDE, ...entries(`test/${staging}`, '640', files) },
  },
});

const PLACES: readonly FileForm[] = [
  place('is written aside, made durable and renamed', { expected: done(PLACED, STOOD) }),
  place('stays where it stands, and its name is made durable', {
    prepare: both(beside, filled('test/1.0', WHOLE)),
    expected: done(synced('test'), { ...BESIDE, ...entries('test/1.0', '640', WHOLE) }),
  }),
  place('leaves a folder that holds anything else', {
    prepare: both(beside, filled('test/1.0', { 'notes.txt': 'x' })),
    expected: {
      outcome: FOREIGN('test/1.0'),
      calls: [],
      files: { ...BESIDE, ...entries('test/1.0', '640', { 'notes.txt': 'x' }) },
    },
  }),
  place('is written anew where it has been begun', {
    prepare: both(beside, filled('test/.staging-1.0', { 'test-1.0.html': '<', 'test-1.0.pdf': '' })),
    expected: done([...cleared('.staging-1.0', 'test-1.0.html', 'test-1.0.pdf'), ...PLACED], STOOD),
  }),
  place('clears away an empty folder that has been begun', {
    prepare: both(beside, filled('test/.staging-1.0', {})),
    expected: done([...cleared('.staging-1.0'), ...PLACED], STOOD),
  }),
  place('clears away others that have been begun', {
    prepare: both(beside, filled('test/.staging-1.1', { 'test-1.1.txt': '' }), filled('test/1.0', WHOLE)),
    expected: done([...cleared('.staging-1.1', 'test-1.1.txt'), ...synced('test')], {
      ...BESIDE,
      ...entries('test/1.0', '640', WHOLE),
    }),
  }),
  place('leaves a folder whose name ends like one that has been begun', {
    prepare: both(beside, filled('test/old.staging-', { 'test-.txt': 'x' })),
    expected: done(PLACED, { ...STOOD, ...entries('test/old.staging-', '640', { 'test-.txt': 'x' }) }),
  }),
  place(
    'leaves a file of somebody else in one that has been begun',
    kept('.staging-1.0', { 'notes.txt': 'x', 'test-1.0.txt': 'x' }, 'notes.txt'),
  ),
  place(
    'leaves several files of somebody else in one that has been begun',
    kept('.staging-1.0', { 'notes.txt': 'x', 'test-1.1.txt': 'x' }, 'notes.txt', 'test-1.1.txt'),
  ),
  place(
    'leaves a file whose name ends like those of the release',
    kept('.staging-1.0', { 'my-test-1.0.': 'x' }, 'my-test-1.0.'),
  ),
  place('is not there where one of its files cannot be written', {
    disturbance: once('fsync test/.staging-1.0/test-1.0.txt', refuses('ENOSPC')),
    expected: failed(
      'ENOSPC',
      [
        ...until('fsync test/.staging-1.0/test-1.0.txt', PLACED),
        'unlink test/.staging-1.0/test-1.0.txt',
        'close test/.staging-1.0/test-1.0.txt',
      ],
      { ...BESIDE, ...entries('test/.staging-1.0', '444', { 'test-1.0.html': '<p>' }) },
    ),
  }),
];

/** Every form. */
export const FILE_FORMS: readonly FileForm[] = [...REPLACEMENTS, ...WRITES, ...OTHERS, ...STANDS, ...HOLDS, ...PLACES];
