import type { ComparableAgreement } from '../comparableAgreement.ts';
import { pathsBelow } from '../paths.ts';
import { factsOfPage } from './comparisonRoot.ts';
import { done } from './comparisonTask.ts';
import { offerMadeFiles } from './offerMadeFiles.ts';
import { trusted } from './trusted.ts';

/**
 * Compares two versions and shows the result in the place of everything that stood there until then.
 *
 * @param root the element of `BrowserComparison.astro`
 * @param old number of the version on the left
 * @param recent number of the version on the right
 */
export async function showComparison(root: HTMLElement, old: string, recent: string): Promise<void> {
  const { agreement, messages } = factsOfPage(root);
  Object.assign(root.dataset, { old, recent });
  const status = part(root, '[role="status"]');
  const again = part(root, '.comparison-again');
  again.hidden = true;
  status.textContent = messages.comparing;
  const answer = await done({ wanted: 'page', agreement, old, recent });
  if (answer.kind !== 'page') {
    const unreachable = answer.kind === 'failed' && answer.why === 'unreachable';
    status.textContent = unreachable ? messages.unreachable : messages.failed;
    again.hidden = false;
    part(again, 'button').onclick = () => showComparison(root, old, recent);
    part(again, 'ul').replaceChildren(
      ...[old, recent].map((version) => linkTo(agreement, version, messages.readVersion)),
    );
    return;
  }
  status.textContent = '';
  document.title = `${answer.title} · ${agreement.publisher}`;
  await show(root, answer.title, answer.html);
}

function linkTo({ name, root, language }: ComparableAgreement, version: string, text: string): HTMLElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = pathsBelow(root, language).version(name, version);
  link.textContent = text.replace('{version}', () => version);
  item.append(link);
  return item;
}

async function show(root: HTMLElement, title: string, html: string): Promise<void> {
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  heading.textContent = title;
  part(root, '.comparison').replaceChildren(heading, trusted.nodes(html));
  for (const replaced of document.querySelectorAll('[data-until-compared]')) replaced.remove();
  part(root, '.comparison-result').hidden = false;
  offerMadeFiles();
  await import('./redlinePage.ts');
  // Scripts of every page look at wide tables when the width changes.
  dispatchEvent(new Event('resize'));
  if (location.hash === '') heading.focus();
  // What the fragment names is there only now: the browser is asked to go there once more.
  else location.replace(location.hash);
}

const part = (root: HTMLElement, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
};
