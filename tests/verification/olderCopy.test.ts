import { describe, expect, it, vi } from 'vitest';
import { COPY_READINGS, type CopyReaders, PATIENCE_OF_READINGS } from './live/copyReadings.ts';

vi.stubEnv('FASSUNG_TIMEOUT', PATIENCE_OF_READINGS);
const readers: CopyReaders = await import('../../src/verification/olderCopy.mjs');

describe('[D4] an older copy', () => {
  it.each(COPY_READINGS.map((reading) => [reading.name, reading] as const))(
    'is read whole or refused: %s',
    async (_name, { read, expected }) => {
      expect(await read(readers)).toEqual(expected);
    },
  );
});
