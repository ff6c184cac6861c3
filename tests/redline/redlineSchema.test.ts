import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, LabelKind, Wording } from '../../src/agreement/wording.ts';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import type { LineKind } from '../../src/agreement/wordingLines.ts';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';
import { redline } from '../../src/redline/redline.ts';
import { redlineJson } from '../../src/redline/redlineJson.ts';
import {
  ATTENTIONS,
  type CellChange,
  type Citation,
  type ClauseChange,
  type ClauseChangeKind,
  type ClauseSide,
  type EditLayer,
  type EditSegment,
  LAYERS,
  type LineChange,
  type LinePiece,
  type LineSide,
  type Marks,
  REDLINE_FORMAT,
  type Redline,
  type ReferenceChange,
  type ReferenceSide,
  type Segment,
  type Step,
} from '../../src/redline/redlineModel.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { ROOT } from '../support/runScript.ts';
import { contract, paragraph, table } from './sampleContract.ts';
import { versionPair } from './wordingArbitrary.ts';

const { REDLINE_RUNS = '200', FASSUNG_PAIRS = '../shared/pairs' } = process.env;
const RUNS = { numRuns: Number(REDLINE_RUNS) };
const LIMIT = 20_000 + RUNS.numRuns * 20;
const PAIRS = resolve(ROOT, FASSUNG_PAIRS);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly enum?: readonly (string | null)[]; readonly const?: Json }>>;
}

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'public', 'schema', 'redline-1.json'), 'utf8')) as ObjectSchema & {
  readonly $defs: Readonly<
    Record<string, ObjectSchema & { readonly enum?: readonly string[]; readonly oneOf?: readonly ObjectSchema[] }>
  >;
};

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(SCHEMA);

const isValid = (value: unknown): boolean => validate(value) === true;

/** The data as everybody else gets them. */
const data = (result: Redline): Json => JSON.parse(redlineJson(result)) as Json;

function expectValid(old: Wording, after: Wording): void {
  validate(data(redline(old, after)));
  expect(validate.errors ?? []).toEqual([]);
}

describe('the schema of redlines', () => {
  it(
    'accepts every redline',
    () => {
      fc.assert(
        fc.property(versionPair, ([old, after]) => expectValid(old, after)),
        RUNS,
      );
    },
    LIMIT,
  );

  it('accepts the redlines of all versions of the example', () => {
    const content = EXAMPLE_CONTENT;
    for (const agreement of readdirSync(content)) {
      const folder = join(content, agreement);
      const versions = existsSync(join(folder, 'agreement.yaml'))
        ? readdirSync(folder).filter((name) => /^\d/.test(name))
        : [];
      const wordings = versions.map((version) =>
        readWordingJson(readFileSync(join(folder, version, `${agreement}-${version}.json`), 'utf8')),
      );
      for (const old of wordings) for (const after of wordings) expectValid(old, after);
    }
  });

  const pairs = existsSync(PAIRS) ? readdirSync(PAIRS).filter((name) => existsSync(join(PAIRS, name, 'old.md'))) : [];
  it.skipIf(pairs.length === 0).each(pairs)(
    `accepts the redline of the real pair %s`,
    (pair) => {
      const [old, after] = ['old', 'new'].map((side) =>
        wordingFromMarkdown(readFileSync(join(PAIRS, pair, `${side}.md`), 'utf8'), { version: '1' }),
      );
      if (old !== undefined && after !== undefined) expectValid(old, after);
    },
    60_000,
  );
});

/** Every place of a value: its keys from the top. */
function places(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, below]) => places(below as Json, [...path, key]))];
}

/** A copy in which the value at a place is another one, or is gone where that is undefined. */
function withValue(value: Json, path: readonly (string | number)[], put: (before: Json) => Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return put(value) ?? null;
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? withValue(one, rest, put) : one)) as Json;
  const own = value as { readonly [key: string]: Json };
  const next = rest.length === 0 ? put(own[key] ?? null) : withValue(own[key] ?? null, rest, put);
  const others = Object.entries(own).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}

