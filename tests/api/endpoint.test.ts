import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGraphql, type GraphqlEndpoint } from "../../api/graphql.ts";
import type {
  GraphqlAnswer,
  GraphqlRequest,
} from "../../api/graphql-answers.ts";
import { load } from "../../graph/load.ts";
import { countedStore } from "../../graph/observed.ts";
import { type RawRow, type Store, StoreError } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { fixtureGraph, ownGraph } from "../fixtures.ts";

const typeDefs = await readFile("api/schema.graphql", "utf8");
const own = "{ agendas { id } }";

let store: Store;
let statements: string[];
let logged: unknown[];
beforeEach(async () => {
  store = await openEmbeddedStore();
  await load(store, await fixtureGraph());
  statements = [];
  logged = [];
});
afterEach(async () => {
  await store[Symbol.asyncDispose]();
});

function endpoint(over: Store = store, deadline = 5_000): GraphqlEndpoint {
  function note(facts: unknown): void {
    logged.push(facts);
  }
  return createGraphql({
    typeDefs,
    store: countedStore(over, (name) => statements.push(name)),
    facts: { engine: "embedded", words: () => null, build: "1" },
    log: { debug: note, info: note, warn: note, error: note },
    deadline,
    documents: [own],
  });
}

function post(
  graphql: GraphqlEndpoint,
  body: unknown,
  headers: GraphqlRequest["headers"] = {},
): Promise<GraphqlAnswer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return graphql({ method: "POST", search: "", body: text, headers, id: "r1" });
}

function get(
  graphql: GraphqlEndpoint,
  params: Record<string, string>,
  headers: GraphqlRequest["headers"] = {},
): Promise<GraphqlAnswer> {
  const search = new URLSearchParams(params).toString();
  return graphql({ method: "GET", search, body: "", headers, id: "r1" });
}

function json(answer: GraphqlAnswer): unknown {
  return JSON.parse(answer.body.toString());
}

const gaps = "{ researchGaps { nodes { id title statement question } } }";

