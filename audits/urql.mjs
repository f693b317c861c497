import { Client, fetchExchange } from "@urql/core";
import { pageQuery } from "./lists.mjs";

export function urqlClient(url) {
  return new Client({ url, exchanges: [fetchExchange] });
}

/** The ids of a list, read page by page from its start. */
export async function readByUrql(client, list) {
  const ids = [];
  for (let after = null, more = true; more;) {
    const page = await pageByUrql(client, list, { first: list.size, after });
    ids.push(...page.edges.map(({ node }) => node.id));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  return ids;
}

/** The ids of a list in its order, read page by page from its end. */
export async function readBackwardsByUrql(client, list) {
  const ids = [];
  for (let before = null, more = true; more;) {
    const page = await pageByUrql(client, list, { last: list.size, before });
    ids.unshift(...page.edges.map(({ node }) => node.id));
    ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
  }
  return ids;
}

async function pageByUrql(client, list, variables) {
  const { data, error } = await client.query(pageQuery(list), variables);
  if (error !== undefined) throw error;
  return data[list.field];
}
