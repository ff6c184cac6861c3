import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { contractPages } from '../../src/verification/contractPages.mjs';
import type {
  foreignParts,
  fragmentComplaints,
  translationComplaints,
} from '../../src/verification/pageComplaints.mjs';
import type { readHistory } from '../../src/verification/readHistory.mjs';
import type { signatureComplaints } from '../../src/verification/verifySignature.mjs';
import { emptyContent, freshFolder } from '../../tests/support/smallContent.ts';
import { UNCHAINED_LEDGERS, UNREADABLE_LEDGERS } from '../../tests/verification/forgery/brokenLedgers.ts';
import { PAGE_ANSWERS, pageAnswers } from '../../tests/verification/forgery/contractPageForms.ts';
import { FILE_FORGERIES } from '../../tests/verification/forgery/fileForgeries.ts';
import { forgedContent, forgedScene } from '../../tests/verification/forgery/forgedContent.ts';
import { complaintsOf, seededPick, tryForgery, type Verifier } from '../../tests/verification/forgery/forgery.ts';
import { HARMLESS_CHANGES } from '../../tests/verification/forgery/harmlessChanges.ts';
import { LEDGER_FORGERIES } from '../../tests/verification/forgery/ledgerForgeries.ts';
import { ILL_FORMED_LEDGERS, WELL_FORMED_LEDGER } from '../../tests/verification/forgery/ledgerForms.ts';
import { LEDGERS_IN_ORDER, LEDGERS_OUT_OF_ORDER } from '../../tests/verification/forgery/ledgerOrders.ts';
import { PAGE_FORGERIES } from '../../tests/verification/forgery/pageForgeries.ts';
import { PAGE_FORMS } from '../../tests/verification/forgery/pageForms.ts';
import type { Scene } from '../../tests/verification/forgery/scene.ts';
import {
  FRAGMENT_FORMS,
  SHOWN_FRAGMENT,
  SIDE_FORMS,
  SIDE_FRAGMENTS,
} from '../../tests/verification/forgery/shownForms.ts';
import { SIGNATURE_FORMS, signatureAnswer } from '../../tests/verification/forgery/signatureForms.ts';
import { SITE_FORGERIES } from '../../tests/verification/forgery/siteForgeries.ts';
import {
  expectedAnswer,
  expectedReceiptAnswer,
  RECEIPT_FORMS,
  receiptAnswer,
  SITE_FORMS,
  siteAnswer,
} from '../../tests/verification/forgery/siteForms.ts';
import { strayAnswers } from '../../tests/verification/forgery/strayForms.ts';
import { COPY_READINGS, type CopyReaders } from '../../tests/verification/live/copyReadings.ts';
import { faultyHost } from '../../tests/verification/live/faultyHost.ts';
import { HOST_FAULTS } from '../../tests/verification/live/hostFaults.ts';
import { misjudgedSites, OLDER_SITES, type Sites } from '../../tests/verification/live/olderSites.ts';
import { areHeadsKnown, isAnswered, WHERES } from '../../tests/verification/live/whereForms.ts';
import { git, gitFixture, replaceContent } from '../../tests/verification/witness/gitFixture.ts';

/** All of the verifier that checks ask directly. */
export interface WholeVerifier extends Verifier {
  readonly readHistory: typeof readHistory;
  readonly signatureComplaints: typeof signatureComplaints;
  readonly contractPages: typeof contractPages;
  readonly copies: CopyReaders;
  readonly foreignParts: typeof foreignParts;
  readonly fragmentComplaints: typeof fragmentComplaints;
  readonly translationComplaints: typeof translationComplaints;
}

/** A check of a verifier; it fails by a false answer or by throwing. */
interface Check {
  readonly name: string;
  readonly holds: (verifier: WholeVerifier) => Promise<boolean>;
}

/** The checks that a mutant has to fail. */
export interface Battery {
  /**
   * Runs checks until one fails.
   *
   * @param verifier what is checked
   * @param sound the verifier without a fault
   * @param file name of the file in which the fault is; older copies are compared for those that read them alone
   * @returns name of the check that failed, or null
   */
  run(verifier: WholeVerifier, sound: WholeVerifier, file: string): Promise<string | null>;
}

/** Files and pages of the scene that no check needs; every one is read again and again. */
const NOT_NEEDED = ['test/verlauf/1.0', 'test/verlauf/1.1', 'zusatz/verlauf/1.0', 'schema'];

