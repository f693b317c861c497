import { stringifyDocument } from "@urql/core";

/** A question that a view asks of the API. */
export interface Asked {
  readonly query: Parameters<typeof stringifyDocument>[0];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question as it is shown: a GraphQL document, and its variables as JSON, "" for none. */
export function shownQuestion({ query, variables }: Asked): {
  readonly query: string;
  readonly variables: string;
} {
  const some = Object.keys(variables).length > 0;
  return {
    query: stringifyDocument(query),
    variables: some ? JSON.stringify(variables, null, 2) : "",
  };
}

/** A command for a POSIX shell that asks the same of the API at `origin`. */
export function curlOf({ query, variables }: Asked, origin: string): string {
  const body = JSON.stringify({ query: stringifyDocument(query), variables });
  return `curl '${origin}/graphql' -H 'content-type: application/json' --data-raw '${body.replaceAll("'", String.raw`'\''`)}'`;
}
