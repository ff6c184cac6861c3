import { offerCopies } from './copyTexts.ts';

/** Buttons to copy the citations of a version, and one in the note beside each clause to cite it. */
const section = document.querySelector<HTMLElement>('.citing');
if (section !== null) {
  const { version = '', copy = '', copied = '', marked = '', cite = '', unit = '', any = '' } = section.dataset;
  const words = { copy, copied, marked };
  offerCopies(section, words);
  const open = (clause: string | null): void => {
    void import('./citeDialog.ts').then(({ citeClause }) => citeClause(version, clause, words));
  };
  const button = (name: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    return made;
  };
  // Not every screen has room for buttons in the margin: in the dialog one can choose a clause as well.
  const chooser = button(any);
  chooser.addEventListener('click', () => open(null));
  section.querySelector('.citing-clauses')?.append(chooser);
  const names = new Map(
    [...document.querySelectorAll<HTMLElement>('.clause-groups [data-clause]')].map((link) => [
      link.dataset['clause'] ?? '',
      link.textContent.trim(),
    ]),
  );
  for (const note of document.querySelectorAll('.clause-note')) {
    const id = note.parentElement?.id ?? '';
    const name = names.get(id) ?? id;
    // German quotation marks are no English ones.
    const control = button(document.documentElement.lang === 'en' ? '“”' : '„“');
    control.title = cite.replace('…', /^\d/.test(name) ? unit + name : name);
    control.setAttribute('aria-label', control.title);
    control.addEventListener('click', () => open(id));
    note.append(control);
  }
}
