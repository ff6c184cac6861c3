/** Name of the file that the search reads first, beside its page. */
export const DIRECTORY_FILE = 'verzeichnis.json';
