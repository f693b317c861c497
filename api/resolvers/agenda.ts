import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, relatedRows } from "../context.ts";
import { after } from "../maybe-promise.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Agenda">;

export const agenda = {
  authors: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Author", "authorsOf", id),
  sections: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Section", "topSectionsOfAgenda", id),
  gaps: ({ id }: Source, page: PageArguments, context: Context) =>
    after(context.related("gapsOfAgenda", id), (ids) => connection(ids, page)),
  citations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsOfAgenda", id),
};
