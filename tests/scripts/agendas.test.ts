import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countNodes, datasetVersion } from "../../graph/queries/dataset.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { loadFolder } from "../../scripts/agendas.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lacuna-seeds-"));
  await cp("tests/fixtures/two-agendas", folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function replace(path: string, old: string, neu: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, "utf8");
  expect(text).toContain(old);
  await writeFile(file, text.replace(old, neu));
}

function stateOf(store: Store): Promise<unknown> {
  return store.read(async (reader) => [
    await datasetVersion(reader),
    await countNodes(reader),
  ]);
}

describe("loadFolder", () => {
  it("leaves the graph as it was when anything in the seeds is wrong, and says all of it", async () => {
    await using store = await openEmbeddedStore();
    await loadFolder(store, folder);
    const before = await stateOf(store);
    const ebb = "agendas/tides/text/ebb.yaml";
    await replace(ebb, "certainty: explicit", "certainty: maybe");
    await replace(ebb, "Nobody has measured", "Everybody has measured");
    await replace("schemes/topics.yaml", "title: Topics", "titel: Topics");
    const outcome = await loadFolder(store, folder);
    expect(outcome.ok).toBe(false);
    const messages = outcome.ok ? [] : outcome.messages;
    expect(messages).toHaveLength(4);
    expect(messages.at(-1)).toBe(
      "Nothing was loaded: 3 problems in the seeds.",
    );
    expect(await stateOf(store)).toEqual(before);
  });

  it("gives the same version for the same content, another for other content", async () => {
    await using store = await openEmbeddedStore();
    await loadFolder(store, folder);
    const first = await store.read(datasetVersion);
    await replace(
      "schemes/topics.yaml",
      "id: topics",
      "# a comment\nid: topics",
    );
    expect(await loadFolder(store, folder)).toMatchObject({
      value: { status: "unchanged" },
    });
    await replace("schemes/topics.yaml", "Everything wet.", "All that is wet.");
    await loadFolder(store, folder);
    expect(await store.read(datasetVersion)).not.toBe(first);
  });
});
