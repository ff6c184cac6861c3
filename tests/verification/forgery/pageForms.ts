/** A page of the site, whole and well-formed, around some markup. */
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** Markup that pages of the site may hold. */
const OWN_MARKUP: readonly string[] = [
  '<p>Text</p>',
  '<P CLASS=wide>Text</P>',
  '<p title=\'ein Wort\' lang=de hidden data-x="">Text</p>',
  '<p\n  id="a"\n>Text</p >',
  '<br/><hr /><img src="/a.png" alt=""/>',
  '<!--fassung test 1.0--><p>a</p><!-- Leerraum -->',
  '<noscript><p>Text</p></noscript>',
  '<titles><b>a</b></titles><xtitle><b>a</b></xtitle>',
  '<title>Text</title><textarea>Text</textarea>',
  '<style-x>a</style-x><xstyle>a</xstyle><xportal>a</xportal><objects>a</objects>',
  '<script src="/a.js"></script><SCRIPT SRC="/a.js" TYPE="module"></SCRIPT>',
  '<script type="application/json">1</script><script type="application/ld+json">1</script>',
  '<link rel="stylesheet" href="/a.css"><link rel="icon" href="a.svg"><link rel="alternate" href="https://b.example/">',
  '<link rel="notstylesheet" href="https://b.example/"><link href="https://b.example/">',
  '<link rel="stylesheets importer" href="https://b.example/">',
  '<a href="https://b.example/">a</a><a href="http://b.example/">a</a>',
  '<a href="mailto:a@b.example">a</a><a href="tel:+49301">a</a>',
  '<a href="#5.2">a</a><a href="/a/?b=c:d&e">a</a><a href="?a=b:c">a</a><a href="a/b:c">a</a><a href="../">a</a>',
  '<p data-style="a" data-onload="a" styles="a" action-x="//b.example" xsrc="//b.example" srcx="//b.example">a</p>',
  '<p backgrounds="a" xmanifest="a" data-src="//b.example" hreflang="a:b" xhref="a:b">a</p>',
  '<meta http-equiv="Content-Security-Policy" content="default-src">',
  '<meta http-equiv="refresh" content="0; url=/avv/"><meta http-equiv="REFRESH" content="0; url=/">',
  '<meta name="refresh" content="0; url=https://b.example/"><meta http-equiv="" content="1">',
  '<p id="a" id="b" src="/a" src="//b.example">a</p>',
  '<form action="/suche/"><button formaction="/a">a</button></form><video poster="/a.png" src="a.mp4"></video>',
  '</iframe></style></script>',
];

