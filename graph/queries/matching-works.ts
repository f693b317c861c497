import * as v from "valibot";
import type { Reader } from "../store.ts";
import {
  allowed,
  type Bind,
  type Combined,
  predicateOf,
  type StringFilter,
} from "./predicate.ts";
import { byRelevance, type TextRanks, textRanks } from "./text-ranks.ts";

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
  const ranks = await textRanks(reader, where, "Work");
  const { text, parameters } = predicateOf(where, (each, bind) =>
    conditions(each, bind, ranks),
  );
  const rows = await reader.run(
    `// matchingWorks
     MATCH (w:Work)
     WHERE ${text}
     RETURN w.id AS id
     ORDER BY ${orders[order]}w.sortKey, id`,
    parameters,
  );
  const ids = rows.map((row) => v.parse(idRow, row).id);
  return order === "RELEVANCE" ? byRelevance(ids, ranks, where.text) : ids;
}

const idRow = v.object({ id: v.string() });

const orders: Readonly<Record<WorkOrder, string>> = {
  YEAR_DESC: "coalesce(w.year, -1) DESC, ",
  YEAR_ASC: "coalesce(w.year, 9999), ",
  TITLE: "",
  CITATIONS: "size([(w)<-[:CITES]-(c:Citation) | c.id]) DESC, ",
  RELEVANCE: "",
};

function conditions(where: WorkWhere, bind: Bind, ranks: TextRanks): string[] {
  const texts: string[] = [];
  const { text, year, hasDoi } = where;
  if (text !== undefined && text !== null) {
    texts.push(`w.id IN ${bind(ranks.get(text) ?? [])}`);
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
