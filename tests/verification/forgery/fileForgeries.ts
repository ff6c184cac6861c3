import { dirname, join } from 'node:path';
import { anyFile, type Forgery, frozenFile, oneOf, type Pick, PUBLISHED } from './forgery.ts';
import { chained, linesOf, sha256 } from './ledgerText.ts';
import type { Scene } from './scene.ts';

/** What is done to bytes. */
type BytesForgery = (bytes: Buffer, pick: Pick) => Uint8Array;

const cut = (bytes: Buffer, at: number, drop: number, put: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);

const BYTES: Readonly<Record<string, BytesForgery>> = {
  'one bit of a file flipped': (bytes, pick) => {
    const forged = Buffer.from(bytes);
    const at = pick(bytes.length);
    forged[at] = (forged[at] ?? 0) ^ (1 << pick(8));
    return forged;
  },
  'a byte put into a file': (bytes, pick) => cut(bytes, pick(bytes.length + 1), 0, Buffer.of(pick(256))),
  'a byte taken from a file': (bytes, pick) => cut(bytes, pick(bytes.length), 1),
  'a file cut off': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'bytes appended to a file': (bytes, pick) => cut(bytes, bytes.length, 0, Buffer.alloc(1 + pick(9), pick(256))),
  'a file emptied': () => Buffer.alloc(0),
  'a byte order mark before a file': (bytes) => cut(bytes, 0, 0, Buffer.from('\uFEFF')),
};

/** Pattern and replacement; one place of the text is chosen. */
type TextForgery = readonly [what: RegExp, by: string | ((found: string) => string)];

const TEXTS: Readonly<Record<string, TextForgery>> = {
  'line ends of Windows': [/\n/, '\r\n'],
  'another form of the same letter (NFD)': [/[äöüÄÖÜ]/, (found) => found.normalize('NFD')],
  'a space at the end of a line': [/\n/, ' \n'],
  'a doubled space': [/ /, '  '],
  'a no-break space for a space': [/ /, '\u00A0'],
  'a space lost': [/ /, ''],
  'a letter in another case': [/[a-zäöü]/, (found) => found.toUpperCase()],
  'a letter of another script that looks the same': [/[aeo]/, (found) => ({ a: 'а', e: 'е', o: 'о' })[found] ?? found],
  'a character without width': [/[a-z](?=[a-z])/, (found) => `${found}\u200B`],
  'a soft hyphen': [/[a-z](?=[a-z])/, (found) => `${found}\u00AD`],
  'a character that turns the direction of writing': [/[a-z](?=[a-z])/, (found) => `${found}\u202E`],
  'another number': [/\d/, (found) => `${(Number(found) + 1) % 10}`],
  'another label': [/1\.1|2\.1/, (found) => `${found}a`],
  'another dash or quotation mark': [/[–„“]|--|"/, "'"],
  'a word taken away': [/ (nicht|haften|not|liable|Frist|limit)/, ''],
  'a word put in': [/ (haften|liable|Frist|limit|number|type)/, (found) => ` nicht${found}`],
  'a line lost': [/[^\n]+\n/, ''],
  'a line doubled': [/[^\n]+\n/, (found) => found + found],
};

const replaced = (text: string, [what, by]: TextForgery, pick: Pick): string => {
  const found = [...text.matchAll(new RegExp(what, 'gu'))];
  const { 0: match, index } = oneOf(pick, found);
  return text.slice(0, index) + (typeof by === 'string' ? by : by(match)) + text.slice(index + match.length);
};

const NOT_THE_FILE = 'is not the file that was published';

const bytesForgeries = Object.entries(BYTES).map(
  ([name, change]): Forgery => ({
    name,
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const { path, version } = anyFile(pick, scene.content);
      scene.write(path, change(scene.read(path), pick));
      return [version, path, NOT_THE_FILE];
    },
  }),
);

