import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../../src/verification/verifySite.mjs';
import { DRAFT_SENTENCE } from './forgedContent.ts';
import { type Forgery, frozenFile, oneOf, type Pick, PUBLISHED } from './forgery.ts';
import type { Scene } from './scene.ts';

/** Names of files of the built site that follow from the history: files and pages. */
const permanent = (scene: Scene): readonly { path: string; named: string }[] => [
  ...PUBLISHED.flatMap((published) =>
    published.endings.map((ending) => {
      const { path, version } = frozenFile(scene.dist, published, ending);
      return { path, named: version };
    }),
  ),
  ...['', 'en'].flatMap((language) =>
    [
      'test',
      'test/1.0',
      'test/1.1',
      'test/versionen',
      'test/vergleich',
      'test/verlauf',
      'test/1.1/vergleich/1.0',
      'test/1.0/uebersetzung',
      'zusatz',
      'zusatz/1.0',
      'zusatz/versionen',
    ].map((address) => ({ path: join(scene.dist, language, address, 'index.html'), named: '' })),
  ),
  { path: join(scene.dist, 'ledger.jsonl'), named: '' },
  { path: join(scene.dist, 'ledger.note'), named: '' },
];

const htmlPages = (scene: Scene): readonly string[] =>
  readdirSync(scene.dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => join(scene.dist, name));

