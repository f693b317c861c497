import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../graph/load.ts";
import type { Graph } from "../../graph/model.ts";
import { countNodes, datasetVersion } from "../../graph/queries/dataset.ts";
import { type Store, StoreError } from "../../graph/store.ts";
import { versioned } from "../../graph/version.ts";
import { fixtureGraph, ownGraph } from "../fixtures.ts";
import { queryContract } from "./query-contract.ts";
import { searchContract, searchIndexContract } from "./search-contract.ts";

/** A way to get an empty store of one engine; what it opens is closed by the test file. */
export type OpenEmpty = () => Promise<Store>;

/** What every engine must do: the same list for each. */
export function storeContract(openEmpty: OpenEmpty): void {
  let fixture: Graph;
  let own: Graph;
  beforeAll(async () => {
    fixture = await fixtureGraph();
    own = await ownGraph();
  });

  describe("load", () => {
    it("stores every node and relation, and their version", async () => {
      const store = await openEmpty();
      const result = await load(store, fixture);
      expect(result.status).toBe("loaded");
      expect(await contentOf(store)).toEqual(expectedContent(fixture));
    });

    it("stores the project's own seeds under the same version on every engine", async () => {
      const store = await openEmpty();
      await load(store, own);
      expect(await contentOf(store)).toEqual(expectedContent(own));
    });

    it("writes nothing when the same content is loaded again", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      await mark(store);
      expect((await load(store, fixture)).status).toBe("unchanged");
      expect(await marks(store)).toBe(1);
    });

    it("removes what the new content no longer has: nodes, relations, labels, facts", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      const smaller = withoutGap(fixture, "gap-low");
      await load(store, smaller);
      expect(await contentOf(store)).toEqual(expectedContent(smaller));
      await load(store, relabelled(fixture));
      expect(await contentOf(store)).toEqual(
        expectedContent(relabelled(fixture)),
      );
      await load(store, own);
      expect(await contentOf(store)).toEqual(expectedContent(own));
    });

    it("keeps the old version whole when a load fails half-way", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      const broken: Store = {
        ...store,
        write: (work) =>
          store.write((writer) => {
            let statements = 0;
            return work({
              ...writer,
              run: (text, parameters) => {
                statements += 1;
                if (statements > 6) throw new Error("the power went");
                return writer.run(text, parameters);
              },
            });
          }),
      };
      await expect(load(broken, own)).rejects.toThrow("the power went");
      expect(await contentOf(store)).toEqual(expectedContent(fixture));
    });

    it("shows readers the old version or the new one, never a mix", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      const state = { loading: true };
      async function loadInTurn(): Promise<void> {
        for (const graph of [own, fixture, own]) await load(store, graph);
        state.loading = false;
      }
      const loads = loadInTurn();
      const sizes = new Map([
        [fixture.version, fixture.nodes.length],
        [own.version, own.nodes.length],
      ]);
      let reads = 0;
      while (state.loading) {
        const [version, nodes] = await store.read(async (reader) => [
          await datasetVersion(reader),
          (await allNodes(reader)).length,
        ]);
        expect(nodes).toBe(sizes.get(String(version)));
        reads += 1;
      }
      await loads;
      expect(reads).toBeGreaterThan(0);
    });

    it("tells each reader which version it reads", async () => {
      const store = await openEmpty();
      expect(await versionRead(store)).toBeNull();
      await load(store, fixture);
      expect(await versionRead(store)).toBe(fixture.version);
      const early = await store.read(async (reader) => {
        await load(store, own);
        return reader.version;
      });
      expect(early).toBe(fixture.version);
      expect(await versionRead(store)).toBe(own.version);
    });

    it("never lets a reader read another version than it was told", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      // From now on a store may know the version without asking.
      await versionRead(store);
      let first = true;
      const [told, read] = await store.read(async (reader) => {
        if (first) await load(store, own);
        first = false;
        return [reader.version, await datasetVersion(reader)];
      });
      expect(told).toBe(read);
    });

    it("tells a reader that what it read is settled only where it is of that version", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      const sizes = new Map([
        [fixture.version, fixture.nodes.length],
        [own.version, own.nodes.length],
      ]);
      const settled: boolean[] = [];
      await store.read(async (reader) => {
        await load(store, own);
        const nodes = await allNodes(reader);
        const isSettled = await reader.isSettled();
        settled.push(isSettled);
        if (!isSettled) return;
        expect(nodes).toHaveLength(sizes.get(reader.version ?? "") ?? NaN);
      });
      expect(settled.at(-1)).toBe(true);
    });

    it("lets two loads at once end with one of the two versions, whole", async () => {
      const store = await openEmpty();
      await Promise.all([load(store, fixture), load(store, own)]);
      const content = await contentOf(store);
      expect([expectedContent(fixture), expectedContent(own)]).toContainEqual(
        content,
      );
    });

    it("brings every writer to its end, however many meet at one node", async () => {
      const store = await openEmpty();
      await store.prepare();
      for (let round = 0; round < 5; round += 1) {
        const writers = Array.from({ length: 4 }, (_, index) =>
          store.write(async (writer) => {
            await writer.run(
              "MERGE (n:LacunaNode {id: $id}) SET n.version = $version",
              { id: "dataset", version: `${round} ${index}` },
            );
            await writer.run(
              "UNWIND range(1, 50) AS k MERGE (n:LacunaNode {id: 'n' + toString(k)}) SET n.version = $version",
              { version: `${round} ${index}` },
            );
            return index;
          }),
        );
        expect(await Promise.all(writers)).toEqual([0, 1, 2, 3]);
      }
    });

    it("refuses a database that holds nodes of others, and touches nothing", async () => {
      const store = await openEmpty();
      await foreignNode(store, "Person");
      const refused = load(store, fixture);
      await expect(refused).rejects.toMatchObject({ kind: "refused" });
      await expect(refused).rejects.toThrow(
        "1 nodes that are not Lacuna's (Person)",
      );
      expect(await store.read(datasetVersion)).toBeNull();
      expect(await foreignNodes(store)).toBe(1);
    });

    it("loads beside nodes of others when told to, and leaves them alone", async () => {
      const store = await openEmpty();
      await foreignNode(store, "Person");
      await load(store, fixture, { besideForeign: true });
      await load(store, own, { besideForeign: true });
      expect(await contentOf(store)).toEqual(expectedContent(own));
      expect(await foreignNodes(store)).toBe(1);
    });

    it("refuses all the same where others use one of our labels", async () => {
      const store = await openEmpty();
      await foreignNode(store, "Work");
      await expect(
        load(store, fixture, { besideForeign: true }),
      ).rejects.toThrow("labels that Lacuna uses (Work)");
      expect(await foreignNodes(store)).toBe(1);
    });

    it("refuses to remove a node that a relation of others holds", async () => {
      const store = await openEmpty();
      await foreignNode(store, "Person");
      await load(store, fixture, { besideForeign: true });
      await store.write((writer) =>
        writer.run(
          `MATCH (p:Person) MATCH (g:ResearchGap {id: $id})
           CREATE (p)-[:LIKES]->(g)`,
          { id: "gap-low" },
        ),
      );
      const smaller = withoutGap(fixture, "gap-low");
      const refused = load(store, smaller, { besideForeign: true });
      await expect(refused).rejects.toBeInstanceOf(StoreError);
      await expect(refused).rejects.toThrow("Remove those at gap-low");
      expect(await store.read(datasetVersion)).toBe(fixture.version);
    });

    it("counts the nodes of each kind", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      expect(await store.read(countNodes)).toEqual([
        { kind: "AGENDA", count: 2 },
        { kind: "SECTION", count: 5 },
        { kind: "RESEARCH_GAP", count: 3 },
        { kind: "CONCEPT", count: 7 },
        { kind: "WORK", count: 3 },
        { kind: "AUTHOR", count: 3 },
        { kind: "RECOMMENDATION", count: 1 },
        { kind: "CITATION", count: 4 },
      ]);
    });
  });

  describe("Store", () => {
    it("passes whole numbers as integers, at any depth", async () => {
      const store = await openEmpty();
      const rows = await store.read((reader) =>
        reader.run(
          "UNWIND $rows AS row RETURN row.n / 2 AS half, [1, 2, 3][$at] AS at ORDER BY half LIMIT $limit",
          { rows: [{ n: 7 }], at: 1, limit: 1 },
        ),
      );
      expect(rows).toEqual([{ half: 3, at: 2 }]);
    });

    it("refuses parameters that the engines would take differently", async () => {
      const store = await openEmpty();
      for (const value of [NaN, 2 ** 60, new Date(0) as never]) {
        await expect(
          store.read((reader) => reader.run("RETURN $x AS x", { x: value })),
        ).rejects.toThrow(TypeError);
      }
    });

    it("says which statement failed, and undoes its transaction", async () => {
      const store = await openEmpty();
      await load(store, fixture);
      const failing = store.write(async (writer) => {
        await writer.run("MATCH (g:ResearchGap) SET g.title = 'x'", {});
        return writer.run("// nonsense\nMATCH (", {});
      });
      await expect(failing).rejects.toMatchObject({ kind: "failed" });
      expect(await contentOf(store)).toEqual(expectedContent(fixture));
    });
  });

  queryContract(openEmpty);
  searchContract(openEmpty);
  searchIndexContract(openEmpty);
}

