import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, relatedRows, theRow } from "../context.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Section">;

export const section = {
  agenda: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Agenda", "agendaOfSection", id),
  parent: async ({ id }: Source, _: unknown, context: Context) => {
    const [parent] = await relatedRows(
      context,
      "Section",
      "parentOfSection",
      id,
    );
    return parent ?? null;
  },
  children: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Section", "childrenOfSection", id),
  gaps: async ({ id }: Source, page: PageArguments, context: Context) =>
    connection(await context.related("gapsOfSection", id), page),
};
