import * as v from "valibot";
import { breathe } from "../breath.ts";
import { baseLabel, type NodeLabel, nodeLabels } from "../model.ts";
import { type NodeRow, nodeRow } from "../rows.ts";
import type { Reader } from "../store.ts";

/** The nodes with these ids, in the order asked; null where there is none. */
export async function nodesById(
  reader: Reader,
  ids: readonly string[],
): Promise<(NodeRow | null)[]> {
  const rows = await reader.run(
    `// nodesById
     UNWIND $ids AS id
     MATCH (n:${baseLabel} {id: id})
     RETURN labels(n) AS labels, properties(n) AS properties
     ORDER BY n.id`,
    { ids },
  );
  const found = new Map<string, NodeRow>();
  for (const row of rows) {
    const pause = breathe();
    if (pause !== undefined) await pause;
    const node = parseNode(row);
    found.set(node.id, node);
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** The ids of the nodes with a label, in the order of the label; at most `limit`. */
export async function idsWithLabel(
  reader: Reader,
  label: NodeLabel | typeof baseLabel,
  limit: number,
): Promise<string[]> {
  const rows = await reader.run(
    `// idsWithLabel
     MATCH (n:${label})
     WHERE n:${baseLabel}
     RETURN n.id AS id
     ORDER BY n.sortKey, id
     LIMIT $limit`,
    { limit },
  );
  return rows.map((row) => v.parse(idRow, row).id);
}

const idRow = v.object({ id: v.string() });

/** The id of the work with a DOI (lower case, no prefix); null when there is none. */
export async function workWithDoi(
  reader: Reader,
  doi: string,
): Promise<string | null> {
  const [row] = await reader.run(
    `// workWithDoi
     MATCH (w:Work)
     WHERE w.doi = $doi
     RETURN w.id AS id
     ORDER BY id
     LIMIT 1`,
    { doi },
  );
  return row === undefined ? null : v.parse(idRow, row).id;
}

const stored = v.object({
  labels: v.array(v.string()),
  properties: v.record(v.string(), v.unknown()),
});

function parseNode(row: unknown): NodeRow {
  const { labels, properties } = v.parse(stored, row);
  // A concept carries the label of its scheme too, which is none of the model's.
  const label = nodeLabels.find((each) => labels.includes(each));
  return v.parse(nodeRow, { ...properties, __typename: label });
}
