/** Words of the buttons, in the language of the page. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  /** Where the browser does not let a page copy. */
  readonly marked: string;
}

/** So long a button says that it has copied, in milliseconds. */
const SHOWN = 2500;

/**
 * Gives every text to be quoted a button that copies it, and says so to those who do not see the button.
 *
 * @param root element around texts of `CitingTexts.astro`
 */
export function offerCopies(root: HTMLElement, words: CopyWords): void {
  const status = document.createElement('p');
  status.className = 'copy-status';
  status.role = 'status';
  for (const text of root.querySelectorAll<HTMLElement>('.quotable')) {
    const name = text.closest('div')?.querySelector('dt');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.copy;
    button.setAttribute('aria-label', `${words.copy}: ${name?.textContent}`);
    button.addEventListener('click', async () => {
      const isCopied = await copied(text);
      status.textContent = '';
      button.textContent = isCopied ? words.copied : words.copy;
      // A status that says the same again would not be read again.
      setTimeout(() => (status.textContent = isCopied ? `${words.copied}: ${name?.textContent}` : words.marked));
      setTimeout(() => (button.textContent = words.copy), SHOWN);
    });
    const place = document.createElement('dd');
    place.className = 'copy';
    place.append(button);
    name?.after(place);
  }
  root.append(status);
}

/** Copies by the means the browser has; where it has none, the text is marked for the reader to copy. */
async function copied(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return document.execCommand('copy');
  }
}
