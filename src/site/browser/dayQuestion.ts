import { isCalendarDate } from '../../agreement/calendarDate.ts';
import { dayInWords } from '../../agreement/dayInWords.ts';

/** "Welche Fassung galt am …?": answers from the periods that stand in the form, also for `?tag=2025-05-01`. */
const form = document.querySelector<HTMLFormElement>('.day-form');
if (form !== null) listen(form);

function listen(form: HTMLFormElement): void {
  const field = form.elements.namedItem('tag') as HTMLInputElement;
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (status === null) return;
  status.textContent = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?tag=${field.value}`);
    answer(form, status, field.value);
  });
  const asked = new URLSearchParams(location.search).get('tag') ?? '';
  if (!isCalendarDate(asked)) return;
  field.value = asked;
  answer(form, status, asked);
}

function answer(form: HTMLFormElement, status: HTMLElement, day: string): void {
  const periods = [...form.querySelectorAll<HTMLTemplateElement>('template')].map(({ dataset }) => dataset);
  const found = periods.find(({ start = '', end }) => start <= day && (end === undefined || day < end));
  const language = form.dataset['language'] === 'en' ? 'en' : 'de';
  const { none = '', noneAnyMore = '', answer: known = '', first = '' } = form.dataset;
  const sentence = found !== undefined ? known : day < first || first === '' ? none : noneAnyMore;
  const [before = '', after = ''] = sentence.replace('{day}', dayInWords(day, language)).split('{version}');
  const link = document.createElement('a');
  link.href = found?.['href'] ?? '';
  link.textContent = found?.['name'] ?? '';
  const note = found?.['note'] === undefined ? '' : ` ${found['note']}`;
  status.replaceChildren(before, ...(found === undefined ? [] : [link]), after, note);
}
