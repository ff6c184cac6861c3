/** Other looks of the same text, as a theme may have them. */
export const HARMLESS_THEMES: readonly (readonly [name: string, css: string])[] = [
  ['larger letters', '.contract article { font-size: 1.35rem }'],
  ['smaller letters', '.contract article { font-size: 0.85rem }'],
  ['another font', '.contract article { font-family: "Liberation Sans", sans-serif }'],
  ['other colours', ':root { --paper: #fffdf4; --ink: #14213d; --quiet: #4a4e58; --sheet: #fff }'],
  ['other colours of links', '.contract a { color: #0b3d91 !important; text-decoration: underline !important }'],
  ['wider column', '.contract article { max-inline-size: none }'],
  ['narrower column', '.contract article { max-inline-size: 26rem }'],
  ['more room', '.contract p { margin-block: 1.4rem; padding-block: 0.4rem } .contract article { padding: 2rem 5rem }'],
  ['lines further apart', '.contract article { line-height: 2.1 }'],
  ['lines closer', '.contract article { line-height: 1.3 }'],
  ['borders and grounds', '.contract section { border-block-start: 1px solid #999; background: #f6f6f0 }'],
  ['set in blocks', '.contract p { text-align: justify; hyphens: none }'],
  ['spaced', '.contract p { letter-spacing: 0.12em; word-spacing: 0.16em }'],
  [
    'numbers within the lines',
    '.contract section > p > a:first-child { position: static !important; margin-inline-end: 0.5em }',
  ],
  ['narrower strip, other header', '.strip { padding-block: 0 } .site-header { background: #eef }'],
  [
    'heavier letters and slanted headings',
    '.contract p { font-weight: 500 } .contract h2 { font-style: italic; font-size: 1.6rem }',
  ],
];
