import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import type { Context } from "../context.ts";
import { connection } from "./connections.ts";

export const author = {
  works: async (
    { id }: RowOf<"Author">,
    page: PageArguments,
    context: Context,
  ) => connection(await context.related("worksOfAuthor", id), page),
};
