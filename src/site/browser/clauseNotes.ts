/**
 * Puts a note into the margin beside each clause: when it was last changed, with a link to its history. The notes come
 * from the list below the text; they are no part of the contract and can neither be selected nor printed.
 */
const list = document.querySelector<HTMLElement>('.clause-groups');
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
  opening?.after(note);
}

export {};
