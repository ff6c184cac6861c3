/**
 * What a page of the site needs, and all it may do: the value of the header `Content-Security-Policy`. There is no inline
 * program or style and no other host; HTML that a program writes passes one door, `src/site/browser/trusted.ts`.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types fassung',
].join('; ');
