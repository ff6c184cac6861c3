/**
 * Loads a style sheet of this site. Imported as a style sheet, it would be linked on every page from which the program
 * that needs it can be opened.
 *
 * @param address address of the style sheet, as an import with `?url` gives it
 * @returns settles when it is there, or cannot be had: what needs it is plain then, and works
 */
export function loadStyle(address: string): Promise<unknown> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  const isDone = new Promise((done) => {
    sheet.addEventListener('load', done);
    sheet.addEventListener('error', done);
  });
  document.head.append(sheet);
  return isDone;
}
