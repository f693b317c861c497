import { readFile } from "node:fs/promises";
import { afterEach, beforeEach } from "vitest";
import {
  createGraphql,
  type GraphqlEndpoint,
  type TaggedEndpoint,
} from "../../api/graphql.ts";
import type {
  GraphqlAnswer,
  GraphqlRequest,
} from "../../api/graphql-answers.ts";
import { load } from "../../graph/load.ts";
import { countedStore } from "../../graph/observed.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { fixtureGraph } from "../fixtures.ts";

const typeDefs = await readFile("api/schema.graphql", "utf8");

/** A document that every endpoint of these tests holds from the start. */
export const own = "{ agendas { id } }";

/** What each test of a file finds: a store with the invented agendas, and what was asked of it and logged since the test began. */
export interface Fixture {
  readonly store: Store;
  readonly statements: string[];
  readonly logged: unknown[];
  /** An endpoint over the store, or over one that stands before it. */
  readonly endpoint: (over?: Store, deadline?: number) => TaggedEndpoint;
}

/** Opens a store before each test of the file and closes it after. */
export function endpointFixture(): Fixture {
  let store: Store;
  const statements: string[] = [];
  const logged: unknown[] = [];
  beforeEach(async () => {
    store = await openEmbeddedStore();
    await load(store, await fixtureGraph());
    statements.length = 0;
    logged.length = 0;
  });
  afterEach(async () => {
    await store[Symbol.asyncDispose]();
  });
  function note(facts: unknown): void {
    logged.push(facts);
  }
  return {
    get store() {
      return store;
    },
    statements,
    logged,
    endpoint: (over = store, deadline = 5_000) =>
      createGraphql({
        typeDefs,
        store: countedStore(over, (name) => statements.push(name)),
        facts: { engine: "embedded", words: () => null, build: "1" },
        log: { debug: note, info: note, warn: note, error: note },
        deadline,
        documents: [own],
      }),
  };
}

export function post(
  graphql: GraphqlEndpoint,
  body: unknown,
  headers: GraphqlRequest["headers"] = {},
): Promise<GraphqlAnswer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return graphql({ method: "POST", search: "", body: text, headers, id: "r1" });
}

export function get(
  graphql: GraphqlEndpoint,
  params: Record<string, string>,
  headers: GraphqlRequest["headers"] = {},
): Promise<GraphqlAnswer> {
  const search = new URLSearchParams(params).toString();
  return graphql({ method: "GET", search, body: "", headers, id: "r1" });
}

export function json(answer: GraphqlAnswer): unknown {
  return JSON.parse(answer.body.toString());
}
