import { join } from 'node:path';
import { ROOT } from './runScript.ts';

/**
 * The content folder of the example: that of the project as long as it is the example, else a fresh release of it, which
 * `releasedExample` has made.
 */
export const EXAMPLE_CONTENT = process.env['FASSUNG_EXAMPLE'] || join(ROOT, 'content');