/** Forgeries of a built site as files and pages. */
const SITE: Readonly<Record<string, Forgery['forge']>> = {
  'a file or page of the history missing': (scene, pick) => {
    const { path, named } = oneOf(pick, permanent(scene));
    scene.remove(path);
    return [named, `${path} is missing`];
  },
  'a file or page of the history emptied': (scene, pick) => {
    const { path, named } = oneOf(pick, permanent(scene));
    scene.write(path, '');
    return [path.endsWith('index.html') ? '' : named, path];
  },
  'a file of the history changed': (scene, pick) => {
    const { path, named } = oneOf(
      pick,
      permanent(scene).filter(({ path }) => !path.endsWith('index.html')),
    );
    const bytes = scene.read(path);
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
    scene.write(path, bytes);
    return [named, `${path} differs from`];
  },
  'a page cut off': (scene, pick) => {
    const path = oneOf(pick, htmlPages(scene));
    const page = scene.read(path);
    scene.write(path, page.subarray(0, pick(page.lastIndexOf('</html>'))));
    return [path];
  },
  'a page that does not say its character set': (scene, pick) => {
    const path = oneOf(pick, htmlPages(scene));
    scene.write(
      path,
      scene
        .text(path)
        .replace('charset="utf-8"', oneOf(pick, ['charset="windows-1252"', 'charset="utf-7"', 'name="x"'])),
    );
    return [path, 'UTF-8'];
  },
  'a page that says its character set too late': (scene, pick) => {
    const path = oneOf(pick, htmlPages(scene));
    const late = `<meta name="x" content="${'x'.repeat(1024)}">`;
    scene.write(path, scene.text(path).replace('<meta charset', `${late}<meta charset`));
    return [path, 'UTF-8'];
  },
  'words behind the end of a page': (scene, pick) => {
    const path = oneOf(pick, htmlPages(scene));
    scene.write(path, `${scene.text(path)}${oneOf(pick, ['<p>Ziffer 2 entfällt.</p>', 'Ziffer 2 entfällt.'])}`);
    return [path, 'is not a whole page'];
  },
  'a byte order mark before a page': (scene, pick) => {
    const path = oneOf(pick, htmlPages(scene));
    scene.write(path, `\uFEFF${scene.text(path)}`);
    return [path, 'is not a whole page'];
  },
  'a page of another version': (scene, pick) => {
    const language = oneOf(pick, ['', 'en']);
    const [from, to] = oneOf(pick, [
      ['test/1.0', 'test/1.1'],
      ['test/1.1', 'test/1.0'],
      ['zusatz/1.0', 'test/1.0'],
    ] as const);
    const path = join(scene.dist, language, to, 'index.html');
    scene.write(path, scene.read(join(scene.dist, language, from, 'index.html')));
    return [`Version ${to.slice(5)} of test`, path, 'does not mark the text'];
  },
  'the text of another version': (scene, pick) => {
    const { dist } = scene;
    const path = join(dist, oneOf(pick, ['', 'en']), 'test/1.0/index.html');
    const [own, other] = [
      scene.text(join(dist, 'test/1.0/test-1.0.html')),
      scene.text(join(dist, 'test/1.1/test-1.1.html')),
    ];
    scene.write(
      path,
      scene.text(path).replace(own, () => other),
    );
    return ['Version 1.0 of test', path, 'does not show the published text'];
  },
  'a page of another agreement for what is in force': (scene, pick) => {
    const path = join(scene.dist, oneOf(pick, ['', 'en']), 'test/index.html');
    scene.write(path, scene.read(join(scene.dist, 'zusatz/index.html')));
    return ['test', path, 'does not show exactly one version'];
  },
  'two versions on the page of what is in force': (scene, pick) => {
    const path = join(scene.dist, oneOf(pick, ['', 'en']), 'test/index.html');
    const other = `<div><!--fassung test 1.0-->${scene.text(join(scene.dist, 'test/1.0/test-1.0.html'))}<!--/fassung test 1.0--></div>`;
    scene.write(
      path,
      scene.text(path).replace('<footer', () => `${other}<footer`),
    );
    return ['test', path, 'does not show exactly one version'];
  },
  'a link for a file or page': (scene, pick) => {
    const { path } = oneOf(pick, permanent(scene));
    const target = join(scene.dist, '..', 'elsewhere');
    scene.move(path, target);
    scene.link(path, target);
    return [`${path} is not a file of its own`];
  },
  'a version that was never published': (scene, pick) => {
    const version = oneOf(pick, ['2.0', '0.1', '1.0.1', '2025-01-01']);
    const path = join(scene.dist, oneOf(pick, ['test', 'en/test', 'zusatz']), version);
    scene.copy(join(scene.dist, 'test/1.0'), path);
    return [`${join(path, 'index.html')} was never published`];
  },
  'a version under another case of its name': (scene) => {
    const path = join(scene.dist, 'Test/1.0');
    scene.write(join(path, 'index.html'), scene.read(join(scene.dist, 'test/1.0/index.html')));
    return [`${join(path, 'index.html')} was never published`];
  },
  'a file that passes for a frozen one': (scene, pick) => {
    const [version, name] = oneOf(pick, [
      ['1.1', 'test-1.1.en.txt'],
      ['1.0', 'test-1.0-neu.html'],
      ['1.0', 'TEST-1.0.TXT'],
      ['1.1', 'vertrag.pdf'],
    ] as const);
    const path = join(scene.dist, 'test', version, name);
    scene.write(path, 'x');
    return [`${path} was never published`];
  },
  'a file of the history renamed in case': (scene, pick) => {
    const published = oneOf(pick, PUBLISHED);
    const { path, version } = frozenFile(scene.dist, published, oneOf(pick, published.endings));
    scene.move(path, join(path, '..', `${published.agreement.toUpperCase()}${path.slice(path.lastIndexOf('-'))}`));
    return [version, `${path} is missing`];
  },
  'a page of drafts': (scene, pick) => {
    const path = join(scene.dist, oneOf(pick, ['', 'en']), 'entwurf');
    scene.write(join(path, 'test/index.html'), 'x');
    return [path, 'shows drafts'];
  },
  'words of a draft in a file': (scene, pick) => {
    const names = readdirSync(scene.dist, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(html|json|xml|md|ics|js|css|svg|txt)$/.test(name) && !/\d\.(en\.)?(html|json|txt)$/.test(name),
    );
    const added = oneOf(pick, ['x.txt', 'x.map', 'en/x.jsonl', 'x.mdx']);
    const path = join(scene.dist, pick(4) === 0 ? added : oneOf(pick, names));
    scene.write(path, `${existsSync(path) ? scene.text(path) : ''}${DRAFT_SENTENCE}`);
    return [path, 'shows a draft'];
  },
  'no site': (scene) => {
    scene.remove(join(scene.dist, 'index.html'));
    return [scene.dist, 'holds no site'];
  },
};

