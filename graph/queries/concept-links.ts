import * as v from "valibot";
import { baseLabel } from "../model.ts";
import type { Reader } from "../store.ts";

/** Why a gap or a recommendation is linked to a concept: `passage` (an id) where stated, `rationale` where inferred. */
export interface ConceptLinkRow {
  readonly concept: string;
  readonly scheme: string;
  readonly basis: "STATED" | "INFERRED";
  readonly rationale: string | null;
  readonly passage: string | null;
}

/** For each of the gaps or recommendations, in the order asked, its links in the order of schemes and of their concepts. */
export async function conceptLinks(
  reader: Reader,
  ids: readonly string[],
): Promise<ConceptLinkRow[][]> {
  const rows = await reader.run(
    `// conceptLinks
     UNWIND $ids AS id
     MATCH (a:${baseLabel} {id: id})-[r:BEARS_ON]->(c:Concept)
     MATCH (c)-[:IN_SCHEME]->(s:ConceptScheme)
     RETURN a.id AS source, c.id AS concept, s.id AS scheme,
            r.basis AS basis, r.rationale AS rationale, r.passage AS passage
     ORDER BY source, c.sortKey, concept`,
    { ids },
  );
  const links = new Map<string, ConceptLinkRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const { source, ...link } = v.parse(linkRow, row);
    links.get(source)?.push(link);
  }
  return ids.map((id) => links.get(id) ?? []);
}

const linkRow = v.object({
  source: v.string(),
  concept: v.string(),
  scheme: v.string(),
  basis: v.picklist(["STATED", "INFERRED"]),
  rationale: v.nullable(v.string()),
  passage: v.nullable(v.string()),
});
