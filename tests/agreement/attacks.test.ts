import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ParseResult, parseWording } from '../../src/agreement/parseWording.ts';
import { clause, contract, HEAD } from './sources.ts';

const CANARY_FILE = join(tmpdir(), `fassung-canary-${process.pid}`);
const CANARY_VALUE = 'canary-4711-of-the-environment';
const WRITE = `require('node:fs').writeFileSync(${JSON.stringify(CANARY_FILE)}, 'x')`;

/** Texts of one clause that try to run code, to load something or to hide something. */
const IN_CLAUSE: readonly string[] = [
  // imports, exports, expressions
  "import fs from 'node:fs'",
  "import 'data:text/javascript,1'",
  `export const x = ${WRITE}`,
  'export default () => null',
  "export * from 'node:fs'",
  `{${WRITE}}`,
  '{process.env.FASSUNG_CANARY}',
  'Text {process.env.FASSUNG_CANARY} Text',
  '{(() => { while (true) {} })()}',
  '{/* geheim */}',
  `{\`\${process.env.FASSUNG_CANARY}\`}`,
  '{await import("node:fs")}',
  '- {process.env.FASSUNG_CANARY}',
  '| a |\n|---|\n| {process.env.FASSUNG_CANARY} |',
  '**{1}**',
  '[{1}](https://example.org)',
  // the elements of the format, misused
  '<Field {...process.env} />',
  '<Field label={process.env.FASSUNG_CANARY} />',
  '<Field label="x" {...{}} />',
  '<Field label="x" onClick="alert(1)" />',
  '<Field label="x" style="display:none" />',
  '<Field label="x" label="y" />',
  '<Field label="x" hidden />',
  '<Field label />',
  '<Field />',
  '<Field parties="x" />',
  '<Field label="x">Text</Field>',
  '<Field label="x"><script>alert(1)</script></Field>',
  '<Field label="&#8203;" />',
  '<Field label="Ver&#x202E;trag" />',
  '<Field label="[x]" />',
  '<Field.label label="x" />',
  '<Field:label label="x" />',
  '<field label="x" />',
  '<Signatures parties={["A"]} />',
  '<Signatures parties="A,,B" />',
  '<Signatures parties="" />',
  'Text <Signatures parties="A, B" />',
  // elements that are none of the format
  '<></>',
  '<script>alert(1)</script>',
  '<script src="https://example.org/x.js"></script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<svg onload="alert(1)" />',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="https://example.org"></iframe>',
  '<style>p &#123; display: none &#125;</style>',
  '<img src="x" onerror="alert(1)" />',
  '<p hidden>Text</p>',
  '<div style="display:none">Text</div>',
  '<span class="x">Text</span>',
  '<a href="javascript:alert(1)">x</a>',
  '<base href="https://example.org/" />',
  '<meta http-equiv="refresh" content="0" />',
  '<object data="x"></object>',
  '<template>Text</template>',
  '<math><mtext></mtext></math>',
  '<br />',
  'a<br/>b',
  '<constructor/>',
  '<__proto__/>',
  '<toString />',
  '<hasOwnProperty />',
  '<Foo.Bar />',
  '<this.x />',
  '<Price>{1}</Price>',
  '<details><summary>x</summary>Text</details>',
  '<!-- Kommentar -->',
  '<!DOCTYPE html>',
  '<?php echo 1 ?>',
  '<![CDATA[x]]>',
  // links that are no links
  '[x](javascript:alert)',
  '[x](JaVaScRiPt:alert)',
  '[x](java&#115;cript:alert)',
  '[x](java&Tab;script:alert)',
  '[x](java&NewLine;script:alert)',
  '[x](&#x6A;avascript:alert)',
  '[x](&#1;javascript:alert)',
  '[x](<java script:alert>)',
  '[x]( javascript:alert )',
  '[x](javascript&colon;alert)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](DATA:text/html,x)',
  '[x](vbscript:msgbox)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://example.org/1)',
  '[x](//example.org)',
  '[x](\\\\example.org)',
  '[x](https:\\\\example.org)',
  '[x](/avv/1.0/)',
  '[x](../../geheim)',
  '[x](?q=1)',
  '[x](#)',
  '[x](https://)',
  '[x](https://bank.example@trap.example)',
  '[https://bank.example](https://trap.example)',
  '[www.bank.example](https://trap.example)',
  '[x](https://example.org/&#8203;)',
  '[x](https://example.org/&quot;onclick=x)',
  '[x](https://example.org "onclick")',
  '[x]: javascript:alert',
  '![x](https://example.org/x.png)',
  '![x](javascript:alert)',
  '[^1]\n\n[^1]: Fußnote',
  // characters smuggled in by name
  'Ver&#8203;trag',
  'Ver&#x200B;trag',
  'Ver&ZeroWidthSpace;trag',
  'Ver&shy;trag',
  'Ver&zwj;trag',
  'Ver&zwnj;trag',
  'Ver&lrm;trag',
  'Ver&rlm;trag',
  'Ver&#x202E;trag',
  'Ver&#x2066;trag',
  'Ver&#xFEFF;trag',
  'Ver&#xE0041;trag',
  'Ver&NoBreak;trag',
  'Ver&InvisibleTimes;trag',
  'Vertr&#1072;g',
  'Vertr&acy;g',
  'Ver&#0;trag',
  'Ver&#13;trag',
  'Ver&#9;trag',
  'Ver&#xD800;trag',
  'Vertra\u0067\u0308',
  'Vertra&#x308;g',
  '&#xFB01;nden',
  'Ver&#xFF54;rag',
  '\u{E0056}\u{E0065}\u{E0072}',
  // what a parser may choke on
  `${'> '.repeat(10_000)}x`,
  '>'.repeat(10_000),
  `${'- '.repeat(10_000)}x`,
  `${'1. '.repeat(10_000)}x`,
  '['.repeat(100_000),
  '[a]('.repeat(30_000),
  '![['.repeat(30_000),
  '*a **b '.repeat(30_000),
  '**a*'.repeat(30_000),
  '*a_b'.repeat(30_000),
  '<a>'.repeat(10_000),
  '<a>\n\n'.repeat(5_000),
  '{'.repeat(50_000),
  `${'{'.repeat(5_000)}${'}'.repeat(5_000)}`,
  '`a``b```c'.repeat(10_000),
  'Text <5\n\n'.repeat(300),
  '\u200B'.repeat(300_000),
  'a\u0430 '.repeat(50_000),
  `a${'\u0301'.repeat(100_000)}`,
  'x\n'.repeat(15_000),
  '[^a]: x\n'.repeat(1_500),
];

