import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Something another thread does: the number counts prepared pairs of versions, files beside them, or versions. */
export interface Task {
  readonly kind: 'redline' | 'redlineInEnglish' | 'redlineFile' | 'docx';
  readonly index: number;
}

/** Files of comparisons take longest, and nothing waits for them until the end: they have a thread of their own. */
const THREAD_OF: Readonly<Record<Task['kind'], number>> = {
  redline: 0,
  redlineInEnglish: 0,
  docx: 0,
  redlineFile: 1,
};

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

const outstanding = new Map<string, PromiseWithResolvers<unknown>>();
const threads = new Map<number, Worker>();
const unanswered = new Map<Worker, number>();

const keyOf = ({ kind, index }: Task): string => `${kind} ${index}`;

function ask(task: Task): void {
  outstanding.set(keyOf(task), Promise.withResolvers());
  const number = THREAD_OF[task.kind];
  const thread = threads.get(number) ?? startedThread();
  threads.set(number, thread);
  unanswered.set(thread, (unanswered.get(thread) ?? 0) + 1);
  // A thread keeps the process alive as long as an answer is outstanding, and no longer.
  thread.ref();
  thread.postMessage(task);
}

function startedThread(): Worker {
  // The pages are bundled and the work of a thread is not: Node.js runs it from its source, in the folder of the project.
  const started = new Worker(join(process.cwd(), 'src', 'site', 'otherThreadWork.ts'));
  started.on('message', ({ task, result }: { task: Task; result: unknown }) => {
    outstanding.get(keyOf(task))?.resolve(result);
    const left = (unanswered.get(started) ?? 0) - 1;
    unanswered.set(started, left);
    if (left === 0) started.unref();
  });
  started.on('error', (error) => {
    for (const { reject } of outstanding.values()) reject(error);
  });
  return started;
}
