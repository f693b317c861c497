import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { referenceRequests } from "../../api/reference-requests.ts";
import { openReferenceThread } from "../../api/reference-thread.ts";
import type { ReferenceJob } from "../../api/reference-text.ts";
import { citation } from "../../api/references.ts";

// A Node of its own, and the first reference in a style and language, take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** Bodies of `answer(job)` in a worker that stands in for the one that knows citation-js. */
const echo =
  "return { ok: true, text: `${job.kind} ${job.item.id} ${count += 1}` };";
const hang = "for (;;);";
const exit = "process.exit(1);";
const crash = 'throw new Error("out of ink");';
const fail = 'return { ok: false, reason: "no such date" };';

const unavailable = { extensions: { code: "REFERENCE_UNAVAILABLE" } };

let log: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  log = vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("openReferenceThread", () => {
  it("starts one worker, when first asked", async () => {
    const start = workers(echo);
    await using thread = openReferenceThread({ start });
    expect(start).not.toHaveBeenCalled();
    const answers = ["a", "b", "c"].map((id) => thread.ask(job(id)));
    expect(await Promise.all(answers)).toEqual([
      "bibtex a 1",
      "bibtex b 2",
      "bibtex c 3",
    ]);
    expect(start).toHaveBeenCalledOnce();
  });

  it.each([
    ["exits", exit],
    ["crashes", crash],
    ["hangs", hang],
  ])("replaces a worker that %s", async (_, body) => {
    const start = workers(body, echo);
    await using thread = openReferenceThread({ start, longestJob: 1_000 });
    const lost = thread.ask(job("a"));
    const next = thread.ask(job("b"));
    await expect(lost).rejects.toMatchObject(unavailable);
    expect(await next).toBe("bibtex b 1");
    expect(await thread.ask(job("c"))).toBe("bibtex c 2");
    expect(start).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalled();
  });

  it("replaces a worker that died while it had nothing to do", async () => {
    const start = workers(echo, echo);
    await using thread = openReferenceThread({ start });
    await thread.ask(job("a"));
    await startedBy(start).terminate();
    expect(await thread.ask(job("b"))).toBe("bibtex b 1");
  });

  it("tries anew where a worker could not be started", async () => {
    const start = workers(echo);
    start.mockImplementationOnce(() => {
      throw new Error("no more threads");
    });
    await using thread = openReferenceThread({ start });
    await expect(thread.ask(job("a"))).rejects.toMatchObject(unavailable);
    expect(await thread.ask(job("a"))).toBe("bibtex a 1");
  });

  it("refuses more than may wait, and takes them again later", async () => {
    const start = workers(echo);
    await using thread = openReferenceThread({ start, mostWaiting: 1 });
    const [running, waiting, refused] = ["a", "b", "c"].map((id) =>
      thread.ask(job(id)),
    );
    await expect(refused).rejects.toMatchObject({
      message: "Too many references are being made: ask again later.",
      ...unavailable,
    });
    expect(await running).toBe("bibtex a 1");
    expect(await waiting).toBe("bibtex b 2");
    expect(await thread.ask(job("c"))).toBe("bibtex c 3");
  });

  it("tells what cannot be made from what could not be made now, and goes on", async () => {
    const start = workers(fail);
    await using thread = openReferenceThread({ start });
    for (const id of ["a", "b"]) {
      await expect(thread.ask(job(id))).rejects.toThrow(
        `bibtex of ${id}: no such date`,
      );
    }
    expect(start).toHaveBeenCalledOnce();
  });

  it("ends its worker and turns away who still waits", async () => {
    const start = workers(hang);
    const thread = openReferenceThread({ start });
    const asked = [thread.ask(job("a")), thread.ask(job("b"))];
    const turnedAway = allReject(asked, unavailable);
    const exited = once(startedBy(start), "exit");
    await thread[Symbol.asyncDispose]();
    await exited;
    await turnedAway;
    await expect(thread.ask(job("c"))).rejects.toMatchObject(unavailable);
    expect(start).toHaveBeenCalledOnce();
  });
});

