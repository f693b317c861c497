import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema-env.d.ts";

/** Reads a query or fragment; its result and variable types come from `api/schema.graphql`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
}>();

/** Conditions on research gaps, as the API takes them. */
export type ResearchGapWhere = ReturnType<
  typeof graphql.scalar<"ResearchGapWhere">
>;

/** Orders of gaps, as the API takes them. */
export type ResearchGapOrder = ReturnType<
  typeof graphql.scalar<"ResearchGapOrder">
>;

export type { FragmentOf, ResultOf } from "gql.tada";
