import { type Document, isAlias, isMap, isScalar, type Node, visit } from 'yaml';

/** Something in a YAML text that only programs need. */
export interface YamlMachinery {
  /** Where it begins in the text. */
  readonly offset: number;
  /** What it is, as the end of a sentence: "an anchor (&)". */
  readonly what: string;
}

/**
 * Features of YAML for programs: they can hide what a value is, take it from elsewhere, or multiply it without end. A name
 * given twice is among them, because one of the two values would vanish.
 *
 * @param document a document parsed with `uniqueKeys: false`; the parser's own look for twins takes a time that grows with
 *   the square of the names
 * @returns everything found, in the order of the text
 */
export function yamlMachinery(document: Document.Parsed): readonly YamlMachinery[] {
  const found: YamlMachinery[] = [];
  const note = (node: unknown, what: string): void => {
    found.push({ offset: (node as Node | null)?.range?.[0] ?? 0, what });
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) note(node, 'an alias (*)');
      else if (node.anchor !== undefined) note(node, 'an anchor (&)');
      else if (node.tag !== undefined) note(node, 'a type tag (!)');
      if (isMap(node)) for (const { key, name } of twins(node.items)) note(key, `the name "${name}" twice`);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string')
        note(key, 'a name that is not a word, such as a number without quotation marks');
    },
  });
  return found;
}

/** Keys whose name a key before them has. */
function twins(items: readonly { readonly key: unknown }[]): readonly { key: unknown; name: string }[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : null;
    if (name === null) return [];
    if (seen.has(name)) return [{ key, name }];
    seen.add(name);
    return [];
  });
}
