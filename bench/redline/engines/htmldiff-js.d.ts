declare module 'htmldiff-js' {
  /** The package is CommonJS with a default of its own inside. */
  const bundle: { readonly default: { readonly execute: (oldHtml: string, newHtml: string) => string } };
  export default bundle;
}
