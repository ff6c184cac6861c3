import type { LookName } from './looks.ts';

/** What a hostile theme does: it may send other styles, programs and elements around the contract, but no other contract. */
export interface Trick {
  readonly name: string;
  /** Added to the style sheets of the site. */
  readonly css?: string;
  /** Added to its programs, under its content policy. */
  readonly script?: string;
  /** Put before the end of the page. */
  readonly html?: string;
  /** How one must look to be deceived. */
  readonly look: LookName;
  /** The complaint names the technique, and the clause where there is one. */
  readonly told: RegExp;
}

/** One paragraph of the contract that all tricks are played on. */
const AT = '[id="2.1"]';
const P = `${AT} > p`;

/** A property that shows itself in complaints by its own name, on the one clause. */
const at = (name: string, declarations: string, technique: string, look: LookName = 'light'): Trick => ({
  name,
  css: `${P} { ${declarations} }`,
  look,
  told: toldOf(technique),
});

const toldOf = (technique: string, clause = '2.1'): RegExp =>
  new RegExp(`clause ${clause.replace('.', '\\.')}: ${technique.replace(/[-:()]/g, '\\$&')}: `);

/** A box of its own over the text. */
const cover = (selector: string, more: string): string =>
  `${selector} { content: ""; position: fixed; inset: 0; z-index: 9; background: var(--paper); ${more} }`;

/** Anything that is done by a program to the clause. */
const byScript = (name: string, script: string, told: RegExp, look: LookName = 'light'): Trick => ({
  name,
  script: `const clause = document.getElementById('2.1'); const p = clause.firstElementChild;
const text = p.lastChild; const sheet = new CSSStyleSheet();
${script}`,
  look,
  told,
});

const HIDE = 'sheet.replaceSync(\'[id="2.1"] { display: none }\'); document.adoptedStyleSheets = [sheet];';

const NOT_SHOWN: readonly Trick[] = [
  at('not displayed', 'display: none', 'display'),
  at('not visible', 'visibility: hidden', 'visibility'),
  at('content skipped', 'content-visibility: hidden', 'content-visibility'),
  at('nearly transparent', 'opacity: 0.05', 'opacity'),
  {
    name: 'all of it half transparent',
    css: 'main { opacity: 0.3 }',
    look: 'light',
    told: toldOf('opacity', 'opening'),
  },
  at('transparent letters', 'color: transparent', 'color'),
  at('letters nearly as the paper', 'color: #f1f0ed', 'color'),
  at('letters filled with the paper', '-webkit-text-fill-color: var(--paper)', 'color'),
  at('ground as the letters', 'background: var(--ink)', 'color'),
  at('outlined with the paper', '-webkit-text-stroke: 4px var(--paper)', '-webkit-text-stroke-width'),
  at('filtered away', 'filter: opacity(0)', 'filter'),
  at('blurred', 'filter: blur(6px)', 'filter'),
  at('masked', 'mask-image: linear-gradient(transparent, transparent)', 'mask-image'),
  at('blended with the ground', 'mix-blend-mode: screen', 'mix-blend-mode'),
  at('dissolving later', 'animation: gone 1s 9s forwards } @keyframes gone { to { opacity: 0 }', 'animation-name'),
  at(
    'dissolving while one scrolls',
    'animation: gone linear; animation-timeline: scroll() } @keyframes gone { to { opacity: 0 }',
    'animation-name',
  ),
];

