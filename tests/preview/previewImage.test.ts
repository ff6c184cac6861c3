import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readWordingJson } from '../../src/agreement/wordingJson.ts';
import { PREVIEW_SIZE, previewImage } from '../../src/preview/previewImage.ts';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';

const wording = readWordingJson(readFileSync(join(EXAMPLE_CONTENT, 'avv', '1.4', 'avv-1.4.json'), 'utf8'));
const facts = {
  agreement: 'AVV',
  publisher: 'Muster Cloud GmbH',
  permalink: 'https://avv.muster-cloud.example/avv/1.4/',
  fingerprint: 'e133ae3c450f5ba57977ccd8986a64707b31a06fdcb1eb028740fab58f7c9bb9',
};

/** Share of the dots of a part of the image that are not paper, on which text is dark. */
async function inked(
  png: Uint8Array,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Promise<number> {
  const grey = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return grey.filter((value) => value < 200).length / grey.length;
}

describe('the preview image', () => {
  it('is a PNG of 1200 × 630 dots and at most 60 kB', async () => {
    const png = await previewImage(wording, facts);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...PREVIEW_SIZE });
    expect(png.length).toBeLessThan(60_000);
  });

  it('has the same bytes for the same input, and other ones for another version', async () => {
    const one = await previewImage(wording, facts);
    expect(await previewImage({ ...wording, version: '1.5' }, facts)).not.toEqual(one);
    expect(await previewImage(wording, facts)).toEqual(one);
  });

  it.each([
    'AVV',
    'Unterauftragsverarbeiter-Verzeichnis',
    'Allgemeine Geschäftsbedingungen für Verarbeiter im Auftrag',
  ])('keeps %s inside its margins', async (agreement) => {
    const title = 'Bedingungen für die Verarbeitung personenbezogener Daten im Auftrag '.repeat(3).trim();
    const png = await previewImage({ ...wording, version: '2025-09-01', title }, { ...facts, agreement });
    // Names, titles and dates stand left; nothing may run over the right margin or below the last line.
    expect(await inked(png, { left: 1124, top: 0, width: 76, height: 630 })).toBe(0);
    expect(await inked(png, { left: 24, top: 590, width: 1176, height: 40 })).toBe(0);
    expect(await inked(png, { left: 80, top: 112, width: 1040, height: 136 })).toBeGreaterThan(0.03);
  });
});
