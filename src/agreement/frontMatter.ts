import { type Document, isMap, isNode, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { isCalendarDate } from './calendarDate.ts';
import { characterProblems } from './characters.ts';
import { placesIn } from './placesIn.ts';
import { type Place, type Problem, type ProblemRule, problem } from './problem.ts';
import { isVersion } from './version.ts';
import { yamlMachinery } from './yamlMachinery.ts';

const day = z.string().refine(isCalendarDate);

/** `3.2.d`, `4.liability`: a paragraph of Art. 28 and what is in it. Which of them there are, the check knows. */
const ART28_ITEM = /^[2-9](?:\.[a-z\d]{1,20}){0,2}$/;

/** What the front matter of a contract may hold. Anything else is an error, so that no typing error goes unnoticed. */
const FIELDS = {
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^(?!.*[ ]{2})[^\n]*$/),
  version: z.string().refine(isVersion),
  stated: day.optional(),
  validFrom: day.optional(),
  language: z.enum(['de', 'en']),
  changes: z.array(z.string().trim().min(1)).optional(),
  /** What the text says on items of Art. 28 DSGVO, where its words do not tell: clauses, or why there is none. */
  art28: z
    .record(z.string().regex(ART28_ITEM), z.union([z.array(z.string().trim().min(1)).min(1), z.string().trim().min(1)]))
    .optional(),
} as const;

const SCHEMA = z.strictObject(FIELDS);

/** The checked front matter of a contract source. */
export type FrontMatter = Readonly<z.output<typeof SCHEMA>>;

const COMPLAINTS: Readonly<Record<keyof typeof FIELDS, { rule: ProblemRule; message: string }>> = {
  title: { rule: 'front-matter-value', message: 'The title must be one line of text without two spaces in a row.' },
  version: { rule: 'version-form', message: 'The version is missing or not of the agreed form.' },
  stated: { rule: 'date-form', message: '"stated" is not a day of the calendar.' },
  validFrom: { rule: 'date-form', message: '"validFrom" is not a day of the calendar.' },
  language: { rule: 'front-matter-value', message: 'The language must be "de" or "en".' },
  changes: { rule: 'front-matter-value', message: '"changes" must be a list of sentences.' },
  art28: {
    rule: 'front-matter-value',
    message:
      '"art28" must give for each item, such as 3.2.d, a list of clauses in quotation marks or a sentence why there is none.',
  },
};

/**
 * Reads the front matter of a contract.
 *
 * @param yaml text between the two lines `---`
 * @param startLine line of the source on which that text begins
 * @returns the checked values, or null, and every problem found
 */
export function frontMatter(
  yaml: string,
  startLine: number,
): { readonly values: FrontMatter | null; readonly problems: readonly Problem[] } {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  // The parser's own count of lines misses some line ends in broken texts.
  const placeInYaml = placesIn(yaml);
  const place = (offset: number): Place => {
    const { line, column } = placeInYaml(offset);
    return { line: startLine + line - 1, column };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      problem('front-matter-syntax', place(pos[0]), `The front matter cannot be read: ${firstSentence(message)}.`),
    );
    return { values: null, problems };
  }
  const top: Place = { line: startLine, column: 1 };
  const machinery = yamlMachinery(document).map(({ offset, what }) =>
    problem('front-matter-syntax', place(offset), `The front matter uses ${what}.`),
  );
  if (machinery.length > 0) return { values: null, problems: machinery };
  if (!isMap(document.contents)) {
    return { values: null, problems: [problem('front-matter-missing', top, 'The front matter is empty.')] };
  }
  const places = new Map<unknown, Place>();
  for (const { key } of document.contents.items) {
    if (isScalar(key)) places.set(key.value, place(key.range?.[0] ?? 0));
  }
  const checked = SCHEMA.safeParse(document.toJS({ maxAliasCount: 0 }));
  const problems = checked.success ? [] : checked.error.issues.flatMap((issue) => complaints(issue, places, top));
  problems.push(...decodedValues(yaml, document, place), ...lostToComment(document.contents, place));
  if (!places.has('stated') && !places.has('validFrom')) {
    problems.push(problem('date-missing', top, 'The front matter gives no date.'));
  }
  return { values: checked.success && problems.length === 0 ? checked.data : null, problems };
}

/** Values as they are after YAML has resolved escapes such as "\\u200b". */
function decodedValues(yaml: string, document: Document.Parsed, place: (offset: number) => Place): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range) return;
      const at = place(range[0]);
      const written = new Set(
        characterProblems(yaml.slice(range[0], range[1]), () => at).map(({ message }) => message),
      );
      problems.push(...characterProblems(value, () => at).filter(({ message }) => !written.has(message)));
    },
  });
  return problems;
}

/** "title: Vertrag #5" would become "Vertrag": YAML takes the rest of the line for a comment. */
function lostToComment(contents: YAMLMap, place: (offset: number) => Place): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || (key.value !== 'title' && key.value !== 'changes') || !isNode(value)) continue;
    visit(value, {
      Scalar: (_, { comment, type, range }) => {
        if (typeof comment !== 'string' || type !== 'PLAIN') return;
        const message = 'The words after # would be taken for a comment and vanish; use double quotes.';
        problems.push(problem('front-matter-value', place(range?.[0] ?? 0), message));
      },
    });
  }
  return problems;
}

function complaints(issue: z.core.$ZodIssue, places: ReadonlyMap<unknown, Place>, top: Place): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('front-matter-unknown', places.get(key) ?? top, `The front matter has no entry "${key}".`),
    );
  }
  const field = issue.path[0] as keyof typeof FIELDS;
  const { rule, message } = COMPLAINTS[field];
  const place = places.get(field);
  return [problem(rule, place ?? top, place === undefined ? `The entry "${field}" is missing.` : message)];
}

const firstSentence = (message: string): string => (message.split('\n')[0] ?? '').replace(/[.:]?$/, '');
