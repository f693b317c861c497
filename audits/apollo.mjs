import {
  ApolloClient,
  gql,
  HttpLink,
  InMemoryCache,
} from "@apollo/client/core";
import { relayStylePagination } from "@apollo/client/utilities";
import { buildSchema } from "graphql";
import { lists, pageQuery } from "./lists.mjs";
import { sdl } from "./schema.mjs";

/** A client with the cache that the documentation of Apollo advises for lists as Relay has them. */
export function apolloClient(url) {
  const schema = buildSchema(sdl);
  const nodes = schema.getPossibleTypes(schema.getType("Node"));
  const fields = lists.map(({ field }) => [field, relayStylePagination()]);
  return new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache({
      possibleTypes: { Node: nodes.map(({ name }) => name) },
      typePolicies: {
        Query: { fields: Object.fromEntries(fields) },
        // As the schema says of its id.
        Axis: { keyFields: false },
      },
    }),
  });
}

/** What Apollo's cache holds of a list after the last of its pages was asked for. */
export async function readByApollo(client, list) {
  const { field, size } = list;
  const query = pageQuery(list);
  await client.query({ query, variables: { first: size } });
  const pages = client.watchQuery({ query, variables: { first: size } });
  for (;;) {
    const { [field]: shown } = client.readQuery({ query });
    if (!shown.pageInfo.hasNextPage) {
      const ids = shown.edges.map(({ node }) => node.id);
      return { ids, totalCount: shown.totalCount };
    }
    await pages.fetchMore({ variables: { after: shown.pageInfo.endCursor } });
  }
}

/** Asks for another field of a node than its list gave: what the cache then holds of it, null where it does not have both fields. */
export async function heldNode(client, { type, listed, own }, id) {
  const query = gql`
    query Node($id: ID!) {
      node(id: $id) { id ... on ${type} { ${own} } }
    }
  `;
  await client.query({ query, variables: { id } });
  return client.readFragment({
    id: client.cache.identify({ __typename: type, id }),
    fragment: gql`fragment Held${type} on ${type} { id ${listed} ${own} }`,
  });
}

/** Asks for the totals of all gaps, then for those of some: what was answered first, and what the cache then gives for it. */
export async function totalsBeforeAndAfter(client) {
  const query = gql`
    query Totals($where: ResearchGapWhere) {
      coverage(rows: "pestel", columns: "four-cos", where: $where) {
        rows {
          id
          total
        }
      }
    }
  `;
  const { data: before } = await client.query({ query });
  const where = { certainty: "IMPLICIT" };
  await client.query({ query, variables: { where } });
  return { before, after: client.readQuery({ query }) };
}
