import { z } from 'zod';
import { isCalendarDate } from '../agreement/calendarDate.ts';
import { type Block, type Clause, type Inline, WORDING_FORMAT, type Wording } from '../agreement/wording.ts';

/** The form of a clause tree in JSON that may come from anywhere, strictly as `wording.ts` describes it. */

const line = z.string().regex(/^[^\n\t]*$/, 'must be one line without tabs');
const words = z
  .string()
  .min(1)
  .regex(/^(?!.*[ ]{2})[^\n\t]*$/, 'must hold no line feed, no tab and no two spaces in a row');
const day = z.string().refine(isCalendarDate, 'must be a day as YYYY-MM-DD').nullable();

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: words }),
    z.strictObject({ type: z.literal('strong'), content: inlines }),
    z.strictObject({ type: z.literal('emphasis'), content: inlines }),
    z.strictObject({ type: z.literal('link'), href: line.min(1), content: inlines }),
    z.strictObject({ type: z.literal('break') }),
    z.strictObject({ type: z.literal('field'), label: line }),
  ]),
);
const inlines = z.array(inline);
const row = z.array(inlines);

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), content: inlines }),
    z.strictObject({ type: z.literal('bullets'), items: z.array(z.array(block)) }),
    z.strictObject({ type: z.literal('items'), clauses: z.array(clause) }),
    z
      .strictObject({ type: z.literal('table'), head: row, rows: z.array(row) })
      .refine(({ head, rows }) => rows.every((cells) => cells.length === head.length), {
        error: 'must have as many cells in each row as in the head',
      }),
    z.strictObject({ type: z.literal('signatures'), parties: z.array(line) }),
  ]),
);

const clause: z.ZodType<Clause> = z.lazy(() =>
  z.strictObject({
    id: line.min(1),
    kind: z.enum(['decimal', 'section', 'paragraph', 'letter', 'doubleLetter', 'annex', 'item', 'unnumbered']),
    label: line.min(1).nullable(),
    heading: inlines.nullable(),
    blocks: z.array(block),
    clauses: z.array(clause),
  }),
);

/** A whole clause tree. */
export const wordingSchema: z.ZodType<Wording> = z.strictObject({
  format: z.literal(WORDING_FORMAT),
  // The frozen tree of a convenience translation names the text it was made of.
  translationOf: z.strictObject({ language: z.enum(['de', 'en']), fingerprint: line }).optional(),
  title: line.min(1),
  version: line.min(1),
  stated: day,
  validFrom: day,
  language: z.enum(['de', 'en']),
  opening: z.array(block),
  clauses: z.array(clause),
});
