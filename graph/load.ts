import * as v from "valibot";
import {
  baseLabel,
  commitLabel,
  type Graph,
  type GraphNode,
  nodeLabels,
} from "./model.ts";
import { datasetId, datasetVersion } from "./queries/dataset.ts";
import { type Store, StoreError, type Writer } from "./store.ts";

export interface LoadOptions {
  /** Loads beside nodes that are not ours, where none of them carries a label that we use. */
  readonly besideForeign?: boolean;
}

/** What a load did. `unchanged`: the database held this version already and nothing was written. */
export interface LoadResult {
  readonly status: "loaded" | "unchanged";
  readonly nodes: number;
  readonly relations: number;
}

const batchSize = 2_000;

/**
 * Makes the stored dataset equal to `graph`, in one transaction: readers see the old version or the new one. Nodes and relations that
 * stay keep their place in the database, those no longer in `graph` go. Rejects with `StoreError` of kind `refused`, and changes
 * nothing, where the database holds nodes or relations of others in the way.
 */
export async function load(
  store: Store,
  graph: Graph,
  { besideForeign = false }: LoadOptions = {},
): Promise<LoadResult> {
  const size = {
    nodes: graph.nodes.length,
    relations: graph.relations.length,
  };
  // Before the constraints, which would be made over the data of others.
  await store.read(async (reader) => refuseForeign(reader, besideForeign));
  await store.prepare();
  return store.write(async (writer) => {
    if ((await datasetVersion(writer)) === graph.version) {
      return { status: "unchanged", ...size };
    }
    await refuseForeign(writer, besideForeign);
    // Also the guard against two loads at once: both write this node, so one waits or starts again.
    await writeVersion(writer, graph.version);
    await writeNodes(writer, graph);
    await writeRelations(writer, graph);
    await removeOthers(writer, graph.version);
    return { status: "loaded", ...size };
  });
}

async function refuseForeign(
  reader: Writer,
  besideForeign: boolean,
): Promise<void> {
  const rows = await reader.run(
    `// foreignLabels
     MATCH (n)
     WHERE NOT n:${baseLabel} AND NOT n:${commitLabel}
     RETURN labels(n) AS labels, count(n) AS nodes
     ORDER BY nodes DESC`,
    {},
  );
  const foreign = rows.map((row) => v.parse(foreignRow, row));
  const inTheWay = foreign.filter(({ labels }) =>
    labels.some((label) => nodeLabels.some((own) => own === label)),
  );
  const refused = besideForeign ? inTheWay : foreign;
  if (refused.length === 0) return;
  const nodes = refused.reduce((sum, row) => sum + row.nodes, 0);
  const labels = [...new Set(refused.flatMap((row) => row.labels))].toSorted();
  const named = labels.length === 0 ? "" : ` (${labels.join(", ")})`;
  throw new StoreError(
    "refused",
    besideForeign
      ? `The database holds ${nodes} nodes of others with labels that Lacuna uses${named}: nothing was loaded. Use a database of its own (NEO4J_DATABASE).`
      : `The database holds ${nodes} nodes that are not Lacuna's${named}: nothing was loaded. Use an empty database (NEO4J_DATABASE), or load beside them with npm run seed -- --beside-foreign.`,
  );
}

const foreignRow = v.object({ labels: v.array(v.string()), nodes: v.number() });

async function writeVersion(writer: Writer, version: string): Promise<void> {
  await writer.run(
    `// writeVersion
     MERGE (d:${baseLabel} {id: $id})
     SET d:Dataset
     SET d.version = $version, d.loaded = $version`,
    { id: datasetId, version },
  );
}

async function writeNodes(
  writer: Writer,
  { nodes, version }: Graph,
): Promise<void> {
  await removeLabels(writer, nodes);
  const absent = await storedKeys(
    writer,
    `// storedNodeKeys
     MATCH (n:${baseLabel})
     UNWIND keys(n) AS key
     RETURN DISTINCT key
     ORDER BY key`,
  );
  for (const [labels, group] of grouped(nodes, labelText)) {
    for (const batch of batches(group)) {
      await writer.run(
        `// writeNodes
         UNWIND $rows AS row
         MERGE (n:${baseLabel} {id: row.id})
         SET n:${labels}
         SET n += row.properties`,
        {
          rows: batch.map(({ id, properties }) => ({
            id,
            properties: { ...absent, ...properties, id, loaded: version },
          })),
        },
      );
    }
  }
}

