import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { REDLINE_KINDS } from './paths.ts';

/** Something another thread does: the number counts prepared pairs of versions, files beside them, or versions. */
export interface Task {
  readonly kind: 'redline' | 'redlineInEnglish' | 'redlineFile' | 'docx' | 'preview';
  readonly index: number;
}

/** How long a task of a kind takes, as measured, in tens of milliseconds. */
const COST: Readonly<Record<Task['kind'], number>> = {
  redline: 1,
  redlineInEnglish: 1,
  docx: 2,
  preview: 4,
  redlineFile: 4,
};

/** Threads beside the one that writes the pages. It waits for them in the end, so that two cores have work throughout. */
const THREADS = 2;

/** The files of one pair follow each other, and a thread that makes them all compares the versions once. */
const FILES_TOGETHER = REDLINE_KINDS.length;

/** Results of tasks of one kind. */
export interface MadeAhead<T> {
  /** Asks for the first results before any page does. */
  readonly begin: () => void;
  /** The result of a task; pages ask in the order of the numbers. */
  readonly result: (index: number) => Promise<T>;
}

/**
 * Results of other threads, each made before its page asks for it: with many versions, comparing them and writing Word
 * files and PDFs takes as long as writing the pages.
 *
 * @param kind what is to be done
 * @param count how many tasks of that kind there are
 * @param ahead so many tasks are asked for ahead of the page that needs the first of them; their results wait in memory
 */
export function madeAhead<T>(kind: Task['kind'], count: () => number, ahead: number): MadeAhead<T> {
  let asked = 0;
  const askUntil = (end: number): void => {
    for (; asked < Math.min(end, count()); asked += 1) ask({ kind, index: asked });
  };
  return {
    begin: () => askUntil(ahead),
    result: async (index) => {
      askUntil(index + ahead);
      const key = keyOf({ kind, index });
      const result = await outstanding.get(key)?.promise;
      outstanding.delete(key);
      return result as T;
    },
  };
}

/** A thread with what it has yet to do. */
interface Thread {
  readonly worker: Worker;
  unanswered: number;
  cost: number;
}

const outstanding = new Map<string, PromiseWithResolvers<unknown>>();
const threads: Thread[] = [];
let lastForFiles: Thread | undefined;

const keyOf = ({ kind, index }: Task): string => `${kind} ${index}`;

function ask(task: Task): void {
  outstanding.set(keyOf(task), Promise.withResolvers());
  const thread = threadFor(task);
  thread.unanswered += 1;
  thread.cost += COST[task.kind];
  // A thread keeps the process alive as long as an answer is outstanding, and no longer.
  thread.worker.ref();
  thread.worker.postMessage(task);
}

function threadFor({ kind, index }: Task): Thread {
  if (kind !== 'redlineFile') return leastBusyThread();
  if (lastForFiles === undefined || index % FILES_TOGETHER === 0) lastForFiles = leastBusyThread();
  return lastForFiles;
}

function leastBusyThread(): Thread {
  if (threads.length < THREADS) threads.push(startedThread());
  return threads.reduce((least, thread) => (thread.cost < least.cost ? thread : least));
}

function startedThread(): Thread {
  // The pages are bundled and the work of a thread is not: Node.js runs it from its source, in the folder of the project.
  const worker = new Worker(join(process.cwd(), 'src', 'site', 'otherThreadWork.ts'));
  const thread: Thread = { worker, unanswered: 0, cost: 0 };
  worker.on('message', ({ task, result }: { task: Task; result: unknown }) => {
    outstanding.get(keyOf(task))?.resolve(result);
    thread.unanswered -= 1;
    thread.cost -= COST[task.kind];
    if (thread.unanswered === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of outstanding.values()) reject(error);
  });
  return thread;
}
