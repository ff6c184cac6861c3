import styleAddress from '../../styles/citeDialog.css?url';
import { CITE_DIALOG_WORDS } from '../words/citeDialogWords.ts';
import { type CopyWords, offerCopies } from './copyTexts.ts';
import { loadStyle } from './loadStyle.ts';
import { trusted } from './trusted.ts';

/**
 * The dialog that cites a clause of the version shown. The citations stand on the page of the clause's history, which
 * is asked for when a clause is chosen.
 */
const say = CITE_DIALOG_WORDS[document.documentElement.lang === 'en' ? 'en' : 'de'];

const styled = loadStyle(styleAddress);
const dialog = element('dialog', 'cite-dialog');
const title = element('h2', '', say.title);
title.id = '_cite';
dialog.setAttribute('aria-labelledby', title.id);
const label = element('label', '', say.clause);
const choice = element('select', '');
choice.autofocus = true;
label.append(' ', choice);
const close = element('button', '', say.close);
close.type = 'button';
close.addEventListener('click', () => dialog.close());
const head = element('div', 'cite-head');
head.append(title, close);
const content = element('div', 'cite-content');
dialog.append(head, label, content);
(document.querySelector('main') ?? document.body).append(dialog);

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.clause-groups a[data-clause]')].map((link) => [
    link.dataset['clause'] ?? '',
    link,
  ]),
);
for (const { id } of document.querySelectorAll('.contract section[id]')) {
  const link = links.get(id);
  if (link !== undefined) choice.append(new Option(link.textContent.trim(), id));
}

/**
 * Opens the dialog.
 *
 * @param version number of the version shown
 * @param clause id of a clause; null for the one the page was opened at, or the first
 */
export async function citeClause(version: string, clause: string | null, words: CopyWords): Promise<void> {
  const wanted = clause ?? location.hash.slice(1);
  if (links.has(wanted)) choice.value = wanted;
  choice.onchange = () => void load(version, words);
  await styled;
  if (!dialog.open) dialog.showModal();
  void load(version, words);
}

async function load(version: string, words: CopyWords): Promise<void> {
  const link = links.get(choice.value);
  if (link === undefined) return;
  content.replaceChildren(message(say.loading));
  const found = await citationsIn(link.href, version);
  // Another clause was chosen meanwhile.
  if (links.get(choice.value) !== link) return;
  if (found === null) {
    const there = element('a', '', say.history);
    there.href = link.href;
    const failed = message(`${say.failed} `);
    failed.append(there);
    content.replaceChildren(failed);
    return;
  }
  content.replaceChildren(...found);
  offerCopies(content, words);
}

async function citationsIn(address: string, version: string): Promise<readonly Element[] | null> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const page = trusted.nodes(await answer.text());
    const entry = [...page.querySelectorAll<HTMLElement>('[data-cited]')].find(
      ({ dataset }) => dataset['cited'] === version,
    );
    return entry === undefined ? null : [...entry.querySelectorAll('.quotables')];
  } catch {
    return null;
  }
}

function message(text: string): HTMLElement {
  const said = element('p', '', text);
  said.role = 'status';
  return said;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