/**
 * A battery on a built site.
 *
 * @param built folder of the site of `forgedContent()`
 * @param olderBuilt the same of its first two versions
 */
export async function battery(built: string, olderBuilt: string): Promise<Battery> {
  const content = forgedContent();
  const dist = join(freshFolder(), 'dist');
  cpSync(built, dist, { recursive: true });
  for (const name of NOT_NEEDED.flatMap((path) => [path, `en/${path}`]))
    rmSync(join(dist, name), { recursive: true, force: true });
  const scene = forgedScene(content, dist);
  const parts = [...forms(), ...tables()];
  const whole = [...unforged(scene), ...forgeries(scene), ...harmless(scene), ...folders(scene)];
  const copies = [...copyChecks(content, built, olderBuilt), ...hostChecks(content, built)];
  const lists: Readonly<Record<string, readonly Check[][]>> = {
    'olderCopy.mjs': [readings(), copies],
    'verifyAgainst.mjs': [wheres(), olderSites({ content, built, olderBuilt }), copies],
    'contractPages.mjs': [parts, copies, whole],
  };
  return {
    async run(verifier, sound, file) {
      for (const list of lists[file] ?? [parts, whole]) {
        for (const check of list) {
          if (!(await fails(check, verifier, sound))) continue;
          // What has found one fault often finds the next.
          list.splice(list.indexOf(check), 1);
          list.unshift(check);
          return check.name;
        }
      }
      return null;
    },
  };
}

/** Whether a verifier fails a check that the sound one passes at the same time: a busy machine is no fault. */
async function fails({ holds }: Check, verifier: WholeVerifier, sound: WholeVerifier): Promise<boolean> {
  const passes = (one: WholeVerifier): Promise<boolean> => holds(one).catch(() => false);
  for (let time = 1; time <= 5; time++) {
    if (await passes(verifier)) return false;
    if (await passes(sound)) return true;
  }
  throw new Error('The sound verifier failed a check five times.');
}

const isEmpty = (list: readonly string[]): boolean => list.length === 0;

const unforged = (scene: Scene): Check[] => [
  ...(['files', 'site', 'receipt', 'head'] as const).map((witness) => ({
    name: `unforged: ${witness}`,
    holds: async (verifier: WholeVerifier) => isEmpty(await complaintsOf(scene, witness, verifier)),
  })),
  {
    name: 'counts',
    holds: async ({ verifyContent, verifySite, verifyReceipt, verifyAgainst }) => {
      const { history, counts, damage, strays } = verifyContent(scene.content);
      const built = verifySite(scene.content, history, scene.dist).counts;
      const receipt = verifyReceipt(scene.dist).counts;
      const head = (await verifyAgainst(scene.head, { content: scene.content, history })).counts;
      const lines = readFileSync(`${scene.dist}.receipt`, 'utf8').split('\n').length - 1;
      return (
        JSON.stringify([counts, built, receipt, head, damage, strays]) ===
        JSON.stringify([
          { 'ledger lines': 7, versions: 3, files: 19 },
          { 'site files': 21, 'site addresses': 26 },
          { 'files of the receipt': lines },
          { 'lines up to the known head': 7 },
          [],
          [],
        ])
      );
    },
  },
];

const forgeries = (scene: Scene): Check[] =>
  [...FILE_FORGERIES, ...LEDGER_FORGERIES, ...PAGE_FORGERIES, ...SITE_FORGERIES].map((forgery) => ({
    name: forgery.name,
    holds: async (verifier) => {
      for (const seed of [0, 1]) if (!(await tryForgery(scene, forgery, seed, verifier)).named) return false;
      return true;
    },
  }));

const harmless = (scene: Scene): Check[] =>
  HARMLESS_CHANGES.map(({ name, make }) => ({
    name: `harmless: ${name}`,
    holds: async (verifier) => {
      try {
        make(scene, seededPick(1));
        return isEmpty(await complaintsOf(scene, 'site', verifier));
      } finally {
        scene.restore();
      }
    },
  }));

