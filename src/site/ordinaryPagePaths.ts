import { library } from './library.ts';

/**
 * One page for each ordinary page: the paths that Astro asks a page for.
 */
export function ordinaryPagePaths(): { params: { page: string } }[] {
  return library().pages.map(({ name }) => ({ params: { page: name } }));
}