const textForgeries = Object.entries(TEXTS).map(
  ([name, change]): Forgery => ({
    name: `in a file: ${name}`,
    witness: 'files',
    inShell: true,
    forge(scene, pick) {
      const { path, version } = anyFile(pick, scene.content, /(html|txt|mdx|json)$/);
      const text = scene.text(path);
      const fits = new RegExp(change[0], 'u').test(text);
      // Where there is nothing of the kind, the same is done to the text of the same version that has it.
      const other = fits ? path : path.replace(/(\.en)?\.\w+$/, '.txt');
      scene.write(other, replaced(scene.text(other), change, pick));
      return [version, other, NOT_THE_FILE];
    },
  }),
);

const versionFolder = (scene: Scene, pick: Pick) => {
  const { agreement, version } = oneOf(pick, PUBLISHED);
  return { folder: join(scene.content, agreement, version), named: `Version ${version} of ${agreement}` };
};

const exchange = (scene: Scene, a: string, b: string): void => {
  const [first, second] = [scene.read(a), scene.read(b)];
  scene.write(a, second);
  scene.write(b, first);
};

/** What is done to files as wholes. */
const places: Readonly<Record<string, Forgery['forge']>> = {
  'two files of a version exchanged': (scene, pick) => {
    const published = oneOf(pick, PUBLISHED);
    const [a = '', b = ''] = published.endings.toSorted(() => pick(3) - 1);
    const { path, version } = frozenFile(scene.content, published, a);
    exchange(scene, path, frozenFile(scene.content, published, b).path);
    return [version, path, NOT_THE_FILE];
  },
  'the same file of two versions exchanged': (scene, pick) => {
    const [first, , last] = PUBLISHED;
    const ending = oneOf(pick, last.endings);
    const { path, version } = frozenFile(scene.content, first, ending);
    exchange(scene, path, frozenFile(scene.content, last, ending).path);
    return [version, path, NOT_THE_FILE];
  },
  'the folders of two versions exchanged': ({ content, move }) => {
    move(join(content, 'test/1.0'), join(content, 'test/aside'));
    move(join(content, 'test/1.1'), join(content, 'test/1.0'));
    move(join(content, 'test/aside'), join(content, 'test/1.1'));
    return ['Version 1.0 of test', 'test-1.0.html is missing'];
  },
  'a link to an equal file': (scene, pick) => {
    const { path, version } = anyFile(pick, scene.content);
    scene.move(path, join(scene.content, 'elsewhere'));
    scene.link(path, join(scene.content, 'elsewhere'));
    return [version, path, 'is not a file of its own'];
  },
  'a link for the folder of a version': (scene, pick) => {
    const { folder, named } = versionFolder(scene, pick);
    scene.move(folder, join(scene.content, 'elsewhere'));
    scene.link(folder, join(scene.content, 'elsewhere'));
    return [named, folder];
  },
  'a link for the folder of an agreement': (scene, pick) => {
    const { agreement, version } = oneOf(pick, PUBLISHED);
    scene.move(join(scene.content, agreement), join(scene.content, '..', 'elsewhere'));
    scene.link(join(scene.content, agreement), join(scene.content, '..', 'elsewhere'));
    return [`Version ${version} of ${agreement}`];
  },
  'a file deleted': (scene, pick) => {
    const { path, version } = anyFile(pick, scene.content);
    scene.remove(path);
    return [version, `${path} is missing`];
  },
  'a file renamed': (scene, pick) => {
    const { path, version } = anyFile(pick, scene.content);
    scene.move(path, `${path}~`);
    return [version, `${path} is missing`];
  },
  'a file renamed in case alone': (scene, pick) => {
    const { path, version } = anyFile(pick, scene.content);
    scene.move(
      path,
      path.replace(/[a-z]+-(?=[\d.]+\w+(\.\w+)?$)/, (name) => name.toUpperCase()),
    );
    return [version, `${path} is missing`];
  },
  'a file added': (scene, pick) => {
    const { folder, named } = versionFolder(scene, pick);
    const path = join(folder, oneOf(pick, ['readme.txt', 'test-1.0.docx', 'test-1.0.fr.txt', 'index.html']));
    scene.write(path, 'x');
    return [named, `${path} is not in the ledger`];
  },
  'a hidden file added': (scene, pick) => {
    const { folder, named } = versionFolder(scene, pick);
    const path = join(folder, oneOf(pick, ['.htaccess', '..x', '._test']));
    scene.write(path, 'x');
    return [named, `${path} is not in the ledger`];
  },
  'a folder for a file': (scene, pick) => {
    const { path, version } = anyFile(pick, scene.content);
    scene.remove(path);
    scene.write(join(path, 'x'), 'x');
    return [version, path, 'is not a file of its own'];
  },
  'a version deleted': (scene, pick) => {
    const { folder, named } = versionFolder(scene, pick);
    scene.remove(folder);
    return [named, folder, 'is missing'];
  },
  'a version renamed': (scene, pick) => {
    const { folder, named } = versionFolder(scene, pick);
    scene.move(folder, `${folder}.1`);
    return [named, folder, 'is missing'];
  },
  'a version added': (scene, pick) => {
    const { folder } = versionFolder(scene, pick);
    const added = join(dirname(folder), oneOf(pick, ['2.0', '0.9', '1.0.1', '2025-01-01', '01', '3']));
    scene.copy(folder, added);
    return [`${added} is not in the ledger`];
  },
  'what an interrupted release left': (scene, pick) => {
    const { folder } = versionFolder(scene, pick);
    const left = join(dirname(folder), '.staging-1.2');
    scene.copy(folder, left);
    return [`${left} is not in the ledger`];
  },
  'an agreement renamed': (scene, pick) => {
    const { agreement, version } = oneOf(pick, PUBLISHED);
    scene.move(join(scene.content, agreement), join(scene.content, `${agreement}-neu`));
    return [`Version ${version} of ${agreement}`, 'is missing'];
  },
  'an agreement under almost the name of another': (scene, pick) => {
    const { agreement, version } = oneOf(pick, PUBLISHED);
    const other = join(scene.content, oneOf(pick, ['TEST', 'Zusatz', 'test2', 'zusätz']));
    scene.copy(join(scene.content, agreement), other);
    return [`${join(other, version)} is not in the ledger`];
  },
  'all texts of a version forged alike': (scene, pick) => {
    const published = oneOf(pick, PUBLISHED);
    for (const ending of ['html', 'json', 'mdx', 'txt']) {
      const { path } = frozenFile(scene.content, published, ending);
      scene.write(path, scene.text(path).replaceAll('Art. 82', 'Art. 28'));
    }
    const { path, version } = frozenFile(scene.content, published, 'txt');
    return [version, path, NOT_THE_FILE];
  },
};

