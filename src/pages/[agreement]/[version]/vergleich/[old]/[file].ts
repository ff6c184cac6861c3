import type { APIRoute } from 'astro';
import { library } from '../../../../../site/library.ts';
import { redlineFileOf } from '../../../../../site/madeForPages.ts';
import { redlineFileName } from '../../../../../site/paths.ts';
import { filesOfPairs } from '../../../../../site/versionPairs.ts';

/** What an address of this page gives. */
interface Props {
  /** Number of the file in `filesOfPairs`. */
  readonly index: number;
}

/** Files beside a comparison: Word with tracked changes, PDF, data. */
export function getStaticPaths() {
  return filesOfPairs(library()).map(({ pair: { agreement, older, newer }, kind }, index) => ({
    params: {
      agreement: agreement.name,
      version: newer.version,
      old: older.version,
      file: redlineFileName(agreement.name, older.version, newer.version, kind),
    },
    props: { index },
  }));
}

export const GET: APIRoute<Props> = async ({ props }) => new Response(new Uint8Array(await redlineFileOf(props.index)));
