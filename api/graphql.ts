import { createYoga, type YogaServerInstance } from "graphql-yoga";
import type { Store } from "../graph/store.ts";
import type { ServerFacts } from "./context.ts";
import { createSchema } from "./schema.ts";
import { useReadTransaction } from "./use-read-transaction.ts";
import { useDocumentLimits } from "./use-document-limits.ts";

/** The GraphQL endpoint: yoga over the store, one read transaction for each operation. `typeDefs` is the text of `schema.graphql`. */
export function createGraphql(
  typeDefs: string,
  store: Store,
  facts: ServerFacts,
): YogaServerInstance<object, object> {
  return createYoga({
    schema: createSchema(typeDefs),
    plugins: [useDocumentLimits(), useReadTransaction(store, facts)],
    // Pages of other sites may not ask; programs need no leave.
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    logging: "warn",
  });
}
