import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraphql, type GraphqlEndpoint } from "../../api/graphql.ts";
import { load } from "../../graph/load.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { ownGraph } from "../fixtures.ts";
import { attacks, dearest } from "./attacks.ts";

let store: Store;
let typeDefs: string;
beforeAll(async () => {
  store = await openEmbeddedStore();
  await load(store, await ownGraph());
  typeDefs = await readFile("api/schema.graphql", "utf8");
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
});

function endpoint(): GraphqlEndpoint {
  const facts = { engine: "embedded", words: () => null, build: "1" };
  return createGraphql({ typeDefs, store, facts });
}

interface Held {
  /** The longest time for which nobody else would have been answered, in ms. */
  readonly longest: number;
  readonly text: string;
}

/** Sends a request, and looks on every turn of the event loop how long the one before took. */
async function held(graphql: GraphqlEndpoint, body: string): Promise<Held> {
  let longest = 0;
  let last = performance.now();
  let isDone = false;
  function turn(): void {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  }
  setImmediate(turn);
  const request = { method: "POST", search: "", headers: {}, id: "1" } as const;
  const answer = await graphql({ ...request, body });
  isDone = true;
  return { longest, text: String(answer.body) };
}

/** Of several times, which a busy machine only makes longer, the shortest hold: what the work itself takes. */
async function shortest(graphql: GraphqlEndpoint, body: string): Promise<Held> {
  const all: Held[] = [];
  for (let time = 0; time < 8; time += 1) {
    // A member that nobody reads makes it another request, so that no answer is kept.
    all.push(await held(graphql, body.replace(/\}$/u, `,"time":${time}}`)));
  }
  return all.reduce((a, b) => (b.longest < a.longest ? b : a));
}

/** Nobody should notice that somebody else asks, in ms. */
const unnoticed = 20;

describe("a request that should keep the server from others", () => {
  it.each(attacks)("is answered soon and clearly: $what", async (attack) => {
    const { longest, text } = await shortest(endpoint(), attack.body);
    expect(text).toMatch(attack.answer);
    expect(longest).toBeLessThan(unnoticed);
  });
});

describe("a request that may be made, and is among the dearest", () => {
  it.each(Object.entries(dearest))(
    "lets others have their turn: %s",
    async (_, body) => {
      const { longest, text } = await shortest(endpoint(), body);
      expect(text).not.toContain('"errors"');
      expect(longest).toBeLessThan(unnoticed);
    },
  );
});
