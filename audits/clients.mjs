import { isDeepStrictEqual } from "node:util";
import {
  apolloClient,
  heldNode,
  readByApollo,
  totalsBeforeAndAfter,
} from "./apollo.mjs";
import { lists } from "./lists.mjs";
import { readBackwardsByUrql, readByUrql, urqlClient } from "./urql.mjs";

/** Whether Apollo Client and urql read long lists to their ends, the same from either end, and what Apollo's cache makes of them. */
export async function clients(url) {
  const checks = [];
  for (const list of lists) {
    const apollo = apolloClient(url);
    const urql = urqlClient(url);
    const all = await readByApollo(apollo, list);
    const forwards = await readByUrql(urql, list);
    const backwards = await readBackwardsByUrql(urql, list);
    const { field, size } = list;
    const held = await heldNode(apollo, list, all.ids.at(-1));
    checks.push(
      {
        name: `Apollo Client reads ${field} by ${size}, as many as there are`,
        problems: differences(all.ids.length, all.totalCount),
      },
      {
        name: `urql reads the same ${field} in the same order, each once`,
        problems: differences(forwards, [...new Set(all.ids)]),
      },
      {
        name: `urql reads the same ${field} from the end`,
        problems: differences(backwards, all.ids),
      },
      {
        name: `Apollo's cache makes one object of an entry of ${field} and its node`,
        problems: held === null ? ["It holds two, or none."] : [],
      },
    );
  }
  const { before, after } = await totalsBeforeAndAfter(apolloClient(url));
  checks.push({
    name: "Apollo's cache keeps two matrices apart",
    problems: differences(after, before),
  });
  return checks;
}

function differences(actual, expected) {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [
    `expected ${JSON.stringify(expected)}`,
    `received ${JSON.stringify(actual)}`,
  ];
}
