import { describe, expect, it } from 'vitest';
import { signatureComplaints } from '../../src/verification/verifySignature.mjs';
import { SIGNATURE_FORMS, signatureAnswer } from './forgery/signatureForms.ts';

describe('[S8] the signature over the head', () => {
  it.each(SIGNATURE_FORMS.map((form) => [form[0], form] as const))('is judged with %s', (_named, form) => {
    const complaint = form[3];
    expect(signatureAnswer(signatureComplaints, form)).toEqual(complaint === null ? [] : [complaint]);
  });
});
