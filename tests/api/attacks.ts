import { getIntrospectionQuery } from "graphql";
import type { SentRequest } from "./post.ts";

/** Makes a request that differs from those of other numbers in what nobody reads. */
export type Request = (number: number) => SentRequest;

/** A request that somebody might send to keep the server from answering others, and what answers it. */
interface Attack {
  readonly what: string;
  readonly request: Request;
  readonly status: number;
  readonly answer: RegExp;
}

/** The text of an operation, which says itself what it asks for. */
function query(
  text: string,
  variables?: Readonly<Record<string, unknown>>,
): Request {
  return (number) => ({
    body: JSON.stringify({ query: `#${number}\n${text}`, variables }),
  });
}

function body(text: string, headers: SentRequest["headers"] = {}): Request {
  return () => ({ body: text, headers });
}

function many(
  count: number,
  make: (index: number) => string,
  between = " ",
): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(between);
}

function list<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const byWhere =
  "query ($w: ResearchGapWhere) { researchGaps(where: $w) { totalCount } }";

const ofBodies: readonly Attack[] = [
  {
    what: "ten megabytes",
    request: body("x".repeat(10_000_000)),
    status: 413,
    answer: /Body: expected at most 100000 bytes, received 10000000/u,
  },
  {
    what: "another type",
    request: body("query=x", {
      "content-type": "application/x-www-form-urlencoded",
    }),
    status: 415,
    answer: /Content-Type: expected application\/json/u,
  },
  {
    what: "JSON that breaks off",
    request: body(`{"query":"{ agendas { id } }`),
    status: 400,
    answer: /Body: expected JSON/u,
  },
  {
    what: "a list of a hundred thousand beginnings",
    request: body("[".repeat(100_000)),
    status: 400,
    answer: /Body: expected JSON/u,
  },
  {
    what: "a member forty thousand lists deep",
    request: body(
      `{"query":"{ agendas { id } }","x":${"[".repeat(40_000)}${"]".repeat(40_000)}}`,
    ),
    status: 200,
    answer: /"agendas":/u,
  },
  {
    what: "a batch of operations",
    request: body(
      `[${many(100, () => '{"query":"{ agendas { id } }"}', ",")}]`,
    ),
    status: 400,
    answer: /Body: expected a JSON object/u,
  },
];

