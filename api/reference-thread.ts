import { Worker } from "node:worker_threads";
import type { ReferenceJob } from "./reference-text.ts";
import { referenceUnavailable } from "./reference-unavailable.ts";
import type { ReferenceAnswer } from "./reference-worker.ts";

/** A worker that makes references one after the other, in the order asked. */
export interface ReferenceThread extends AsyncDisposable {
  /**
   * The text of a reference. Rejects with a GraphQLError `REFERENCE_UNAVAILABLE` where the worker is lost over it or too many wait, and
   * with another error where no text can be made of the work.
   */
  readonly ask: (job: ReferenceJob) => Promise<string>;
}

export interface ReferenceThreadOptions {
  readonly start?: () => Worker;
  /** How long the worker may be at one job, in ms, its own start included; one that takes longer is stuck and is replaced. */
  readonly longestJob?: number;
  /** How many jobs may wait behind the one that the worker is at. */
  readonly mostWaiting?: number;
}

interface Task {
  readonly job: ReferenceJob;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** The worker starts with the first job, and anew with the next one after it was lost. It never keeps the process alive, not even at work. */
export function openReferenceThread({
  start = startWorker,
  longestJob = 15_000,
  mostWaiting = 2_000,
}: ReferenceThreadOptions = {}): ReferenceThread {
  const waiting: Task[] = [];
  let running: Task | undefined;
  let timer: NodeJS.Timeout | undefined;
  let worker: Worker | undefined;
  let closed = false;

  function next(): void {
    if (running !== undefined) return;
    running = waiting.shift();
    if (running === undefined) return;
    timer = setTimeout(() => {
      lose(`no answer within ${longestJob} ms`);
    }, longestJob).unref();
    try {
      worker ??= started();
      // One job at a time: only that one is lost with the worker, and answers to a long list come one by one.
      worker.postMessage(running.job);
    } catch (reason) {
      lose(reason);
    }
  }
  function started(): Worker {
    const thread = start();
    thread.on("message", (answer: ReferenceAnswer) => {
      if (thread === worker) settle(answer);
    });
    thread.on("error", (reason) => {
      if (thread === worker) lose(reason);
    });
    thread.on("exit", (code) => {
      if (thread === worker) lose(`exit code ${code}`);
    });
    // Behind the listeners, which would undo it.
    thread.unref();
    return thread;
  }
  function settle(answer: ReferenceAnswer): void {
    const task = finished();
    if (answer.ok) task?.resolve(answer.text);
    else task?.reject(new Error(`${nameOf(task.job)}: ${answer.reason}`));
    next();
  }
  function lose(reason: unknown): void {
    const task = finished();
    const at = task === undefined ? "" : ` at ${nameOf(task.job)}`;
    console.error(`The worker for references was lost${at}:`, reason);
    void worker?.terminate();
    worker = undefined;
    task?.reject(referenceUnavailable("The reference could not be made"));
    next();
  }
  function finished(): Task | undefined {
    const task = running;
    running = undefined;
    clearTimeout(timer);
    return task;
  }
  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        if (closed) throw referenceUnavailable("The server is ending");
        if (waiting.length >= mostWaiting) {
          throw referenceUnavailable("Too many references are being made");
        }
        waiting.push({ job, resolve, reject });
        next();
      }),
    [Symbol.asyncDispose]: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      for (const task of [finished(), ...waiting.splice(0)]) {
        task?.reject(referenceUnavailable("The server is ending"));
      }
      await ending?.terminate();
    },
  };
}

/** Twice what all styles in all languages take. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 };

function startWorker(): Worker {
  const fromSource = import.meta.url.endsWith(".ts");
  const entry = fromSource
    ? "reference-worker-from-source.mjs"
    : "reference-worker.js";
  return new Worker(new URL(entry, import.meta.url), {
    name: "references",
    resourceLimits,
    // The flags of this process, such as --import tsx, are not for it.
    execArgv: [],
  });
}

function nameOf({ kind, item }: ReferenceJob): string {
  return `${kind} of ${item.id}`;
}
