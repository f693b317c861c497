import { readFileSync } from "node:fs";
import { buildSchema, Kind, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, purposes } from "../../explorer/graphiql/examples.ts";
import { type Client, clientOf } from "../api/client.ts";
import { ownGraph } from "../fixtures.ts";

const schema = buildSchema(readFileSync("api/schema.graphql", "utf8"));

let client: Client;
beforeAll(async () => {
  client = await clientOf(await ownGraph());
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
});

describe("the examples", () => {
  it("have ids, names and questions of their own", () => {
    for (const part of ["id", "name", "question"] as const) {
      const values = examples.map((example) => example[part]);
      expect(new Set(values).size).toBe(examples.length);
    }
  });

  it("serve every purpose, with a question in plain words", () => {
    const served = new Set(examples.map(({ purpose }) => purpose));
    expect([...served]).toEqual(purposes);
    for (const { question } of examples) {
      expect(question).toMatch(/^[A-Z][^\n#{]+\?$/u);
    }
  });

  it.each(examples)("$id is one named operation of the schema", (example) => {
    const document = parse(example.query);
    expect(validate(schema, document)).toEqual([]);
    const operations = document.definitions.filter(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    );
    expect(operations).toMatchObject([{ name: { value: example.name } }]);
  });

  it.each(examples)("$id is answered from the seeds", async (example) => {
    const { query, variables } = example;
    const given = JSON.parse(variables || "{}") as Record<string, unknown>;
    const { data, errors } = await client.ask(query, given);
    expect(errors).toEqual([]);
    const empty = Object.entries(data as object)
      .filter(([, value]) => isEmpty(value))
      .map(([field]) => field);
    // That the chapter ties nothing to the two together is the answer; the example says so and what it has on each.
    const silent = example === examples[0] ? ["both"] : [];
    expect(empty.filter((field) => !silent.includes(field))).toEqual([]);
  });
});

/** Whether a part of an answer holds nothing: null, an empty list or one that counts to 0. */
function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0 || value.every(isEmpty);
  if (typeof value !== "object") return false;
  return "totalCount" in value && value.totalCount === 0;
}
