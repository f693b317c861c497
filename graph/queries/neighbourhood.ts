import * as v from "valibot";
import {
  baseLabel,
  kinds,
  type NodeKind,
  type RelationType,
  relationTypes,
} from "../model.ts";
import type { Reader } from "../store.ts";

/** A relation between two nodes, as stored. */
export interface LinkRow {
  readonly source: string;
  readonly target: string;
  readonly type: RelationType;
  readonly basis: "STATED" | "INFERRED" | null;
  readonly rationale: string | null;
  /** Id of the passage that states it. */
  readonly passage: string | null;
  /** How many citations a CITED_AT stands for; null on others. */
  readonly citations: number | null;
}

/** Ids by distance, kind and id; the links between the ids given; how many nodes there are in all. */
export interface NeighbourhoodRow {
  readonly ids: readonly string[];
  readonly links: readonly LinkRow[];
  readonly totalCount: number;
}

export interface NeighbourhoodQuestion {
  /** Where to start: those that exist stay, whatever their kind. */
  readonly ids: readonly string[];
  /** How many links away at most. */
  readonly depth: number;
  readonly kinds: readonly NodeKind[];
  /** How many nodes at most. */
  readonly first: number;
}

/** What lies round some nodes, walked one link at a time along relations between nodes of the given kinds: depth + 2 statements. */
export async function neighbourhood(
  reader: Reader,
  question: NeighbourhoodQuestion,
): Promise<NeighbourhoodRow> {
  const rank = new Map(Object.keys(kinds).map((kind, index) => [kind, index]));
  const found = await startingIds(reader, question.ids);
  const seen = new Set(found);
  let frontier: readonly string[] = found;
  for (let step = 0; step < question.depth && frontier.length > 0; step += 1) {
    const rows = await reader.run(
      `// neighbours
       UNWIND $ids AS id
       MATCH (a:${baseLabel} {id: id})-[r]-(b:${baseLabel})
       WHERE type(r) IN $types
       UNWIND labels(b) AS label
       WITH DISTINCT b.id AS id, label
       WHERE label IN $labels
       RETURN id, label
       ORDER BY label, id`,
      {
        ids: frontier,
        types: relationTypes,
        labels: question.kinds.map((kind) => kinds[kind]),
      },
    );
    const next = rows
      .map((row) => v.parse(neighbourRow, row))
      .filter(({ id }) => !seen.has(id))
      .map(({ id, label }) => ({ id, rank: rank.get(kindOf(label)) ?? 0 }))
      .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
    frontier = next.map(({ id }) => id);
    for (const id of frontier) seen.add(id);
  }
  const ids = [...seen].slice(0, Math.max(question.first, found.length));
  return { ids, links: await linksAmong(reader, ids), totalCount: seen.size };
}

const neighbourRow = v.object({ id: v.string(), label: v.string() });

function kindOf(label: string): string {
  return Object.entries(kinds).find(([, each]) => each === label)?.[0] ?? "";
}

/** Those of `ids` that exist and have a kind, each once, in the order given. */
async function startingIds(
  reader: Reader,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await reader.run(
    `// startingIds
     UNWIND $ids AS id
     MATCH (n:${baseLabel} {id: id})
     WHERE any(label IN labels(n) WHERE label IN $labels)
     RETURN DISTINCT n.id AS id
     ORDER BY id`,
    { ids, labels: Object.values(kinds) },
  );
  const found = new Set(rows.map((row) => v.parse(idRow, row).id));
  return [...new Set(ids)].filter((id) => found.has(id));
}

const idRow = v.object({ id: v.string() });

async function linksAmong(
  reader: Reader,
  ids: readonly string[],
): Promise<LinkRow[]> {
  const rows = await reader.run(
    `// linksAmong
     UNWIND $ids AS id
     MATCH (a:${baseLabel} {id: id})-[r]->(b:${baseLabel})
     WHERE b.id IN $ids AND type(r) IN $types
     RETURN a.id AS source, b.id AS target, type(r) AS type, r.basis AS basis,
            r.rationale AS rationale, r.passage AS passage,
            r.citations AS citations
     ORDER BY source, type, target`,
    { ids, types: relationTypes },
  );
  return rows.map((row) => v.parse(linkRow, row));
}

export const linkRow = v.object({
  source: v.string(),
  target: v.string(),
  type: v.picklist(relationTypes),
  basis: v.nullable(v.picklist(["STATED", "INFERRED"])),
  rationale: v.nullable(v.string()),
  passage: v.nullable(v.string()),
  citations: v.nullable(v.number()),
});