const fronted = (entries: string): string => `---\n${entries}\n---\n\n## 1. A\n`;
const REST = 'version: "1"\nstated: 2025-01-01\nlanguage: de';

/** Whole files that attack by their front matter or their size. */
const WHOLE: readonly string[] = [
  '---js\n{ title: require("node:fs") }\n---\n\n## 1. A\n',
  '---json\n{}\n---\n\n## 1. A\n',
  '+++\ntitle = "x"\n+++\n\n## 1. A\n',
  fronted(`title: !!js/function "function () { ${WRITE} }"\n${REST}`),
  fronted(`title: !!python/object:os.system x\n${REST}`),
  fronted(`title: !!binary aGFsbG8=\n${REST}`),
  fronted(`title: !x y\n${REST}`),
  fronted(`title: &a Vertrag\n${REST}`),
  fronted('title: &a de\nlanguage: *a\nversion: "1"\nstated: 2025-01-01'),
  fronted(`a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: x\n${REST}`),
  fronted('title: A\n<<: { version: "1", stated: 2025-01-01, language: de }'),
  fronted(`<<: *x\ntitle: A\n${REST}`),
  fronted(`title: A\n__proto__: { polluted: true }\n${REST}`),
  fronted(`__proto__: { title: A }\n${REST}`),
  fronted(`title: A\nconstructor: { prototype: { polluted: true } }\n${REST}`),
  fronted(`title: A\ntoString: x\n${REST}`),
  fronted(`title: A\n? [a, b]\n: c\n${REST}`),
  fronted(`title: A\n? { a: b }\n: c\n${REST}`),
  fronted(`title: A\nchanges: ${'['.repeat(3000)}${']'.repeat(3000)}\n${REST}`),
  fronted(`title: A\nchanges: ${'{a: '.repeat(300)}\n${REST}`),
  fronted(`title: A\n${'- '.repeat(3000)}\n${REST}`),
  fronted(Array.from({ length: 5000 }, (_, i) => `k${i}: v`).join('\n')),
  fronted(`title: "A\\u202EB"\n${REST}`),
  fronted(`title: "A\\u200BB"\n${REST}`),
  fronted(`title: "A\\tB"\n${REST}`),
  fronted(`title: "A\\0B"\n${REST}`),
  fronted(`title: "Vertr\\u0430g"\n${REST}`),
  fronted(`title: "Vertra\\u0308ge"\n${REST}`),
  fronted(`title: "\\uD83D"\n${REST}`),
  fronted(`title: A\nchanges: ["x\\u202Ey"]\n${REST}`),
  fronted(`title: A\n${REST}\n...\ntitle: B`),
  `${HEAD}${'Lorem ipsum '.repeat(200_000)}`,
  'x'.repeat(10_000_000),
  '\n'.repeat(400_000),
  '---\n'.repeat(5_000),
  contract('#'.repeat(100_000)),
  contract(`## 1. A\n\n1.1 \u0000`),
];

const short = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Every payload with its result and the computing time that it took, however busy the machine is. */
function attack(source: string): { result: ParseResult; milliseconds: number } {
  const before = process.threadCpuUsage();
  const result = parseWording(source);
  const { user, system } = process.threadCpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

describe('A hostile contract [E13] [S1]', () => {
  beforeAll(() => {
    process.env.FASSUNG_CANARY = CANARY_VALUE;
    parseWording(clause('Text'));
  });

  afterAll(() => {
    delete process.env.FASSUNG_CANARY;
    rmSync(CANARY_FILE, { force: true });
  });

  it('is tried in at least 60 ways', () => {
    expect(IN_CLAUSE.length + WHOLE.length).toBeGreaterThan(60);
    expect(new Set([...IN_CLAUSE, ...WHOLE]).size).toBe(IN_CLAUSE.length + WHOLE.length);
  });

  const payloads = [
    ...IN_CLAUSE.map((text) => ({ name: short(text), source: clause(text) })),
    ...WHOLE.map((source) => ({ name: `file ${short(source)}`, source })),
  ];
  it.each(payloads)('is refused with a located problem and without harm: $name', ({ source }) => {
    const { result, milliseconds } = attack(source);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { line, column } of result.problems.slice(0, 100)) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
    expect(JSON.stringify(result.problems.slice(0, 100))).not.toContain(CANARY_VALUE);
    expect(existsSync(CANARY_FILE)).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(milliseconds).toBeLessThan(1000);
  });
});
