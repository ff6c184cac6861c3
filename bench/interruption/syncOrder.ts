import type { FileCall } from './fileCalls.ts';

/**
 * Where a protocol of files relies on what a disk need not keep: a rename of something that was not made durable before, or
 * one whose folder was not made durable before the next rename (Pillai et al., OSDI 2014, on which orders file systems
 * keep by themselves, and which they do not).
 *
 * @param calls the calls that touch the content folder, in order, with decoded paths
 * @param content the content folder
 * @returns sentences; none where every order is asked for
 */
export function orderFaults(calls: readonly FileCall[], content: string): readonly string[] {
  const written = new Set<string>();
  const synced = new Set<string>();
  const faults: string[] = [];
  let open: string | null = null;
  for (const { name, shown } of calls.filter((call) => !call.shown.includes('.ledger-lock'))) {
    const [path = ''] = pathsIn(shown);
    if (/^p?write/.test(name)) {
      written.add(path);
      synced.delete(path);
    }
    if (/^f(data)?sync/.test(name)) {
      synced.add(path);
      if (path === open) open = null;
    }
    if (!/^rename/.test(name)) continue;
    const [from = '', to = ''] = pathsIn(shown);
    const inside = [...written].filter((file) => file === from || file.startsWith(`${from}/`));
    if (inside.length === 0) faults.push(`${from} is renamed and nothing was written to it.`);
    faults.push(...inside.filter((file) => !synced.has(file)).map((file) => `${file} is renamed before it is synced.`));
    if (inside.some((file) => file !== from) && !synced.has(from))
      faults.push(`${from} is renamed before it is synced.`);
    if (open !== null) faults.push(`${to} is renamed before the rename in ${open} is synced.`);
    open = to.slice(0, to.lastIndexOf('/'));
  }
  if (open !== null) faults.push(`The last rename in ${open} is never synced.`);
  return faults.map((fault) => fault.replaceAll(content, ''));
}

/** Paths of a call: in quotes, else behind the number of an open file. */
function pathsIn(shown: string): readonly string[] {
  const quoted = [...shown.matchAll(/"([^"]+)"/g)].map(([, path = '']) => path);
  const [, opened] = /^\w+\(\d+<([^>]+)>/.exec(shown) ?? [];
  return opened === undefined ? quoted : [opened];
}
