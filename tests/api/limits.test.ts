import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraphql } from "../../api/graphql.ts";
import { load } from "../../graph/load.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { fixtureGraph } from "../fixtures.ts";

let store: Store;
let graphql: ReturnType<typeof createGraphql>;
beforeAll(async () => {
  store = await openEmbeddedStore();
  await load(store, await fixtureGraph());
  const typeDefs = await readFile("api/schema.graphql", "utf8");
  const facts = { engine: "embedded", words: () => null };
  graphql = createGraphql(typeDefs, store, facts);
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
});

async function ask(
  query: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return graphql.fetch("http://lacuna.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
}

describe("the API on the open internet", () => {
  // Each row: a document that would take long to parse or to answer, and the message that answers it.
  it.each([
    [
      "a list a hundred thousand deep",
      `{ node(id: ${"[".repeat(100_000)}) { id } }`,
      /at most 200 brackets in each other/u,
    ],
    [
      "ten thousand aliases",
      `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: dataset { version }`).join(" ")} }`,
      /at most 2000 tokens/u,
    ],
    ["a text that does not end", '{ node(id: "', /Unterminated string/u],
    [
      "fragments in a circle",
      "{ agendas { ...A } } fragment A on Agenda { id ...B } fragment B on Agenda { id ...A }",
      /Cannot spread fragment "A" within itself/u,
    ],
    [
      "an unknown directive",
      "{ dataset { version @shout } }",
      /Unknown directive "@shout"/u,
    ],
  ])("answers %s with an error", async (_, query, message) => {
    const response = await ask(query);
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors: { message: string }[];
    };
    expect(data).toBeUndefined();
    expect(errors[0]?.message).toMatch(message);
  });

  it("gives the pages of other sites no leave to read", async () => {
    const response = await ask("{ dataset { version } }", {
      origin: "https://elsewhere.example",
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("takes no list of operations in one request", async () => {
    const response = await graphql.fetch("http://lacuna.test/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ query: "{ dataset { version } }" }]),
    });
    expect(response.status).toBe(400);
  });
});
