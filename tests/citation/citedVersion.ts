import type { CitedVersion } from '../../src/citation/citedVersion.ts';

export const FINGERPRINT = '3f'.repeat(32);

/** A version to cite in tests. */
export const citedVersion = (more: Partial<CitedVersion> = {}): CitedVersion => ({
  agreement: 'avv',
  title: 'Auftragsverarbeitungsvertrag (AVV)',
  shortTitle: 'AVV',
  version: '1.4',
  stated: '2026-10-01',
  language: 'de',
  publisher: 'Muster Cloud GmbH',
  permalink: 'https://avv.example.org/avv/1.4/',
  current: 'https://avv.example.org/avv/',
  fingerprint: FINGERPRINT,
  clause: null,
  ...more,
});