/** Forgeries with which the hashes of the ledger, but not its chain, are made to fit. */
export const forgedText = (scene: Scene, pick: Pick): { readonly ledger: string; readonly line: number } => {
  const published = oneOf(pick, PUBLISHED);
  const lines = linesOf(scene.text(join(scene.content, 'ledger.jsonl')));
  const at = lines.findIndex(
    ({ event, agreement, version }) =>
      event === 'release' && agreement === published.agreement && version === published.version,
  );
  const files = { ...(lines[at]?.['files'] as Record<string, string>) };
  for (const ending of ['html', 'json', 'mdx', 'txt']) {
    const { path } = frozenFile(scene.content, published, ending);
    scene.write(path, scene.text(path).replaceAll('Stunden', 'Tage'));
    files[`${published.agreement}-${published.version}.${ending}`] = sha256(scene.read(path));
  }
  const fingerprint = files[`${published.agreement}-${published.version}.txt`];
  const forged = lines.map((line, i) => (i === at ? { ...line, files, fingerprint } : line));
  return { ledger: chained(forged), line: at + 1 };
};

/** Forgeries of published files. */
export const FILE_FORGERIES: readonly Forgery[] = [
  ...bytesForgeries,
  ...textForgeries,
  ...Object.entries(places).map(([name, forge]): Forgery => ({ name, witness: 'files', inShell: true, forge })),
];
