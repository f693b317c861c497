import { getIntrospectionQuery } from "graphql";

/** A request that somebody might send to keep the server from answering others, and what answers it. */
interface Attack {
  readonly what: string;
  readonly body: string;
  readonly answer: RegExp;
}

export const attacks: readonly Attack[] = [
  {
    what: "a list a hundred thousand deep",
    body: query(`{ node(id: ${"[".repeat(90_000)}) { id } }`),
    answer: /at most 200 brackets in each other/u,
  },
  {
    what: "variables a hundred thousand deep",
    body: `{"query":"query ($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${"[".repeat(45_000)}${"]".repeat(45_000)}}}`,
    answer:
      /variables: expected at most 2000 values|String cannot represent|ID cannot represent/u,
  },
  {
    what: "twenty thousand ids",
    body: JSON.stringify({
      query: "query ($a: [ID!]!) { nodes(ids: $a) { id } }",
      variables: { a: Array.from({ length: 15_000 }, (_, i) => `${i}`) },
    }),
    answer: /variables: expected at most 2000 values in all/u,
  },
  {
    what: "ten thousand aliases",
    body: query(`{ ${many(10_000, (i) => `a${i}: __typename`)} }`),
    answer: /at most 2000 tokens/u,
  },
  {
    what: "a hundred aliases of searches",
    body: query(
      `query ($t: String!) { ${many(100, (i) => `a${i}: search(text: $t) { totalCount }`)} }`,
      { t: "a b c d e f g h" },
    ),
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "two thousand tokens of one field",
    body: query(`{ ${"__typename ".repeat(1_990)} }`),
    answer: /pairs of fields of one name/u,
  },
  {
    what: "five hundred overlapping objects",
    body: query(`{ ${"dataset { version } ".repeat(490)} }`),
    answer: /pairs of fields of one name/u,
  },
  {
    what: "overlapping objects with other fields",
    body: query(
      `{ ${many(240, (i) => `dataset { ${i % 2 ? "version" : "engine"} }`)} }`,
    ),
    answer: /pairs of fields of one name/u,
  },
  {
    what: "unknown fields",
    body: query(`{ ${many(490, (i) => `agendaz${i} { id }`)} }`),
    answer: /Cannot query field/u,
  },
  {
    what: "unknown arguments",
    body: query(`{ ${many(30, (i) => `agendas(wher${i}: 1) { id }`)} }`),
    answer: /differing arguments/u,
  },
  {
    what: "unknown directives",
    body: query(`{ dataset { version ${"@shout ".repeat(50)} } }`),
    answer: /Unknown directive/u,
  },
  {
    what: "fragments that double",
    body: query(
      `{ agendas { ...F0 } } ${many(40, (i) => `fragment F${i} on Agenda { a: sections { agenda { ...F${i + 1} } } b: sections { agenda { ...F${i + 1} } } }`)} fragment F40 on Agenda { id }`,
    ),
    answer: /fields with all fragments spread/u,
  },
  {
    what: "fragments in a circle",
    body: query(
      "{ agendas { sections { ...A } } } fragment A on Section { children { ...B } } fragment B on Section { parent { ...A } }",
    ),
    answer: /Cannot spread fragment/u,
  },
  {
    what: "a hundred fragments of the same fields",
    body: query(
      `{ agendas { ${many(95, (i) => `...F${i}`)} } } ${many(95, (i) => `fragment F${i} on Agenda { id title year }`)}`,
    ),
    answer: /pairs of fields of one name/u,
  },
  {
    what: "gaps of concepts of gaps",
    body: query(
      `{ researchGaps(first: 100) { nodes ${"{ concepts { gaps(first: 100) { nodes ".repeat(20)} { id } ${"} } }".repeat(20)} } }`,
    ),
    answer: /cost: expected at most 10000, received more than 1000000/u,
  },
  {
    what: "a full introspection",
    body: query(getIntrospectionQuery()),
    answer: /"__schema":/u,
  },
  {
    what: "an introspection without end",
    body: query(
      `{ __schema { types ${"{ fields { type ".repeat(40)} { name } ${"} }".repeat(40)} } }`,
    ),
    answer: /Maximum introspection depth exceeded/u,
  },
  {
    what: "an operator in every text",
    body: query(
      `query ($t: String!, $i: ID!) { search(text: $t) { totalCount } researchGaps(where: { text: $t, section: { eq: $t }, concepts: [{ scheme: $i, anyOf: [$i] }] }) { totalCount } works(where: { text: $t, author: { eq: $t } }) { totalCount } }`,
      {
        t: '+-&&||!(){}[]^"~*?:\\/ AND OR NOT',
        i: "') MATCH (n) DETACH DELETE n //",
      },
    ),
    answer: /"totalCount":0/u,
  },
  {
    what: "a lone surrogate and control characters",
    body: query(
      "query ($t: String!, $i: ID!) { search(text: $t) { totalCount } node(id: $i) { id } }",
      { t: "\uD800\u0000\u001B[31m", i: "\uD800\u0000\u001B[31m" },
    ),
    answer: /"node":null/u,
  },
  {
    what: "a forged cursor of fifty thousand letters",
    body: query(
      "query ($c: String) { researchGaps(after: $c) { totalCount } }",
      { c: "x".repeat(50_000) },
    ),
    answer: /after: expected a cursor of this list/u,
  },
  {
    what: "filters in each other",
    body: query(
      "query ($w: ResearchGapWhere) { researchGaps(where: $w) { totalCount } }",
      { w: nested(400) },
    ),
    answer: /at most 100 filters in all/u,
  },
  {
    what: "a wide filter",
    body: query(
      "query ($w: ResearchGapWhere) { researchGaps(where: $w) { totalCount } }",
      { w: wide(3) },
    ),
    answer: /variables: expected at most 2000 values in all/u,
  },
];

