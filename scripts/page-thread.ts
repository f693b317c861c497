import { MessageChannel, Worker } from "node:worker_threads";
import type { Ask } from "../api/page-questions.ts";
import type { PageRenderer, RenderedPage } from "../api/pages.ts";
import { pageAddress } from "../explorer/state/page-address.ts";

/** What the worker posts at the port of a page. */
type Posted =
  | {
      readonly kind: "question";
      readonly id: number;
      readonly query: string;
      readonly variables: object;
    }
  | { readonly kind: "page"; readonly page: RenderedPage }
  | { readonly kind: "failure"; readonly reason: string };

export interface PageThreadOptions {
  readonly start?: () => Worker;
  /** How long a page may take, in ms; one that takes longer is stuck, and the worker is replaced. */
  readonly longestPage?: number;
}

/**
 * Renders the explorer's pages in a worker, since a long one takes more time than others should wait for. It starts with the first page,
 * and anew with the next one after it was lost; it never keeps the process alive.
 */
export function openPageThread({
  start = startWorker,
  longestPage = 30_000,
}: PageThreadOptions = {}): PageRenderer {
  let worker: Worker | undefined;

  function started(): Worker {
    const thread = start();
    thread.on("error", (reason) => {
      console.error("The worker for pages was lost:", reason);
    });
    thread.on("exit", () => {
      forget(thread);
    });
    // Behind the listeners, which would undo it.
    thread.unref();
    return thread;
  }
  function forget(thread: Worker): void {
    if (worker === thread) worker = undefined;
  }
  function render(address: string, ask: Ask): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      const { port1: port, port2 } = new MessageChannel();
      worker ??= started();
      const thread = worker;
      const timer = setTimeout(() => {
        void thread.terminate();
      }, longestPage).unref();
      let done = false;
      function settle(how: () => void) {
        done = true;
        how();
        port.close();
      }
      function fail(reason: Error) {
        settle(() => {
          reject(reason);
        });
      }
      port.on("message", (posted: Posted) => {
        switch (posted.kind) {
          case "question":
            ask(posted.query, posted.variables).then((data) => {
              port.postMessage({ id: posted.id, data });
            }, fail);
            return;
          case "page":
            settle(() => {
              resolve(posted.page);
            });
            return;
          case "failure":
            fail(new Error(`${address}: ${posted.reason}`));
        }
      });
      port.on("close", () => {
        clearTimeout(timer);
        if (done) return;
        // It ends with the worker, which may tell of its own end later.
        forget(thread);
        reject(new Error(`The worker for pages was lost at ${address}.`));
      });
      thread.postMessage({ address, port: port2 }, [port2]);
    });
  }
  return { addressOf: pageAddress, render };
}

/** Many times what the largest page takes. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

function startWorker(): Worker {
  return new Worker(new URL("page-worker.js", import.meta.url), {
    name: "pages",
    resourceLimits,
    execArgv: [],
  });
}
