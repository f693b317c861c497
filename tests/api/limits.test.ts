import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, fixtureClient } from "./client.ts";

let client: Client;
beforeAll(async () => {
  client = await fixtureClient();
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
});

/** An operation that comes by the same gaps again and again, ever more often. */
function gapsOfConcepts(depth: number): string {
  return `{ researchGaps(first: 100) { nodes ${"{ concepts { gaps(first: 100) { nodes ".repeat(depth)} { id } ${"} } }".repeat(depth)} } }`;
}

describe("the API on the open internet", () => {
  // Each row: a document that would take long to parse or to answer, and the message that answers it.
  it.each([
    [
      "a list a hundred thousand deep",
      `{ node(id: ${"[".repeat(100_000)}) { id } }`,
      /at most 200 brackets in each other/u,
    ],
    [
      "ten thousand aliases",
      `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: dataset { version }`).join(" ")} }`,
      /at most 2000 tokens/u,
    ],
    ["a text that does not end", '{ node(id: "', /Unterminated string/u],
    [
      "fragments in a circle",
      "{ agendas { ...A } } fragment A on Agenda { id ...B } fragment B on Agenda { id ...A }",
      /Cannot spread fragment "A" within itself/u,
    ],
    [
      "an unknown directive",
      "{ dataset { version @shout } }",
      /Unknown directive "@shout"/u,
    ],
    [
      "two thousand overlapping fields",
      `{ ${"dataset { version } ".repeat(490)} }`,
      /at most 1000 pairs of fields of one name/u,
    ],
    [
      "fragments that double at each level",
      `{ agendas { ...F0 } } ${Array.from({ length: 40 }, (_, level) => `fragment F${level} on Agenda { a: sections { agenda { ...F${level + 1} } } b: sections { agenda { ...F${level + 1} } } }`).join(" ")} fragment F40 on Agenda { id }`,
      /at most 5000 fields with all fragments spread/u,
    ],
    [
      "two hundred directives",
      `{ dataset { version ${"@skip(if: false) ".repeat(200)} } }`,
      /at most 50 directives, received 200/u,
    ],
    [
      "two hundred aliases",
      `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(" ")} }`,
      /at most 100 aliases, received 200/u,
    ],
    [
      "two hundred fragments",
      `{ ${Array.from({ length: 200 }, (_, index) => `...F${index}`).join(" ")} } ${Array.from({ length: 200 }, (_, index) => `fragment F${index} on Query { __typename }`).join(" ")}`,
      /at most 100 operations and fragments, received 201/u,
    ],
    [
      "parents and children without end",
      `{ agendas { sections ${"{ parent { children ".repeat(60)} { id } ${"} }".repeat(60)} } }`,
      /at most 100 fields in each other/u,
    ],
    [
      "gaps of concepts of gaps of concepts",
      gapsOfConcepts(12),
      /cost: expected at most 10000, received more than 1000000: ask for shorter pages/u,
    ],
    [
      "an introspection of introspections",
      `{ __schema { types ${"{ fields { type ".repeat(20)} { name } ${"} }".repeat(20)} } }`,
      /Maximum introspection depth exceeded/u,
    ],
  ])("answers %s with an error", async (_, query, message) => {
    const { data, errors } = await client.ask(query);
    expect(data).toBeUndefined();
    expect(errors[0]?.message).toMatch(message);
  });

  it("outlives a list of which one thing fails while others are still asked for", async () => {
    const schemes = "{ conceptSchemes { concepts { id } } }";
    const { data } = await client.ask(schemes);
    // Known from here on, and so the first to fail.
    const id = /"id":"([^"]+)"\}\]\}\]\}$/u.exec(JSON.stringify(data))?.[1];
    await client.ask(
      "query ($id: ID!) { concept(id: $id) { gaps { totalCount } } }",
      { id },
    );
    const { errors } = await client.ask(
      "{ conceptSchemes { concepts { gaps(first: 0) { totalCount } } } }",
    );
    expect(errors[0]?.message).toBe("first: expected 1 to 100, received 0");
  });

  it("refuses null for a variable whose default makes up for it", async () => {
    const query =
      'query ($scheme: ID = "tides-scheme") { researchGaps { facets(scheme: $scheme) { count } } }';
    const { data, errors } = await client.ask(query, { scheme: null });
    expect(data).toBeUndefined();
    expect(errors.map(({ message }) => message)).toEqual([
      'Variable "$scheme" must not be null where it is used; leave it out for its default.',
    ]);
  });

  it("shows no more of wrong variables than one can read", async () => {
    const query =
      "query ($where: ResearchGapWhere) { researchGaps(where: $where) { totalCount } }";
    const wrong = Array.from(
      { length: 1_000 },
      (_, index) => [`section${index}`, "x".repeat(40)] as const,
    );
    // The second time it is compiled.
    for (let time = 0; time < 2; time += 1) {
      const { errors } = await client.ask(query, {
        where: Object.fromEntries(wrong),
      });
      expect(errors).toHaveLength(6);
      expect(errors[0]?.message).toMatch(
        /^Variable "\$where" got invalid value .{1,200} … .{1,200} is not defined by type "ResearchGapWhere"/u,
      );
    }
  });

  it("tells each operation what it may cost, and one that costs too much the limit", async () => {
    const cheap = await client.ask("{ dataset { version } }");
    expect(cheap.extensions).toEqual({ cost: 2 });
    const dear = await client.ask(gapsOfConcepts(8));
    expect(dear.errors[0]?.extensions).toMatchObject({
      code: "COST_LIMIT_EXCEEDED",
      limit: 10_000,
    });
    expect(dear.extensions["cost"]).toBeGreaterThan(10_000);
  });

  it("answers the full introspection within the limit", async () => {
    const { data, extensions } = await client.ask(getIntrospectionQuery());
    expect(data).toHaveProperty("__schema.types");
    expect(extensions["cost"]).toBeLessThan(5_000);
  });

  // Nothing in these is syntax to a database, and none is found.
  it.each([
    ["Lucene", '+-&&||!(){}[]^"~*?:\\/ AND OR NOT TO'],
    ["Cypher", "') MATCH (n) DETACH DELETE n //"],
    ["a lone surrogate", "\uD800"],
    ["control characters", "\u0000\u0001\u001B[31m"],
    ["two hundred letters", "x".repeat(200)],
  ])("takes %s in every text as plain text", async (_, text) => {
    const { data, errors } = await client.ask(
      `query ($text: String!, $id: ID!) {
        node(id: $id) { id }
        nodes(ids: [$id]) { id }
        search(text: $text) { totalCount }
        researchGaps(where: { section: { eq: $text }, cites: { eq: $text }, concepts: [{ scheme: $id, anyOf: [$id] }] }) { totalCount }
        works(where: { author: { eq: $text }, type: { oneOf: [$text] } }) { totalCount }
        recommendations(where: { family: { eq: $text } }) { totalCount }
        neighbourhood(ids: [$id]) { totalCount }
        work(doi: $text) { id }
      }`,
      { text, id: text },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      node: null,
      nodes: [null],
      search: { totalCount: 0 },
      researchGaps: { totalCount: 0 },
      works: { totalCount: 0 },
      recommendations: { totalCount: 0 },
      neighbourhood: { totalCount: 0 },
      work: null,
    });
  });

  // Each row: the arguments of a list, and the message that answers them.
  it.each([
    ["first: -1", /first: expected 1 to 100, received -1/u],
    ["first: 0", /first: expected 1 to 100, received 0/u],
    ["first: 101", /first: expected 1 to 100, received 101/u],
    ["first: 1.5", /Int cannot represent non-integer value: 1.5/u],
    ["first: 99999999999", /Int cannot represent non 32-bit signed integer/u],
    ['first: "1"', /Int cannot represent non-integer value: "1"/u],
    ['after: "forged"', /after: expected a cursor of this list/u],
    [`after: "${"x".repeat(50_000)}"`, /received "x+…$/u],
    ["after: 5", /String cannot represent a non string value: 5/u],
    ['after: "bGFjdW5hOmdhcC1ub25l"', /after: expected a cursor of this list/u],
  ])("refuses a page of %s", async (args, message) => {
    const { errors } = await client.ask(
      `{ researchGaps(${args}) { totalCount } }`,
    );
    expect(errors[0]?.message).toMatch(message);
  });
});
