const NAMES =
  /^(?:XRef(?:Entry|Parse)|ParserEOF|MissingData|InvalidPDF|UnknownError|Abort|Jpx|Jbig2)\w*$|^FormatError$/;

/**
 * Whether a rejection that nobody handled is one that pdf.js leaves behind: of a damaged file it fetches several pages
 * ahead and waits for the first only. The reader has refused the file by then. A command that reads files of strangers
 * passes over such rejections, which would end its process.
 *
 * @param reason what was rejected with
 */
export function isPdfStray(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'name' in reason && NAMES.test(String(reason.name));
}
