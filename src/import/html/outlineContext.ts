import type { Nodes } from 'hast';
import type { OutlineBlock } from '../outline.ts';
import type { HtmlPage, LineOf } from './htmlPage.ts';

/** What the outline of a page refers to. */
export interface OutlineContext {
  readonly page: HtmlPage;
  readonly lineOf: LineOf;
  /** Level of a heading by its tag: levels that the page does not use are no levels. */
  readonly depths: ReadonlyMap<string, number>;
  /** Elements and texts that stand one after the other as blocks. */
  readonly flow: (nodes: readonly Nodes[]) => readonly OutlineBlock[];
}
