import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import type { Context } from "../context.ts";
import { after } from "../maybe-promise.ts";
import { connection } from "./connections.ts";

export const author = {
  works: ({ id }: RowOf<"Author">, page: PageArguments, context: Context) =>
    after(context.related("worksOfAuthor", id), (ids) => connection(ids, page)),
};
