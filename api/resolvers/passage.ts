import type { RowOf } from "../../graph/rows.ts";
import { type Context, theRow } from "../context.ts";
import { after } from "../maybe-promise.ts";

type Source = RowOf<"Passage">;

export const passage = {
  section: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Section", "sectionOf", id),
  text: ({ id, start, end }: Source, _: unknown, context: Context) =>
    after(context.related("sectionOf", id), ([section = ""]) =>
      after(context.related("agendaOfSection", section), ([agenda = ""]) =>
        context.facts.words(agenda, start, end),
      ),
    ),
};
