import { describe, expect, it } from "vitest";
import { endpointFixture, get, json, own, post } from "./endpoint-fixture.ts";

const fixture = endpointFixture();

describe("an operation with variables", () => {
  const query = `query ($where: ResearchGapWhere, $first: Int = 2, $order: ResearchGapOrder, $at: String) {
    researchGaps(where: $where, first: $first, orderBy: $order, after: $at) { totalCount nodes { id } }
    same: researchGaps(where: { AND: [$where] }, first: $first) { totalCount }
  }`;

  // Each row: variables of which some are left out, null or wrong. The first time an operation is interpreted, then compiled.
  it.each([
    {},
    { where: null, first: 1 },
    { where: { certainty: "EXPLICIT" }, order: "TITLE" },
    { where: { OR: [{ text: "tide" }, { NOT: { text: "tide" } }] }, first: 3 },
    { where: { AND: { certainty: "IMPLICIT" } } },
    { where: { none: 1 } },
    { where: { certainty: "LOUD" } },
    { first: "2" },
    { first: 0 },
    { first: null },
    { order: 7 },
    { at: { x: 1 } },
  ])("is answered alike compiled or not: %j", async (variables) => {
    const answers = [];
    const graphql = fixture.endpoint();
    for (let time = 0; time < 3; time += 1) {
      // What nobody reads makes it another request.
      const body = { query, variables: { ...variables, time } };
      const answer = await post(graphql, body);
      expect(answer.source).not.toBe("kept");
      answers.push(json(answer));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe("a malformed request", () => {
  // Each row: a body, and the messages that answer it.
  it.each([
    ["{", ["Body: expected JSON"]],
    ["[".repeat(50_000), ["Body: expected JSON"]],
    ["[]", ["Body: expected a JSON object"]],
    [[{ query: own }], ["Body: expected a JSON object"]],
    [null, ["Body: expected a JSON object"]],
    [{}, ["query: expected a document, received none"]],
    [
      { query: 7, variables: [], operationName: {} },
      [
        "query: expected a text",
        "operationName: expected a text",
        "variables: expected an object",
      ],
    ],
    [{ query: own, extensions: [] }, ["extensions: expected an object"]],
    [
      { documentId: "x" },
      ["documentId: expected sha256: and 64 hexadecimal digits"],
    ],
    [
      { extensions: { persistedQuery: { sha256Hash: "../../etc" } } },
      ["extensions.persistedQuery.sha256Hash: expected 64 hexadecimal digits"],
    ],
  ])("is answered with 400 and every problem: %j", async (body, messages) => {
    const answer = await post(fixture.endpoint(), body);
    expect(answer.status).toBe(400);
    expect(json(answer)).toEqual({
      errors: messages.map((message) => ({
        message,
        extensions: { code: "BAD_REQUEST" },
      })),
    });
  });

  it("names what of a URL is no JSON", async () => {
    const params = { query: own, variables: "{", extensions: "x" };
    const answer = await get(fixture.endpoint(), params);
    expect(answer.status).toBe(400);
    expect(json(answer)).toMatchObject({
      errors: [
        { message: "variables: expected JSON" },
        { message: "extensions: expected JSON" },
      ],
    });
  });

  it("is told that nothing can be changed, by GET with 405", async () => {
    const query = "mutation { __typename }";
    const message = "query: expected queries only, received a mutation";
    for (const [answer, status] of [
      [await get(fixture.endpoint(), { query }), 405],
      [await post(fixture.endpoint(), { query }), 200],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(json(answer)).toMatchObject({ errors: [{ message }] });
    }
  });

  it("names the operations to choose from", async () => {
    const query = "query A { __typename } query B { __typename }";
    const [none, wrong] = [
      await post(fixture.endpoint(), { query }),
      await post(fixture.endpoint(), { query, operationName: "C" }),
    ];
    expect(json(none)).toMatchObject({
      errors: [
        { message: "operationName: expected one of A, B, received none" },
      ],
    });
    expect(json(wrong)).toMatchObject({
      errors: [{ message: "operationName: expected A, B, received C" }],
    });
  });

  it("is told by its type of answer whether the document was at fault", async () => {
    for (const [accept, status] of [
      ["application/graphql-response+json", 400],
      ["application/json", 200],
      ["text/html, */*;q=0.1", 200],
      ["image/png", 406],
    ] as const) {
      const answer = await post(
        fixture.endpoint(),
        { query: "{ no }" },
        { accept },
      );
      expect([accept, answer.status]).toEqual([accept, status]);
    }
  });
});
