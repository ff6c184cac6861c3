import { describe, expect, it } from 'vitest';
import { placeFolder } from '../../src/publication/placeFolder.ts';
import { removeFile, replaceFile, syncFolder, writeDurably } from '../../src/publication/replaceFile.ts';
import { holdsExactly, standsAlready } from '../../src/publication/standsAlready.ts';
import { diskEnd } from './diskForm.ts';
import { FILE_FORMS } from './fileForms.ts';

const writers = { holdsExactly, placeFolder, removeFile, replaceFile, standsAlready, syncFolder, writeDurably };

describe('files are written whole or not at all, durably and in this order [P1]', () => {
  it.each(FILE_FORMS.map((form) => [form.name, form] as const))('%s', (_name, form) => {
    expect(diskEnd(form, writers)).toEqual(form.expected);
  });
});