const ofTexts: readonly Attack[] = [
  {
    what: "a list a hundred thousand deep",
    request: query(`{ node(id: ${"[".repeat(90_000)}) { id } }`),
    status: 400,
    answer: /at most 200 brackets in each other/u,
  },
  {
    what: "four thousand aliases",
    request: query(`{ ${many(4_000, (i) => `a${i}: __typename`)} }`),
    status: 400,
    answer: /at most 2000 tokens/u,
  },
  {
    what: "a hundred and fifty aliases",
    request: query(`{ ${many(150, (i) => `a${i}: __typename`)} }`),
    status: 400,
    answer: /at most 100 aliases, received 150/u,
  },
  {
    what: "a name of fifty thousand letters, for each of two thousand objects",
    request: query(
      `{ researchGaps(first: 100) { nodes { related(first: 20) { ${"a".repeat(50_000)}: score } } } }`,
    ),
    status: 400,
    answer: /at most 100 letters in a name, received 50000/u,
  },
  {
    what: "ninety thousand lines before a hundred mistakes",
    request: query(`{ ${"\n".repeat(45_000)} ${many(100, (i) => `f${i}`)} }`),
    status: 400,
    answer: /at most 2000 lines/u,
  },
  {
    what: "lines within texts before mistakes",
    request: query(
      `{ ${many(50, (i) => `a${i}: work(id: """${"\n".repeat(900)}""", doi: "x") { id }`)} }`,
    ),
    status: 400,
    answer: /at most 2000 lines/u,
  },
  {
    what: "two thousand overlapping fields",
    request: query(`{ ${"__typename ".repeat(1_990)} }`),
    status: 400,
    answer: /pairs of fields of one name/u,
  },
  {
    what: "five hundred overlapping objects",
    request: query(`{ ${"dataset { version } ".repeat(490)} }`),
    status: 400,
    answer: /pairs of fields of one name/u,
  },
  {
    what: "overlapping objects with other fields",
    request: query(
      `{ ${many(240, (i) => `dataset { ${i % 2 ? "version" : "engine"} }`)} }`,
    ),
    status: 400,
    answer: /pairs of fields of one name/u,
  },
  {
    what: "two thousand unknown fields",
    request: query(
      `{ researchGaps { nodes { ${many(1_950, (i) => `statemenxquestion${i}`)} } } }`,
    ),
    status: 400,
    answer: /Cannot query field/u,
  },
  {
    what: "unknown arguments",
    request: query(
      `{ ${many(90, (i) => `a${i}: researchGaps(firs${i}: 1, wher${i}: 1) { totalCount }`)} }`,
    ),
    status: 400,
    answer: /Unknown argument/u,
  },
  {
    what: "unknown fields of a filter",
    request: query(
      `{ researchGaps(where: { ${many(600, (i) => `sectio${i}: 1`)} }) { totalCount } }`,
    ),
    status: 400,
    answer: /is not defined by type/u,
  },
  {
    what: "unknown directives",
    request: query(`{ dataset { version ${"@shout ".repeat(50)} } }`),
    status: 400,
    answer: /Unknown directive/u,
  },
  {
    what: "hundreds of directives",
    request: query(
      `{ dataset { version ${"@skip(if: false) ".repeat(200)} } }`,
    ),
    status: 400,
    answer: /at most 50 directives, received 200/u,
  },
  {
    what: "variables that nobody uses",
    request: query(
      `query (${many(390, (i) => `$v${i}: ID`)}) { dataset { version } }`,
    ),
    status: 400,
    answer: /is never used/u,
  },
  {
    what: "fragments that double",
    request: query(
      `{ agendas { ...F0 } } ${many(40, (i) => `fragment F${i} on Agenda { a: sections { agenda { ...F${i + 1} } } b: sections { agenda { ...F${i + 1} } } }`)} fragment F40 on Agenda { id }`,
    ),
    status: 400,
    answer: /fields with all fragments spread/u,
  },
  {
    what: "fragments in a circle",
    request: query(
      "{ agendas { sections { ...A } } } fragment A on Section { children { ...B } } fragment B on Section { parent { ...A } }",
    ),
    status: 400,
    answer: /Cannot spread fragment/u,
  },
  {
    what: "a hundred fragments of the same fields",
    request: query(
      `{ agendas { ${many(95, (i) => `...F${i}`)} } } ${many(95, (i) => `fragment F${i} on Agenda { id title year }`)}`,
    ),
    status: 400,
    answer: /pairs of fields of one name/u,
  },
  {
    what: "parents and children without end",
    request: query(
      `{ agendas { sections ${"{ parent { children ".repeat(60)} { id } ${"} }".repeat(60)} } }`,
    ),
    status: 400,
    answer: /at most 100 fields in each other/u,
  },
  {
    what: "a change",
    request: query("mutation { __typename }"),
    status: 400,
    answer: /expected queries only, received a mutation/u,
  },
];

