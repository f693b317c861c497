import * as v from "valibot";
import { baseLabel, type NodeLabel, type RelationType } from "../model.ts";
import type { Reader } from "../store.ts";
import { shortestPaths } from "../shortest-paths.ts";
import { type LinkRow, linkRow } from "./neighbourhood.ts";

/** The relations that say why two nodes belong together; those of outline and scheme only say where they stand. */
const types = [
  "BEARS_ON",
  "CITED_AT",
  "WROTE",
  "NEEDS",
  "ADDRESSED_TO",
] as const satisfies readonly RelationType[];

/** The relations by which a section or a citation, as the end of a path, hangs on the rest. */
const endTypes = [
  "STATED_IN",
  "IN_SECTION",
  "CITES",
  "CITED_IN_GAP",
  "OF_AGENDA",
] as const satisfies readonly RelationType[];

/** What a path may lead through. */
const between = [
  "ResearchGap",
  "Concept",
  "Work",
  "Author",
  "Recommendation",
] as const satisfies readonly NodeLabel[];

/** Why something is a gap connects everything with everything: no path leads through these. */
const everywhere = "gap-reasons";

/** No more nodes than this are walked to. */
const mostNodes = 20_000;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
}

export interface PathRow {
  readonly nodes: readonly string[];
  readonly links: readonly LinkRow[];
}

/**
 * Ways from one node to another, shortest first, then those with fewest inferred links, then by the ids of their nodes: at most
 * `maxLength` statements. Empty where there is none.
 */
export async function paths(
  reader: Reader,
  { from, to, maxLength, first }: PathQuestion,
): Promise<PathRow[]> {
  const links: LinkRow[] = [];
  const seen = new Set([from]);
  let frontier = [from];
  for (let step = 0; step < maxLength && frontier.length > 0; step += 1) {
    const ends = [from, to];
    const found = await linksOf(reader, frontier, ends);
    links.push(...found);
    const next = new Set(
      found.flatMap(({ source, target }) => [source, target]),
    );
    frontier = [...next].filter((id) => !seen.has(id) && id !== to);
    for (const id of frontier) seen.add(id);
    if (seen.size > mostNodes) break;
  }
  const walked = links.map((link) => ({
    ...link,
    cost: link.basis === "INFERRED" ? 1 : 0,
  }));
  return shortestPaths(walked, from, to, { maxLength, first }).map((walk) => ({
    nodes: walk.nodes,
    links: walk.links,
  }));
}

async function linksOf(
  reader: Reader,
  ids: readonly string[],
  ends: readonly string[],
): Promise<LinkRow[]> {
  const rows = await reader.run(
    `// linksOf
     UNWIND $ids AS id
     MATCH (a:${baseLabel} {id: id})-[r]-(b:${baseLabel})
     WHERE (type(r) IN $types OR (type(r) IN $endTypes AND (a.id IN $ends OR b.id IN $ends)))
       AND (b.id IN $ends OR any(label IN labels(b) WHERE label IN $between))
       AND (b.id IN $ends OR NOT EXISTS { (b)-[:IN_SCHEME]->(s:ConceptScheme) WHERE s.id = $everywhere })
     WITH DISTINCT startNode(r).id AS source, endNode(r).id AS target, type(r) AS type,
          r.basis AS basis, r.rationale AS rationale, r.passage AS passage,
          r.citations AS citations
     RETURN source, target, type, basis, rationale, passage, citations
     ORDER BY source, type, target`,
    { ids, ends, types, endTypes, between, everywhere },
  );
  return rows.map((row) => v.parse(linkRow, row));
}
