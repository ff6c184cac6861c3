import type { RedlineKind } from '../paths.ts';
import { factsOfPage } from './comparisonRoot.ts';
import { done } from './comparisonTask.ts';

/**
 * Offers the files that do not stand beside a comparison, among the links of the comparison: the browser makes them when
 * they are asked for, and prints instead of making a PDF.
 */
export function offerMadeFiles(): void {
  const root = document.querySelector<HTMLElement>('[data-comparison]');
  const links = document.querySelector('.comparison-links');
  if (root === null || links === null) return;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'made-file-status';
  links.after(status);
  const { fileNames } = factsOfPage(root);
  const buttons = Object.entries(fileNames).map(([kind, name]) => buttonFor(kind as RedlineKind, name, root, status));
  links.prepend(...buttons);
}

function buttonFor(kind: RedlineKind, name: string, root: HTMLElement, status: HTMLElement): HTMLElement {
  const [item, button] = [document.createElement('li'), document.createElement('button')];
  Object.assign(button, { type: 'button', className: 'made-file', textContent: name });
  button.addEventListener('click', () => (kind === 'pdf' ? print() : make(kind, root, button, status)));
  item.append(button);
  return item;
}

async function make(
  wanted: Exclude<RedlineKind, 'pdf'>,
  root: HTMLElement,
  button: HTMLButtonElement,
  status: HTMLElement,
): Promise<void> {
  const { agreement, messages } = factsOfPage(root);
  const { old = '', recent = '' } = root.dataset;
  if (button.ariaDisabled === 'true') return;
  // A button that is disabled loses the focus.
  button.ariaDisabled = 'true';
  status.textContent = messages.makingFile;
  const answer = await done({ wanted, agreement, old, recent });
  button.ariaDisabled = null;
  if (answer.kind === 'file') {
    save(answer.name, new Blob([answer.bytes], { type: answer.type }));
    status.textContent = messages.fileMade.replace('{name}', () => answer.name);
    return;
  }
  const isUnreachable = answer.kind === 'failed' && answer.why === 'unreachable';
  status.textContent = isUnreachable ? messages.fileUnreachable : messages.fileFailed;
}

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
