import * as v from "valibot";
import type { Reader } from "../store.ts";

/**
 * What the data leave open, by kind: nodes of a label, called `n`, under a condition. Concepts count as without gaps only in schemes that
 * gaps are linked to at all: others (of intents, of families) are not for gaps.
 */
const kinds = {
  UNRESOLVED_CITATION: ["Citation", "n.status = 'UNRESOLVED'"],
  AMBIGUOUS_CITATION: ["Citation", "n.status = 'AMBIGUOUS'"],
  WORK_WITHOUT_DOI: ["Work", "n.doi IS NULL"],
  WORK_UNVERIFIED: ["Work", "n.unverified IS NOT NULL"],
  WORK_NOT_CITED: [
    "Work",
    "NOT EXISTS { (n)<-[:CITES]-(:Citation) } AND NOT EXISTS { (n)<-[:MAY_CITE]-(:Citation) }",
  ],
  WORK_NOT_LISTED: ["Work", "NOT EXISTS { (n)-[:LISTED_AT]->(:Passage) }"],
  GAP_WITHOUT_CITATION: [
    "ResearchGap",
    "NOT EXISTS { (n)<-[:CITED_IN_GAP]-(:Citation) }",
  ],
  GAP_WITHOUT_DRIVER: [
    "ResearchGap",
    "NOT EXISTS { (n)-[:BEARS_ON]->(:Concept)-[:IN_SCHEME]->(s:ConceptScheme) WHERE s.id = 'pestel' }",
  ],
  CONCEPT_WITHOUT_GAP: [
    "Concept",
    "NOT EXISTS { (n)<-[:BROADER*0..16]-(:Concept)<-[:BEARS_ON]-(:ResearchGap) } AND EXISTS { (n)-[:IN_SCHEME]->(:ConceptScheme)<-[:IN_SCHEME]-(:Concept)<-[:BEARS_ON]-(:ResearchGap) }",
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type LedgerKind = keyof typeof kinds;

/** All kinds, in the order the ledger lists them. */
export const ledgerKinds: readonly LedgerKind[] =
  // Object.keys only knows that keys are strings.
  Object.keys(kinds) as LedgerKind[];

/** The ids of the nodes that a kind is about, in the order of their label: text order, or by title or scheme. */
export async function ledgerIds(
  reader: Reader,
  kind: LedgerKind,
): Promise<string[]> {
  const [label, condition] = kinds[kind];
  const rows = await reader.run(
    `// ledgerIds
     MATCH (n:${label})
     WHERE ${condition}
     RETURN n.id AS id, n.sortKey AS sortKey
     ORDER BY sortKey, id`,
    {},
  );
  return rows.map((row) => v.parse(idRow, row).id);
}

const idRow = v.object({ id: v.string() });