const words = (topic: string): readonly Block[] => [
  paragraph(`Der Auftragsverarbeiter regelt ${topic} nach den Weisungen des Verantwortlichen.`),
];

/** A redline in which every part of the model occurs. */
const SAMPLE: Json = data(
  redline(
    contract('1.0', [
      { label: '1.', heading: 'Gegenstand', blocks: words('den Gegenstand') },
      { label: '2.', blocks: words('die Löschung binnen 14 Tagen nach Ziff. 3') },
      { label: '3.', blocks: words('die Kontrolle') },
      { label: '4.', blocks: [table(['Name', 'Ort'], ['Alpha', 'Bonn'])] },
      { label: '5.', blocks: [paragraph('Die Frist ist fest.')] },
      { label: '6.', blocks: [paragraph('Das fällt ersatzlos weg.')] },
    ]),
    contract('1.1', [
      { label: '1.', heading: 'Gegenstand', blocks: words('den Gegenstand') },
      { label: '2.', blocks: words('die Kontrolle') },
      { label: '3.', blocks: [table(['Name', 'Ort', 'Land'], ['Alpha', 'Köln', 'DE'], ['Beta', 'Ulm', 'DE'])] },
      {
        label: '4.',
        blocks: [paragraph('Die ', { type: 'strong', content: [{ type: 'text', text: 'Frist' }] }, ' ist fest.')],
      },
      { label: '5.', blocks: words('die Löschung binnen 30 Tagen nach Ziff. 2') },
      { label: '7.', blocks: [paragraph('Ganz neue Worte stehen hier.')] },
    ]),
  ),
);

/** Keys that may be absent. */
const OPTIONAL = ['attention', 'reference', 'passage', 'strong', 'emphasis', 'field', 'href'];

