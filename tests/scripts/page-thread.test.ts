import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { openPageThread } from "../../scripts/page-thread.ts";

/** A worker that stands in for the one that draws: what it does with an address and a port. */
function worker(body: string): Worker {
  const code = `require("node:worker_threads").parentPort.on("message", ({ address, port }) => { ${body} })`;
  return new Worker(code, { eval: true });
}

const echo = `
  port.on("message", ({ data }) => port.postMessage({ kind: "page", page: { title: data } }));
  port.postMessage({ kind: "question", id: 1, query: address, variables: { a: 1 } });`;

function answer(query: string, variables: object): Promise<string> {
  return Promise.resolve(query + JSON.stringify(variables));
}

describe("the thread that renders pages", () => {
  it("asks what a page needs, many pages at once", async () => {
    const { render } = openPageThread({ start: () => worker(echo) });
    const pages = await Promise.all([
      render("/a", answer),
      render("/b", answer),
    ]);
    expect(pages.map(({ title }) => title)).toEqual(['/a{"a":1}', '/b{"a":1}']);
  });

  it("knows that several addresses lead to one page", () => {
    const { addressOf } = openPageThread();
    expect(addressOf("/index.html?utm=x&order=title")).toBe("/?order=title");
  });

  it("fails where it gets no answer", async () => {
    const { render } = openPageThread({ start: () => worker(echo) });
    const away = new Error("away");
    await expect(render("/a", () => Promise.reject(away))).rejects.toBe(away);
    expect(await render("/b", answer)).toEqual({ title: '/b{"a":1}' });
  });

  it("says which page could not be drawn", async () => {
    const fail = `port.postMessage({ kind: "failure", reason: "No." });`;
    const { render } = openPageThread({ start: () => worker(fail) });
    await expect(render("/a", answer)).rejects.toThrow("/a: No.");
  });

  it.each([
    ["ends", "process.exit()"],
    ["never answers", ""],
  ])("replaces a worker that %s", async (_, body) => {
    const workers = [worker(body), worker(echo)];
    const { render } = openPageThread({
      start: () => workers.shift() ?? worker(echo),
      longestPage: 500,
    });
    await expect(render("/a", answer)).rejects.toThrow("was lost at /a");
    expect(await render("/b", answer)).toEqual({ title: '/b{"a":1}' });
  });
});
