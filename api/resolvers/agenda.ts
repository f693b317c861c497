import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, relatedRows } from "../context.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Agenda">;

export const agenda = {
  authors: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Author", "authorsOf", id),
  sections: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Section", "topSectionsOfAgenda", id),
  gaps: async ({ id }: Source, page: PageArguments, context: Context) =>
    connection(await context.related("gapsOfAgenda", id), page),
  citations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsOfAgenda", id),
};
