import * as v from "valibot";
import { baseLabel } from "../model.ts";
import type { Reader } from "../store.ts";

/** A work cited at the same gaps as another. */
export interface CoCitationRow {
  readonly work: string;
  /** The number of these gaps, 1 or more. */
  readonly count: number;
}

/** For each of the works, in the order asked, those cited at the same gaps: most gaps first, then by title and id; empty when none. */
export async function coCitations(
  reader: Reader,
  ids: readonly string[],
): Promise<CoCitationRow[][]> {
  const rows = await reader.run(
    `// coCitations
     UNWIND $ids AS id
     MATCH (a:${baseLabel} {id: id})-[:CITED_AT]->(g:ResearchGap)
     MATCH (g)<-[:CITED_AT]-(b:Work)
     WHERE b.id <> a.id
     WITH a.id AS source, b.id AS work, b.sortKey AS sortKey, count(*) AS count
     RETURN source, work, count
     ORDER BY source, count DESC, sortKey, work`,
    { ids },
  );
  const found = new Map<string, CoCitationRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const { source, work, count } = v.parse(coCitationRow, row);
    found.get(source)?.push({ work, count });
  }
  return ids.map((id) => found.get(id) ?? []);
}

const coCitationRow = v.object({
  source: v.string(),
  work: v.string(),
  count: v.number(),
});
