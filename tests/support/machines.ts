import { join } from 'node:path';
import { ROOT } from './runScript.ts';

/** A machine that differs from this one in what must not matter for a build. */
export interface Machine {
  readonly named: string;
  readonly env: Readonly<Record<string, string>>;
  /** Name of the folder of the project. */
  readonly folder?: string;
  readonly umask?: string;
}

const OTHER = { NODE_OPTIONS: `--import=${join(ROOT, 'tests', 'support', 'otherMachine.mjs')}` };

/** Environment in which Node.js behaves as on another machine. */
const differing = (what: string): Readonly<Record<string, string>> => ({ ...OTHER, OTHER_MACHINE: what });

/** One difference each. */
export const MACHINES: readonly Machine[] = [
  { named: 'UTC−11', env: { TZ: 'Pacific/Pago_Pago' } },
  { named: 'UTC+14', env: { TZ: 'Pacific/Kiritimati' } },
  { named: 'UTC+5:45', env: { TZ: 'Asia/Kathmandu' } },
  { named: 'Turkish locale', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  { named: 'Arabic locale', env: { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' } },
  { named: 'C locale', env: { LC_ALL: 'C', LANG: 'C' } },
  { named: 'folder with spaces, umlauts and signs', env: {}, folder: 'mit Leerzeichen, ä und +' },
  { named: 'deep folder', env: {}, folder: join('a', 'b', 'c', 'd', 'e', 'f', 'g', 'fassung') },
  { named: 'clock 400 days ahead', env: differing('clock=400') },
  { named: 'clock 400 days behind', env: differing('clock=-400') },
  { named: 'folders listed in the opposite order', env: differing('disk') },
  { named: 'one processor', env: { ...differing('threads'), UV_THREADPOOL_SIZE: '1' } },
  { named: 'many threads', env: { UV_THREADPOOL_SIZE: '16' } },
  { named: 'another host', env: differing('host') },
  { named: 'other chance', env: differing('chance') },
  { named: 'another home and user', env: { HOME: '/nonexistent', USER: 'jemand', LOGNAME: 'jemand' } },
  { named: 'umask 077', env: {}, umask: '077' },
  { named: 'umask 000', env: {}, umask: '000' },
  {
    named: 'a full environment',
    env: { CI: 'true', NO_COLOR: '1', DEBUG: '', SOURCE_DATE_EPOCH: '1', NODE_ENV: 'development' },
  },
];

/** All at once, as far as they go together. */
export const ANOTHER_WORLD: Machine = {
  named: 'everything at once',
  folder: 'mit Leerzeichen, ä und +',
  umask: '077',
  env: {
    ...differing('clock=400 disk threads host chance'),
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'C',
    LANG: 'C',
    HOME: '/nonexistent',
    USER: 'jemand',
    UV_THREADPOOL_SIZE: '1',
    CI: 'true',
    NODE_ENV: 'development',
  },
};
