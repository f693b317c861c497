// The entry of the thread that renders pages: `page-thread.ts` starts it and posts it, for each page, the address and a port to ask at.
import { parentPort } from "node:worker_threads";
import { render } from "../explorer/render.tsx";

parentPort.on("message", async ({ address, port }) => {
  const waiting = new Map();
  let number = 0;
  port.on("message", ({ id, data }) => {
    waiting.get(id)(data);
    waiting.delete(id);
  });
  function ask(query, variables) {
    return new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve);
      port.postMessage({ kind: "question", id: number, query, variables });
    });
  }
  try {
    port.postMessage({ kind: "page", page: await render(address, ask) });
  } catch (error) {
    port.postMessage({ kind: "failure", reason: error.stack });
  }
});