/** Changes of the page of a translation. */
const TRANSLATIONS: Readonly<Record<string, (page: string, pick: Pick) => string>> = {
  'a word of the binding text changed': (page, pick) =>
    page.replace(oneOf(pick, ['72 Stunden', 'haften nach', 'Löschung</']), 'X'),
  'a word of the translation changed': (page, pick) =>
    page.replace(oneOf(pick, ['72 hours', 'are liable', 'erasure</']), 'X'),
  'a side removed': (page, pick) => {
    const side = oneOf(pick, [...page.matchAll(/<div class="side[^>]*>[\s\S]*?<\/div>/g)]);
    return page.slice(0, side.index) + page.slice(side.index + side[0].length);
  },
  'a side doubled': (page) => page.replace(/<div class="side[^>]*>[\s\S]*?<\/div>/, '$&$&'),
  'the languages exchanged': (page) => page.replace('<div class="side" lang="de">', '<div class="side" lang="en">'),
  'a row hidden': (page, pick) => page.replace(/<tr (?=[^>]*class="pair)/, `<tr ${oneOf(pick, ['hidden ', 'inert '])}`),
  'an address removed': (page, pick) => page.replace(oneOf(pick, [' id="1.1"', ' id="2.1"']), ''),
  'an address doubled': (page, pick) =>
    page.replace('<footer', `${oneOf(pick, ['<p id="1.1"></p>', "<p id='2.1'></p>"])}<footer`),
};

const translations = Object.entries(TRANSLATIONS).map(
  ([name, change]): Forgery => ({
    name: `on the page of a translation: ${name}`,
    witness: 'site',
    forge(scene, pick) {
      const path = join(scene.dist, oneOf(pick, ['', 'en']), 'test/1.0/uebersetzung/index.html');
      const page = scene.text(path);
      const forged = change(page, pick);
      if (forged === page) throw new Error(`${name} changes nothing`);
      scene.write(path, forged);
      return ['Version 1.0 of test', path];
    },
  }),
);

const anyBuilt = ({ dist }: Scene, pick: Pick): string => oneOf(pick, filesBelow(dist));

/** Changes of a built site, or of its receipt, that the receipt shows. */
const RECEIPTS: Readonly<Record<string, Forgery['forge']>> = {
  'a built file changed after the build': (scene, pick) => {
    const name = anyBuilt(scene, pick);
    scene.write(join(scene.dist, name), Buffer.concat([scene.read(join(scene.dist, name)), Buffer.of(pick(256))]));
    return ['dist.receipt', name];
  },
  'a built file removed': (scene, pick) => {
    const name = anyBuilt(scene, pick);
    scene.remove(join(scene.dist, name));
    return ['dist.receipt', name];
  },
  'a file added after the build': (scene, pick) => {
    const name = oneOf(pick, ['_astro/a.js', 'x.html', '.htaccess', 'test/1.0/x.css']);
    scene.write(join(scene.dist, name), 'x');
    return ['dist.receipt', name];
  },
  'two built files exchanged': (scene, pick) => {
    const [a, b] = [
      join(scene.dist, 'index.html'),
      join(scene.dist, oneOf(pick, ['404.html', 'robots.txt', 'sitemap.xml'])),
    ];
    const [first, second] = [scene.read(a), scene.read(b)];
    scene.write(a, second);
    scene.write(b, first);
    return ['dist.receipt', 'html'];
  },
  'the receipt missing': (scene) => {
    scene.remove(`${scene.dist}.receipt`);
    return ['dist.receipt is missing'];
  },
  'the receipt changed': (scene, pick) => {
    const bytes = scene.read(`${scene.dist}.receipt`);
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
    scene.write(`${scene.dist}.receipt`, bytes);
    return ['dist.receipt'];
  },
  'the receipt cut off or in another order': (scene, pick) => {
    const lines = scene.text(`${scene.dist}.receipt`).split(/(?<=\n)/);
    scene.write(
      `${scene.dist}.receipt`,
      oneOf(pick, [
        '',
        lines.slice(1).join(''),
        lines.slice(0, -1).join(''),
        lines.toReversed().join(''),
        lines.join('').slice(0, -1),
      ]),
    );
    return ['dist.receipt'];
  },
};

const named = (classes: Readonly<Record<string, Forgery['forge']>>, witness: Forgery['witness']): readonly Forgery[] =>
  Object.entries(classes).map(([name, forge]) => ({ name, witness, forge }));

/** Forgeries of a built site and its receipt. */
export const SITE_FORGERIES: readonly Forgery[] = [
  ...named(SITE, 'site'),
  ...translations,
  ...named(RECEIPTS, 'receipt'),
];
