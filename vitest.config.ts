import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/runFolder.ts', 'tests/support/releasedExample.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { FASSUNG_TODAY: '2026-11-21', ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
