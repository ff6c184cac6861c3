/**
 * Lets the keyboard reach tables that are wider than the screen. Some browsers do so themselves, not all.
 */
function markScrollable(): void {
  for (const table of document.querySelectorAll<HTMLElement>('main table')) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    else table.removeAttribute('tabindex');
  }
}

markScrollable();
addEventListener('resize', markScrollable);

export {};
