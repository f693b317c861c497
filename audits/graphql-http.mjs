import { serverAudits } from "graphql-http";

/** Whether the server keeps what the specification of GraphQL over HTTP says it MUST, SHOULD and MAY do: all of it is wanted. */
export async function graphqlHttp(url) {
  const checks = [];
  for (const audit of serverAudits({ url })) {
    const result = await audit.fn();
    checks.push({
      name: `${audit.id} ${audit.name}`,
      problems: result.status === "ok" ? [] : [result.reason],
    });
  }
  return checks;
}