describe("a repeated operation", () => {
  it("is answered with the same bytes, without a statement", async () => {
    const graphql = endpoint();
    const first = await post(graphql, { query: gaps });
    statements = [];
    const [second, third, fourth] = [
      await post(graphql, { query: gaps }),
      await post(graphql, { query: gaps }),
      await post(graphql, { query: gaps }),
    ];
    const sources = [first, second, third, fourth].map(({ source }) => source);
    expect(sources).toEqual(["run", "run", "kept", "kept"]);
    expect(String(third.body)).toBe(first.body);
    expect(fourth.body).toBe(third.body);
    expect(statements).toEqual([]);
  });

  it("is answered anew once other content was loaded", async () => {
    const graphql = endpoint();
    const query = "{ dataset { version } agendas { id } }";
    let asked = false;
    for (const graph of [await fixtureGraph(), await ownGraph()]) {
      await load(store, graph);
      // Who has asked before is known to ask again.
      for (const source of asked ? ["run", "kept"] : ["run", "run", "kept"]) {
        asked = true;
        const answer = await post(graphql, { query });
        expect(answer.source).toBe(source);
        expect(json(answer)).toMatchObject({
          data: { dataset: { version: graph.version } },
        });
      }
    }
  });

  it("is never answered with what an attempt read that had to begin again", async () => {
    let attempts = 0;
    const graphql = endpoint({
      ...store,
      read: (work) =>
        store.read(async (reader) => {
          attempts += 1;
          // As an engine does that finds at the end that a commit came between.
          if (attempts === 1) await work({ ...reader, run: withoutTitles });
          return work(reader);

          async function withoutTitles(
            ...asked: Parameters<typeof reader.run>
          ): Promise<readonly RawRow[]> {
            const rows = await reader.run(...asked);
            return rows.map((row) => ({
              ...row,
              properties: { ...(row["properties"] as object), title: "mix" },
            }));
          }
        }),
    });
    const query = '{ researchGap(id: "gap-low") { title } }';
    const first = json(await post(graphql, { query }));
    const second = json(await post(graphql, { query, variables: { a: 1 } }));
    expect(JSON.stringify([first, second])).not.toContain("mix");
  });

  it("is told apart by its variables, its operation and the type of answer it takes", async () => {
    const graphql = endpoint();
    const query =
      "query A($id: ID!) { node(id: $id) { id } } query B($id: ID!) { agenda(id: $id) { id } }";
    const asked = [
      { query, operationName: "A", variables: { id: "gap-low" } },
      { query, operationName: "A", variables: { id: "tides" } },
      { query, operationName: "B", variables: { id: "tides" } },
    ];
    const answers = [];
    for (const body of asked) answers.push(json(await post(graphql, body)));
    expect(answers).toMatchObject([
      { data: { node: { id: "gap-low" } } },
      { data: { node: { id: "tides" } } },
      { data: { agenda: { id: "tides" } } },
    ]);
    const accept = "application/graphql-response+json";
    const other = await post(graphql, asked[0], { accept });
    expect(other.headers["content-type"]).toBe(`${accept}; charset=utf-8`);
  });

  it("is compressed as the client takes it", async () => {
    await load(store, await ownGraph());
    const graphql = endpoint();
    const plain = await post(graphql, { query: gaps });
    const packed = await post(
      graphql,
      { query: gaps },
      { "accept-encoding": "gzip, deflate" },
    );
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(String(gunzipSync(packed.body))).toEqual(plain.body);
    const smaller = await post(
      graphql,
      { query: gaps },
      { "accept-encoding": "gzip, br;q=0.9" },
    );
    expect(smaller.headers["content-encoding"]).toBe("br");
    expect(String(brotliDecompressSync(smaller.body))).toEqual(plain.body);
    const none = await post(
      graphql,
      { query: gaps },
      { "accept-encoding": "br;q=0, gzip;q=0" },
    );
    expect(none.headers["content-encoding"]).toBeUndefined();
  });

  it("is not sent again by GET to who holds it of this version", async () => {
    const graphql = endpoint();
    const first = await get(graphql, { query: gaps });
    const { version } = await fixtureGraph();
    expect(first.headers).toMatchObject({
      etag: expect.stringContaining(version) as unknown,
      "cache-control": "no-cache",
      vary: "accept, accept-encoding",
    });
    const tag = { "if-none-match": first.headers["etag"] };
    const second = await get(graphql, { query: gaps }, tag);
    expect([second.status, second.body]).toEqual([304, ""]);
    await load(store, await ownGraph());
    const third = await get(graphql, { query: gaps }, tag);
    expect(third.status).toBe(200);
    expect(third.headers["etag"]).not.toBe(first.headers["etag"]);
  });
});

describe("a persisted document", () => {
  function hash(text: string): string {
    return createHash("sha256").update(text).digest("hex");
  }

  it("is named by its hash alone where the server holds it", async () => {
    const graphql = endpoint();
    const byId = await get(graphql, { documentId: `sha256:${hash(own)}` });
    expect(json(byId)).toMatchObject({ data: { agendas: [{}, {}] } });
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: hash(own) },
    };
    const byHash = await post(graphql, { extensions });
    expect(json(byHash)).toEqual(json(byId));
  });

  it("is held once a client sent it with its hash", async () => {
    const graphql = endpoint();
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: hash(gaps) },
    };
    const first = await post(graphql, { extensions });
    expect(json(first)).toMatchObject({
      errors: [
        {
          message: "PersistedQueryNotFound",
          extensions: { code: "PERSISTED_QUERY_NOT_FOUND" },
        },
      ],
    });
    await post(graphql, { query: gaps, extensions });
    expect(json(await post(graphql, { extensions }))).toHaveProperty("data");
  });

  it("is refused under the hash of another", async () => {
    const sha256Hash = hash("{ dataset { version } }");
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const answer = await post(endpoint(), { query: gaps, extensions });
    expect(json(answer)).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_QUERY_HASH_MISMATCH" } }],
    });
  });
});

