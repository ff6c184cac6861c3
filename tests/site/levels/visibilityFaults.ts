import type { CDPSession, Page } from 'playwright';
import type { Condition } from './seenText/conditions.ts';
import type { Fault, Scope } from './seenText/contractText.ts';
import { inkFaults, pictureOf } from './seenText/inkFaults.ts';
import { pageProgram } from './seenText/pageProgram.ts';
import type { Stop, View } from './seenText/sight.ts';
import type { Asked, Token } from './seenText/wordingFaults.ts';

/** A contract text on a page. */
export interface ShownText extends Scope {
  /** The frozen fragment, where the page shows it as a whole: HTML. */
  readonly frozen?: string;
}

/** What is asked of a text: its words and styles, or also what the screen really shows of each of its letters. */
export type Depth = 'styles' | 'screen';

const program = pageProgram();

/**
 * What keeps a reader of a page from reading the contract text that was frozen.
 *
 * All questions are asked in a world of their own beside the programs of the page, which therefore cannot answer them.
 *
 * @param page a page that is open
 * @param scope which text; the frozen fragment, where it is shown as a whole
 * @param depth whether the screen is looked at as well, if the styles have no fault
 * @returns `clause 5.2: opacity: …`; nothing where each letter can be read
 */
export async function visibilityFaults(
  page: Page,
  { frozen, ...scope }: ShownText,
  depth: Depth = 'screen',
): Promise<readonly string[]> {
  const asked: Asked = { scope, ...(frozen === undefined ? {} : { frozen: await partsOf(page, frozen) }) };
  const session = await sessionOf(page);
  const world = await worldBeside(session);
  const faults = [...(await shadows(session, scope)), ...(await styles(world, asked))];
  if (faults.length === 0 && depth === 'screen') {
    // What is shown while the pointer is on a word is no part of the text.
    await page.mouse.move(0, 0);
    faults.push(...(await tour(session, world, scope)), ...(await styles(world, asked)));
  }
  return complaintsOf(faults);
}

/**
 * The conditions of the style sheets of a page, `@media` and the like, and whether they hold as it is open now.
 */
export async function conditionsOf(page: Page): Promise<readonly Condition[]> {
  const session = await sessionOf(page);
  const world = await worldBeside(session);
  const found = await world<readonly Condition[]>('conditions');
  return found;
}

/** So many complaints of one technique say enough. */
const ENOUGH = 3;

function complaintsOf(faults: readonly Fault[]): readonly string[] {
  const groups = Object.values(Object.groupBy(faults, ({ technique }) => technique));
  return groups.flatMap((group = []) => {
    const told = group
      .slice(0, ENOUGH)
      .map(({ technique, clause, detail }) => `clause ${clause}: ${technique}: ${detail}`);
    const rest = group.length - told.length;
    return rest > 0 ? [...told, `${group[0]?.technique}: ${rest} more`] : told;
  });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for each page, which ends with it: when a session ends, Chromium forgets that the page is printed. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Calls a function of the program. */
type World = <T>(name: string, argument?: unknown) => Promise<T>;

async function worldBeside(session: CDPSession): Promise<World> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `seen text ${Math.random()}`,
  });
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  };
  await run(`${program}\n;undefined`);
  return (name, argument = null) => run(`${name}(${JSON.stringify(argument)})`);
}

const STYLES = ['embeddedFaults', 'styleFaults', 'contrastFaults', 'placeFaults', 'foreignFaults'] as const;

async function styles(world: World, asked: Asked): Promise<readonly Fault[]> {
  const faults = [...(await world<readonly Fault[]>('wordingFaults', asked))];
  for (const name of STYLES) faults.push(...(await world<readonly Fault[]>(name, asked.scope)));
  return faults;
}

const parts = new Map<string, readonly Token[]>();

/** What a frozen fragment consists of, read by a page that holds nothing else. */
async function partsOf(page: Page, frozen: string): Promise<readonly Token[]> {
  const known = parts.get(frozen);
  if (known !== undefined) return known;
  const context = await page.context().browser()?.newContext();
  if (context === undefined) throw new Error('The page belongs to no browser.');
  const alone = await context.newPage();
  await alone.setContent(frozen);
  const session = await context.newCDPSession(alone);
  const found = await (await worldBeside(session))<readonly Token[]>('partsOfPage');
  await context.close();
  parts.set(frozen, found);
  return found;
}

/** Goes through the text and takes two pictures at each stop, with its letters and without. */
async function tour(session: CDPSession, world: World, scope: Scope): Promise<readonly Fault[]> {
  const stops = await world<readonly Stop[]>('beginTour', scope);
  const faults: Fault[] = [];
  for (const stop of stops) {
    await world('goTo', stop);
    // Programs that follow the scrolling act before the next picture.
    await picture(session, { x: 0, y: 0, width: 1, height: 1 });
    const { faults: found, letters, part } = await world<View>('viewAt', stop);
    faults.push(...found);
    if (letters.length === 0) continue;
    const shown = await picture(session, part);
    await world('withoutInk');
    const bare = await picture(session, part);
    await world('withInk');
    faults.push(...inkFaults(await pictureOf(shown), await pictureOf(bare), letters));
  }
  return [...faults, ...(await world<readonly Fault[]>('endTour'))];
}

async function picture(session: CDPSession, part: View['part']): Promise<Buffer> {
  const clip = { ...part, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip });
  return Buffer.from(data, 'base64');
}

interface TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly localName: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly { readonly shadowRootType?: string }[];
}

/** A shadow tree shows something else in place of what an element holds; a closed one is not seen by programs. */
async function shadows(session: CDPSession, { marker }: Scope): Promise<readonly Fault[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const hosts: string[] = [];
  const visit = (node: TreeNode, isInside: boolean): boolean => {
    const isHost = node.shadowRoots?.some(({ shadowRootType }) => shadowRootType !== 'user-agent') === true;
    let within = isInside;
    let holds = false;
    for (const child of node.children ?? []) {
      if (child.nodeType === 8 && child.nodeValue === marker) within = true;
      holds = visit(child, within) || holds || within;
      if (child.nodeType === 8 && child.nodeValue === `/${marker}`) within = false;
    }
    if (isHost && (isInside || holds || marker === undefined)) hosts.push(node.localName);
    return holds;
  };
  visit(root as TreeNode, false);
  return hosts.map((name) => ({
    technique: 'shadow tree',
    clause: 'opening',
    detail: `in place of what <${name}> holds`,
  }));
}
