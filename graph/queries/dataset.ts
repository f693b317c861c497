import * as v from "valibot";
import { baseLabel, kinds, type NodeKind } from "../model.ts";
import type { Reader, Writer } from "../store.ts";

/** The id of the one node that stands for the dataset. */
export const datasetId = "dataset";

/** The version of the stored dataset; null where none was loaded yet. */
export async function datasetVersion(reader: Writer): Promise<string | null> {
  const [row] = await reader.run(
    `// datasetVersion
     MATCH (d:${baseLabel} {id: $id})
     RETURN d.version AS version
     ORDER BY version`,
    { id: datasetId },
  );
  return row === undefined ? null : v.parse(versionRow, row).version;
}

const versionRow = v.object({ version: v.string() });

/** How many nodes of each kind are stored, in the order of `kinds`; 0 where there are none. */
export async function countNodes(
  reader: Reader,
): Promise<{ kind: NodeKind; count: number }[]> {
  const rows = await reader.run(
    `// countNodes
     MATCH (n:${baseLabel})
     UNWIND labels(n) AS label
     RETURN label, count(*) AS count
     ORDER BY label`,
    {},
  );
  const counts = new Map(
    rows.map((row) => {
      const { label, count } = v.parse(countRow, row);
      return [label, count];
    }),
  );
  return Object.entries(kinds).map(([kind, label]) => ({
    kind: kind as NodeKind,
    count: counts.get(label) ?? 0,
  }));
}

const countRow = v.object({ label: v.string(), count: v.number() });
