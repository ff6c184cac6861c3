import sharp from 'sharp';
import type { Fault } from './contractText.ts';
import type { LetterInView } from './sight.ts';

/** Three bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export async function pictureOf(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data };
}

/** The strongest point of a letter, and of the strongest letter of a word: strokes are thinner than a pixel. */
export const LEAST_INK = { letter: 1.5, word: 3 } as const;

const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function luminanceAt({ bytes }: Picture, at: number): number {
  const part = (offset: number): number => LINEAR[bytes[at + offset] ?? 0] ?? 0;
  return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}

/**
 * The strongest contrast between a page with its letters and without, within a box.
 *
 * @param box in pixels of the pictures
 */
export function inkIn(
  shown: Picture,
  bare: Picture,
  { left, top, right, bottom }: Pick<LetterInView, 'left' | 'top' | 'right' | 'bottom'>,
): number {
  let most = 1;
  const [x0, x1] = [Math.max(0, Math.floor(left)), Math.min(shown.width, Math.ceil(right))];
  const [y0, y1] = [Math.max(0, Math.floor(top)), Math.min(shown.height, Math.ceil(bottom))];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const at = 3 * (y * shown.width + x);
      const [one, other] = [luminanceAt(shown, at), luminanceAt(bare, at)];
      most = Math.max(most, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
    }
  }
  return most;
}

/**
 * Letters of which the screen shows nothing, or too little: whatever hides them, nobody can read them.
 *
 * @param shown the page as it is
 * @param bare the same without the letters of the contract
 */
export function inkFaults(shown: Picture, bare: Picture, letters: readonly LetterInView[]): readonly Fault[] {
  const words = Map.groupBy(letters, ({ wordNumber }) => wordNumber);
  return [...words.values()].flatMap((word) => {
    const inks = word.map((letter) => inkIn(shown, bare, letter));
    const [first] = word;
    const pale = inks.findIndex((ink) => ink < LEAST_INK.letter);
    const most = Math.max(...inks);
    if (first === undefined || (pale < 0 && most >= LEAST_INK.word)) return [];
    const what =
      pale < 0 ? `contrast ${most.toFixed(2)}` : `contrast ${inks[pale]?.toFixed(2)} at „${word[pale]?.sign}“`;
    return [{ technique: 'ink', clause: first.clause, detail: `${what} of „${first.word}“ on the screen` }];
  });
}
