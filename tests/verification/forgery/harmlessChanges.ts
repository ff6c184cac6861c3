import { chmodSync, readdirSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { oneOf, type Pick, PUBLISHED } from './forgery.ts';
import type { Scene } from './scene.ts';

/** What happens to a site and its sources without any published text being another. */
export interface HarmlessChange {
  readonly name: string;
  readonly make: (scene: Scene, pick: Pick) => void;
}

const namesIn = (folder: string, kinds: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => kinds.test(name));

/** Pages of the site, without the frozen fragments. */
const pagesOf = ({ dist }: Scene): readonly string[] =>
  namesIn(dist, /index\.html$|404\.html$/).map((name) => join(dist, name));

/** Changes every page that has what is to be changed. */
function onEveryPage(scene: Scene, what: string | RegExp, by: string): void {
  let changed = 0;
  for (const path of pagesOf(scene)) {
    const page = scene.text(path);
    const next = page.replace(what, by);
    if (next === page) continue;
    scene.write(path, next);
    changed++;
  }
  if (changed === 0) throw new Error(`No page has ${what}`);
}

/** Changes of the frame of all pages: what is replaced, and by what. */
const FRAMES: Readonly<Record<string, readonly [what: string | RegExp, by: string]>> = {
  'words of the footer': ['Herausgegeben von', 'Verantwortlich:'],
  'a notice before the footer': ['<footer', '<p>Am 24. Dezember ist unser Büro geschlossen.</p><footer'],
  'a notice above the text': [
    /<main\b[^<>]*>/,
    '$&<p role="note">Neu:<br>Suche <img src="/neu.svg" alt=""></p><hr><input>',
  ],
  'other class names in the frame': [/class="site-footer"/, 'class="foot wide"'],
  'another class of the element around the text': [
    '<div class="contract"',
    '<div class="text column" data-kind="contract"',
  ],
  'an element more around everything': [
    /<main\b([^<>]*)>([\s\S]*)<\/main>/,
    '<main$1><div class="page"><section>$2</section></div></main>',
  ],
  'an entry of the navigation': ['</nav>', '<a href="/kontakt/">Kontakt</a></nav>'],
  'a description': [/<meta name="description" content="[^"]*">/, '<meta name="description" content="Anders">'],
  'a title': [/<title>[^<]*<\/title>/, '<title>Anders &lt;neu&gt;</title>'],
  'an own image': ['<footer', '<img src="/logo.svg" srcset="/logo.svg 1x, /logo-2.svg 2x" alt="Logo"><footer'],
  'a list that opens': ['<footer', '<details><summary>Mehr</summary><p>Text</p></details><footer'],
  'something hidden elsewhere': ['<footer', '<p hidden id="_status"></p><template><p>x</p></template><footer'],
  'a comment': ['<footer', '<!-- Fusszeile --><footer'],
  'space between elements': ['</footer>', '\n\n  </footer>\n'],
  'attributes in single quotes': [/<footer class="([^"]*)">/, "<footer  class='$1'   lang=de>"],
  'a section with addresses of its own': [
    '<footer',
    '<section id="_new"><h2 id="_new-title">Neu</h2></section><footer',
  ],
  'a link to elsewhere': [
    '<footer',
    '<a href="https://www.gesetze-im-internet.de/" rel="noopener">Gesetze</a><a href="tel:+49">Anruf</a><footer',
  ],
  'a form of its own': [
    '<footer',
    '<form action="/suche/" role="search"><label>Suche <input name="q"></label></form><footer',
  ],
  'capitals in the character set': ['<meta charset="utf-8"', '<meta charset="UTF-8"'],
  'a policy': [
    '<meta name="viewport"',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><meta name="viewport"`,
  ],
  'a further style sheet and script': [
    '</head>',
    '<link rel="stylesheet" href="/_astro/new.a1b2.css"><link rel="modulepreload" href="/_astro/new.c3.js"><script type="module" src="/_astro/new.c3.js"></script></head>',
  ],
  'facts for machines': [
    '</head>',
    '<script type="application/ld+json">{"@type":"WebPage","name":"A \\u003cb>"}</script></head>',
  ],
  'a further language': ['</head>', '<link rel="alternate" hreflang="fr" href="https://test.example/fr/"></head>'],
  'the day of the build': [
    /<p class="strip">[\s\S]*?<\/p>/,
    '<p class="strip">Test, Fassung: <span>abgelöst</span></p>',
  ],
  'marks for scripts': ['<body', '<body data-theme="dark"'],
};

const frames = Object.entries(FRAMES).map(
  ([name, [what, by]]): HarmlessChange => ({ name, make: (scene) => onEveryPage(scene, what, by) }),
);

/** Changes of files that carry no contract. */
const FILES: Readonly<Record<string, HarmlessChange['make']>> = {
  'other styles': ({ dist, write }) => {
    for (const name of namesIn(join(dist, '_astro'), /\.css$/)) write(join(dist, '_astro', name), 'body{margin:0}');
  },
  'other names of styles and programs': (scene) => {
    for (const name of namesIn(join(scene.dist, '_astro'), /\.(css|js)$/)) {
      scene.move(join(scene.dist, '_astro', name), join(scene.dist, '_astro', `new-${name}`));
    }
    onEveryPage(scene, /\/_astro\//g, '/_astro/new-');
  },
  'a further ordinary page in both languages': ({ dist, write, text }) => {
    for (const language of ['', 'en'])
      write(join(dist, language, 'neues/index.html'), text(join(dist, language, 'suche/index.html')));
  },
  'a further file': ({ dist, write }) => write(join(dist, 'security.txt'), 'Contact: mailto:test@example.org\n'),
  'feeds and sitemap': ({ dist, write, text }) => {
    for (const name of namesIn(dist, /\.xml$/))
      write(join(dist, name), text(join(dist, name)).replaceAll('2025', '2026'));
  },
  'derived files': ({ dist, write, read }, pick) => {
    const name = oneOf(pick, namesIn(dist, /\d\.(docx|md|png)$/));
    write(join(dist, name), Buffer.concat([read(join(dist, name)), Buffer.of(10)]));
  },
  'days and permissions of published files': ({ content }) => {
    for (const { agreement, version } of PUBLISHED) {
      for (const name of readdirSync(join(content, agreement, version))) {
        chmodSync(join(content, agreement, version, name), 0o600);
        utimesSync(join(content, agreement, version, name), 0, 0);
      }
    }
  },
  'an edited draft': ({ content, write }) =>
    write(
      join(content, 'test/draft.mdx'),
      '---\ntitle: T\n---\n\n1.1 Ein ganz neuer und sehr langer Satz im Entwurf.\n',
    ),
  'a draft taken away': ({ content, remove }) => remove(join(content, 'test/draft.mdx')),
  'facts of publisher and agreement': ({ content, write, text }) => {
    for (const name of ['site.yaml', 'test/agreement.yaml'])
      write(join(content, name), `${text(join(content, name))}# anders\n`);
  },
  'a page of the publisher': ({ content, write }) =>
    write(join(content, 'pages/neu.mdx'), '---\ntitle: Neu\n---\n\nText\n'),
  'an agreement that has only a draft': ({ content, write }) =>
    write(join(content, 'neu/draft.mdx'), '---\ntitle: T\n---\n\nText\n'),
  'what a file system leaves behind': ({ content, write }) => write(join(content, 'test/.DS_Store'), basename(content)),
};

/** Changes that must raise no alarm. */
export const HARMLESS_CHANGES: readonly HarmlessChange[] = [
  ...frames,
  ...Object.entries(FILES).map(([name, make]): HarmlessChange => ({ name, make })),
];
