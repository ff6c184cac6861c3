import type { APIRoute } from 'astro';
import { redlineJson } from '../../../../../redline/redlineJson.ts';
import { library } from '../../../../../site/library.ts';
import { redlineFileName } from '../../../../../site/paths.ts';
import { hasRedlineFile, redlineOf, type VersionPair, versionPairs } from '../../../../../site/redlineView.ts';

/** The comparison as data. */
export function getStaticPaths() {
  return versionPairs(library())
    .filter(hasRedlineFile)
    .map((pair) => {
      const { agreement, older, newer } = pair;
      const file = redlineFileName(agreement.name, older.version, newer.version, 'json');
      return {
        params: { agreement: agreement.name, version: newer.version, old: older.version, file },
        props: { pair },
      };
    });
}

export const GET: APIRoute<{ pair: VersionPair }> = ({ props }) =>
  new Response(redlineJson(redlineOf(props.pair)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
