import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/runScript.ts';

const SOURCE = join(ROOT, 'src');

/** Every import of a file: relative ones as paths below `src`, others as written. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative(SOURCE, join(dirname(path), target)) : target,
  );
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|astro)$/.test(name))
    .map((name) => join(SOURCE, folder, name));

/** What a folder of the core may import besides itself. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  agreement: [],
  ledger: ['agreement'],
  redline: ['agreement'],
  import: ['agreement'],
  search: ['agreement', 'ledger'],
  copy: ['agreement', 'ledger'],
  check: ['agreement', 'redline', 'reference'],
  citation: ['agreement', 'redline'],
  reference: ['agreement', 'redline'],
  translation: ['agreement'],
  deadline: [],
  calendar: ['deadline'],
  xml: [],
  feed: ['xml'],
  sitemap: ['xml'],
  metadata: [],
};

/** Libraries of the core; none of them touches a platform. */
const LIBRARIES =
  /^(unified|remark-[a-z]+|rehype-parse|mdast|hast|mdast-util-mdx|vfile-message|yaml|zod|diff|fflate|fast-xml-parser|unpdf)$/;

describe('the direction of imports', () => {
  it.each(Object.entries(CORE))(
    'lets src/%s import nothing but %j, itself and libraries without a platform',
    (folder, allowed) => {
      for (const path of filesBelow(folder)) {
        for (const target of importsOf(path)) {
          const [first = ''] = target.split('/');
          const fits = target.endsWith('.ts') ? [folder, ...allowed].includes(first) : LIBRARIES.test(target);
          expect(fits, `${relative(ROOT, path)} imports ${target}`).toBe(true);
        }
      }
    },
  );

  it('keeps clock, environment, network and locale data out of the core', () => {
    const forbidden = /\b(Date\.now|new Date\(\)|process\.|fetch\(|toLocale\w+|localeCompare|Intl\.)/;
    for (const path of Object.keys(CORE)
      .flatMap(filesBelow)
      .filter((name) => !name.endsWith('berlinDay.ts'))) {
      const code = readFileSync(path, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
      expect(code, relative(ROOT, path)).not.toMatch(forbidden);
    }
  });

  it('lets nothing but pages, layouts, components and the configuration import src/site', () => {
    const outside = [
      'agreement',
      'ledger',
      'copy',
      'check',
      'redline',
      'citation',
      'reference',
      'pdf',
      'docx',
      'search',
      'publication',
      'verification',
      'import',
      'translation',
      'comparison',
      'deadline',
      'calendar',
      'xml',
      'feed',
      'sitemap',
      'metadata',
      'preview',
      'export',
      'zip',
      'hosting',
    ].flatMap(filesBelow);
    const scripts = readdirSync(join(ROOT, 'scripts')).map((name) => join(ROOT, 'scripts', name));
    for (const path of [...outside, ...scripts]) {
      const targets = importsOf(path).filter((target) => /(^|\/)(site|components|layouts|pages)\//.test(target));
      expect(targets, relative(ROOT, path)).toEqual([]);
    }
  });

  it('lets no renderer of Markdown be reached from a page that shows a published version [R1]', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const target of importsOf(path)) {
        if (/\.(ts|mjs|astro)$/.test(target)) visit(join(SOURCE, target));
        else seen.add(target);
      }
    };
    filesBelow(join('pages', '[agreement]')).forEach(visit);
    expect([...seen].filter((name) => /remark|unified|mdx|parseWording|astro:content/.test(name))).toEqual([]);
  });

  it('lets verify run without any installed package and share no code with what it verifies [S5]', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const target of importsOf(path)) {
        if (!target.startsWith('node:')) expect(target, relative(ROOT, path)).toMatch(/^verification\/\w+\.mjs$/);
        if (target.endsWith('.mjs')) visit(join(SOURCE, target));
      }
    };
    visit(join(ROOT, 'scripts', 'verify.mjs'));
    expect(seen.size).toBeGreaterThan(8);
  });
});
