import { slashOpensSearch } from './searchKeyChoice.ts';

/**
 * The search opens as a dialog by its link in the header, Ctrl+K (⌘K) and the key `/`. Without a script, and where the
 * dialog cannot be loaded, the link leads to the page of the search. On that page, the keys lead into its form.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const field = document.querySelector<HTMLInputElement>('form.search-form input[name="q"]');
if (link !== null) listen(link);

function listen(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    if (field !== null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open(link);
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && slashOpensSearch();
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    if (field === null) open(link);
    else field.select();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function open(link: HTMLAnchorElement): void {
  import('./searchDialog.ts')
    .then(({ openSearchDialog }) => openSearchDialog(link))
    .catch(() => location.assign(link.href));
}
