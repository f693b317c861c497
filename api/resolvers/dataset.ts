import { countNodes } from "../../graph/queries/dataset.ts";
import type { Context } from "../context.ts";

export const dataset = {
  // An operation is answered only once a dataset is loaded.
  version: (_: unknown, _args: unknown, { reader }: Context) => reader.version,
  engine: (_: unknown, _args: unknown, { facts }: Context) => facts.engine,
  counts: (_: unknown, _args: unknown, context: Context) =>
    context.once(countNodes),
};
