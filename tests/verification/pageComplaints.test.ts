import { describe, expect, it } from 'vitest';
import { foreignParts, fragmentComplaints, translationComplaints } from '../../src/verification/pageComplaints.mjs';
import { PAGE_FORMS } from './forgery/pageForms.ts';
import { FRAGMENT_FORMS, SHOWN_FRAGMENT, SIDE_FORMS, SIDE_FRAGMENTS } from './forgery/shownForms.ts';

describe('the verifier on the bytes of a page [S3] [D5]', () => {
  it.each(PAGE_FORMS)('tells every foreign part, and nothing else: %s', (page, complaints) => {
    expect(foreignParts(page)).toEqual(complaints);
  });

  it.each(FRAGMENT_FORMS)('tells where a version is not shown as it is: %s', (page, complaints) => {
    expect(fragmentComplaints(page, 'test', '1.0', SHOWN_FRAGMENT)).toEqual(complaints);
  });

  it.each(SIDE_FORMS)('tells where a version beside its translation is not shown as it is: %s', (page, complaints) => {
    expect(translationComplaints(page, SIDE_FRAGMENTS, 'de')).toEqual(complaints);
  });
});
