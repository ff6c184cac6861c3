import { offerCopies } from './copyTexts.ts';

/** Buttons to copy the citations on the page of a clause. */
const section = document.querySelector<HTMLElement>('.citing');
if (section !== null) {
  const { copy = '', copied = '', marked = '' } = section.dataset;
  offerCopies(section, { copy, copied, marked });
}
