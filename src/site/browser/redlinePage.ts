import { walkChanges } from './walkChanges.ts';

/** The page of a comparison, wherever it was made. */
const page = document.querySelector('.redline')?.closest<HTMLElement>('.comparison');
if (page) walkChanges(page);