interface Content {
  readonly version: string | null;
  readonly nodes: readonly unknown[];
  readonly relations: readonly unknown[];
}

async function contentOf(store: Store): Promise<Content> {
  return store.read(async (reader) => {
    const relations = await reader.run(
      `MATCH (a:LacunaNode)-[r]->(b:LacunaNode)
       RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
       ORDER BY type, source, target`,
      {},
    );
    return {
      version: await datasetVersion(reader),
      nodes: await allNodes(reader),
      relations: relations.map(({ type, source, target, properties }) => ({
        type,
        source,
        target,
        properties: withoutLoaded(properties),
      })),
    };
  });
}

async function allNodes(
  reader: Parameters<Parameters<Store["read"]>[0]>[0],
): Promise<unknown[]> {
  const rows = await reader.run(
    `MATCH (n:LacunaNode)
     WHERE n.id <> 'dataset'
     RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
     ORDER BY id`,
    {},
  );
  return rows.map(({ id, labels, properties }) => ({
    id,
    labels: [...(labels as string[])].sort(),
    properties: withoutLoaded(properties),
  }));
}

function withoutLoaded(properties: unknown): unknown {
  const { loaded, ...others } = properties as Record<string, unknown>;
  expect(loaded).toBeTypeOf("string");
  return others;
}

