import { join } from 'node:path';
import { type Forgery, oneOf, type Pick, PUBLISHED } from './forgery.ts';
import type { Scene } from './scene.ts';

/** A page that shows the text of a version. */
interface ShownPage {
  readonly path: string;
  readonly named: string;
  /** Where its text begins and ends, without the markers. */
  readonly begin: string;
  readonly end: string;
}

/** Any page of a version, in either language, or a page of what is in force. */
function anyPage({ dist, text }: Scene, pick: Pick): ShownPage {
  const { agreement, version } = oneOf(pick, PUBLISHED);
  const language = oneOf(pick, ['', 'en']);
  const isCurrent = pick(3) === 0;
  const path = join(dist, language, agreement, isCurrent ? '' : version, 'index.html');
  const [begin = ''] = /<!--fassung \w+ [\d.]+-->/.exec(text(path)) ?? [];
  return {
    path,
    named: isCurrent ? agreement : `Version ${version} of ${agreement}`,
    begin,
    end: begin.replace('<!--', '<!--/'),
  };
}

/** Changes of a text of a contract as a page shows it. */
const TEXTS: Readonly<Record<string, (fragment: string, pick: Pick) => string>> = {
  'a letter changed': (text, pick) => {
    const at = oneOf(pick, [...text.matchAll(/[a-zäöü]/g)]).index;
    return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
  },
  'a letter put in': (text, pick) => {
    const at = pick(text.length);
    return `${text.slice(0, at)}y${text.slice(at)}`;
  },
  'a letter taken away': (text, pick) => {
    const at = pick(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a word taken away': (text, pick) => text.replace(oneOf(pick, [' haften', ' Frist', ' Art. 82']), ''),
  'a number changed': (text, pick) => text.replace(oneOf(pick, [/\d+ Stunden/, /5\.000/, /100 €/]), '9'),
  'a clause removed': (text, pick) =>
    text.replace(oneOf(pick, [/<section id="1\.2">[\s\S]*?<\/section>/, /<section id="2\.1">[\s\S]*?<\/section>/]), ''),
  'a clause doubled': (text) => text.replace(/<section id="2\.1">[\s\S]*?<\/section>/, '$&$&'),
  'two clauses exchanged': (text) =>
    text.replace(/(<section id="1\.1">[\s\S]*?<\/section>\s*)(<section id="1\.2">)/, '$2$1'),
  'a label changed': (text, pick) => text.replace(oneOf(pick, ['>1.1<', '>2.1<', '>a)<']), '>9.9<'),
  'a label taken away': (text, pick) =>
    text.replace(oneOf(pick, [/<a href="#1\.1">1\.1<\/a>/, /<a href="#2\.1">2\.1<\/a>/]), ''),
  'an address of a clause taken away': (text, pick) =>
    text.replace(oneOf(pick, [' id="1.1"', ' id="1.2.a"', ' id="2"', ' id="2.1"']), ''),
  'an address of a clause changed': (text, pick) => text.replace(oneOf(pick, [' id="1.1"', ' id="2.1"']), ' id="3.1"'),
  'two addresses exchanged': (text) =>
    text.replace('id="1.1"', 'id="X"').replace('id="2.1"', 'id="1.1"').replace('id="X"', 'id="2.1"'),
  'a clause hidden': (text, pick) =>
    text.replace(/<section /, `<section ${oneOf(pick, ['hidden ', 'inert ', 'aria-hidden="true" ', 'popover '])}`),
  'a class in the text': (text) => text.replace('<p>', '<p class="visually-hidden">'),
  'a comment in the text': (text) => text.replace('<p>', '<!-- <p>').replace('</p>', '</p> -->'),
  'a link led elsewhere': (text) => text.replace('href="#1.1"', 'href="#2.1"'),
  'a passage struck out': (text) => text.replace(/<p>([\s\S]*?)<\/p>/, '<p><del>$1</del></p>'),
  'a row of a table removed': (text) => text.replace(/<tr>(?:(?!<tr>)[\s\S])*50 €[\s\S]*?<\/tr>/, ''),
  'a heading made another': (text) => text.replace('<h2', '<h3').replace('</h2>', '</h3>'),
  'white space collapsed': (text) => text.replace(/\n+/g, ' '),
  'a no-break space made a space': (text) => text.replace(/\u00A0/, ' '),
  'mail addresses obfuscated, entities made': (text) => text.replace(/[äöü]/, (found) => `&#${found.charCodeAt(0)};`),
  'the text emptied': () => '',
};

const textForgeries = Object.entries(TEXTS).map(
  ([name, change]): Forgery => ({
    name: `on a page: ${name}`,
    witness: 'site',
    forge(scene, pick) {
      const { path, named, begin, end } = anyPage(scene, pick);
      const page = scene.text(path);
      const [before = '', rest = ''] = page.split(begin);
      const [fragment = '', after = ''] = rest.split(end);
      const forged = change(fragment, pick);
      scene.write(path, before + begin + (forged === fragment ? `${fragment} ` : forged) + end + after);
      return [named, path, 'does not show the published text'];
    },
  }),
);

/** What stands around a text so that it is not seen, or not alone. */
const FRAMES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a comment': ['<!--', '-->'],
  'a template': ['<div><template><div>', '</div></template></div>'],
  'a data block': ['<div><script type="application/json"><div>', '</div></script></div>'],
  'an element that is hidden': ['<div hidden><div>', '</div></div>'],
  'an element that is inert': ['<div inert><div>', '</div></div>'],
  'an element hidden from assistive technology': ['<div aria-hidden="true"><div>', '</div></div>'],
  'an element that opens on demand': ['<div popover><div>', '</div></div>'],
  'closed details': ['<details><summary>Alt</summary><div>', '</div></details>'],
  'a closed dialog': ['<dialog><div>', '</div></dialog>'],
  'a browser without scripts': ['<noscript><div>', '</div></noscript>'],
  'a field': ['<textarea><div>', '</div></textarea>'],
  'a title': ['<title><div>', '</div></title>'],
  'a list to choose from': ['<select><div>', '</div></select>'],
  'a passage struck out': ['<del><div>', '</del>'],
  'an element of a kind of its own': ['<x-div><div>', '</div></x-div>'],
  'an element of another kind of its own': ['<div-x><div>', '</div></div-x>'],
  'a drawing': ['<svg><div>', '</div></svg>'],
  'an attribute': ['<div title="<div>', '</div>"></div>'],
  'a paragraph before it': ['<p>Ziffer 2 entfällt.</p>', ''],
  'a paragraph behind it': ['', '<p>Ziffer 2 entfällt.</p>'],
  'words before it': ['Überholt: ', ''],
  'another tree in its place': [
    '<div><template shadowrootmode="open"><p>Ziffer 2 entfällt.</p></template><div>',
    '</div></div>',
  ],
};

const frames = Object.entries(FRAMES).map(
  ([name, [before, after]]): Forgery => ({
    name: `around the text of a page: ${name}`,
    witness: 'site',
    forge(scene, pick) {
      const { path, begin, end } = anyPage(scene, pick);
      scene.write(
        path,
        scene
          .text(path)
          .replace(begin, before + begin)
          .replace(end, end + after),
      );
      return [path];
    },
  }),
);

/** Changes of the markers. */
const MARKERS: Readonly<Record<string, (page: string, begin: string, end: string, pick: Pick) => string>> = {
  'the first marker removed': (page, begin) => page.replace(begin, ''),
  'the last marker removed': (page, _begin, end) => page.replace(end, ''),
  'a marker doubled': (page, begin, end, pick) =>
    page.replace('<footer', `${oneOf(pick, [begin, end, begin + end])}<footer`),
  'a marker moved': (page, begin, end, pick) => {
    const marker = oneOf(pick, [begin, end]);
    const at = page.indexOf(marker);
    const without = page.replace(marker, '');
    const to = marker === begin ? at + 1 + pick(99) : at - 1 - pick(99);
    return without.slice(0, to) + marker + without.slice(to);
  },
  'markers of another version': (page, begin, end) =>
    page.replace(begin, '<!--fassung test 9.9-->').replace(end, '<!--/fassung test 9.9-->'),
};

const markers = Object.entries(MARKERS).map(
  ([name, change]): Forgery => ({
    name: `on a page: ${name}`,
    witness: 'site',
    forge(scene, pick) {
      const { path, named, begin, end } = anyPage(scene, pick);
      scene.write(path, change(scene.text(path), begin, end, pick));
      return [named, path];
    },
  }),
);

/** What is put into a page, before the end of its head or its body. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  'a script written into it': [
    '<script>document.title = 1</script>',
    '<script type="module">1</script>',
    '<SCRIPT>1</SCRIPT>',
    '<script type="importmap">{}</script>',
    '<svg><script>1</script></svg>',
  ],
  'a script of another host': [
    '<script src="https://evil.example/a.js"></script>',
    '<script src="//evil.example/a.js"></script>',
    '<script src="/\\evil.example/a.js"></script>',
    '<script src="/\t/evil.example/a.js"></script>',
    "<script src='https://evil.example/a.js'></script>",
    '<script src=https://evil.example/a.js></script>',
    '<script data-src="/a.js" src="https://evil.example/a.js"></script>',
    '<script type="application/json" src="https://evil.example/a.js"></script>',
    '<script src="https&colon;//evil.example/a.js"></script>',
    '<script src="data:text/javascript,1"></script>',
    '<script src="https://evil.example/a.js" src="/a.js"></script>',
  ],
  'a handler': [
    '<p onclick="a()">x</p>',
    '<svg onload="a()"></svg>',
    "<p ONCLICK='a()'>x</p>",
    '<p onclick=a()>x</p>',
    '<p\nonfocus="a()">x</p>',
  ],
  'a style': [
    '<style>article { display: none }</style>',
    '<p style="color: white">x</p>',
    "<p style='a: b'>x</p>",
    '<p style=a>x</p>',
    '<svg><style>a</style></svg>',
  ],
  'a foreign style sheet or font': [
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    "<link rel='stylesheet' href='//evil.example/a.css'>",
    '<link href="https://evil.example/a.css" rel="alternate stylesheet">',
    '<link rel=preload href=https://evil.example/a.woff2 as=font>',
    '<link rel="preconnect" href="https://evil.example">',
    '<link rel="icon" href="https://evil.example/a.ico">',
    '<link rel="stylesheet" href="data:text/css,*{}">',
  ],
  'a frame or an object': [
    '<iframe src="/x/"></iframe>',
    '<object data="/x/"></object>',
    '<embed src="/x/">',
    '<iframe srcdoc="x"></iframe>',
    '<frameset><frame src="/x/"></frameset>',
    '<portal src="/x/"></portal>',
  ],
  'another base': ['<base href="https://evil.example/">', '<base href="/x/">', '<base target="_top">'],
  'a link that runs a program': [
    '<a href="javascript:a()">x</a>',
    '<a href=" javascript:a()">x</a>',
    '<a href="java\nscript:a()">x</a>',
    '<a href="java&#115;cript:a()">x</a>',
    "<a href='vbscript:a'>x</a>",
    '<svg><a xlink:href="javascript:a()">x</a></svg>',
    '<a href=javascript:a()>x</a>',
    '<a href="data:text/html,x">x</a>',
  ],
  'a form to elsewhere': [
    '<form action="https://evil.example/"></form>',
    '<button formaction="//evil.example/">x</button>',
    '<form action="javascript:a()"></form>',
  ],
  'a load from elsewhere': [
    '<img src="https://evil.example/a.png" alt="">',
    '<img srcset="//evil.example/a.png 2x" alt="">',
    '<video poster="https://evil.example/a.png"></video>',
    '<a href="/x/" ping="https://evil.example/">x</a>',
    '<audio src="http://evil.example/"></audio>',
  ],
  'a redirection': [
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    '<meta http-equiv="refresh" content="0; url=/test/1.1/">',
    "<meta HTTP-EQUIV='Refresh' content='0'>",
    '<meta http-equiv=refresh content=5>',
  ],
  'a header that is not the host’s': [
    '<meta http-equiv="set-cookie" content="a=b">',
    '<meta http-equiv="default-style" content="x">',
  ],
  'markup that readers understand differently': [
    '<p title="a>x</p>',
    "<p title='a>x</p>",
    '<',
    '<!-- a > b -->',
    '<![CDATA[x]]>',
    '<p/title>x</p>',
    '<?x?>',
    '<p title=x" onclick="y>z</p>',
    '<script type="application/json">{"a":"<p>"}</script>',
    '<title><b>x</b></title>',
    '<textarea><p>x</p></textarea>',
    '<p title="a"title="b">x</p>',
  ],
  'an address that is there already': ['<p id="1.1">x</p>', "<p id='2.1'>x</p>", '<p id=1.2>x</p>', '<p ID="2">x</p>'],
};

/** What is said of what was put in, where it is not just named. */
const REASONS: Readonly<Record<string, string>> = {
  'a redirection': 'leads its reader away',
  'markup that readers understand differently': 'is not unambiguous HTML: <',
  'an address that is there already': 'twice',
};

const added = Object.entries(ADDED).flatMap(([name, parts]) =>
  parts.map(
    (part, i): Forgery => ({
      name: `put into a page: ${name}, ${i + 1}`,
      witness: 'site',
      forge(scene, pick) {
        const { path } = anyPage(scene, pick);
        scene.write(
          path,
          scene.text(path).replace(oneOf(pick, ['</head>', '<footer']), (at) => part + at),
        );
        return [path, REASONS[name] ?? 'holds <'];
      },
    }),
  ),
);

/** Forgeries of pages that show a contract. */
export const PAGE_FORGERIES: readonly Forgery[] = [...textForgeries, ...frames, ...markers, ...added];
