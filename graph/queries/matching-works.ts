import * as v from "valibot";
import type { Reader } from "../store.ts";
import {
  allowed,
  type Bind,
  type Combined,
  predicateOf,
  type StringFilter,
} from "./predicate.ts";
import { byRelevance, type TextScores, textScores } from "./text-scores.ts";

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
  const scores = await textScores(reader, where, "Work");
  const { text, parameters } = predicateOf(where, (each, bind) =>
    conditions(each, bind, scores),
  );
  const rows = await reader.run(
    `// matchingWorks
     MATCH (w:Work)
     WHERE ${text}
     RETURN w.id AS id, ${places[order]} AS place, w.sortKey AS sortKey
     ORDER BY place, sortKey, id`,
    parameters,
  );
  const ids = rows.map((row) => v.parse(idRow, row).id);
  return order === "RELEVANCE" ? byRelevance(ids, scores, where.text) : ids;
}

const idRow = v.object({ id: v.string() });

/** What an order sorts by, ascending, before the sort key. */
const places: Readonly<Record<WorkOrder, string>> = {
  YEAR_DESC: "0 - coalesce(w.year, -1)",
  YEAR_ASC: "coalesce(w.year, 9999)",
  TITLE: "0",
  CITATIONS: "0 - size([(w)<-[:CITES]-(c:Citation) | c.id])",
  RELEVANCE: "0",
};

function conditions(
  where: WorkWhere,
  bind: Bind,
  scores: TextScores,
): string[] {
  const texts: string[] = [];
  const { text, year, hasDoi } = where;
  if (text !== undefined && text !== null) {
    texts.push(`w.id IN ${bind([...(scores.get(text)?.keys() ?? [])])}`);
  }
  const types = allowed(where.type);
  if (types !== null) texts.push(`w.type IN ${bind(types)}`);
  const { min, max } = year ?? {};
  if (min !== undefined && min !== null) {
    texts.push(`coalesce(w.year >= ${bind(min)}, false)`);
  }
  if (max !== undefined && max !== null) {
    texts.push(`coalesce(w.year <= ${bind(max)}, false)`);
  }
  const authors = allowed(where.author);
  if (authors !== null) {
    texts.push(
      `EXISTS { (w)<-[:WROTE]-(a:Author) WHERE a.id IN ${bind(authors)} }`,
    );
  }
  const gaps = allowed(where.gap);
  if (gaps !== null) {
    texts.push(
      `EXISTS { (w)-[:CITED_AT]->(g:ResearchGap) WHERE g.id IN ${bind(gaps)} }`,
    );
  }
  if (hasDoi === true) texts.push("w.doi IS NOT NULL");
  if (hasDoi === false) texts.push("w.doi IS NULL");
  return texts;
}