describe('the schema refuses', () => {
  it('nothing of the sample', () => {
    validate(SAMPLE);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('every key too many, and every key too few', () => {
    for (const path of places(SAMPLE)) {
      const key = path.at(-1);
      const more = withValue(SAMPLE, path, (before) =>
        typeof before === 'object' && before !== null && !Array.isArray(before) ? { ...before, strange: 1 } : before,
      );
      if (JSON.stringify(more).includes('strange')) expect(isValid(more), path.join('.')).toBe(false);
      if (typeof key !== 'string') continue;
      const isOptional = OPTIONAL.includes(key) && path.includes('segments');
      if (!isOptional) expect(isValid(withValue(SAMPLE, path, () => undefined)), path.join('.')).toBe(false);
    }
  });

  it('every value of another type, and words where a list of words is closed', () => {
    const open = ['title', 'version', 'text', 'label', 'heading', 'clause', 'counterpart', 'href', 'path'];
    for (const path of places(SAMPLE)) {
      const other = withValue(SAMPLE, path, (before) => (typeof before === 'object' ? 7.5 : [before]));
      expect(isValid(other), path.join('.')).toBe(false);
      const key = String(typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1));
      const strange = withValue(SAMPLE, path, (before) => (typeof before === 'string' ? 'strange' : before));
      if (!open.includes(key) && JSON.stringify(strange).includes('"strange"')) {
        expect(isValid(strange), path.join('.')).toBe(false);
      }
    }
  });

  it('sides that do not fit the kind of a change, and edits without text', () => {
    const change = (put: Json, ...path: readonly (string | number)[]): Json => withValue(SAMPLE, path, () => put);
    const inserted = (SAMPLE as unknown as Redline).steps.findIndex(
      (step) => step.type === 'clause' && step.change.kind === 'inserted',
    );
    expect(inserted).toBeGreaterThan(0);
    expect(isValid(change('changed', 'steps', inserted, 'change', 'kind'))).toBe(false);
    expect(isValid(change('inserted', 'steps', 0, 'change', 'kind'))).toBe(false);
    expect(isValid(change(0, 'steps', inserted, 'change', 'number'))).toBe(false);
    expect(isValid(change(['text', 'text'], 'steps', inserted, 'change', 'layers'))).toBe(false);
    expect(isValid(change('inserted', 'steps', 0, 'change', 'lines', 0, 'change'))).toBe(false);
    expect(isValid(change('moved', 'steps', 0, 'change', 'lines', 0, 'change'))).toBe(false);
    expect(isValid(change('', 'steps', 0, 'change', 'lines', 0, 'cells', 0, 'segments', 0, 'text'))).toBe(false);
    expect(isValid(change('1. Mai', 'old', 'stated'))).toBe(false);
  });
});

/** The keys of a type: the compiler refuses this file when one is missing or too many. */
type Keys<T> = Readonly<Record<keyof Required<T> & string, 'needed' | 'optional'>>;
type Names<T extends string> = Readonly<Record<T, true>>;

const EDIT: Keys<EditSegment> = {
  change: 'needed',
  text: 'needed',
  marks: 'needed',
  layer: 'needed',
  attention: 'optional',
  reference: 'optional',
  passage: 'optional',
};

describe('the schema and the model', () => {
  const citation: Keys<Citation> = { title: 'needed', version: 'needed', stated: 'needed', validFrom: 'needed' };
  const clauseChange: Keys<ClauseChange> = {
    number: 'needed',
    kind: 'needed',
    renumbered: 'needed',
    split: 'needed',
    merged: 'needed',
    layers: 'needed',
    attention: 'needed',
    old: 'needed',
    new: 'needed',
    lines: 'needed',
    budgetHit: 'needed',
  };
  const clauseSide: Keys<ClauseSide> = {
    clause: 'needed',
    part: 'needed',
    label: 'needed',
    labelKind: 'needed',
    heading: 'needed',
    path: 'needed',
  };
  const lineChange: Keys<LineChange> = {
    change: 'needed',
    old: 'needed',
    new: 'needed',
    move: 'needed',
    cells: 'needed',
    budgetHit: 'needed',
  };
  const lineSide: Keys<LineSide> = { kind: 'needed', label: 'needed', piece: 'needed' };
  const cellChange: Keys<CellChange> = { change: 'needed', segments: 'needed' };
  const marks: Keys<Marks> = { strong: 'optional', emphasis: 'optional', field: 'optional', href: 'optional' };
  const referenceChange: Keys<ReferenceChange> = { status: 'needed', old: 'needed', new: 'needed' };
  const referenceSide: Keys<ReferenceSide> = { text: 'needed', clause: 'needed', counterpart: 'needed' };
  const root: Keys<Redline> = { format: 'needed', old: 'needed', new: 'needed', steps: 'needed', budgetHit: 'needed' };

  const expectKeys = (schema: ObjectSchema | undefined, keys: Readonly<Record<string, string>>): void => {
    const needed = Object.keys(keys).filter((key) => keys[key] === 'needed');
    expect(Object.keys(schema?.properties ?? {}).toSorted()).toEqual(Object.keys(keys).toSorted());
    expect([...(schema?.required ?? [])].toSorted()).toEqual(needed.toSorted());
  };

  it('have the same keys', () => {
    expectKeys(SCHEMA, root);
    const parts = {
      citation,
      clauseChange,
      clauseSide,
      lineChange,
      lineSide,
      cellChange,
      marks,
      referenceChange,
      referenceSide,
    };
    for (const [name, keys] of Object.entries(parts)) expectKeys(SCHEMA.$defs[name], keys);
  });

  it('have the same forms of steps and segments', () => {
    type Of<T, K extends string, V> = Extract<T, Readonly<Record<K, V>>>;
    const steps: { readonly [K in Step['type']]: Keys<Of<Step, 'type', K>> } = {
      clause: { type: 'needed', change: 'needed' },
      move: { type: 'needed', steps: 'needed' },
      departure: { type: 'needed', number: 'needed' },
    };
    const markup: Keys<Of<Segment, 'change', 'markup'>> = {
      change: 'needed',
      text: 'needed',
      oldMarks: 'needed',
      newMarks: 'needed',
      reference: 'optional',
    };
    const keep: Keys<Of<Segment, 'change', 'keep'>> = {
      change: 'needed',
      text: 'needed',
      marks: 'needed',
      reference: 'optional',
    };
    const segments: Readonly<Record<Segment['change'], Readonly<Record<string, string>>>> = {
      keep,
      insert: EDIT,
      delete: EDIT,
      markup,
    };
    const expectForms = (
      name: string,
      tag: string,
      forms: Readonly<Record<string, Readonly<Record<string, string>>>>,
    ) => {
      const found = (SCHEMA.$defs[name]?.oneOf ?? []).flatMap((schema) => {
        const { enum: names, const: only } = schema.properties[tag] ?? {};
        return (names ?? [only]).map((form) => [String(form), schema] as const);
      });
      expect(found.map(([form]) => form).toSorted()).toEqual(Object.keys(forms).toSorted());
      for (const [form, schema] of found) expectKeys(schema, forms[form] ?? {});
    };
    expectForms('step', 'type', steps);
    expectForms('segment', 'change', segments);
  });

  it('have the same closed lists of words', () => {
    const kinds: Names<ClauseChangeKind> = {
      same: true,
      changed: true,
      inserted: true,
      deleted: true,
      moved: true,
      movedAndChanged: true,
    };
    const lineChanges: Names<LineChange['change']> = {
      same: true,
      changed: true,
      inserted: true,
      deleted: true,
      moved: true,
      departed: true,
    };
    const lineKinds: Names<LineKind> = {
      title: true,
      edition: true,
      heading: true,
      paragraph: true,
      bullet: true,
      headRow: true,
      row: true,
    };
    const labelKinds: Names<LabelKind> = {
      decimal: true,
      section: true,
      paragraph: true,
      letter: true,
      doubleLetter: true,
      annex: true,
      item: true,
      unnumbered: true,
    };
    const pieces: Names<LinePiece> = { whole: true, first: true, middle: true, last: true };
    const cells: Names<CellChange['change']> = { paired: true, inserted: true, deleted: true };
    const layers: Names<EditLayer> = { text: true, cell: true, reference: true, typography: true, move: true };
    const statuses: Names<ReferenceChange['status']> = {
      follows: true,
      redirected: true,
      dangling: true,
      mended: true,
    };
    const listOf = (name: string, key: string): readonly (string | null)[] =>
      SCHEMA.$defs[name]?.properties[key]?.enum ?? [];
    expect(SCHEMA.properties['format']?.const).toBe(REDLINE_FORMAT);
    expect(SCHEMA.$defs['layer']?.enum).toEqual(LAYERS);
    expect(SCHEMA.$defs['attention']?.enum).toEqual(ATTENTIONS);
    expect(listOf('clauseChange', 'kind')).toEqual(Object.keys(kinds));
    expect(listOf('lineChange', 'change')).toEqual(Object.keys(lineChanges));
    expect(listOf('lineSide', 'kind')).toEqual(Object.keys(lineKinds));
    expect(listOf('lineSide', 'piece')).toEqual(Object.keys(pieces));
    expect(listOf('clauseSide', 'labelKind')).toEqual([...Object.keys(labelKinds), null]);
    expect(listOf('cellChange', 'change')).toEqual(Object.keys(cells));
    expect(listOf('referenceChange', 'status')).toEqual(Object.keys(statuses));
    const edit = SCHEMA.$defs['segment']?.oneOf?.find((form) => 'layer' in form.properties);
    expect(edit?.properties['layer']?.enum).toEqual(Object.keys(layers));
  });
});
