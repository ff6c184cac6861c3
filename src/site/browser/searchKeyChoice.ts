const KEY = 'fassung-search-key';

/** Whether the key `/` opens the search. A key of one character must be one that can be switched off. */
export function slashOpensSearch(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps in this browser whether the key `/` opens the search. */
export function keepSlashKey(opens: boolean): void {
  try {
    if (opens) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Where nothing can be kept, the key works as usual.
  }
}
