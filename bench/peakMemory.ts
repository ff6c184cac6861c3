import { readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory that one of the descendants of a process has had so far (`VmHWM` of Linux), in megabytes; 0 where the
 * system does not tell.
 *
 * @param ancestor id of the process
 */
export function peakMemory(ancestor: number): number {
  const processes = new Map(runningProcesses().map((status) => [status.pid, status]));
  const descends = (pid: number): boolean =>
    pid === ancestor || (processes.has(pid) && descends(processes.get(pid)?.parent ?? 0));
  return Math.max(0, ...[...processes.values()].filter(({ pid }) => descends(pid)).map(({ megabytes }) => megabytes));
}

function runningProcesses(): readonly { pid: number; parent: number; megabytes: number }[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStatus(name) : []));
  } catch {
    return [];
  }
}

function readStatus(pid: string): readonly { pid: number; parent: number; megabytes: number }[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: number('PPid'), megabytes: number('VmHWM') / 1024 }];
  } catch {
    return [];
  }
}
