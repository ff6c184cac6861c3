import type { ContractLanguage, Wording } from '../../agreement/wording.ts';
import { readWordingJson } from '../../agreement/wordingJson.ts';
import { type Art28Item, art28Coverage } from '../../check/art28/art28Coverage.ts';
import { correctedCoverage } from '../../check/art28/correctedCoverage.ts';
import { redline } from '../../redline/redline.ts';
import { redlineJson } from '../../redline/redlineJson.ts';
import type { Redline } from '../../redline/redlineModel.ts';
import type { ComparableVersion } from '../comparableAgreement.ts';
import { comparisonFacts, comparisonFileFacts } from '../comparisonFacts.ts';
import { pathsBelow, redlineFileName } from '../paths.ts';
import { redlineDocumentHtml } from '../redlineDocumentHtml.ts';
import { type ComparedCoverage, redlineViewFrom } from '../redlineViewFrom.ts';
import type { InterfaceWords } from '../words/interfaceWords.ts';
import type { ComparisonAnswer, ComparisonTask } from './comparisonTask.ts';

/** Compares two versions from their frozen clause trees. A message is a task; its port takes the answer. */
addEventListener('message', async ({ data, ports: [port] }: MessageEvent<ComparisonTask>) => {
  port?.postMessage(await answer(data));
});

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
} as const;

/** A file of the site did not arrive. */
class Unreachable extends Error {}

interface Comparison {
  readonly redline: Redline;
  readonly art28: ComparedCoverage;
  /** Language of the new version. */
  readonly language: ContractLanguage;
}

/** The last comparison: a file is wanted of the page that has just been made. */
let last: { readonly task: string; readonly made: Promise<Comparison> } | undefined;

async function answer(task: ComparisonTask): Promise<ComparisonAnswer> {
  try {
    return await result(task);
  } catch (error) {
    last = undefined;
    console.warn(error);
    return { kind: 'failed', why: error instanceof Unreachable ? 'unreachable' : 'fault' };
  }
}

async function result(task: ComparisonTask): Promise<ComparisonAnswer> {
  const { wanted, agreement } = task;
  const [old, recent] = [versionOf(task, task.old), versionOf(task, task.recent)];
  const { redline: compared, art28, language } = await comparisonOf(task);
  if (wanted === 'page') {
    const words = await wordsIn(agreement.language);
    const facts = { ...comparisonFacts(agreement, old, recent, words), art28 };
    const view = redlineViewFrom(compared, facts, words, language);
    return { kind: 'page', title: view.title, html: redlineDocumentHtml(view, words) };
  }
  const bytes =
    wanted === 'json'
      ? new TextEncoder().encode(redlineJson(compared))
      : await wordFile(compared, comparisonFileFacts(agreement, old, recent, language));
  return {
    kind: 'file',
    name: redlineFileName(agreement.name, old.version, recent.version, wanted),
    type: TYPES[wanted],
    bytes: new Uint8Array(bytes),
  };
}

function versionOf({ agreement }: ComparisonTask, version: string): ComparableVersion {
  const found = agreement.versions.find((other) => other.version === version);
  if (found === undefined) throw new Error(`There is no version ${version} of ${agreement.name}.`);
  return found;
}

function comparisonOf(wanted: ComparisonTask): Promise<Comparison> {
  const { agreement, old, recent } = wanted;
  const coverage = (version: string, wording: Wording): readonly Art28Item[] =>
    correctedCoverage(art28Coverage(wording), versionOf(wanted, version).art28 ?? {});
  const task = `${agreement.name} ${old} ${recent}`;
  if (last?.task !== task) {
    const paths = pathsBelow(agreement.root);
    const load = (version: string): Promise<Wording> => loaded(paths.file(agreement.name, version, 'json'));
    const made = Promise.all([load(old), load(recent)]).then(([before, after]) => ({
      redline: redline(before, after),
      art28: { demanded: agreement.art28, old: coverage(old, before), new: coverage(recent, after) },
      language: after.language,
    }));
    last = { task, made };
  }
  return last.made;
}

async function loaded(address: string): Promise<Wording> {
  const response = await fetch(address).catch((cause) => {
    throw new Unreachable(address, { cause });
  });
  if (!response.ok) throw new Unreachable(`${address}: ${response.status}`);
  return readWordingJson(await response.text());
}

/** A reader needs the words of one language. */
async function wordsIn(language: InterfaceWords['language']): Promise<InterfaceWords> {
  const loading =
    language === 'en'
      ? import('../words/english.ts').then(({ english }) => english)
      : import('../words/german.ts').then(({ german }) => german);
  return loading.catch((cause) => {
    throw new Unreachable('words', { cause });
  });
}

/** The library that writes Word files is many times larger than all else here, and most readers never need it. */
async function wordFile(compared: Redline, facts: ReturnType<typeof comparisonFileFacts>): Promise<Uint8Array> {
  const { redlineDocx } = await import('../../docx/redlineDocx.ts').catch((cause) => {
    throw new Unreachable('redlineDocx', { cause });
  });
  return redlineDocx(compared, facts);
}
