const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types fassung',
];

/** Nobody may show the address inside a page of their own. Browsers heed this in a header only. */
export const NO_FRAMES = "frame-ancestors 'none'";

/**
 * What a page of the site needs, and all it may do: the value of the header `Content-Security-Policy`. There is no inline
 * program or style and no other host; HTML that a program writes passes one door, `src/site/browser/trusted.ts`.
 */
export const CONTENT_POLICY = [...DIRECTIVES, NO_FRAMES].join('; ');

/**
 * The same as every page says it of itself, for hosts that send no headers of ours and for copies on a disk. Without what
 * browsers refuse to read there (Content Security Policy Level 3, 3.3: `frame-ancestors`, `report-uri`, `sandbox`).
 */
export const PAGE_POLICY = DIRECTIVES.join('; ');