const folders = (scene: Scene): Check[] => [
  {
    name: 'nothing published',
    holds: async ({ verifyContent }) => {
      const content = emptyContent();
      const [told, untold] = [verifyContent(content, true), verifyContent(content)];
      return isEmpty(told.complaints) && untold.complaints.join().includes('nothing to compare');
    },
  },
  {
    name: 'one agreement of several',
    holds: async ({ verifyContent }) => {
      const folder = freshFolder();
      for (const name of ['ledger.jsonl', 'ledger.note', 'zusatz']) {
        cpSync(join(scene.content, name), join(folder, name), { recursive: true });
      }
      const { complaints, counts } = verifyContent(folder, false, 'zusatz');
      const all = verifyContent(folder).complaints;
      return isEmpty(complaints) && counts['files'] === 5 && all.length === 2;
    },
  },
];

const same = isDeepStrictEqual;

const broken = (bytes: Uint8Array, complaint: string): object => {
  const text = Buffer.from(bytes).toString('utf8');
  return { text, events: [], heads: [], complaints: [complaint] };
};

/** Parts of the verifier, asked by themselves. */
const tables = (): Check[] => [
  {
    name: 'signatures of every form',
    holds: async ({ signatureComplaints }) =>
      SIGNATURE_FORMS.every((form) =>
        same(signatureAnswer(signatureComplaints, form), form[3] === null ? [] : [form[3]]),
      ),
  },
  {
    name: 'folders that look published',
    holds: async ({ verifyContent }) => strayAnswers(verifyContent).every(([said, expected]) => same(said, expected)),
  },
  {
    name: 'sites of every form',
    holds: async ({ verifySite, verifyReceipt }) =>
      SITE_FORMS.every((form) => same(siteAnswer(verifySite, form), expectedAnswer(form))) &&
      RECEIPT_FORMS.every((form) => same(receiptAnswer(verifyReceipt, form, '//'), expectedReceiptAnswer(form))),
  },
  {
    name: 'pages that show a contract',
    holds: async ({ contractPages }) => same(pageAnswers(contractPages), PAGE_ANSWERS),
  },
  {
    name: 'pages of every form',
    holds: async (verifier) =>
      PAGE_FORMS.every(([page, complaints]) => same(verifier.foreignParts(page), complaints)) &&
      FRAGMENT_FORMS.every(([page, complaints]) =>
        same(verifier.fragmentComplaints(page, 'test', '1.0', SHOWN_FRAGMENT), complaints),
      ) &&
      SIDE_FORMS.every(([page, complaints]) =>
        same(verifier.translationComplaints(page, SIDE_FRAGMENTS, 'de'), complaints),
      ),
  },
];

/** One check for all ledgers of wrong form, each read as the only thing in a folder. */
const forms = (): Check[] => {
  const folder = freshFolder();
  const complaintsIn = ({ verifyContent }: Verifier, text: string): readonly string[] => {
    writeFileSync(join(folder, 'ledger.jsonl'), text);
    return verifyContent(folder).complaints;
  };
  const isIll = (line: number): string => `Line ${line} of the ledger is not a well-formed event.`;
  return [
    {
      name: 'ledgers of wrong form',
      holds: async (verifier) =>
        !complaintsIn(verifier, WELL_FORMED_LEDGER).join().includes('well-formed') &&
        ILL_FORMED_LEDGERS.every(({ line, text }) => complaintsIn(verifier, text).join().includes(isIll(line))),
    },
    {
      name: 'damaged ledgers',
      holds: async ({ readHistory }) =>
        UNREADABLE_LEDGERS.every(([, bytes, complaint]) => same(readHistory(bytes), broken(bytes, complaint))) &&
        UNCHAINED_LEDGERS.every(([, text, complaints]) => same(readHistory(Buffer.from(text)).complaints, complaints)),
    },
    {
      name: 'ledgers in order and out of it',
      holds: async (verifier) =>
        LEDGERS_IN_ORDER.every(([, text]) => !complaintsIn(verifier, text).join().includes('Line ')) &&
        LEDGERS_OUT_OF_ORDER.every(
          ([, line, text]) =>
            complaintsIn(verifier, text).some((complaint) => complaint.includes(`Line ${line} of the ledger: `)) &&
            complaintsIn(verifier, text).every((complaint) => /Line \d+ of the ledger: [A-Z].{15,}\.$/.test(complaint)),
        ),
    },
  ];
};

