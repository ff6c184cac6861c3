/**
 * "Seit meiner Fassung": where the reader said which version is theirs, or the address does (`?meine=1.1`), the panel is
 * loaded; where not, nothing is.
 */
const root = document.querySelector<HTMLElement>('[data-since]');
if (root !== null) {
  const program = () => import('./sincePanel.ts');
  const form = root.querySelector('form');
  if (form !== null) {
    form.classList.add('is-ready');
    form.onsubmit = (event) => {
      event.preventDefault();
      program().then(({ remember }) => remember(root, form));
    };
  }
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(root.dataset['key'] ?? '');
  } catch {
    // A browser may forbid to keep anything.
  }
  if (kept !== null || location.search.includes('meine=')) program().then(({ show }) => show(root));
}

export {};