describe("an operation with variables", () => {
  const query = `query ($where: ResearchGapWhere, $first: Int = 2, $order: ResearchGapOrder, $at: String) {
    researchGaps(where: $where, first: $first, orderBy: $order, after: $at) { totalCount nodes { id } }
    same: researchGaps(where: { AND: [$where] }, first: $first) { totalCount }
  }`;

  // Each row: variables of which some are left out, null or wrong. The first time an operation is interpreted, then compiled.
  it.each([
    {},
    { where: null, first: 1 },
    { where: { certainty: "EXPLICIT" }, order: "TITLE" },
    { where: { OR: [{ text: "tide" }, { NOT: { text: "tide" } }] }, first: 3 },
    { where: { AND: { certainty: "IMPLICIT" } } },
    { where: { none: 1 } },
    { where: { certainty: "LOUD" } },
    { first: "2" },
    { first: 0 },
    { first: null },
    { order: 7 },
    { at: { x: 1 } },
  ])("is answered alike compiled or not: %j", async (variables) => {
    const answers = [];
    const graphql = endpoint();
    for (let time = 0; time < 3; time += 1) {
      // What nobody reads makes it another request.
      const body = { query, variables: { ...variables, time } };
      const answer = await post(graphql, body);
      expect(answer.source).not.toBe("kept");
      answers.push(json(answer));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe("a malformed request", () => {
  // Each row: a body, and the messages that answer it.
  it.each([
    ["{", ["Body: expected JSON"]],
    ["[".repeat(50_000), ["Body: expected JSON"]],
    ["[]", ["Body: expected a JSON object"]],
    [[{ query: own }], ["Body: expected a JSON object"]],
    [null, ["Body: expected a JSON object"]],
    [{}, ["query: expected a document, received none"]],
    [
      { query: 7, variables: [], operationName: {} },
      [
        "query: expected a text",
        "operationName: expected a text",
        "variables: expected an object",
      ],
    ],
    [{ query: own, extensions: [] }, ["extensions: expected an object"]],
    [
      { documentId: "x" },
      ["documentId: expected sha256: and 64 hexadecimal digits"],
    ],
    [
      { extensions: { persistedQuery: { sha256Hash: "../../etc" } } },
      ["extensions.persistedQuery.sha256Hash: expected 64 hexadecimal digits"],
    ],
  ])("is answered with 400 and every problem: %j", async (body, messages) => {
    const answer = await post(endpoint(), body);
    expect(answer.status).toBe(400);
    expect(json(answer)).toEqual({
      errors: messages.map((message) => ({
        message,
        extensions: { code: "BAD_REQUEST" },
      })),
    });
  });

  it("names what of a URL is no JSON", async () => {
    const params = { query: own, variables: "{", extensions: "x" };
    const answer = await get(endpoint(), params);
    expect(answer.status).toBe(400);
    expect(json(answer)).toMatchObject({
      errors: [
        { message: "variables: expected JSON" },
        { message: "extensions: expected JSON" },
      ],
    });
  });

  it("is told that nothing can be changed, by GET with 405", async () => {
    const query = "mutation { __typename }";
    const message = "query: expected queries only, received a mutation";
    for (const [answer, status] of [
      [await get(endpoint(), { query }), 405],
      [await post(endpoint(), { query }), 200],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(json(answer)).toMatchObject({ errors: [{ message }] });
    }
  });

  it("names the operations to choose from", async () => {
    const query = "query A { __typename } query B { __typename }";
    const [none, wrong] = [
      await post(endpoint(), { query }),
      await post(endpoint(), { query, operationName: "C" }),
    ];
    expect(json(none)).toMatchObject({
      errors: [
        { message: "operationName: expected one of A, B, received none" },
      ],
    });
    expect(json(wrong)).toMatchObject({
      errors: [{ message: "operationName: expected A, B, received C" }],
    });
  });

  it("is told by its type of answer whether the document was at fault", async () => {
    for (const [accept, status] of [
      ["application/graphql-response+json", 400],
      ["application/json", 200],
      ["text/html, */*;q=0.1", 200],
      ["image/png", 406],
    ] as const) {
      const answer = await post(endpoint(), { query: "{ no }" }, { accept });
      expect([accept, answer.status]).toEqual([accept, status]);
    }
  });
});

describe("a failure", () => {
  /** A store whose statements fail. */
  function failing(error: Error): Store {
    return {
      ...store,
      read: (work) =>
        store.read((reader) =>
          work({ ...reader, run: () => Promise.reject(error) }),
        ),
    };
  }

  it("of the server itself is logged under the request's id and told to nobody", async () => {
    const failure = new TypeError("secret detail");
    const answer = await post(endpoint(failing(failure)), { query: gaps });
    expect(answer.status).toBe(500);
    expect(json(answer)).toEqual({
      errors: [
        {
          message: "Unexpected error.",
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "r1" },
        },
      ],
    });
    expect(logged).toContainEqual({ requestId: "r1", err: failure });
  });

  it("of the database is one typed error without data", async () => {
    const failure = new StoreError(
      "away",
      "No server answers at bolt://secret.",
    );
    const answer = await post(endpoint(failing(failure)), { query: gaps });
    expect(answer.status).toBe(503);
    expect(json(answer)).toEqual({
      errors: [
        {
          message: "The database does not answer; see /readyz.",
          extensions: { code: "DATABASE_UNAVAILABLE" },
        },
      ],
    });
  });

  it("leaves no statement behind that fails later", async () => {
    const query = `{ researchGaps(first: 0) { nodes { id } } search(text: "tide") { edges { node { id ... on ResearchGap { works { authors { name } } } } } } works { nodes { citations { gaps { title } } } } }`;
    const graphql = endpoint();
    const answer = await post(graphql, { query });
    expect(json(answer)).toMatchObject({
      errors: [{ message: "first: expected 1 to 100, received 0" }],
    });
  });

  it("ends a stuck statement's request at its deadline, kept answers included", async () => {
    let stuck = false;
    const never = new Promise<never>(() => undefined);
    const graphql = endpoint(
      { ...store, read: (work) => (stuck ? never : store.read(work)) },
      20,
    );
    for (const source of ["run", "run", "kept"]) {
      expect((await post(graphql, { query: own })).source).toBe(source);
    }
    stuck = true;
    for (const query of [own, gaps]) {
      const answer = await post(graphql, { query });
      expect(answer.status).toBe(503);
      expect(json(answer)).toMatchObject({
        errors: [
          {
            message: "The answer took longer than 20 ms; see /readyz.",
            extensions: { code: "DEADLINE_EXCEEDED" },
          },
        ],
      });
    }
  });

  it("is over as soon as a database that was stuck answers again", async () => {
    let stuck = false;
    const never = new Promise<never>(() => undefined);
    const graphql = endpoint(
      { ...store, read: (work) => (stuck ? never : store.read(work)) },
      20,
    );
    for (const source of ["run", "run", "kept"]) {
      expect((await post(graphql, { query: own })).source).toBe(source);
    }
    stuck = true;
    expect((await post(graphql, { query: own })).status).toBe(503);
    stuck = false;
    // Whoever asks next may still find the way blocked by the look that was given up.
    await post(graphql, { query: own });
    expect((await post(graphql, { query: own })).source).toBe("kept");
  });

  it("of an answer once given is not remembered", async () => {
    let away = true;
    const graphql = endpoint({
      ...store,
      read: (work) =>
        away
          ? Promise.reject(new StoreError("away", "Gone."))
          : store.read(work),
    });
    expect((await post(graphql, { query: own })).status).toBe(503);
    away = false;
    expect((await post(graphql, { query: own })).status).toBe(200);
    away = true;
    expect((await post(graphql, { query: own })).status).toBe(503);
  });
});
