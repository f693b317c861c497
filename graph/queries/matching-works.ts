import type { Reader } from "../store.ts";
import { matchingIds } from "./matching.ts";
import {
  allowed,
  type Bind,
  type Combined,
  type StringFilter,
} from "./predicate.ts";

/** Conditions on works, all of which must hold; absent fields set none. */
export interface WorkWhere extends Combined<WorkWhere> {
  readonly text?: string | null | undefined;
  readonly type?: StringFilter | null | undefined;
  readonly year?:
    | {
        readonly min?: number | null | undefined;
        readonly max?: number | null | undefined;
      }
    | null
    | undefined;
  readonly author?: StringFilter | null | undefined;
  readonly gap?: StringFilter | null | undefined;
  readonly hasDoi?: boolean | null | undefined;
}

export type WorkOrder =
  "YEAR_DESC" | "YEAR_ASC" | "TITLE" | "CITATIONS" | "RELEVANCE";

/** The ids of the works that satisfy `where`, in the order asked; ties by title, then by id. */
export async function matchingWorks(
  reader: Reader,
  where: WorkWhere,
  order: WorkOrder,
): Promise<string[]> {
  return matchingIds(reader, where, {
    name: "matchingWorks",
    label: "Work",
    place: places[order],
    relevance: order === "RELEVANCE",
    conditions,
  });
}

const places: Readonly<Record<WorkOrder, string>> = {
  YEAR_DESC: "0 - coalesce(n.year, -1)",
  YEAR_ASC: "coalesce(n.year, 9999)",
  TITLE: "0",
  CITATIONS: "0 - size([(n)<-[:CITES]-(c:Citation) | c.id])",
  RELEVANCE: "0",
};

function conditions(where: WorkWhere, bind: Bind): string[] {
  const texts: string[] = [];
  const { year, hasDoi } = where;
  const types = allowed(where.type);
  if (types !== null) texts.push(`n.type IN ${bind(types)}`);
  const { min, max } = year ?? {};
  if (min !== undefined && min !== null) {
    texts.push(`coalesce(n.year >= ${bind(min)}, false)`);
  }
  if (max !== undefined && max !== null) {
    texts.push(`coalesce(n.year <= ${bind(max)}, false)`);
  }
  const authors = allowed(where.author);
  if (authors !== null) {
    texts.push(
      `EXISTS { (n)<-[:WROTE]-(a:Author) WHERE a.id IN ${bind(authors)} }`,
    );
  }
  const gaps = allowed(where.gap);
  if (gaps !== null) {
    texts.push(
      `EXISTS { (n)-[:CITED_AT]->(g:ResearchGap) WHERE g.id IN ${bind(gaps)} }`,
    );
  }
  if (hasDoi === true) texts.push("n.doi IS NOT NULL");
  if (hasDoi === false) texts.push("n.doi IS NULL");
  return texts;
}
