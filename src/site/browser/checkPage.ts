import { checkCopy } from '../../copy/checkCopy.ts';
import { type CheckedLedger, checkedLedger, type HashOf } from '../../copy/checkedLedger.ts';
import { meantRelease, type NearText, nearText } from '../../copy/nearText.ts';
import { pastedText } from '../../copy/pastedText.ts';
import { signatureCheck, type Verify } from '../../copy/signatureCheck.ts';
import { berlinDay } from '../../ledger/berlinDay.ts';
import { releasesOf } from '../../ledger/event.ts';
import { type CheckAnswer, type CheckSetting, plainAnswer } from '../checkAnswer.ts';
import { copyAnswer } from '../copyAnswer.ts';
import { chainAnswer, faultAnswer, signatureAnswer } from '../ledgerAnswers.ts';
import { pastedAnswers } from '../pastedAnswers.ts';
import { pathsBelow } from '../paths.ts';
import { CHECK_WORDS } from '../words/checkWords.ts';

/** SHA-256 of the browser. */
const hashOf: HashOf = async (data) => {
  const digest = await crypto.subtle.digest('SHA-256', data as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Ed25519 of the browser; null where it has none. */
const verify: Verify = async (publicKey, signature, data) => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey as BufferSource, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature as BufferSource, data as BufferSource);
  } catch {
    return null;
  }
};

/** Something that could not be compared, with why, in words for the reader. */
class NotCompared extends Error {
  readonly answer: CheckAnswer;

  constructor(answer: CheckAnswer) {
    super(answer.title);
    this.answer = answer;
  }
}

function listen(root: HTMLElement): void {
  const { language, root: home = '/', titles = '{}', head = '', note } = root.dataset;
  const paths = pathsBelow(home, language === 'en' ? 'en' : 'de');
  const words = CHECK_WORDS[paths.language];
  const names = JSON.parse(titles) as Readonly<Record<string, string>>;
  const textAt = async (address: string): Promise<string> => {
    // A copy that the browser kept may be older than what is published.
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
    if (response === null || !response.ok) throw new NotCompared(plainAnswer('nothing', words.notLoaded));
    return response.text();
  };
  const setting = async (): Promise<CheckSetting> => {
    if (globalThis.crypto?.subtle === undefined) throw new NotCompared(plainAnswer('nothing', words.noDigest));
    const ledger = await checkedLedger(await textAt(paths.ledger), hashOf);
    if (!ledger.ok) throw new NotCompared(faultAnswer(words, ledger));
    if (ledger.events.length === 0) throw new NotCompared(plainAnswer('nothing', words.nothingPublished));
    return { ledger, paths, today: berlinDay(Date.now()), shortTitle: (agreement) => names[agreement] ?? agreement };
  };
  const near = async (ledger: CheckedLedger, name: string, bytes: Uint8Array): Promise<NearText | null> => {
    if (name !== '' && !/\.txt$/i.test(name)) return null;
    const text = new TextDecoder().decode(bytes);
    const release = meantRelease(name, text, releasesOf(ledger.events));
    if (release === null) return null;
    return nearText(release, text, await textAt(paths.file(release.agreement, release.version, 'txt')));
  };
  const compared = async (of: CheckSetting, name: string, bytes: Uint8Array): Promise<CheckAnswer> => {
    const finding = await checkCopy(bytes, of.ledger, hashOf);
    return copyAnswer(of, {
      name,
      finding,
      near: finding.type === 'unknown' ? await near(of.ledger, name, bytes) : null,
    });
  };

  const [copies, recompute] = root.querySelectorAll('form');
  const [copySection, ledgerSection] = root.querySelectorAll('section');
  const show = async (section: Element | undefined, ask: () => Promise<readonly CheckAnswer[]>): Promise<void> => {
    const status = section?.querySelector('[role="status"]');
    const results = section?.querySelector('.check-results');
    results?.replaceChildren();
    status?.replaceChildren(words.checking);
    status?.classList.remove('hidden-words');
    const answers = await ask().catch((error) => {
      if (error instanceof NotCompared) return [error.answer];
      throw error;
    });
    results?.replaceChildren(...answers.map(answerElement));
    // Read aloud are the titles; whoever wants to know more finds it below them.
    status?.classList.add('hidden-words');
    status?.replaceChildren(answers.map(({ title }) => title).join('. '));
  };

  const compareFiles = (files: readonly File[]): Promise<void> =>
    show(copySection, async () => {
      const of = await setting();
      const answers: CheckAnswer[] = [];
      // One after the other, so that large files are not all in memory at once.
      for (const file of files) answers.push(await compared(of, file.name, new Uint8Array(await file.arrayBuffer())));
      return answers;
    });
  const comparePasted = (text: string): Promise<void> =>
    show(copySection, async () => {
      const of = await setting();
      const answers = pastedAnswers(of, pastedText(text));
      return answers.length > 0 ? answers : [await compared(of, '', new TextEncoder().encode(text))];
    });
  const checkLedger = (noted: string, key: string): Promise<void> =>
    show(ledgerSection, async () => {
      const of = await setting();
      const signed =
        note === undefined ? null : await signatureCheck(await textAt(note), of.ledger, key, { hashOf, verify });
      return [
        ...(noted.trim() === '' ? [] : notedAnswers(of, noted)),
        chainAnswer(of, head),
        signatureAnswer(of, signed),
      ];
    });

  if (copies === undefined || recompute === undefined) return;
  copies.hidden = false;
  recompute.hidden = false;
  const fieldOf = (form: HTMLFormElement, name: string): string =>
    (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  const files = copies.elements.namedItem('files') as HTMLInputElement;
  files.addEventListener('change', () => void compareFiles([...(files.files ?? [])]));
  copies.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = fieldOf(copies, 'pasted');
    if (text.trim() !== '') void comparePasted(text);
    else if (files.files !== null && files.files.length > 0) void compareFiles([...files.files]);
    else (copies.elements.namedItem('pasted') as HTMLElement).focus();
  });
  recompute.addEventListener('submit', (event) => {
    event.preventDefault();
    void checkLedger(fieldOf(recompute, 'head'), fieldOf(recompute, 'key'));
  });
  acceptDrops(copies, compareFiles);
}

