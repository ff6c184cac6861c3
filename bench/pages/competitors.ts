import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContractPage } from './contractPages.ts';
import type { SearchWay } from './pageVisit.ts';

/** Where programs that are measured beside this one are installed; they are no part of the project. */
const PROGRAMS = join(tmpdir(), 'fassung-bench-pages');

/** Another site generator, set up as somebody would who publishes contracts with it. */
export interface Competitor {
  readonly name: string;
  /** Folder of its project beside this file. */
  readonly folder: string;
  /** Where its pages are written. */
  readonly pages: string;
  /** What writes the site. */
  readonly build: readonly string[];
  /** Where the site stands then. */
  readonly dist: string;
  readonly search: SearchWay;
  readonly frontMatter: (page: ContractPage) => Readonly<Record<string, string>>;
}

/** With the settings for German and the search that each brings. */
export const COMPETITORS: readonly Competitor[] = [
  {
    name: 'Starlight 0.42.4',
    folder: 'starlight',
    pages: 'src/content/docs',
    build: ['astro/bin/astro.mjs', 'build'],
    dist: 'dist',
    search: { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result', isSent: false },
    // The address keeps the dot of the version.
    frontMatter: ({ title, agreement, version }) => ({ title, slug: `vertraege/${agreement}/${version}` }),
  },
  {
    name: 'VitePress 1.6.4',
    folder: 'vitepress',
    pages: 'docs',
    build: ['vitepress/bin/vitepress.js', 'build', 'docs'],
    dist: 'docs/.vitepress/dist',
    search: { field: '#localsearch-input', hit: '.VPLocalSearchBox .result', isSent: false },
    frontMatter: ({ title }) => ({ title }),
  },
];

/**
 * Installs the program of a folder beside this file, or finds it installed.
 *
 * @param folder name of the folder, with a `package.json` of exact versions
 * @returns the folder into which it was installed
 */
export function installedProgram(folder: string): string {
  const target = join(PROGRAMS, folder);
  cpSync(join(import.meta.dirname, folder), target, { recursive: true });
  if (!existsSync(join(target, 'node_modules', '.package-lock.json'))) {
    run(target, 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts']);
  }
  return target;
}

/**
 * Builds the site of contracts with another generator.
 *
 * @returns folder of the built site; a contract stands at `/vertraege/avv/1.3/`
 */
export function competitorSite(competitor: Competitor, pages: readonly ContractPage[]): string {
  const project = installedProgram(competitor.folder);
  const folder = join(project, competitor.pages);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('index.md', '---\ntitle: Verträge\n---\n\nAlle Fassungen stehen im Verzeichnis.\n');
  for (const page of pages) {
    const facts = Object.entries(competitor.frontMatter(page)).map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}`,
    );
    // Starlight shows the title of the front matter as heading; VitePress wants it in the text.
    const heading = competitor.folder === 'vitepress' ? `# ${page.title}\n\n` : '';
    write(
      `vertraege/${page.agreement}/${page.version}/index.md`,
      `---\n${facts.join('\n')}\n---\n\n${heading}${page.markdown}`,
    );
  }
  const [program = '', ...words] = competitor.build;
  run(project, process.execPath, [join(project, 'node_modules', program), ...words]);
  return join(project, competitor.dist);
}

function run(folder: string, command: string, words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1', PUPPETEER_SKIP_DOWNLOAD: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} in ${folder} failed.\n${stdout}${stderr}`);
}
