import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, maybeRow, relatedRows, theRow } from "../context.ts";
import { after } from "../maybe-promise.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Section">;

export const section = {
  agenda: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Agenda", "agendaOfSection", id),
  parent: ({ id }: Source, _: unknown, context: Context) =>
    maybeRow(context, "Section", "parentOfSection", id),
  children: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Section", "childrenOfSection", id),
  gaps: ({ id }: Source, page: PageArguments, context: Context) =>
    after(context.related("gapsOfSection", id), (ids) => connection(ids, page)),
};
