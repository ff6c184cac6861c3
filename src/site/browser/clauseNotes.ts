/**
 * Puts a note into the margin beside each clause: when it was last changed, with a link to its history, and its errata. The
 * notes come from the lists around the text; they are no part of the contract and can neither be selected nor printed.
 */
const list = document.querySelector<HTMLElement>('.clause-groups');
const errata = [...document.querySelectorAll<HTMLAnchorElement>('[data-erratum]')];
for (const link of list?.querySelectorAll<HTMLAnchorElement>('a[data-clause]') ?? []) {
  const opening = document.getElementById(link.dataset['clause'] ?? '')?.firstElementChild;
  const group = link.closest('div');
  const words = group?.querySelector('dt')?.textContent ?? '';
  const note = document.createElement('small');
  note.className = 'clause-note';
  // The contract may be written in another language than the page around it.
  note.lang = document.documentElement.lang;
  if (group?.dataset['untouched'] !== undefined) note.dataset['untouched'] = '';
  const there = document.createElement('a');
  there.href = link.href;
  there.textContent = words;
  const name = list?.dataset['name']?.replace('…', link.textContent.trim()) ?? '';
  there.setAttribute('aria-label', `${name}, ${words}`);
  note.append(there);
  for (const { hash, dataset, parentElement } of errata) {
    if (decodeURIComponent(hash.slice(1)) !== link.dataset['clause']) continue;
    const mark = document.createElement('a');
    mark.className = 'erratum-mark';
    mark.href = `#${dataset['erratum']}`;
    mark.textContent = parentElement?.querySelector('b')?.textContent ?? '';
    note.append(mark);
    delete note.dataset['untouched'];
  }
  opening?.after(note);
}

export {};
