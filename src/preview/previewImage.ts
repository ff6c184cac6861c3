import sharp from 'sharp';
import { wordsOf } from '../agreement/contractWords.ts';
import type { Wording } from '../agreement/wording.ts';
import { editionLine } from '../agreement/wordingLines.ts';
import { typstDocument } from '../pdf/typstDocument.ts';

/** Width and height of the image in dots: the form in which most sites show such images. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** What the image shows beside title and dates. */
export interface PreviewFacts {
  /** Short title of the agreement: "AVV". */
  readonly agreement: string;
  readonly publisher: string;
  /** Absolute URL of the version. */
  readonly permalink: string;
  /** SHA-256 of the canonical text, 64 hexadecimal digits; the image shows the first of them. */
  readonly fingerprint: string;
}

/** Of the fingerprint, so many groups of so many digits are shown. */
const [GROUPS, DIGITS] = [4, 4];

/** Colours of the image: three of text with the steps between them and the paper. */
const COLOURS = 16;

/** Behind the image, which covers all of it: without transparency the file is smaller. */
const PAPER = '#fcfbf8';

/** Dots an inch of an image in which a point is a dot. */
const DENSITY = 72;

const TEMPLATE = [new URL('./preview.typ', import.meta.url)];

/**
 * The image that other sites show beside a link to a version. It names the version and its dates, and no status, which
 * would change.
 *
 * The same input gives the same bytes, whatever the process, folder, clock, time zone or locale.
 *
 * @param wording the clause tree
 * @param facts how the version is cited
 * @returns a PNG of {@link PREVIEW_SIZE}
 */
export async function previewImage(wording: Wording, facts: PreviewFacts): Promise<Uint8Array> {
  const svg = typstDocument(TEMPLATE, previewDocument(wording, facts), (compiler, laidOut) =>
    compiler.plainSvg(laidOut),
  );
  const png = await sharp(Buffer.from(svg), { density: DENSITY })
    .flatten({ background: PAPER })
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
}

/** What the template reads. */
function previewDocument(wording: Wording, { agreement, publisher, permalink, fingerprint }: PreviewFacts) {
  const { version } = wordsOf(wording.language);
  const groups = Array.from({ length: GROUPS }, (_, i) => fingerprint.slice(i * DIGITS, (i + 1) * DIGITS));
  return {
    language: wording.language,
    publisher,
    name: `${agreement} · ${version} ${wording.version}`,
    title: wording.title,
    dates: editionLine(wording),
    address: permalink.replace(/^https?:\/\//, ''),
    fingerprint: `SHA-256 ${groups.join(' ')} …`,
  };
}