describe("referenceRequests", () => {
  it("asks for the same reference once, and for another where any fact differs", async () => {
    await using thread = openReferenceThread({ start: workers(echo) });
    const request = referenceRequests(thread);
    const again = [request(job("a")), request(job("a"))];
    expect(await Promise.all(again)).toEqual(["bibtex a 1", "bibtex a 1"]);
    expect(await request(job("a"))).toBe("bibtex a 1");
    expect(await request({ ...job("a"), kind: "ris" })).toBe("ris a 2");
    expect(await request(job("a", "Another"))).toBe("bibtex a 3");
  });

  it("asks again for what could not be made", async () => {
    await using thread = openReferenceThread({ start: workers(exit, echo) });
    const request = referenceRequests(thread);
    await expect(request(job("a"))).rejects.toMatchObject(unavailable);
    expect(await request(job("a"))).toBe("bibtex a 1");
  });

  it("remembers a bounded number", async () => {
    await using thread = openReferenceThread({ start: workers(echo) });
    const request = referenceRequests(thread, { mostRemembered: 1 });
    expect(await request(job("a"))).toBe("bibtex a 1");
    expect(await request(job("b"))).toBe("bibtex b 2");
    expect(await request(job("a"))).toBe("bibtex a 3");
  });

  it("lets nobody wait past their patience, and lets the worker go on", async () => {
    const start = workers(hang);
    await using thread = openReferenceThread({ start });
    const request = referenceRequests(thread, { patience: 50 });
    await allReject([request(job("a")), request(job("b"))], {
      message:
        "The reference was not made within 0.05 seconds: ask again later.",
      ...unavailable,
    });
    expect(start).toHaveBeenCalledOnce();
    expect(log).not.toHaveBeenCalled();
  });
});

describe("the worker", () => {
  it("leaves the event loop free while the first reference of a locale is made", async () => {
    const { item } = job("a");
    const { held, took, result } = await measured(() =>
      citation(item, "apa", "fr-FR"),
    );
    expect(result).toBe("Salt. (s.\u00a0d.).");
    // In the same thread it would be nearly all of that time, however fast or busy the machine.
    expect(held).toBeLessThan(took / 4);
  });

  it.each([
    ["has nothing to do", "await citation(item, 'vancouver', 'en-US');"],
    ["is at work", "void citation(item, 'apa', 'en-US');"],
  ])("does not keep the process alive when it %s", async (_, use) => {
    // The interval is what keeps a server alive.
    const { code, output } = await run(`
      const { citation } = await import("./api/references.ts");
      const alive = setInterval(() => {}, 1_000);
      const item = { id: "a", type: "book", title: "Salt" };
      ${use}
      clearInterval(alive);
      process.on("exit", () => console.log("done"));
    `);
    expect({ code, output }).toEqual({ code: 0, output: "done\n" });
  });

  it("alone loads citation-js", async () => {
    const { output } = await run(`
      import { createRequire } from "node:module";
      const { ris } = await import("./api/references.ts");
      const alive = setInterval(() => {}, 1_000);
      await ris({ id: "a", type: "book" });
      clearInterval(alive);
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(loaded.filter((path) => path.includes("citation-js")));
    `);
    expect(output).toBe("[]\n");
  });
});

/** Starts workers that answer by these bodies, one after the other. */
function workers(...bodies: readonly string[]) {
  const left = bodies.values();
  return vi.fn(() => {
    const { value: body } = left.next();
    if (body === undefined) throw new Error("More workers than expected");
    return new Worker(
      `const { parentPort } = require("node:worker_threads");
       let count = 0;
       function answer(job) { ${body} }
       parentPort.on("message", (job) => parentPort.postMessage(answer(job)));`,
      { eval: true },
    );
  });
}

/** The first worker that was started. */
function startedBy(start: ReturnType<typeof workers>): Worker {
  const [first] = start.mock.results;
  if (first?.type !== "return") throw new Error("No worker was started");
  return first.value;
}

async function allReject(
  answers: readonly Promise<string>[],
  error: object,
): Promise<void> {
  await Promise.all(
    answers.map((each) => expect(each).rejects.toMatchObject(error)),
  );
}

function job(id: string, title = "Salt"): ReferenceJob {
  return { kind: "bibtex", item: { id, type: "book", title } };
}

/** What `work` gives, how long it took and for how long of that the event loop did not turn at a stretch, both in ms. */
async function measured<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; took: number; held: number }> {
  const start = performance.now();
  let last = start;
  let held = 0;
  function turn() {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  }
  const turns = setInterval(turn, 1);
  const result = await work();
  clearInterval(turns);
  turn();
  return { result, took: last - start, held };
}

/** Runs a module in a Node of its own, from the sources. */
async function run(
  source: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", source],
    { stdio: ["ignore", "pipe", "inherit"], timeout: 20_000 },
  );
  const exited = once(child, "exit") as Promise<[number | null]>;
  const output = await text(child.stdout);
  const [code] = await exited;
  return { code, output };
}