/** Markup that no page of the site holds, with the tag that a complaint shows; the markup itself where it is absent. */
const FOREIGN_MARKUP: readonly (readonly [markup: string, shown?: string])[] = [
  ...'style iframe frame frameset object embed applet base portal xmp plaintext noembed noframes fencedframe model modelx'
    .split(' ')
    .map((name) => [`<${name}>`] as const),
  ['<STYLE>'],
  ['<script>a</script>', '<script>'],
  ['<script src></script>', '<script src>'],
  ['<script src=""></script>', '<script src="">'],
  ['<script src="https://b.example/a.js"></script>', '<script src="https://b.example/a.js">'],
  ['<script type="text/javascript">a</script>', '<script type="text/javascript">'],
  ['<script type="xapplication/json">a</script>', '<script type="xapplication/json">'],
  ['<script type="application/jsonx">a</script>', '<script type="application/jsonx">'],
  ['<script type="application/json" src=""></script>', '<script type="application/json" src="">'],
  ['<p type="application/json" onclick="a">'],
  ...['stylesheet', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'import', 'manifest']
    .concat(['icon', 'apple-touch-icon', 'STYLESHEET', 'alternate stylesheet', 'icon mask', 'a\nstylesheet\nb'])
    .map((rel) => [`<link rel="${rel}" href="https://b.example/a">`] as const),
  ['<link rel="stylesheet">'],
  ['<link rel="stylesheet" href="">'],
  ['<meta http-equiv="set-cookie" content="a">'],
  ['<meta http-equiv="xcontent-security-policy" content="a">'],
  ['<meta http-equiv="content-security-policy-report-only" content="a">'],
  ['<meta http-equiv="refresh">'],
  ['<meta http-equiv="refresh" content="1; url=/avv/">'],
  ['<meta http-equiv="refresh" content="10; url=/avv/">'],
  ['<meta http-equiv="refresh" content="0; url=//b.example/">'],
  ['<meta http-equiv="refresh" content="0; url=https://b.example/">'],
  ['<meta http-equiv="refresh" content="0; url=/a?b&c">'],
  ['<meta http-equiv="refreshing" content="0; url=/avv/">'],
  ['<meta http-equiv="xrefresh" content="0; url=/avv/">'],
  ['<p on=a>'],
  ['<p onclick="a">'],
  ['<p ONCLICK="a">'],
  ['<p style="">'],
  ['<iframe-x srcdoc="a">'],
  ['<template shadowroot="open">'],
  ['<template shadowrootmode="open">'],
  ['<p manifest="a">'],
  ['<p background="/a.png">'],
  ...['src', 'srcset', 'poster', 'ping', 'action', 'formaction'].flatMap((key) => [
    [`<p ${key}="https://b.example/">`] as const,
    [`<p ${key}="//b.example/">`] as const,
  ]),
  ['<img src>'],
  ['<img src="">'],
  ['<img src=" ">'],
  ['<img src="/a?b&amp;c">'],
  ['<img src="\\\\b.example">'],
  ['<img src="data:,">'],
  ['<img src="/a\tb">'],
  ['<img src="/a\nb">'],
  ['<img src="/a\rb">'],
  ['<img src="//b.example/" src="/a">'],
  ['<p action=//b.example/>'],
  ["<p action='//b.example/'>"],
  ['<a href="javascript:a()">'],
  ['<a href="xhttps://b.example/">'],
  ['<a href="data:,a">'],
  ["<a href='data:,a'>"],
  ['<a href=data:,a>'],
  ['<a href="java&#115;cript:a()">'],
  ['<a href="\\\\b.example">'],
  ['<a href=" https://b.example/">'],
  ['<a xlink:href="javascript:a()">'],
  ['<a href="javascript:a()" href="#a">'],
];

/** Markup that readers of HTML understand in different ways, with where it begins. */
const AMBIGUOUS_MARKUP: readonly (readonly [markup: string, from: string])[] = [
  ['<p>a < b</p>', '< b</p></body></html>'],
  ['<p>a<</p>', '<</p></body></html>'],
  ['<p title="a>b</p>', '<p title="a>b</p></body></html>'],
  ["<p title='a>b</p>", "<p title='a>b</p></body></html>"],
  ['<p title=a"b>c</p>', '<p title=a"b>c</p></body></html>'],
  ["<p title=a'b>c</p>", "<p title=a'b>c</p></body></html>"],
  ['<p title=a`b>c</p>', '<p title=a`b>c</p></body></html>'],
  ['<p title=a=b>c</p>', '<p title=a=b>c</p></body></html>'],
  ['<p "a">b</p>', '<p "a">b</p></body></html>'],
  ['<p/a>b</p>', '<p/a>b</p></body></html>'],
  ['<p id="a"lang="b">c</p>', '<p id="a"lang="b">c</p></body></html>'],
  ['<p a/b>c</p>', '<p a/b>c</p></body></html>'],
  ['<p ="a">b</p>', '<p ="a">b</p></body></html>'],
  ['<1>a', '<1>a</body></html>'],
  ['</ p>', '</ p></body></html>'],
  ['<!-- <b> -->', '<!-- <b> --></body></html>'],
  ['<!--a', '<!--a</body></html>'],
  ['<!-->', '<!--></body></html>'],
  ['<![CDATA[a]]>', '<![CDATA[a]]></body></html>'],
  ['<!entity a>', '<!entity a></body></html>'],
  ['<?xml?>', '<?xml?></body></html>'],
  ['<script type="application/json">"<b>"</script>', '<script type="application/json">"<b>"</script></body></html>'],
  ['<title><b>a</b></title>', '<title><b>a</b></title></body></html>'],
  ['<textarea></p></textarea>', '<textarea></p></textarea></body></html>'],
  ['<textarea><textarea>', '<textarea><textarea></body></html>'],
];

