import { afterAll, describe } from "vitest";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { storeContract } from "./contract.ts";

describe("the embedded engine", () => {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store[Symbol.asyncDispose]();
  });
  storeContract(async () => {
    const store = await openEmbeddedStore({ shuffleUnordered: true });
    opened.push(store);
    return store;
  });
});
