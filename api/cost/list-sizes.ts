import { kinds, type NodeLabel } from "../../graph/model.ts";
import { ledgerKinds } from "../../graph/queries/ledger.ts";
import type { RelationName } from "../../graph/queries/related.ts";
import { type Bound, branches, lists, oneOfEach, related } from "./bound.ts";

/** What of the data bounds the lists of answers. */
export interface Sizes {
  /** How many nodes a relation leads to, most first: see `fanOut`. */
  readonly fanOut: (name: RelationName) => readonly number[];
  /** The same for links of every type. */
  readonly links: () => readonly number[];
  /** How many nodes have a label. */
  readonly count: (label: NodeLabel) => number;
}

/** The arguments of a field as they stand in the request, unchecked. */
type Arguments = Readonly<Record<string, unknown>>;

/** The bound of a field's objects from that of its parents. */
export type ListSize = (parents: Bound, args: Arguments, sizes: Sizes) => Bound;

/**
 * How long every list and every page of the API can be, by type and field; a field that is not listed gives one object. Other lists are
 * as long as the data make them: the relation that they follow bounds them.
 */
export const listSizes: Readonly<Record<string, ListSize>> = {
  "Query.nodes": (parents, { ids }) => lists(parents, lengthOf(ids, 100)),
  "Query.agendas": every("Agenda"),
  "Query.conceptSchemes": every("ConceptScheme"),
  "Query.researchGaps": pageOfAll,
  "Query.works": pageOfAll,
  "Query.recommendations": pageOfAll,
  "Query.search": pageOfAll,
  "Query.pestelDrivers": following("topConceptsOfScheme"),
  "Query.fourCos": following("topConceptsOfScheme"),
  "Query.governancePrinciples": following("topConceptsOfScheme"),
  "Query.paths": (parents, { first }) => lists(parents, within(first, 20, 5)),
  "Path.nodes": (parents) => lists(parents, longestPath + 1),
  "Path.hops": (parents) => lists(parents, longestPath),
  "Query.neighbourhood": (parents, { ids, first }) => {
    const nodes = Math.max(lengthOf(ids, 20), within(first, 200, 50));
    return { ...oneOfEach(parents), page: lists(parents, nodes) };
  },
  "Neighbourhood.nodes": ofPage,
  "Neighbourhood.links": (parents, _, { links }) =>
    related(ofPage(parents), links()),
  "Query.coverage": (parents, { rows, columns }, sizes) => {
    const cells = sideOf(rows, sizes) * sideOf(columns, sizes);
    return { ...oneOfEach(parents), page: lists(parents, cells) };
  },
  "CoverageMatrix.rows": (parents, _, sizes) => lists(parents, longest(sizes)),
  "CoverageMatrix.columns": (parents, _, sizes) =>
    lists(parents, longest(sizes)),
  "CoverageMatrix.cells": ofPage,
  "Query.combinations": pageOfAll,
  "CombinationConnection.nodes": ofPage,
  "CombinationConnection.edges": ofPage,
  "CombinationConnection.sets": (parents, _, { fanOut }) =>
    lists(parents, mostSchemes * mostOf(fanOut("conceptsOfScheme"))),
  "CombinationEdge.node": same,
  "Combination.concepts": (parents) => lists(parents, largestCombination),
  "Dataset.counts": (parents) => lists(parents, Object.keys(kinds).length),
  "Ledger.entries": pageOfAll,
  "Ledger.counts": (parents) => lists(parents, ledgerKinds.length),
  "Agenda.authors": following("authorsOf"),
  "Agenda.sections": branching("topSectionsOfAgenda"),
  "Agenda.gaps": pageOf("gapsOfAgenda"),
  "Agenda.citations": following("citationsOfAgenda"),
  "Section.children": branching("childrenOfSection"),
  "Section.gaps": pageOf("gapsOfSection"),
  "ResearchGap.passages": following("passagesOf"),
  "ResearchGap.links": following("conceptsOf"),
  "ResearchGap.concepts": following("conceptsOf"),
  "ResearchGap.citations": following("citationsOfGap"),
  "ResearchGap.works": following("worksOfGap"),
  "ResearchGap.recommendations": following("recommendationsOfGap"),
  "ResearchGap.related": (parents, { first }) =>
    lists(parents, within(first, 20, 5)),
  "ConceptScheme.concepts": branching("topConceptsOfScheme"),
  "Concept.narrower": branching("narrowerConcepts"),
  "Concept.gaps": pageOf("gapsOfConcept"),
  "Concept.recommendations": pageOf("recommendationsOfConcept"),
  "Concept.passages": following("passagesOfConcept"),
  "Author.works": pageOf("worksOfAuthor"),
  "Citation.candidates": following("candidatesOfCitation"),
  "Citation.gaps": following("gapsOfCitation"),
  "Work.authors": following("authorsOf"),
  "Work.citations": branching("citationsOfWork"),
  "Work.possibleCitations": following("citationsThatMayMeanWork"),
  "Work.listedAt": following("listingsOfWork"),
  "Work.gaps": pageOf("gapsOfWork"),
  "Work.citedWith": (parents, { first }, { fanOut }) =>
    related(parents, fanOut("worksCitedWith"), within(first, 100, 20)),
  "Recommendation.stakeholders": following("stakeholdersOfRecommendation"),
  "Recommendation.passages": following("passagesOf"),
  "Recommendation.links": following("conceptsOf"),
  "Recommendation.gaps": following("gapsOfRecommendation"),
  "ResearchGapConnection.nodes": ofPage,
  "ResearchGapConnection.edges": ofPage,
  "ResearchGapEdge.node": same,
  "ResearchGapConnection.facets": (parents, _, { fanOut }) =>
    lists(parents, mostOf(fanOut("conceptsOfScheme")) + 1),
  "WorkConnection.nodes": ofPage,
  "WorkConnection.edges": ofPage,
  "WorkEdge.node": same,
  "RecommendationConnection.nodes": ofPage,
  "RecommendationConnection.edges": ofPage,
  "RecommendationEdge.node": same,
  "SearchConnection.edges": ofPage,
  // A text of 200 characters has no more words.
  "SearchConnection.corrections": (parents) => lists(parents, 100),
  "SearchEdge.node": same,
  "LedgerConnection.nodes": ofPage,
  "LedgerConnection.edges": ofPage,
  "LedgerEdge.node": same,
};