/** A head that was noted; what is none is said to be none. */
function notedAnswers(of: CheckSetting, noted: string): readonly CheckAnswer[] {
  const { hashes, versions, cutOff } = pastedText(noted);
  const isCutOff = hashes.length === 0 && cutOff === null;
  return pastedAnswers(of, { hashes, versions, cutOff: isCutOff ? noted.trim().length : cutOff });
}

function acceptDrops(form: HTMLFormElement, take: (files: readonly File[]) => void): void {
  const over = (isOver: boolean) => (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    form.classList.toggle('is-over', isOver);
  };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', (event) => {
    over(false)(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  });
}

/** Longer values stand below their names. */
const MOST_BESIDE_NAME = 40;

/** An answer as elements; texts stay texts. */
function answerElement({ tone, title, sentences, facts, links }: CheckAnswer): HTMLElement {
  const answer = made('div', [made('h3', [title]), ...sentences.map((sentence) => made('p', [sentence]))]);
  answer.className = `check-answer check-${tone}`;
  if (facts.length > 0) {
    const list = made(
      'dl',
      facts.map(({ name, text, isLiteral = false }) => {
        const fact = made('div', [made('dt', [name]), made('dd', [isLiteral ? made('code', [text]) : text])]);
        // A hash beside its name would be broken.
        fact.classList.toggle('is-wide', text.length > MOST_BESIDE_NAME);
        return fact;
      }),
    );
    list.className = 'check-facts';
    answer.append(list);
  }
  if (links.length > 0) {
    const list = made(
      'ul',
      links.map(({ href, text }) => {
        const link = made('a', [text]);
        link.href = href;
        return made('li', [link]);
      }),
    );
    list.className = 'links';
    answer.append(list);
  }
  return answer;
}

function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/**
 * The page that compares copies with the ledger. Files are read in the browser and sent nowhere; what is fetched is the
 * ledger, its signature, and the text of a version a copy is meant to be.
 */
const root = document.querySelector<HTMLElement>('.check');
if (root !== null) listen(root);
