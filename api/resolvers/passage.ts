import type { RowOf } from "../../graph/rows.ts";
import { type Context, theRow } from "../context.ts";

type Source = RowOf<"Passage">;

export const passage = {
  section: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Section", "sectionOf", id),
  text: async ({ id, start, end }: Source, _: unknown, context: Context) => {
    const section = await theRow(context, "Section", "sectionOf", id);
    const [agenda] = await context.related("agendaOfSection", section.id);
    return context.facts.words(agenda ?? "", start, end);
  },
};
