import type { ExecutionResult } from "graphql";
import type { GraphiQLProps } from "graphiql";

type Question = Parameters<GraphiQLProps["fetcher"]>[0];

/** Asks the API of the server that served this page. An answer comes whole: there are no subscriptions and no parts that follow. */
export async function fetchAnswer(
  question: Question,
): Promise<ExecutionResult> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
    },
    body: JSON.stringify(question),
  });
  // GraphiQL shows whatever comes.
  return (await response.json()) as ExecutionResult;
}
