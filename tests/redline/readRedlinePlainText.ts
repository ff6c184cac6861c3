/** Reads a redline in plain text as a careful reader would: only by what its legend says. */

type Side = 'old' | 'new';

/** A sign of contract text; `own` where a backslash says that it is the contract's. */
interface Sign {
  readonly text: string;
  readonly own: boolean;
}

/** Lines of contract text of one version; lines without any text are left out. */
export function plainTextLines(text: string, side: Side): readonly string[] {
  return contractLines(text)
    .map((line) => lineOf(signsOf(line, side)))
    .filter((line) => line !== '');
}

/** The indented lines, each with what goes on below it. */
function contractLines(text: string): readonly string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const line of text.split('\n')) {
    if (!line.startsWith('  ')) {
      if (goesOn) throw new Error(`The text does not go on: ${line}`);
      continue;
    }
    const words = line.slice(2);
    if (goesOn) lines[lines.length - 1] += `\n${words}`;
    else lines.push(words);
    goesOn = /(?:^|[^\\])(?:\\\\)*\\$/.test(words);
  }
  return lines;
}

const CLOSES: Readonly<Record<string, string>> = { '[-': '-]', '{+': '+}', '{=': '=}' };

function signsOf(line: string, side: Side): readonly Sign[] {
  const signs: Sign[] = [];
  let open: string | null = null;
  const foreign = side === 'old' ? '{+' : '[-';
  for (let i = 0; i < line.length; ) {
    const two = line.slice(i, i + 2);
    if (open === null && CLOSES[two] !== undefined) {
      open = two;
      i += 2;
    } else if (open !== null && two === CLOSES[open]) {
      open = null;
      i += 2;
    } else {
      const [, escaped = '', code = ''] = /^\\(u\{([0-9a-f]+)\}|[\s\S])/.exec(line.slice(i)) ?? [];
      const isEscape = escaped !== '';
      const sign = isEscape ? meant(escaped, code) : (line[i] ?? '');
      if (open !== foreign) signs.push({ text: sign, own: isEscape });
      i += isEscape ? escaped.length + 1 : 1;
    }
  }
  if (open !== null) throw new Error(`${open} is not closed in: ${line}`);
  return signs;
}

function meant(escaped: string, code: string): string {
  if (code !== '') return String.fromCodePoint(Number.parseInt(code, 16));
  if (escaped === '~') return '\u00a0';
  return escaped === "'" ? '\u202f' : escaped;
}

const isBar = (sign: Sign | undefined): boolean => sign?.text === '|' && !sign.own;

/** A row with its cells separated by tabs, or running text. */
function lineOf(signs: readonly Sign[]): string {
  const textOf = (some: readonly Sign[]): string => some.map(({ text }) => text).join('');
  if (!isBar(signs[0])) return textOf(signs);
  const cells: Sign[][] = [];
  for (const sign of signs) {
    if (isBar(sign)) cells.push([]);
    else cells.at(-1)?.push(sign);
  }
  return cells
    .slice(0, -1)
    .map((cell) => textOf(cell.slice(1, -1)))
    .join('\t');
}
