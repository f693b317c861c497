import * as v from "valibot";
import { baseLabel, type NodeLabel } from "../model.ts";
import type { Reader } from "../store.ts";

export interface Relation {
  /** The label of the nodes asked about; {@link baseLabel} where they have several. */
  readonly of: NodeLabel | typeof baseLabel;
  /** The pattern from `a`, the node asked about, to `b`, the one answered. */
  readonly pattern: string;
  /** What orders the answers for one node; the id of `b` comes last. */
  readonly order?: string;
}

/**
 * What can be asked of a node's surroundings: one statement each, for many nodes at once. Patterns begin at `a`, found by its id, and
 * answer `b`; without another order in that of its kind (`sortKey`).
 */
const relations = {
  topSectionsOfAgenda: {
    of: "Agenda",
    pattern:
      "<-[:PART_OF]-(b:Section) WHERE NOT EXISTS { (b)-[:WITHIN]->(:Section) }",
  },
  gapsOfAgenda: { of: "Agenda", pattern: "<-[:OF_AGENDA]-(b:ResearchGap)" },
  citationsOfAgenda: {
    of: "Agenda",
    pattern: "<-[:PART_OF]-(s:Section) MATCH (s)<-[:IN_SECTION]-(b:Citation)",
  },
  agendaOfSection: { of: "Section", pattern: "-[:PART_OF]->(b:Agenda)" },
  parentOfSection: { of: "Section", pattern: "-[:WITHIN]->(b:Section)" },
  childrenOfSection: { of: "Section", pattern: "<-[:WITHIN]-(b:Section)" },
  gapsOfSection: {
    of: "Section",
    pattern:
      "<-[:WITHIN*0..16]-(s:Section) MATCH (s)<-[:STATED_IN]-(b:ResearchGap)",
  },
  agendaOfGap: { of: "ResearchGap", pattern: "-[:OF_AGENDA]->(b:Agenda)" },
  sectionOfGap: { of: "ResearchGap", pattern: "-[:STATED_IN]->(b:Section)" },
  /** The section that states it and those above. */
  sectionsAboveGap: {
    of: "ResearchGap",
    pattern:
      "-[:STATED_IN]->(s:Section) MATCH (s)-[:WITHIN*0..16]->(b:Section)",
  },
  citationsOfGap: {
    of: "ResearchGap",
    pattern: "<-[:CITED_IN_GAP]-(b:Citation)",
  },
  worksOfGap: {
    of: "ResearchGap",
    pattern: "<-[:CITED_IN_GAP]-(c:Citation) MATCH (c)-[:CITES]->(b:Work)",
    order: "min(c.sortKey)",
  },
  /** Those it is linked to and those above them, each once. */
  conceptsAboveGap: {
    of: "ResearchGap",
    pattern:
      "-[:BEARS_ON]->(c:Concept) MATCH (c)-[:BROADER*0..16]->(b:Concept)",
  },
  /** Those it is linked to. */
  conceptsOf: { of: baseLabel, pattern: "-[:BEARS_ON]->(b:Concept)" },
  /** The works cited at the same gaps. */
  worksCitedWith: {
    of: "Work",
    pattern:
      "-[:CITED_AT]->(g:ResearchGap) MATCH (g)<-[:CITED_AT]-(b:Work) WHERE b.id <> a.id",
  },
  passagesOf: {
    of: baseLabel,
    pattern: "-[r:HAS_PASSAGE]->(b:Passage)",
    order: "min(r.position)",
  },
  sectionOf: { of: baseLabel, pattern: "-[:IN_SECTION]->(b:Section)" },
  authorsOf: {
    of: baseLabel,
    pattern: "<-[r:WROTE]-(b:Author)",
    order: "min(r.position)",
  },
  worksOfAuthor: { of: "Author", pattern: "-[:WROTE]->(b:Work)" },
  workOfCitation: { of: "Citation", pattern: "-[:CITES]->(b:Work)" },
  candidatesOfCitation: { of: "Citation", pattern: "-[:MAY_CITE]->(b:Work)" },
  intentOfCitation: { of: "Citation", pattern: "-[:CITED_FOR]->(b:Concept)" },
  gapsOfCitation: {
    of: "Citation",
    pattern: "-[:CITED_IN_GAP]->(b:ResearchGap)",
  },
  citationsOfWork: { of: "Work", pattern: "<-[:CITES]-(b:Citation)" },
  citationsThatMayMeanWork: {
    of: "Work",
    pattern: "<-[:MAY_CITE]-(b:Citation)",
  },
  listingsOfWork: { of: "Work", pattern: "-[:LISTED_AT]->(b:Passage)" },
  /** The sections in which it is cited and those above. */
  sectionsCitingWork: {
    of: "Work",
    pattern:
      "<-[:CITES]-(c:Citation) MATCH (c)-[:IN_SECTION]->(:Section)-[:WITHIN*0..16]->(b:Section)",
  },
  gapsOfWork: { of: "Work", pattern: "-[:CITED_AT]->(b:ResearchGap)" },
  topConceptsOfScheme: {
    of: "ConceptScheme",
    pattern:
      "<-[:IN_SCHEME]-(b:Concept) WHERE NOT EXISTS { (b)-[:BROADER]->(:Concept) }",
  },
  /** All its concepts, those at the top and those below. */
  conceptsOfScheme: {
    of: "ConceptScheme",
    pattern: "<-[:IN_SCHEME]-(b:Concept)",
  },
  schemeOfConcept: {
    of: "Concept",
    pattern: "-[:IN_SCHEME]->(b:ConceptScheme)",
  },
  broaderConcept: { of: "Concept", pattern: "-[:BROADER]->(b:Concept)" },
  narrowerConcepts: { of: "Concept", pattern: "<-[:BROADER]-(b:Concept)" },
  /** The gaps linked to it or to a concept below it. */
  gapsOfConcept: {
    of: "Concept",
    pattern:
      "<-[:BROADER*0..16]-(c:Concept) MATCH (c)<-[:BEARS_ON]-(b:ResearchGap)",
  },
  recommendationsOfGap: {
    of: "ResearchGap",
    pattern: "<-[:NEEDS]-(b:Recommendation)",
  },
  /** Those linked or addressed to it or to a concept below it, and those of its family. */
  recommendationsOfConcept: {
    of: "Concept",
    pattern:
      "<-[:BROADER*0..16]-(c:Concept) MATCH (c)<-[:BEARS_ON|ADDRESSED_TO|IN_FAMILY]-(b:Recommendation)",
  },
  passagesOfConcept: {
    of: "Concept",
    pattern:
      "<-[r:BEARS_ON]-(:LacunaNode) MATCH (b:LacunaNode {id: r.passage})",
  },
  agendaOfRecommendation: {
    of: "Recommendation",
    pattern: "-[:OF_AGENDA]->(b:Agenda)",
  },
  familyOfRecommendation: {
    of: "Recommendation",
    pattern: "-[:IN_FAMILY]->(b:Concept)",
  },
  stakeholdersOfRecommendation: {
    of: "Recommendation",
    pattern: "-[:ADDRESSED_TO]->(b:Concept)",
  },
  gapsOfRecommendation: {
    of: "Recommendation",
    pattern: "-[:NEEDS]->(b:ResearchGap)",
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof relations;

/** What a relation asks about, and how. */
export function relationOf(name: RelationName): Relation {
  return relations[name];
}

/** For each of the nodes, in the order asked, the ids of those related to it, each once, in the relation's order; empty when none. */
export async function relatedIds(
  reader: Reader,
  name: RelationName,
  ids: readonly string[],
): Promise<string[][]> {
  const { pattern, order = "min(b.sortKey)" } = relationOf(name);
  const rows = await reader.run(
    `// ${name}
     UNWIND $ids AS id
     MATCH (a:${baseLabel} {id: id})${pattern}
     WITH a.id AS source, b.id AS target, ${order} AS place
     RETURN source, target
     ORDER BY source, place, target`,
    { ids },
  );
  const related = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const { source, target } = v.parse(pair, row);
    related.get(source)?.push(target);
  }
  return ids.map((id) => related.get(id) ?? []);
}

const pair = v.object({ source: v.string(), target: v.string() });