/** Takes from stored nodes the labels that they no longer have. */
async function removeLabels(
  writer: Writer,
  nodes: readonly GraphNode[],
): Promise<void> {
  const labels = new Map(nodes.map((node) => [node.id, node.labels]));
  const rows = await writer.run(
    `// storedLabels
     MATCH (n:${baseLabel})
     UNWIND labels(n) AS label
     RETURN label, collect(n.id) AS ids
     ORDER BY label`,
    {},
  );
  for (const row of rows) {
    const { label, ids } = v.parse(labelRow, row);
    const outdated = ids.filter(
      (id) => labels.get(id)?.includes(label) === false,
    );
    if (label === baseLabel || outdated.length === 0) continue;
    await writer.run(
      `// removeLabel
       UNWIND $ids AS id
       MATCH (n:${baseLabel} {id: id})
       REMOVE n:${word(label)}`,
      { ids: outdated },
    );
  }
}

const labelRow = v.object({ label: v.string(), ids: v.array(v.string()) });

async function writeRelations(
  writer: Writer,
  { relations, version }: Graph,
): Promise<void> {
  const absent = await storedKeys(
    writer,
    `// storedRelationKeys
     MATCH (:${baseLabel})-[r]->(:${baseLabel})
     UNWIND keys(r) AS key
     RETURN DISTINCT key
     ORDER BY key`,
  );
  for (const [type, group] of grouped(relations, (each) => each.type)) {
    for (const batch of batches(group)) {
      await writer.run(
        `// writeRelations
         UNWIND $rows AS row
         MATCH (a:${baseLabel} {id: row.from})
         MATCH (b:${baseLabel} {id: row.to})
         MERGE (a)-[r:${word(type)}]->(b)
         SET r += row.properties`,
        {
          rows: batch.map(({ from, to, properties }) => ({
            from,
            to,
            properties: { ...absent, ...properties, loaded: version },
          })),
        },
      );
    }
  }
}

/** Every key in use with the value null, which removes it from what does not have it any more. */
async function storedKeys(
  writer: Writer,
  text: string,
): Promise<Record<string, null>> {
  const rows = await writer.run(text, {});
  return Object.fromEntries(
    rows.map((row) => [v.parse(keyRow, row).key, null]),
  );
}

const keyRow = v.object({ key: v.string() });

/** Removes what this version did not write, unless a relation of others still holds a node that would go. */
async function removeOthers(writer: Writer, version: string): Promise<void> {
  await writer.run(
    `// removeRelations
     MATCH (:${baseLabel})-[r]->(:${baseLabel})
     WHERE r.loaded <> $version
     DELETE r`,
    { version },
  );
  const held = await writer.run(
    `// heldNodes
     MATCH (n:${baseLabel})-[r]-()
     WHERE n.loaded <> $version
     RETURN DISTINCT n.id AS id
     ORDER BY id
     LIMIT 10`,
    { version },
  );
  if (held.length > 0) {
    const ids = held.map((row) => v.parse(idRow, row).id).join(", ");
    throw new StoreError(
      "refused",
      `Relations of others hold nodes that this version no longer has: nothing was loaded. Remove those at ${ids}.`,
    );
  }
  await writer.run(
    `// removeNodes
     MATCH (n:${baseLabel})
     WHERE n.loaded <> $version
     DELETE n`,
    { version },
  );
}

const idRow = v.object({ id: v.string() });

function labelText({ labels }: GraphNode): string {
  return labels.map(word).join(":");
}

/** A label or type as it may stand in the text of a statement: no value from outside gets there unless it is one plain word. */
function word(name: string): string {
  if (/^[A-Z][A-Za-z_]*$/u.test(name)) return name;
  throw new TypeError(`Neither label nor type: ${JSON.stringify(name)}`);
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function* batches<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let start = 0; start < values.length; start += batchSize) {
    yield values.slice(start, start + batchSize);
  }
}
