import type { Reader } from "../store.ts";
import { matchingIds } from "./matching.ts";
import {
  allowed,
  type Bind,
  type Combined,
  type StringFilter,
} from "./predicate.ts";

/** A condition on the concepts of one scheme; a link to a narrower concept counts for the broader one. */
export interface ConceptFilter {
  readonly scheme: string;
  readonly anyOf?: readonly string[] | null | undefined;
  readonly allOf?: readonly string[] | null | undefined;
  readonly noneOf?: readonly string[] | null | undefined;
  readonly basis?: "STATED" | "INFERRED" | null | undefined;
  readonly present?: boolean | null | undefined;
}

/** Conditions on research gaps, all of which must hold; absent fields set none. */
export interface GapWhere extends Combined<GapWhere> {
  readonly text?: string | null | undefined;
  readonly agenda?: StringFilter | null | undefined;
  readonly section?: StringFilter | null | undefined;
  readonly certainty?: "EXPLICIT" | "IMPLICIT" | null | undefined;
  readonly concepts?: readonly ConceptFilter[] | null | undefined;
  readonly cites?: StringFilter | null | undefined;
}

export type GapOrder = "TEXT_POSITION" | "TITLE" | "RELEVANCE" | "CITATIONS";

/** The ids of the gaps that satisfy `where`, in the order asked; ties in text order, then by id. */
export async function matchingGaps(
  reader: Reader,
  where: GapWhere,
  order: GapOrder,
): Promise<string[]> {
  return matchingIds(reader, where, {
    name: "matchingGaps",
    label: "ResearchGap",
    place: places[order],
    relevance: order === "RELEVANCE",
    conditions,
  });
}

const places: Readonly<Record<GapOrder, string>> = {
  TEXT_POSITION: "0",
  TITLE: "n.titleKey",
  RELEVANCE: "0",
  CITATIONS: "0 - size([(n)<-[:CITED_IN_GAP]-(c:Citation) | c.id])",
};

function conditions(where: GapWhere, bind: Bind): string[] {
  const texts: string[] = [];
  const { certainty, concepts } = where;
  if (certainty) texts.push(`n.certainty = ${bind(certainty)}`);
  const agendas = allowed(where.agenda);
  if (agendas !== null) {
    texts.push(
      `EXISTS { (n)-[:OF_AGENDA]->(a:Agenda) WHERE a.id IN ${bind(agendas)} }`,
    );
  }
  const sections = allowed(where.section);
  if (sections !== null) {
    texts.push(
      `EXISTS { (n)-[:STATED_IN]->(:Section)-[:WITHIN*0..16]->(s:Section) WHERE s.id IN ${bind(sections)} }`,
    );
  }
  const works = allowed(where.cites);
  if (works !== null) {
    texts.push(
      `EXISTS { (n)<-[:CITED_AT]-(w:Work) WHERE w.id IN ${bind(works)} }`,
    );
  }
  for (const filter of concepts ?? []) {
    texts.push(...conceptConditions(filter, bind));
  }
  return texts;
}

function conceptConditions(filter: ConceptFilter, bind: Bind): string[] {
  const { anyOf, allOf, noneOf, basis, present } = filter;
  const scheme = bind(filter.scheme);
  const stated = basis ? ` AND r.basis = ${bind(basis)}` : "";
  function linked(ids: readonly string[] | null): string {
    const which = ids === null ? "" : ` AND b.id IN ${bind(ids)}`;
    return `EXISTS { (n)-[r:BEARS_ON]->(:Concept)-[:BROADER*0..16]->(b:Concept)-[:IN_SCHEME]->(s:ConceptScheme) WHERE s.id = ${scheme}${stated}${which} }`;
  }
  return [
    ...(anyOf ? [linked(anyOf)] : []),
    ...(allOf ?? []).map((id) => linked([id])),
    ...(noneOf ? [`NOT ${linked(noneOf)}`] : []),
    ...(present === true ? [linked(null)] : []),
    ...(present === false ? [`NOT ${linked(null)}`] : []),
  ];
}
