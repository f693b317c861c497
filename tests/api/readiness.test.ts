import { afterEach, describe, expect, it, vi } from "vitest";
import { keepLoaded, type LoadedStore } from "../../api/readiness.ts";
import { datasetVersion } from "../../graph/queries/dataset.ts";
import { type Store, StoreError } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { fixtureGraph } from "../fixtures.ts";

const opened: AsyncDisposable[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) {
    await each[Symbol.asyncDispose]();
  }
});

/** A store whose engine can be taken away and brought back. */
async function fragileStore(): Promise<{
  store: Store;
  away: (error: Error) => void;
  back: () => void;
  forget: () => Promise<void>;
}> {
  const inner = await openEmbeddedStore();
  opened.push(inner);
  let failure: Error | undefined;
  function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
    return failure === undefined ? work() : Promise.reject(failure);
  }
  return {
    store: {
      ...inner,
      read: (work) => attempt(() => inner.read(work)),
      write: (work) => attempt(() => inner.write(work)),
    },
    away: (error: Error) => {
      failure = error;
    },
    back: () => {
      failure = undefined;
    },
    forget: async () => {
      await inner.write((writer) =>
        writer.run("MATCH (n) DETACH DELETE n", {}),
      );
    },
  };
}

async function kept(store: Store): Promise<LoadedStore> {
  const loaded = keepLoaded(store, await fixtureGraph(), { pause: 1 });
  opened.push(loaded);
  return loaded;
}

async function untilReady(loaded: LoadedStore): Promise<void> {
  while (!(await loaded.check()).ready) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("keepLoaded", () => {
  it("is ready when the dataset is loaded", async () => {
    const { store } = await fragileStore();
    const loaded = await kept(store);
    expect(await loaded.firstAttempt).toEqual({ ready: true });
    expect(await loaded.check()).toEqual({ ready: true });
  });

  it("says why it is not ready, and loads by itself when the database comes", async () => {
    const { store, away, back } = await fragileStore();
    away(new StoreError("away", "No server answers."));
    const loaded = await kept(store);
    const reason = { ready: false, reason: "No server answers." };
    expect(await loaded.firstAttempt).toEqual(reason);
    expect(await loaded.check()).toEqual(reason);
    back();
    await untilReady(loaded);
    expect(await store.read(datasetVersion)).toBe(
      (await fixtureGraph()).version,
    );
  });

  it("notices that the database went away, and that it is back", async () => {
    const { store, away, back } = await fragileStore();
    const loaded = await kept(store);
    await loaded.firstAttempt;
    away(new StoreError("away", "Gone."));
    expect(await loaded.check()).toEqual({ ready: false, reason: "Gone." });
    back();
    await untilReady(loaded);
  });

  it("loads again when the database came back empty", async () => {
    const { store, forget } = await fragileStore();
    const loaded = await kept(store);
    await loaded.firstAttempt;
    await forget();
    expect(await loaded.check()).toEqual({
      ready: false,
      reason: "The database holds no dataset.",
    });
    await untilReady(loaded);
    expect(await store.read(datasetVersion)).not.toBeNull();
  });

  it("counts an answer that comes too late as none", async () => {
    const { store } = await fragileStore();
    const graph = await fixtureGraph();
    const never = new Promise<never>(() => undefined);
    const loaded = keepLoaded({ ...store, read: () => never }, graph, {
      deadline: 1,
    });
    expect(await loaded.check()).toMatchObject({ ready: false });
  });

  it("keeps an unexpected failure out of the answer", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const { store, away } = await fragileStore();
    const failure = new TypeError("secret detail");
    away(failure);
    const loaded = await kept(store);
    expect(await loaded.firstAttempt).toEqual({
      ready: false,
      reason: "The dataset could not be loaded; the log says why.",
    });
    expect(log).toHaveBeenCalledWith(failure);
    log.mockRestore();
  });
});
