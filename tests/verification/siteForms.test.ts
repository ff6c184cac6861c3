import { describe, expect, it } from 'vitest';
import { verifyReceipt, verifySite } from '../../src/verification/verifySite.mjs';
import {
  expectedAnswer,
  expectedReceiptAnswer,
  RECEIPT_FORMS,
  receiptAnswer,
  SITE_FORMS,
  siteAnswer,
} from './forgery/siteForms.ts';

describe('a built site as the verifier sees it', () => {
  it.each(SITE_FORMS.map((form) => [form[0], form] as const))('is judged with %s', (_named, form) => {
    expect(siteAnswer(verifySite, form)).toEqual(expectedAnswer(form));
  });
});

describe('[D3] the receipt of a built site', () => {
  it.each(RECEIPT_FORMS.map((form) => [form[0], form] as const))('is judged with %s', (_named, form) => {
    for (const end of ['', '/', '//'])
      expect(receiptAnswer(verifyReceipt, form, end)).toEqual(expectedReceiptAnswer(form));
  });
});
