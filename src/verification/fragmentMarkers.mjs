/**
 * The two comments that show in a page where the bytes of a frozen fragment begin and end.
 *
 * @param {string} agreement name of the agreement
 * @param {string} version number of the version
 */
export const fragmentMarkers = (agreement, version) => ({
  begin: `<!--fassung ${agreement} ${version}-->`,
  end: `<!--/fassung ${agreement} ${version}-->`,
});

/**
 * A frozen fragment between its markers.
 *
 * @param {string} agreement
 * @param {string} version
 * @param {string} fragment the frozen legal fragment, untouched
 */
export function markedFragment(agreement, version, fragment) {
  const { begin, end } = fragmentMarkers(agreement, version);
  return `${begin}${fragment}${end}`;
}
