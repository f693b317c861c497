import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import { keptGraph } from "../../scripts/kept-graph.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-graph-"));
  await cp("tests/fixtures/two-agendas", join(folder, "seeds"), {
    recursive: true,
  });
  file = join(folder, "graph.json");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function graphNow(): Promise<unknown> {
  const read = await readSeeds(join(folder, "seeds"));
  return read.ok ? read.value.graph : read.messages;
}

describe("keptGraph", () => {
  it("gives the graph of the seeds, the second time from the file", async () => {
    const seeds = join(folder, "seeds");
    const first = await keptGraph(seeds, file);
    expect(first).toEqual({ ok: true, value: await graphNow() });
    const written = (await stat(file)).mtimeMs;
    const second = await keptGraph(seeds, file);
    expect(second).toEqual(first);
    expect((await stat(file)).mtimeMs).toBe(written);
  });

  it("makes it anew where a seeds file has changed", async () => {
    const seeds = join(folder, "seeds");
    await keptGraph(seeds, file);
    const topics = join(seeds, "schemes", "topics.yaml");
    const text = await readFile(topics, "utf8");
    await writeFile(topics, text.replace("Everything wet.", "All that flows."));
    const changed = await keptGraph(seeds, file);
    expect(changed).toEqual({ ok: true, value: await graphNow() });
    expect(JSON.stringify(changed)).toContain("All that flows.");
  });

  it("tells the problems of seeds, and keeps what it had", async () => {
    const seeds = join(folder, "seeds");
    await keptGraph(seeds, file);
    const before = await readFile(file, "utf8");
    await writeFile(join(seeds, "schemes", "topics.yaml"), "id: topics\n");
    const outcome = await keptGraph(seeds, file);
    expect(outcome).toEqual({ ok: false, messages: await graphNow() });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it("does without a file that is broken or cannot be written", async () => {
    const seeds = join(folder, "seeds");
    const whole = { ok: true, value: await graphNow() };
    await writeFile(file, '{"hash": ');
    expect(await keptGraph(seeds, file)).toEqual(whole);
    const nowhere = join(folder, "no-such-folder", "graph.json");
    expect(await keptGraph(seeds, nowhere)).toEqual(whole);
  });
});
