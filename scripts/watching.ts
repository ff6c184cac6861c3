import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps; what comes within this time is one change. Milliseconds. */
const TOGETHER = 120;

/**
 * Does something again whenever a file in one of some folders changes, until the process is asked to end.
 *
 * @param folders asked anew after each run, since files come and go
 * @param again what to do
 * @returns when SIGINT or SIGTERM came
 */
export function whileWatching(folders: () => readonly string[], again: () => void): Promise<void> {
  return new Promise((done) => {
    const watchers = new Map<string, FSWatcher>();
    let timer: NodeJS.Timeout | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        again();
        keepUp();
      }, TOGETHER);
    };
    const keepUp = (): void => {
      const wanted = folders();
      for (const [folder, watcher] of watchers) {
        if (wanted.includes(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of wanted) if (!watchers.has(folder)) start(folder);
    };
    const start = (folder: string): void => {
      const watcher = watch(folder, changed);
      // A folder that is taken away cannot be watched any longer.
      watcher.on('error', () => watchers.delete(folder));
      watchers.set(folder, watcher);
    };
    const end = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      done();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    keepUp();
  });
}
