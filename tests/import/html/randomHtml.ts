import fc from 'fast-check';

const WORDS = [
  'Der',
  'Anbieter',
  'haftet',
  'nicht.',
  '§',
  '3',
  'Abs.',
  '(2)',
  'DSGVO',
  'a)',
  '1.',
  'Anlage',
  'und',
  'Löschung',
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((some) => ` ${some.join(' ')} `),
  },
  fc.constantFrom('Daten', 'schutz', ' ', '\n', '&nbsp;', '&amp;', 'Auf&shy;trag', '2'),
);

const wrap =
  (name: string, attributes = '') =>
  (content: string): string =>
    `<${name}${attributes}>${content}</${name}>`;

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: text },
    fc.constantFrom(
      '<br>',
      '<br><br>',
      '<wbr>',
      '<input type="checkbox" checked>',
      '<img alt="Bild" src="a.png">',
      '<!-- x -->',
    ),
    fc
      .tuple(
        fc.constantFrom(
          ['b', ''],
          ['em', ''],
          ['span', ''],
          ['span', ' class="badge"'],
          ['span', ' lang="en"'],
          ['span', ' lang="de"'],
          ['a', ' href="https://example.com/a"'],
          ['sup', ''],
          ['sub', ''],
          ['q', ''],
          ['del', ''],
          ['ins', ''],
          ['span', ' hidden'],
          ['span', ' style="font-weight:bold"'],
          ['button', ''],
        ),
        fc.array(tie('inline'), { maxLength: 3 }),
      )
      .map(([[name = '', attributes = ''], inner]) => wrap(name, attributes)(inner.join(''))),
  ),
}));

const line = fc.array(inline, { maxLength: 4 }).map((all) => all.join(''));

const { block } = fc.letrec<{ block: string; many: string }>((tie) => ({
  many: fc.array(tie('block'), { maxLength: 3 }).map((all) => all.join('')),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 5, arbitrary: line.map(wrap('p')) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('h1', 'h2', 'h4'), line).map(([name, inner]) => wrap(name)(inner)),
    },
    line,
    line.map(wrap('pre')),
    fc
      .array(fc.oneof(tie('many'), line), { maxLength: 3 })
      .chain((items) =>
        fc
          .constantFrom(
            ['ul', ''],
            ['ol', ''],
            ['ol', ' type="a"'],
            ['ol', ' start="4" reversed'],
            ['ol', ' style="list-style:none"'],
          )
          .map(([name = '', attributes = '']) => wrap(name, attributes)(items.map(wrap('li')).join('\n'))),
      ),
    fc
      .array(
        fc.array(fc.tuple(fc.constantFrom('', ' colspan="2"', ' rowspan="2"'), fc.oneof(line, tie('many'))), {
          minLength: 1,
          maxLength: 3,
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows) =>
        wrap('table')(
          rows.map((cells) => wrap('tr')(cells.map(([span, inner]) => wrap('td', span)(inner)).join(''))).join(''),
        ),
      ),
    fc.tuple(line, tie('many')).map(([term, inner]) => wrap('dl')(wrap('dt')(term) + wrap('dd')(inner))),
    fc.tuple(line, tie('many')).map(([title, inner]) => wrap('details')(wrap('summary')(title) + inner)),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'section',
          'blockquote',
          'nav',
          'aside',
          'header',
          'footer',
          'div lang="en"',
          'div hidden',
        ),
        tie('many'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0] ?? ''}>`),
  ),
}));

/** Pages with everything that may stand in a contract, in any order, with and without a marked main part. */
export const randomHtml: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 7 }), fc.constantFrom('main', 'article', 'div'), line)
  .map(
    ([blocks, main, footer]) =>
      `<!doctype html><html lang="de"><body><nav><a href="/">Start</a></nav><${main}>${blocks.join('\n')}</${main}><footer>${footer}</footer></body></html>`,
  );
