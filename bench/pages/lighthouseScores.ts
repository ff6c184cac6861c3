import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installedProgram } from './competitors.ts';

/** The categories that are scored, in the order in which they are printed. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
export interface LighthouseScores {
  /** Medians, of 100. */
  readonly scores: readonly number[];
  /** Median of the time until the largest part of the page was painted, in milliseconds. */
  readonly largestPaint: number;
  /** Median of the time in which the page did not answer, in milliseconds. */
  readonly blocked: number;
  /** How far the page shifted while it was loaded: the largest value. */
  readonly shift: number;
  /** What cost points in one of the runs. */
  readonly faults: readonly string[];
}

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number }>>;
}

/**
 * Asks Lighthouse about a page, as on a phone with a slow network.
 *
 * @param url address of the page
 * @param chromium path of the browser
 * @param runs how often
 */
export async function lighthouseScores(url: string, chromium: string, runs: number): Promise<LighthouseScores> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await report(url, chromium));
  const numbers = (audit: string): readonly number[] =>
    reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN);
  return {
    scores: CATEGORIES.map((name) => median(reports.map(({ categories }) => 100 * (categories[name]?.score ?? 0)))),
    largestPaint: median(numbers('largest-contentful-paint')),
    blocked: median(numbers('total-blocking-time')),
    shift: Math.max(...numbers('cumulative-layout-shift')),
    faults: [...new Set(reports.flatMap(faultsOf))],
  };
}

function faultsOf({ categories, audits }: Report): readonly string[] {
  return CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
}

async function report(url: string, chromium: string): Promise<Report> {
  const folder = installedProgram('lighthouse');
  const words = [
    join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js'),
    url,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update',
  ];
  // The server of the page lives in this process, which must not wait.
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 1 << 28,
  });
  const result = JSON.parse(stdout) as Report;
  if (result.runtimeError !== undefined)
    throw new Error(`Lighthouse failed for ${url}: ${result.runtimeError.message}`);
  return result;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
