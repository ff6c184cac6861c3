/**
 * A frozen fragment between the two markers that show in a page where its bytes begin and end.
 *
 * @param agreement name of the agreement
 * @param version number of the version
 * @param fragment the frozen legal fragment, untouched
 */
export function markedFragment(agreement: string, version: string, fragment: string): string {
  const { begin, end } = fragmentMarkers(agreement, version);
  return `${begin}${fragment}${end}`;
}

/** The two markers of a version. */
export function fragmentMarkers(agreement: string, version: string): { readonly begin: string; readonly end: string } {
  return { begin: `<!--fassung ${agreement} ${version}-->`, end: `<!--/fassung ${agreement} ${version}-->` };
}