const NOT_WHOLE = 'is not a whole page of the site.';
const NOT_UTF8 = 'does not say that it is written in UTF-8.';

/** A page that has said its encoding after so many bytes. */
const saysUtf8Within = (length: number): string => {
  const declared = page('a').indexOf('"utf-8"') + '"utf-8"'.length;
  return page('a').replace('<head>', `<head><!--${'-'.repeat(length - declared - '<!---->'.length)}-->`);
};

/** Pages as a whole that are not of the site, with every complaint. */
const OTHER_PAGES: readonly (readonly [page: string, complaints: readonly string[]])[] = [
  ['', [NOT_WHOLE, NOT_UTF8]],
  ['<meta charset="utf-8">', [NOT_WHOLE]],
  ['< a', [NOT_WHOLE, NOT_UTF8, 'is not unambiguous HTML: < a']],
  [saysUtf8Within(1025), [NOT_UTF8]],
  [page('a').replace('<!doctype html>', ''), [NOT_WHOLE]],
  [` ${page('a')}`, [NOT_WHOLE]],
  [page('a').replace('</html>', ''), [NOT_WHOLE]],
  [`${page('a')}a`, [NOT_WHOLE]],
  [`${page('a')}<p>a</p>`, [NOT_WHOLE]],
  [`${page('a')}<script src="/a.js"></script>a`, [NOT_WHOLE]],
  [page('a').replace('<html', '<htmlx'), [NOT_WHOLE]],
  [page('a').replace(' charset="utf-8"', ''), [NOT_UTF8]],
  [page('a').replace('utf-8', 'iso-8859-1'), [NOT_UTF8]],
  [page('a').replace('<head>', `<head><!--${'-'.repeat(1024)}-->`), [NOT_UTF8]],
];

const WHOLE_PAGES: readonly string[] = [
  page('a').replace('doctype html', 'DOCTYPE HTML').replace('html lang', 'HTML LANG').replace('</html>', '</HTML>'),
  page('a').replace('<meta charset="utf-8"', '<META CHARSET="UTF-8"'),
  `${page('a')}\n<script src="/a.js"></script>\n<script src="/b.js"></script>\n`,
  saysUtf8Within(1024),
];

const foreign = (shown: string): string => `holds ${shown}, which is not of the site.`;

/** Pages, each with the complaints of `foreignParts`, all of them and in their order. */
export const PAGE_FORMS: readonly (readonly [page: string, complaints: readonly string[]])[] = [
  ...[...OWN_MARKUP.map((markup) => page(markup)), ...WHOLE_PAGES].map((whole) => [whole, []] as const),
  ...FOREIGN_MARKUP.map(([markup, shown = markup]) => [page(markup), [foreign(shown)]] as const),
  ...AMBIGUOUS_MARKUP.map(
    ([markup, from]) => [page(markup), [`is not unambiguous HTML: ${from.slice(0, 80)}`]] as const,
  ),
  ...OTHER_PAGES,
  [page(`<p ${'a '.repeat(99)}onclick=a>`), [foreign(`<p ${'a '.repeat(99)}`.slice(0, 120))]],
  [page(`<p>a <${'b'.repeat(99)}`), [`is not unambiguous HTML: <${'b'.repeat(79)}`]],
  [page('<style>a <'), ['is not unambiguous HTML: <</body></html>', foreign('<style>')]],
];
