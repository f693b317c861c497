import { parentPort } from "node:worker_threads";
import { type ReferenceJob, referenceText } from "./reference-text.ts";

/** What the worker posts for each job posted to it, in that order. */
export type ReferenceAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

// The entry of a worker thread: `reference-thread.ts` starts it and alone posts to it.
parentPort?.on("message", (job: ReferenceJob) => {
  parentPort?.postMessage(answerTo(job));
});

function answerTo(job: ReferenceJob): ReferenceAnswer {
  try {
    return { ok: true, text: referenceText(job) };
  } catch (error) {
    const reason = error instanceof Error ? error.stack : undefined;
    return { ok: false, reason: reason ?? String(error) };
  }
}