const longestPath = 6;
const mostSchemes = 6;
const largestCombination = 4;
const longestPage = 100;
const usualPage = 20;

/** One list of all nodes with a label. */
function every(label: NodeLabel): ListSize {
  return (parents, _, { count }) => lists(parents, count(label));
}

/** The list of the nodes that a relation leads to. */
function following(name: RelationName): ListSize {
  return (parents, _, { fanOut }) => related(parents, fanOut(name));
}

/** The same where each of them has one such parent. */
function branching(name: RelationName): ListSize {
  return (parents, _, { fanOut }) => branches(parents, fanOut(name));
}

/** A connection over a list of its own, as long as its page. */
function pageOfAll(parents: Bound, args: Arguments): Bound {
  return { ...oneOfEach(parents), page: lists(parents, pageSize(args)) };
}

/** A connection over the nodes that a relation leads to. */
function pageOf(name: RelationName): ListSize {
  return (parents, args, { fanOut }) => ({
    ...oneOfEach(parents),
    page: related(parents, fanOut(name), pageSize(args)),
  });
}

/** The entries of a connection. */
function ofPage({ page }: Bound): Bound {
  if (page === undefined) throw new TypeError("No connection");
  return page;
}

/** One for each parent, different where the parents are. */
function same(parents: Bound): Bound {
  return parents;
}

/** The longest side that a coverage matrix can have. */
function longest({ fanOut, count }: Sizes): number {
  return Math.max(mostOf(fanOut("conceptsOfScheme")), count("Section")) + 1;
}

function sideOf(side: unknown, { fanOut, count }: Sizes): number {
  return side === "sections"
    ? count("Section") + 1
    : mostOf(fanOut("conceptsOfScheme")) + 1;
}

function pageSize({ first, last }: Arguments): number {
  return within(first ?? last, longestPage, usualPage);
}

/** A number that a request asks for; what is none, or too many, ends in an error and not in a longer list. */
function within(value: unknown, most: number, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== "number") return most;
  return Math.min(Math.max(value, 1), most);
}

function lengthOf(value: unknown, most: number): number {
  return Array.isArray(value) ? Math.min(value.length, most) : 1;
}

function mostOf(sizes: readonly number[]): number {
  return sizes[0] ?? 0;
}
