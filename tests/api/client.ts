import { readFile } from "node:fs/promises";
import { createGraphql, type GraphqlOptions } from "../../api/graphql.ts";
import { load } from "../../graph/load.ts";
import { countedStore } from "../../graph/observed.ts";
import type { Graph } from "../../graph/model.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { fixtureGraph } from "../fixtures.ts";

/** An answer of the API, not yet looked at. */
interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The API over one loaded embedded store, asked without a port. */
export interface Client extends AsyncDisposable {
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<Answer>;
  /** The statements run since the last call, by name. */
  readonly statements: () => string[];
}

/** Loads `graph` into an embedded store and puts the API over it. */
export async function clientOf(
  graph: Graph,
  words: (agenda: string, start: number, end: number) => string | null = () =>
    null,
  options: Pick<GraphqlOptions, "costLimit" | "deadline"> = {},
): Promise<Client> {
  const store = await openEmbeddedStore({ shuffleUnordered: true });
  await load(store, graph);
  let names: string[] = [];
  const typeDefs = await readFile("api/schema.graphql", "utf8");
  const counted = countedStore(store, (name) => names.push(name));
  const facts = { engine: store.engine, words, build: "test" };
  const graphql = createGraphql({
    typeDefs,
    store: counted,
    facts,
    ...options,
  });
  return {
    ask: async (query, variables = {}) => {
      const { status, body } = await graphql({
        method: "POST",
        search: "",
        body: JSON.stringify({ query, variables }),
        headers: {},
        id: "test",
      });
      const answer = JSON.parse(String(body)) as Partial<Answer>;
      return {
        status,
        data: answer.data,
        errors: answer.errors ?? [],
        extensions: answer.extensions ?? {},
      };
    },
    statements: () => {
      const seen = names;
      names = [];
      return seen;
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

/** The API over the two invented agendas; the words of a passage of the tides are its offsets. */
export async function fixtureClient(): Promise<Client> {
  return clientOf(await fixtureGraph(), (agenda, start, end) =>
    agenda === "tides" ? `${start}-${end}` : null,
  );
}
