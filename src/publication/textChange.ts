import { diffArrays } from 'diff';

/**
 * The exact change of a canonical text, line by line, for the terminal: "- " before lines that go, "+ " before lines
 * that come, "  " before one line of context on either side.
 *
 * @param before canonical text of the version before, or the empty text
 * @param after canonical text of the new version
 */
export function textChange(before: string, after: string): string {
  const changes = diffArrays(linesOf(before), linesOf(after));
  return changes
    .flatMap(({ value, added, removed }, i) => {
      if (added || removed) return value.map((line) => `${added ? '+' : '-'} ${line}`);
      const context = [...(i === 0 ? [] : value.slice(0, 1)), ...(i === changes.length - 1 ? [] : value.slice(-1))];
      return (value.length > 2 ? [...context.slice(0, 1), '…', ...context.slice(1)] : value).map((line) => `  ${line}`);
    })
    .join('\n');
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
