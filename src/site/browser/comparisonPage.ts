import { showComparison } from './showComparison.ts';

/** The page of a pair whose comparison is not prepared. */
const root = document.querySelector<HTMLElement>('[data-comparison]');
const { old, recent } = root?.dataset ?? {};
if (root !== null && old !== undefined && recent !== undefined) showComparison(root, old, recent);