const ofCosts: readonly Attack[] = [
  {
    what: "gaps of concepts of gaps",
    request: query(
      `{ researchGaps(first: 100) { nodes ${"{ concepts { gaps(first: 100) { nodes ".repeat(20)} { id } ${"} } }".repeat(20)} } }`,
    ),
    status: 400,
    answer: /cost: expected at most 10000, received more than 1000000/u,
  },
  {
    what: "ninety texts of each of a thousand gaps",
    request: query(
      `{ researchGaps(first: 100) { nodes { related(first: 10) { gap { ${many(90, (i) => `a${i}: statement`)} } } } } }`,
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "ninety records of each of a hundred works",
    request: query(
      `{ works(first: 100) { nodes { ${many(90, (i) => `a${i}: csl`)} } } }`,
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "a hundred searches",
    request: query(
      `query ($t: String!) { ${many(100, (i) => `a${i}: search(text: $t) { totalCount }`)} }`,
      { t: "a b c d e f g h" },
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "ninety matrices of coverage",
    request: query(
      `query ($r: ID!) { ${many(90, (i) => `a${i}: coverage(rows: $r, columns: "pestel") { totalCount }`)} }`,
      { r: "sections" },
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "two thousand concepts that a gap must be linked to, all of them",
    request: query(byWhere, {
      w: {
        concepts: list(18, (i) => ({
          scheme: "pestel",
          allOf: list(100, (j) => `x${i}-${j}`),
        })),
      },
    }),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "filters in each other",
    request: query(byWhere, { w: nested(400) }),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "a full introspection",
    request: query(getIntrospectionQuery()),
    status: 200,
    answer: /"__schema":/u,
  },
  {
    what: "an introspection without end",
    request: query(
      `{ __schema { types ${"{ fields { type ".repeat(40)} { name } ${"} }".repeat(40)} } }`,
    ),
    status: 400,
    answer: /Maximum introspection depth exceeded/u,
  },
  {
    what: "ninety introspections",
    request: query(
      `{ ${many(90, (i) => `a${i}: __schema { types { fields { args { type { name } } } } }`)} }`,
    ),
    status: 400,
    answer: /at most 10 fields __schema and __type, received 90/u,
  },
  {
    what: "ten introspections",
    request: query(
      `{ ${many(10, (i) => `a${i}: __schema { types { name fields { name args { name type { name ofType { name } } } type { name ofType { name } } } } }`)} }`,
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
  {
    what: "ninety descriptions of every field",
    request: query(
      `{ __schema { types { fields { ${many(95, (i) => `a${i}: description`)} } } } }`,
    ),
    status: 400,
    answer: /cost: expected at most 10000/u,
  },
];

const ofValues: readonly Attack[] = [
  {
    what: "variables a hundred thousand deep",
    request: body(
      `{"query":"query ($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${"[".repeat(45_000)}${"]".repeat(45_000)}}}`,
    ),
    status: 400,
    answer: /variables: expected at most 2000 values in all/u,
  },
  {
    what: "ten thousand ids",
    request: query("query ($a: [ID!]!) { nodes(ids: $a) { id } }", {
      a: list(10_000, (i) => `${i}`),
    }),
    status: 400,
    answer: /variables: expected at most 2000 values in all/u,
  },
  {
    what: "a filter with two thousand members that there are not, all of them long",
    request: query(byWhere, {
      w: Object.fromEntries(
        list(1_900, (i) => [`section${i}`, "x".repeat(30)] as const),
      ),
    }),
    status: 400,
    answer: /got invalid value .* … .* is not defined by type/u,
  },
  {
    what: "two thousand ids that are none",
    request: query("query ($a: [ID!]!) { nodes(ids: $a) { id } }", {
      a: list(1_900, () => null),
    }),
    status: 400,
    answer: /Expected non-nullable type/u,
  },
  {
    what: "ids of another type",
    request: query("query ($a: ID!) { node(id: $a) { id } }", {
      a: { id: ["x"] },
    }),
    status: 400,
    answer: /ID cannot represent value/u,
  },
  ...[
    ["-1", /first: expected 1 to 100, received -1/u],
    ["99999999", /first: expected 1 to 100, received 99999999/u],
    ["1.5", /Int cannot represent non-integer value: 1.5/u],
    ["1e400", /Int cannot represent non-integer value/u],
  ].map(([first, answer]) => ({
    what: `a page of ${String(first)}`,
    request: query(`{ researchGaps(first: ${String(first)}) { totalCount } }`),
    status: String(first).startsWith("1") ? 400 : 200,
    answer: answer as RegExp,
  })),
  {
    what: "a wrong page of each of a thousand lists",
    request: query(
      "query ($n: Int) { conceptSchemes { concepts { narrower { a: gaps(first: $n) { totalCount } b: gaps(last: 1, first: 1) { totalCount } } } } }".replace(
        "last: 1, first: 1",
        "first: 0",
      ),
      { n: 0 },
    ),
    status: 200,
    answer: /first: expected 1 to 100, received 0/u,
  },
  {
    what: "a forged cursor of fifty thousand letters",
    request: query(
      "query ($c: String) { researchGaps(after: $c) { totalCount } }",
      { c: "x".repeat(50_000) },
    ),
    status: 200,
    answer: /after: expected a cursor of this list/u,
  },
  {
    what: "a forged id of fifty thousand letters",
    request: query("query ($i: ID!) { node(id: $i) { id } }", {
      i: "x".repeat(50_000),
    }),
    status: 200,
    answer: /"node":null/u,
  },
  {
    what: "an operator in every text",
    request: query(
      `query ($t: String!, $i: ID!) { search(text: $t) { totalCount } researchGaps(where: { text: $t, section: { eq: $t }, concepts: [{ scheme: $i, anyOf: [$i] }] }) { totalCount } works(where: { text: $t, author: { eq: $t } }) { totalCount } }`,
      {
        t: '+-&&||!(){}[]^"~*?:\\/ AND OR NOT',
        i: "') MATCH (n) DETACH DELETE n //",
      },
    ),
    status: 200,
    answer: /"totalCount":0/u,
  },
  {
    what: "a lone surrogate and control characters",
    request: query(
      "query ($t: String!, $i: ID!) { search(text: $t) { totalCount } node(id: $i) { id } }",
      { t: "\uD800\u0000\u001B[31m", i: "\uD800\u0000\u001B[31m" },
    ),
    status: 200,
    answer: /"node":null/u,
  },
];

export const attacks: readonly Attack[] = [
  ...ofBodies,
  ...ofTexts,
  ...ofCosts,
  ...ofValues,
];

const schemes = [
  "citation-intents",
  "four-cos",
  "gap-reasons",
  "governance-principles",
  "methods",
  "pathways-and-outcomes",
  "pestel",
  "recommendation-families",
  "sectors",
  "stakeholders",
];

/** What may be asked, and takes the server as long as anything may. */
export const dearest: Readonly<Record<string, Request>> = {
  "a hundred gaps with all round them": query(
    "{ researchGaps(first: 100) { nodes { id title statement question links { basis rationale concept { id label } passage { start } } citations { intent } works { id label } passages { start end section { title parent { title } } } } } }",
  ),
  "a hundred gaps with what is related": query(
    "{ researchGaps(first: 100) { nodes { related(first: 20) { score because gap { title } } } } }",
  ),
  "almost ten thousand objects": query(
    `{ researchGaps(first: 100) { nodes { ${many(95, (i) => `a${i}: section { id }`)} } } }`,
  ),
  "almost ten thousand objects in lists": query(
    `{ researchGaps(first: 100) { nodes { ${many(12, (i) => `a${i}: links { basis }`)} } } }`,
  ),
  "the pages of a list again and again": query(
    `{ ${many(45, (i) => `a${i}: researchGaps(first: 100) { edges { cursor node { id } } }`)} }`,
  ),
  "two thousand tokens": query(
    `{ researchGaps(first: 1) { nodes { ${many(95, (i) => `a${i}: links(scheme: "pestel") { concept { label } }`)} } } }`,
  ),
  "a walk from section to gap to section": query(
    `{ researchGaps(first: 1) { nodes { ${"section { gaps(first: 1) { nodes { ".repeat(25)} id ${"} } }".repeat(25)} } } }`,
  ),
  "sections by the largest scheme": query(
    '{ coverage(rows: "sections", columns: "methods") { rows { id total } columns { id total } cells { row column kind gaps explicitGaps works } } }',
  ),
  "sections by sections": query(
    '{ coverage(rows: "sections", columns: "sections") { cells { row column kind gaps explicitGaps works } } }',
  ),
  "the largest combinations of six schemes": query(
    '{ combinations(schemes: ["pestel", "four-cos", "governance-principles", "methods", "sectors", "stakeholders"], size: 4, first: 100) { nodes { gaps explicitGaps concepts { label definition } } sets { count concept { label } } } }',
  ),
  "the longest paths": query(
    '{ paths(from: "gap-social-capital", to: "accountability", maxLength: 6, first: 20) { hops { sentence passage { start } work { label } } nodes { id } } }',
  ),
  "the widest neighbourhood": query(
    '{ neighbourhood(ids: ["gap-social-capital"], depth: 3, first: 200) { nodes { id } links { id source target type basis sentence } } }',
  ),
  "every facet": query(
    `{ researchGaps { ${many(10, (i) => `f${i}: facets(scheme: "${schemes[i] ?? ""}") { count concept { label definition } }`)} } }`,
  ),
  "the ledger, as often as one may": query(
    `{ ${many(45, (i) => `a${i}: ledger { entries(first: 100) { nodes { message } } }`)} }`,
  ),
  "a search for one letter": query(
    '{ search(text: "a", first: 100) { edges { highlights score node { id } } } }',
  ),
  "thirty searches for a letter, with all that matches": query(
    `{ ${many(30, (i) => `a${i}: search(text: "${"codeprscin"[i % 10] ?? ""}", first: 100) { edges { highlights node { id } } }`)} }`,
  ),
  "works in every format": query(
    "{ works(first: 100) { nodes { csl bibtex ris } } }",
  ),
  "filters that differ": (number) =>
    query(
      `{ ${many(25, (i) => `a${i}: researchGaps(where: { NOT: { cites: { eq: "${number}-${i}" } } }, first: 1) { totalCount }`)} }`,
    )(number),
  "a list of which all must hold": (number) =>
    query(byWhere, {
      w: {
        concepts: [
          { scheme: "pestel", allOf: list(20, (i) => `${number}-${i}`) },
        ],
      },
    })(number),
};

function nested(depth: number): object {
  let where: object = {};
  for (let level = 0; level < depth; level += 1) where = { NOT: where };
  return where;
}
