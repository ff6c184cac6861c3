const LARGEST = 32_767;

/**
 * A number of a list as Word shows it (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 *
 * @param value the number
 * @param format `decimal`, `lowerLetter`, …; "01, 02, …" for a format of zeros and digits
 * @returns null where the format is not known here (numbers in words, other scripts)
 */
export function listNumber(value: number, format: string): string | null {
  if (format === 'none' || format === 'bullet') return '';
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  const zeros = /^0+\d/.exec(format)?.[0].length;
  return zeros === undefined ? (FORMATS[format]?.(value) ?? null) : String(value).padStart(zeros, '0');
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  ordinal: (value) => `${value}.`,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
};

/** a to z, then aa, bb, … zz, aaa. */
function letters(value: number): string {
  if (value === 0) return '0';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value === 0) return '0';
  let left = value;
  return ROMAN.map(([size, letter]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return letter.repeat(count);
  }).join('');
}