/** What may be asked, and takes the server as long as anything may. */
export const dearest: Readonly<Record<string, string>> = {
  "a hundred gaps with all round them": query(
    "{ researchGaps(first: 100) { nodes { id title statement question links { basis rationale concept { id label } } works { id label } passages { start end } } } }",
  ),
  "a hundred gaps with what is related": query(
    "{ researchGaps(first: 100) { nodes { related(first: 20) { score because gap { title } } } } }",
  ),
  "sections by the largest scheme": query(
    '{ coverage(rows: "sections", columns: "methods") { cells { kind gaps works } } }',
  ),
  "the longest paths": query(
    '{ paths(from: "gap-social-capital", to: "accountability", maxLength: 6, first: 20) { hops { sentence } nodes { id } } }',
  ),
  "the widest neighbourhood": query(
    '{ neighbourhood(ids: ["gap-social-capital"], depth: 3, first: 200) { nodes { id } links { sentence } } }',
  ),
  "every facet": query(
    `{ researchGaps { ${many(6, (i) => `f${i}: facets(scheme: "${["pestel", "four-cos", "governance-principles", "methods", "sectors", "stakeholders"][i] ?? ""}") { count concept { label } }`)} } }`,
  ),
  "the ledger": query(
    "{ ledger { counts { kind count } entries(first: 100) { nodes { message } } } }",
  ),
  "a search for one letter": query(
    '{ search(text: "a", first: 100) { edges { highlights score node { id } } } }',
  ),
};

function query(
  text: string,
  variables?: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({ query: text, variables });
}

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(" ");
}

function nested(depth: number): object {
  let where: object = {};
  for (let level = 0; level < depth; level += 1) where = { NOT: where };
  return where;
}

function wide(depth: number): object {
  return depth === 0
    ? { certainty: "EXPLICIT" }
    : { OR: Array.from({ length: 20 }, () => wide(depth - 1)) };
}
