import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { load } from "../../graph/load.ts";
import type { RawRow } from "../../graph/store.ts";
import { fixtureGraph, ownGraph } from "../fixtures.ts";
import { endpointFixture, get, json, own, post } from "./endpoint-fixture.ts";

const fixture = endpointFixture();
const gaps = "{ researchGaps { nodes { id title statement question } } }";

describe("a repeated operation", () => {
  it("is answered with the same bytes, without a statement", async () => {
    const graphql = fixture.endpoint();
    const first = await post(graphql, { query: gaps });
    fixture.statements.length = 0;
    const [second, third, fourth] = [
      await post(graphql, { query: gaps }),
      await post(graphql, { query: gaps }),
      await post(graphql, { query: gaps }),
    ];
    const sources = [first, second, third, fourth].map(({ source }) => source);
    expect(sources).toEqual(["run", "run", "kept", "kept"]);
    expect(String(third.body)).toBe(first.body);
    expect(fourth.body).toBe(third.body);
    expect(fixture.statements).toEqual([]);
  });

  it("is answered anew once other content was loaded", async () => {
    const graphql = fixture.endpoint();
    const query = "{ dataset { version } agendas { id } }";
    let asked = false;
    for (const graph of [await fixtureGraph(), await ownGraph()]) {
      await load(fixture.store, graph);
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
    const graphql = fixture.endpoint({
      ...fixture.store,
      read: (work) =>
        fixture.store.read(async (reader) => {
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
    const graphql = fixture.endpoint();
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
    await load(fixture.store, await ownGraph());
    const graphql = fixture.endpoint();
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
    const graphql = fixture.endpoint();
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
    await load(fixture.store, await ownGraph());
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
    const graphql = fixture.endpoint();
    const byId = await get(graphql, { documentId: `sha256:${hash(own)}` });
    expect(json(byId)).toMatchObject({ data: { agendas: [{}, {}] } });
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: hash(own) },
    };
    const byHash = await post(graphql, { extensions });
    expect(json(byHash)).toEqual(json(byId));
  });

  it("is held once a client sent it with its hash", async () => {
    const graphql = fixture.endpoint();
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
    const answer = await post(fixture.endpoint(), { query: gaps, extensions });
    expect(json(answer)).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_QUERY_HASH_MISMATCH" } }],
    });
  });
});
