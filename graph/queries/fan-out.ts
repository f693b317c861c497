import * as v from "valibot";
import { baseLabel, relationTypes } from "../model.ts";
import type { Reader } from "../store.ts";
import { relationOf, type RelationName } from "./related.ts";

/** No page and no list of ids is longer, so nobody needs to know of more nodes. */
const fanOutLimit = 200;

/**
 * How many nodes a relation leads to from each of the nodes it leads farthest from: most first, at most {@link fanOutLimit} numbers; empty
 * where it leads nowhere. Of any n nodes, the first n numbers bound how many related nodes they have together.
 */
export async function fanOut(
  reader: Reader,
  name: RelationName,
): Promise<number[]> {
  const { of, pattern } = relationOf(name);
  return sizes(
    reader,
    `// fanOut
     MATCH (a:${of})${pattern}
     WITH a.id AS source, count(DISTINCT b.id) AS size
     RETURN source, size
     ORDER BY size DESC, source
     LIMIT $limit`,
  );
}

/** The same for the relations of all types that go out from a node of ours. */
export async function linkFanOut(reader: Reader): Promise<number[]> {
  return sizes(
    reader,
    `// linkFanOut
     MATCH (a:${baseLabel})-[r]->(b:${baseLabel})
     WHERE type(r) IN $types
     WITH a.id AS source, count(r) AS size
     RETURN source, size
     ORDER BY size DESC, source
     LIMIT $limit`,
    { types: relationTypes },
  );
}

async function sizes(
  reader: Reader,
  text: string,
  parameters: Readonly<Record<string, readonly string[]>> = {},
): Promise<number[]> {
  const rows = await reader.run(text, { ...parameters, limit: fanOutLimit });
  return rows.map((row) => v.parse(sizeRow, row).size);
}

const sizeRow = v.object({ size: v.number() });
