import { graphiqlAddress } from "../state/graphiql-address.ts";
import { exampleOf, examples } from "./examples.ts";
import type { Operation } from "./operation.ts";

/** The operation that an address's `?example=<id>`, or `?query=<document>` with `&variables=<JSON>`, names; else the first example. */
export function operationIn(search: string): Operation {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (query !== null) {
    return { query, variables: parameters.get("variables") ?? "" };
  }
  const id = parameters.get("example");
  return examples.find((each) => each.id === id) ?? examples[0];
}

/** The address that opens an operation, relative to this page; it names none where that would be too long. */
export function addressOf(operation: Operation): string {
  const example = exampleOf(operation);
  if (example) return `/graphiql?example=${example.id}`;
  return graphiqlAddress(operation);
}
