/**
 * The graph: which nodes and relations there are and what they carry. Every node of ours has the label {@link baseLabel} besides its
 * own, an `id` unique among them, and a `sortKey` that orders it among its kind (in text order, scheme order, or by name); absent facts
 * are absent properties.
 */

/** The label that tells our nodes from those of others in the same database; by it and the id a node is looked up. */
export const baseLabel = "LacunaNode";

/** The label of a passing mark that an adapter may leave beside the dataset while it commits; ours, but no part of it. */
export const commitLabel = "LacunaCommit";

/** The labels of our nodes. A scheme adds one more to its concepts, such as `PestelDriver`. */
export const nodeLabels = [
  "Agenda",
  "Section",
  "ResearchGap",
  "Concept",
  "Work",
  "Author",
  "Recommendation",
  "Citation",
  "ConceptScheme",
  "Passage",
  "Dataset",
] as const;

export type NodeLabel = (typeof nodeLabels)[number];

/** The kinds of node the public API counts, searches and walks to, with the label of each. */
export const kinds = {
  AGENDA: "Agenda",
  SECTION: "Section",
  RESEARCH_GAP: "ResearchGap",
  CONCEPT: "Concept",
  WORK: "Work",
  AUTHOR: "Author",
  RECOMMENDATION: "Recommendation",
  CITATION: "Citation",
} as const satisfies Readonly<Record<string, NodeLabel>>;

export type NodeKind = keyof typeof kinds;

/** The labels whose nodes carry a `searchText`. */
export const searchableLabels = [
  "Agenda",
  "Section",
  "ResearchGap",
  "Concept",
  "Work",
  "Author",
  "Recommendation",
] as const satisfies readonly NodeLabel[];

export type SearchableLabel = (typeof searchableLabels)[number];

/** The kinds of their nodes. */
export const searchableKinds: Readonly<Record<SearchableLabel, NodeKind>> = {
  Agenda: "AGENDA",
  Section: "SECTION",
  ResearchGap: "RESEARCH_GAP",
  Concept: "CONCEPT",
  Work: "WORK",
  Author: "AUTHOR",
  Recommendation: "RECOMMENDATION",
};

/** The types of our relations: what goes out from what, to what. */
export const relationTypes = [
  /** Author to Work or Agenda; `position` from 0. */
  "WROTE",
  /** Section to Agenda. */
  "PART_OF",
  /** Section to the Section above it. */
  "WITHIN",
  /** ResearchGap or Recommendation to its Agenda. */
  "OF_AGENDA",
  /** ResearchGap to the innermost Section that first states it. */
  "STATED_IN",
  /** ResearchGap or Recommendation to Passage; `position` from 0. */
  "HAS_PASSAGE",
  /** Passage or Citation to the innermost Section that holds it. */
  "IN_SECTION",
  /** ResearchGap or Recommendation to Concept; `basis`, and `rationale` or `passage` (its id). */
  "BEARS_ON",
  /** Concept to ConceptScheme. */
  "IN_SCHEME",
  /** Concept to the Concept directly above it. */
  "BROADER",
  /** Citation to the Work it means. */
  "CITES",
  /** Citation to a Work it may mean. */
  "MAY_CITE",
  /** Citation to a Concept of what it is for. */
  "CITED_FOR",
  /** Citation to a ResearchGap at which it stands. */
  "CITED_IN_GAP",
  /** Work to ResearchGap, drawn from the two above; `citations` is their number. */
  "CITED_AT",
  /** Work to the Passage of the reference list that names it, or may name it. */
  "LISTED_AT",
  /** Recommendation to the Concept of its family. */
  "IN_FAMILY",
  /** Recommendation to the Concept of who is to act. */
  "ADDRESSED_TO",
  /** Recommendation to a ResearchGap that it needs answered. */
  "NEEDS",
] as const;

export type RelationType = (typeof relationTypes)[number];

/** A property: never a map, never a list with nulls. */
export type Property = string | number | boolean | readonly string[];

/** A node to be stored. `labels` are its own ones, without {@link baseLabel}. */
export interface GraphNode {
  readonly id: string;
  readonly labels: readonly [NodeLabel, ...string[]];
  readonly properties: Readonly<Record<string, Property>>;
}

/** A relation to be stored; its id is made of its type and ends. */
export interface GraphRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Property>>;
}

/** A whole dataset, ready to be loaded. */
export interface Graph {
  /** Hash of nodes and relations. */
  readonly version: string;
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}