const SMALL_OR_CUT: readonly Trick[] = [
  at('tiny letters', 'font-size: 2px', 'font-size'),
  at('letters of no size', 'font-size: 0', 'font-size'),
  at('scaled down', 'transform: scale(0.05)', 'transform'),
  at('scaled down by itself', 'scale: 0.1', 'scale'),
  at('zoomed out', 'zoom: 0.2', 'zoom'),
  at('letters on top of each other', 'letter-spacing: -0.5em', 'letter-spacing'),
  at('lines on top of each other', 'line-height: 0', 'order'),
  at('clipped by a shape', 'clip-path: inset(0 0 60% 0)', 'clip-path'),
  at('clipped by a rectangle', 'position: absolute; clip: rect(0 0 0 0)', 'clip'),
  at('box without height', 'height: 0; overflow: hidden', 'overflow'),
  at('box of one line', 'max-height: 1lh; overflow: clip', 'overflow'),
  at('contained', 'height: 1em; contain: paint', 'contain'),
  at(
    'clamped',
    'display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; width: 8em',
    'overflow',
  ),
  at('dots at the end', 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis; width: 12em', 'overflow'),
  at('to be scrolled in a slit', 'height: 2em; overflow: auto; scrollbar-width: none; width: 12em', 'overflow'),
  {
    name: 'end of the contract cut off',
    css: '.contract { max-height: 60rem; overflow: hidden }',
    look: 'light',
    told: /clause \d+(\.\d+)?: overflow: /,
  },
  {
    name: 'page without scrolling',
    css: 'html { overflow: hidden; height: 100% }',
    look: 'light',
    told: toldOf('overflow', 'opening'),
  },
];

const ELSEWHERE: readonly Trick[] = [
  at('beside the screen', 'position: absolute; left: -9999px', 'off-screen'),
  at('indented away', 'text-indent: -9999px', 'off-screen'),
  at('pushed away', 'margin-left: -200vw', 'off-screen'),
  at('moved away', 'translate: 300vw', 'translate'),
  at('one line without end', 'white-space: nowrap; font-size: 3rem', 'off-screen'),
  {
    name: 'fixed to the screen',
    css: '.document { position: fixed; inset: 0 }',
    look: 'light',
    told: toldOf('position', 'opening'),
  },
  at('on its side', 'writing-mode: vertical-rl', 'writing-mode'),
  at('from right to left', 'direction: rtl; unicode-bidi: bidi-override', 'unicode-bidi'),
  {
    name: 'clauses in another order',
    css: '[id="2"] { display: flex; flex-direction: column-reverse }',
    look: 'light',
    told: /clause 2(\.\w+)?: order: /,
  },
  {
    name: 'one clause put last',
    css: `[id="2"] { display: grid } ${AT} { order: 9 }`,
    look: 'light',
    told: /clause 2(\.\w+)?: order: /,
  },
  {
    name: 'number at the wrong end',
    css: `${P} > a:first-child { position: static !important; float: right }`,
    look: 'light',
    told: toldOf('order'),
  },
];

const COVERED: readonly Trick[] = [
  {
    name: 'cover over all',
    css: cover('body::after', 'pointer-events: none'),
    look: 'light',
    told: toldOf('generated content ::after', 'opening'),
  },
  {
    name: 'cover of the clause',
    css: `${AT} { position: relative } ${cover(`${AT}::before`, 'position: absolute')}`,
    look: 'light',
    told: toldOf('generated content ::before'),
  },
  {
    name: 'cover of an element beside it',
    css: cover('.site-footer::after', 'pointer-events: none'),
    look: 'light',
    told: /: covered: by footer/,
  },
  {
    name: 'cover through which the pointer falls',
    html: '<div class="cover"></div>',
    css: cover('.cover', 'pointer-events: none !important'),
    look: 'light',
    told: /: covered: by div/,
  },
  {
    name: 'heading that stays grows over the screen',
    css: '.strip { height: 100vh }',
    look: 'light',
    told: /: covered: by /,
  },
  {
    name: 'next clause drawn over it',
    css: '[id="2.2"] { margin-top: -5em; background: var(--paper) }',
    look: 'light',
    told: /: (order|covered): /,
  },
  {
    name: 'outline as broad as the clause',
    css: `${AT} { outline: 3em solid var(--paper); outline-offset: -3em }`,
    look: 'light',
    told: toldOf('ink'),
  },
  {
    name: 'shadow of the next clause',
    css: '[id="2.2"] { position: relative; box-shadow: 0 -6em 0 6em var(--paper) }',
    look: 'light',
    told: /: ink: contrast 1\.00/,
  },
  {
    name: 'cover that no pointer finds',
    html: '<div class="cover" inert></div>',
    css: cover('.cover', ''),
    look: 'light',
    told: /: ink: /,
  },
  {
    name: 'frosted glass',
    html: '<div class="cover" inert></div>',
    css: '.cover { position: fixed; inset: 0; z-index: 9; backdrop-filter: blur(9px) }',
    look: 'light',
    told: /: ink: /,
  },
  {
    name: 'picture over it',
    html: '<canvas></canvas>',
    css: 'canvas { position: absolute; inset: 0; width: 100%; height: 100% }',
    look: 'light',
    told: /: embedded: /,
  },
];

const OTHER_WORDS: readonly Trick[] = [
  {
    name: 'word before it',
    css: `${P}::before { content: "Nicht: " }`,
    look: 'light',
    told: toldOf('generated content ::before'),
  },
  {
    name: 'counted number',
    css: `${P}::after { counter-increment: x; content: counter(x) }`,
    look: 'light',
    told: toldOf('generated content ::after'),
  },
  at('number of a list', 'display: list-item; list-style: decimal inside', 'generated content ::marker'),
  at('word of a list', 'display: list-item; list-style: "Gestrichen: " inside', 'generated content ::marker'),
  {
    name: 'label replaced by a picture',
    css: `${P} > a { content: url("/favicon.svg") }`,
    look: 'light',
    told: toldOf('content'),
  },
  at('picture behind it', 'background-image: url("/favicon.svg")', 'background-image'),
  at('word at the end of each line', 'hyphenate-character: "nicht "', 'hyphenate-character'),
  at('capital letters', 'text-transform: uppercase', 'text-transform'),
  at('small capitals', 'font-variant-caps: all-small-caps', 'font-variant-caps'),
  at('dots in place of letters', '-webkit-text-security: disc', '-webkit-text-security'),
  at('struck out', 'text-decoration: line-through', 'text-decoration'),
  at('symbols in place of letters', 'font-family: Wingdings', 'font-family'),
  {
    name: 'letters of a font of its own',
    css: `${P} { font-family: Own } @font-face { font-family: Own; src: local("Liberation Sans") }`,
    look: 'light',
    told: /: @font-face: /,
  },
  {
    name: 'first line transparent',
    css: `${P}::first-line { color: transparent }`,
    look: 'light',
    told: toldOf('::first-line color'),
  },
  {
    name: 'first letter of no size',
    css: `${P}::first-letter { font-size: 0 }`,
    look: 'light',
    told: toldOf('::first-letter font-size'),
  },
  {
    name: 'words among the words',
    html: '<p class="added">Dies gilt nicht für Minderjährige.</p>',
    css: '.added { position: absolute; top: 60rem; left: 30rem }',
    look: 'light',
    told: /: foreign text: /,
  },
];

const ONLY_THERE: readonly Trick[] = [
  {
    name: 'only in the dark',
    css: `@media (prefers-color-scheme: dark) { ${P} { color: #202225 } }`,
    look: 'dark',
    told: toldOf('color'),
  },
  { name: 'only on paper', css: `@media print { ${P} { display: none } }`, look: 'print', told: toldOf('display') },
  { name: 'only on paper, white', css: `@media print { ${P} { color: #fff } }`, look: 'print', told: toldOf('color') },
  {
    name: 'only on paper, cut off',
    css: `@media print { ${P} { height: 1lh; overflow: hidden } }`,
    look: 'print',
    told: toldOf('overflow'),
  },
  {
    name: 'only on a phone',
    css: `@media (max-width: 400px) { ${P} { font-size: 6px } }`,
    look: 'phone',
    told: toldOf('font-size'),
  },
  {
    name: 'only on a phone, beside the screen',
    css: `@media (max-width: 400px) { ${P} { width: 200vw } }`,
    look: 'phone',
    told: toldOf('off-screen'),
  },
  {
    name: 'only under a finger',
    css: `@media (pointer: coarse) { ${P} { visibility: hidden } }`,
    look: 'phone',
    told: toldOf('visibility'),
  },
  {
    name: 'only without programs',
    css: `@media (scripting: none) { ${P} { display: none } }`,
    look: 'phone, dark, no script',
    told: toldOf('display'),
  },
  {
    name: 'only without programs, by an element',
    html: '<noscript><div class="cover"></div></noscript>',
    css: cover('.cover', 'pointer-events: none'),
    look: 'phone, dark, no script',
    told: /: covered: by div/,
  },
  {
    name: 'only on a tablet',
    css: `@media (width > 700px) and (width < 900px) { ${P} { opacity: 0 } }`,
    look: 'tablet',
    told: toldOf('opacity'),
  },
  {
    name: 'only with colours of one’s own',
    css: `@media (forced-colors: active) { ${P} { forced-color-adjust: none; color: Canvas } }`,
    look: 'forced colours',
    told: toldOf('color'),
  },
  {
    name: 'only below the pointer',
    css: `.contract article:hover ${P} { opacity: 0 }`,
    look: 'light',
    told: toldOf('opacity'),
  },
  {
    name: 'only for those who ask for the clause',
    css: `${AT}:target > p { color: var(--mark) }`,
    look: 'dark',
    told: toldOf('color'),
  },
];

const BY_PROGRAM: readonly Trick[] = [
  byScript('other word', "text.data = text.data.replace('eigenen', 'gemeinsamen');", toldOf('wording')),
  byScript(
    'other word after half an hour',
    "setTimeout(() => { text.data = text.data.replace('untersagt', 'erlaubt'); }, 1_800_000);",
    toldOf('wording'),
  ),
  byScript(
    'other word after a click',
    "addEventListener('click', () => { text.data = text.data.replace('untersagt', 'erlaubt'); });",
    toldOf('wording'),
    'operated',
  ),
  byScript('other address behind a label', "p.querySelector('a').href = '#2.2';", toldOf('structure')),
  byScript('hidden by an attribute', 'p.hidden = true;', toldOf('structure')),
  byScript('taken away', 'clause.remove();', toldOf('structure')),
  byScript('put elsewhere', "document.getElementById('9').append(clause);", toldOf('structure')),
  byScript(
    'closed shadow tree',
    "p.attachShadow({ mode: 'closed' }).textContent = 'Jeder darf sich anmelden.';",
    /: shadow tree: in place of what <p>/,
  ),
  byScript(
    'shadow tree around the page',
    "document.querySelector('.contract').attachShadow({ mode: 'open' }).append(document.createElement('slot'));",
    /: shadow tree: in place of what <div>/,
  ),
  byScript('styles of a program', HIDE, toldOf('display')),
  byScript(
    'styles that lie about themselves',
    `${HIDE}
const real = getComputedStyle; globalThis.getComputedStyle = (...all) => new Proxy(real(...all), { get: (style, key) => key === 'display' ? 'block' : style[key] });
Range.prototype.getClientRects = () => [new DOMRect(99, 99, 9, 19)];`,
    toldOf('display'),
  ),
  byScript(
    'hidden where it is scrolled to',
    "addEventListener('scroll', () => { document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; sheet.replaceSync('[id=\"2.1\"] { opacity: 0 }'); });",
    /clause 2\.1: (opacity|ink): /,
  ),
  byScript('scrolling undone', "addEventListener('scroll', () => scrollTo(0, 0));", /: scroll: the page stands at/),
  byScript(
    'painted as a transparent selection',
    "const range = new Range(); range.selectNodeContents(p); CSS.highlights.set('gone', new Highlight(range)); sheet.replaceSync('::highlight(gone) { color: transparent }'); document.adoptedStyleSheets = [sheet];",
    /: ::highlight: .*gone/,
  ),
  byScript(
    'window over the page',
    "const dialog = document.createElement('dialog'); dialog.textContent = 'Willkommen'; document.body.append(dialog); dialog.showModal();",
    /: covered: by /,
  ),
  byScript(
    'hidden from those who listen',
    "document.querySelector('.contract').setAttribute('aria-hidden', 'true');",
    /: attribute: <div .*aria-hidden="true"/,
  ),
  byScript(
    'folded',
    "const fold = document.createElement('details'); const all = document.querySelector('.contract'); all.before(fold); fold.append(all);",
    /: attribute: <details>/,
  ),
  byScript(
    'to be rewritten',
    "document.querySelector('.contract').contentEditable = 'true';",
    /: attribute: <div .*contenteditable="true"/,
  ),
  byScript(
    'second contract above',
    "const copy = document.querySelector('.contract article').cloneNode(true); copy.querySelector('p').textContent = 'Nichts gilt.'; document.querySelector('main').prepend(copy);",
    /: second text: /,
  ),
  byScript(
    'word in a note',
    "const note = document.createElement('small'); note.className = 'clause-note'; note.textContent = 'nicht'; note.style.position = 'static'; p.append(note);",
    toldOf('foreign text'),
  ),
  byScript(
    'comments around it taken away',
    "for (const node of [...document.querySelector('.contract').childNodes]) if (node.nodeType === 8) node.remove();",
    /: markers: 0 comments/,
  ),
];

/** More than a theme can hide by accident: every way known to us to show something else than what was frozen. */
export const HIDING_TRICKS: readonly Trick[] = [
  ...NOT_SHOWN,
  ...SMALL_OR_CUT,
  ...ELSEWHERE,
  ...COVERED,
  ...OTHER_WORDS,
  ...ONLY_THERE,
  ...BY_PROGRAM,
];

/** Tricks for readers whom no test looks after: found because their conditions were true nowhere. */
export const UNWATCHED: readonly (readonly [css: string, condition: string])[] = [
  [`@media (min-width: 2400px) { ${P} { display: none } }`, '(min-width: 2400px)'],
  [`@media (min-resolution: 9dppx) { ${P} { opacity: 0 } }`, '(min-resolution: 9dppx)'],
  [`@supports (-moz-appearance: none) { ${P} { opacity: 0 } }`, '(-moz-appearance: none)'],
  [`@container (min-width: 9999px) { ${P} { opacity: 0 } }`, '(min-width: 9999px)'],
];
