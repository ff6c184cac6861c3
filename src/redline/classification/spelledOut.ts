/**
 * The texts that a simple regular expression stands for: letters, `(?:a|b)`, `[ab]`, `\.`, each with or without `?`.
 * What is looked ahead for is no part of them.
 *
 * @param expression source of the expression
 */
export function spelledOut(expression: string): readonly string[] {
  let at = 0;
  return alternatives();

  function alternatives(): readonly string[] {
    const found = [...sequence()];
    while (expression[at] === '|') {
      at += 1;
      found.push(...sequence());
    }
    return found;
  }

  function sequence(): readonly string[] {
    let texts: readonly string[] = [''];
    while (at < expression.length && expression[at] !== '|' && expression[at] !== ')') {
      const own = piece();
      const isOptional = expression[at] === '?';
      if (isOptional) at += 1;
      const endings = isOptional ? ['', ...own] : own;
      texts = texts.flatMap((text) => endings.map((ending) => text + ending));
    }
    return texts;
  }

  function piece(): readonly string[] {
    const [opening] = /^(?:\(\?[:!=]|\[[^\]]*\]|\\u[\da-f]{4}|\\.|.)/su.exec(expression.slice(at)) ?? [''];
    at += opening.length;
    if (opening.startsWith('[')) return [...opening.slice(1, -1)];
    if (opening.startsWith('\\')) return [opening.slice(1)];
    if (!opening.startsWith('(?')) return [opening];
    const inside = alternatives();
    at += 1;
    return opening === '(?:' ? inside : [''];
  }
}