function expectedContent(graph: Graph): Content {
  return {
    version: graph.version,
    nodes: graph.nodes.map(({ id, labels, properties }) => ({
      id,
      labels: ["LacunaNode", ...labels].sort(),
      properties: { ...properties, id },
    })),
    relations: graph.relations.map(({ type, from, to, properties }) => ({
      type,
      source: from,
      target: to,
      properties,
    })),
  };
}

function withoutGap(graph: Graph, gap: string): Graph {
  return versioned({
    nodes: graph.nodes.filter(({ id }) => id !== gap),
    relations: graph.relations.filter(
      ({ from, to }) => from !== gap && to !== gap,
    ),
  });
}

/** The version that a reader who asks nothing is told. */
function versionRead(store: Store): Promise<string | null> {
  return store.read((reader) => Promise.resolve(reader.version));
}

/** The same graph where a scheme has given its concepts another label and no notation or mark is left. */
function relabelled(graph: Graph): Graph {
  return versioned({
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.labels.includes("Topic")
        ? { ...node, labels: ["Concept", "Theme"] as const }
        : node,
    ),
  });
}

/** A property that a load would have to write over, to see whether it wrote. */
async function mark(store: Store): Promise<void> {
  await store.write((writer) =>
    writer.run("MATCH (d:Dataset) SET d.marked = 1", {}),
  );
}

async function marks(store: Store): Promise<unknown> {
  const [row] = await store.read((reader) =>
    reader.run("MATCH (d:Dataset) RETURN d.marked AS marked", {}),
  );
  return row?.["marked"];
}

async function foreignNode(store: Store, label: string): Promise<void> {
  await store.write((writer) =>
    writer.run(`CREATE (:${label} {name: 'not ours'})`, {}),
  );
}

async function foreignNodes(store: Store): Promise<unknown> {
  const [row] = await store.read((reader) =>
    reader.run(
      "MATCH (n) WHERE n.name = 'not ours' RETURN count(n) AS nodes",
      {},
    ),
  );
  return row?.["nodes"];
}