const copyChecks = (content: string, built: string, olderBuilt: string): Check[] => {
  const older = forgedContent(2);
  const { clone } = gitFixture(older);
  replaceContent(clone, content);
  const inClone = join(clone, 'content');
  const forger = gitFixture(content).clone;
  const blob = git(forger, 'rev-parse', 'v1:content/ledger.jsonl');
  replaceContent(forger, older);
  git(forger, 'add', '--all');
  git(forger, 'commit', '--quiet', '--message', 'x');
  git(forger, 'replace', blob, git(forger, 'rev-parse', 'HEAD:content/ledger.jsonl'));
  const against =
    (of: string, where: string, options: object, named: string | null, count?: number): Check['holds'] =>
    async ({ verifyContent, verifyAgainst }) => {
      const { history } = verifyContent(of);
      const { complaints, counts } = await verifyAgainst(where, { content: of, history, ...options });
      const fits = named === null ? isEmpty(complaints) : complaints.some((complaint) => complaint.includes(named));
      return fits && (count === undefined || Object.values(counts)[0] === count);
    };
  const empty = freshFolder();
  const unmapped = freshFolder();
  cpSync(olderBuilt, unmapped, { recursive: true });
  writeFileSync(join(unmapped, 'sitemap.xml'), '<urlset></urlset>');
  const all: readonly (readonly [string, Check['holds']])[] = [
    ['a folder that shows a beginning', against(content, older, {}, null, 14)],
    ['a folder that shows all', against(content, content, { deployed: true }, null, 19)],
    ['one agreement of a folder', against(content, content, { only: 'zusatz' }, null, 5)],
    ['a folder that shows too little', against(content, older, { deployed: true }, 'shows 3 of 4 lines')],
    ['a folder that shows more', against(older, content, {}, 'from line 4 on')],
    ['a built site as a folder', against(content, built, { deployed: true, dist: built }, null)],
    ['an older built site as a folder', against(content, olderBuilt, { dist: built }, null)],
    ['a built site without addresses', against(content, unmapped, { dist: built }, 'names no address')],
    ['an empty folder', against(content, empty, {}, 'does not exist')],
    ['an empty folder at the beginning', against(content, empty, { genesis: true }, null, 3)],
    ['a folder that is no beginning', against(content, older, { genesis: true }, 'Leave --genesis out')],
    ['an agreement that is not there', against(content, content, { only: 'x' }, 'no published file to compare', 0)],
    ['a commit', against(inClone, 'v1', {}, null, 14)],
    ['a commit that does not exist', against(inClone, 'v9', {}, 'no commit that git knows here')],
    ['a replaced file of git', against(join(forger, 'content'), 'v1', {}, 'from line 4 on')],
    ['a head in capitals', against(content, 'AB'.repeat(32), {}, `The head ${'ab'.repeat(32)} is the hash of no line`)],
    ['no https', against(content, 'http://test.example', {}, 'http://test.example: what comes without https')],
    ['no https by a name', against(content, 'http://localhost:80@test.example', {}, 'without https')],
  ];
  return all.map(([name, holds]) => ({ name, holds }));
};

const wheres = (): Check[] => [
  { name: 'heads', holds: ({ verifyAgainst }) => areHeadsKnown(verifyAgainst) },
  ...WHERES.map((where) => ({
    name: `against ${where[0]}`,
    holds: ({ verifyAgainst }: WholeVerifier) => isAnswered(verifyAgainst, where),
  })),
];

const olderSites = (sites: Sites): Check[] =>
  OLDER_SITES.map(({ name }) => ({
    name: `older site: ${name}`,
    holds: async (verifier) => isEmpty(await misjudgedSites(verifier, sites, name)),
  }));

const readings = (): Check[] =>
  COPY_READINGS.map(({ name, read, expected }) => ({
    name,
    holds: async ({ copies }) => same(await read(copies), expected),
  }));

const hostChecks = (content: string, built: string): Check[] =>
  [{ name: 'healthy', answer: () => undefined, named: [] }, ...HOST_FAULTS].map(({ name, answer, named }) => ({
    name: `host: ${name}`,
    holds: async ({ verifyContent, verifyAgainst }) => {
      const host = await faultyHost(() => built, answer);
      try {
        const { history } = verifyContent(content);
        const { complaints, counts } = await verifyAgainst(host.origin, { content, history });
        return named.length === 0
          ? isEmpty(complaints) && Object.values(counts)[0] === 32
          : complaints.some((complaint) => named.every((part) => complaint.includes(part)));
      } finally {
        await host.close();
      }
    },
  }));
