import type { BrowserContextOptions } from 'playwright';
import type { Depth } from './visibilityFaults.ts';

/** How a reader has a contract before the eyes. */
export interface Look {
  readonly options: BrowserContextOptions;
  readonly isPrinted?: boolean;
  /** Clause that the address asks for. */
  readonly hash?: string;
  /** Whether the reader has pressed and clicked everything before. */
  readonly isOperated?: boolean;
  readonly depth: Depth;
}

/** Letters smaller than this are not read: 12 pixels on a screen; on paper 8 points, the size of footnotes. */
export const LEAST_SIZE = { screen: 12, paper: 10.6 } as const;

const HIGH = 1600;
const WIDE = { width: 1280, height: HIGH };
const PHONE = { width: 360, height: HIGH };
/** As wide as the text of an A4 page with the margins of print.css. */
const PAPER = { width: 608, height: HIGH };

/** Together they fulfil every condition of the style sheets of a page that shows a contract. */
export const LOOKS = {
  light: { options: { viewport: WIDE, colorScheme: 'light' }, depth: 'screen' },
  dark: { options: { viewport: WIDE, colorScheme: 'dark' }, depth: 'screen', hash: '#2.1' },
  print: { options: { viewport: PAPER, colorScheme: 'light' }, depth: 'screen', isPrinted: true },
  phone: { options: { viewport: PHONE, colorScheme: 'light', hasTouch: true, isMobile: true }, depth: 'screen' },
  'phone, dark, no script': {
    options: { viewport: PHONE, colorScheme: 'dark', javaScriptEnabled: false },
    depth: 'screen',
  },
  tablet: { options: { viewport: { width: 800, height: HIGH }, colorScheme: 'light' }, depth: 'styles' },
  'forced colours': { options: { viewport: WIDE, forcedColors: 'active' }, depth: 'styles' },
  operated: { options: { viewport: WIDE, colorScheme: 'light' }, depth: 'styles', isOperated: true },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;
