import { z } from 'zod';
import { FEDERAL_STATES } from '../deadline/publicHoliday.ts';
import { cleanText } from './cleanText.ts';
import { siteFile } from './contentPaths.ts';
import { readYaml } from './readYaml.ts';

/** So many versions have half a million pairs, more than a build could ever write. */
const MOST_PREPARED = 1000;

/** What `site.yaml` holds. */
export const SITE_SCHEMA = z.strictObject({
  publisher: z.strictObject({
    name: cleanText,
    street: cleanText,
    postalCode: cleanText,
    city: cleanText,
    country: cleanText,
    email: z.email(),
    /** The federal state whose holidays count for the last day of a period: `BW` to `TH`. Nationwide ones if absent. */
    state: z.enum(FEDERAL_STATES).optional(),
    /** A sentence shown beside the name, such as a notice that the site is an example. */
    note: cleanText.optional(),
  }),
  /** Address of the site: permalinks begin with it, so it is fixed with the first release. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/[^/]$/, 'must not end with a slash')
    .regex(/^[^?#]*$/, 'must be a plain address'),
  language: z.enum(['de', 'en']),
  /**
   * Up to this many versions of an agreement, the page of every pair of them is prepared. Beyond it, that of neighbours
   * and of each version with the current one; the other pairs are compared in the reader's browser.
   */
  preparedComparisons: z.int().min(0).max(MOST_PREPARED).default(20),
});

/** Who publishes the site and where it stands. */
export type SiteFacts = Readonly<z.output<typeof SITE_SCHEMA>>;

/**
 * Reads `site.yaml`.
 *
 * @param content the content folder
 * @throws AuthorError where the file is missing or wrong
 */
export const readSiteFacts = (content: string): SiteFacts => readYaml(siteFile(content), SITE_SCHEMA);
