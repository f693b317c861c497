import { readFile } from "node:fs/promises";
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { breakingChanges, namesOf } from "../../api/schema-changes.ts";

describe("schema.graphql", () => {
  it("describes every type, field, argument and value", async () => {
    const schema = buildSchema(await readFile("api/schema.graphql", "utf8"));
    const silent = Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith("__") && !builtIn.has(name))
      .flatMap((type) => undescribed(type));
    expect(silent).toEqual([]);
  });
});

describe("a change of the schema", () => {
  // npm run schema -- --publish, which refuses where it would break clients.
  it("is published", async () => {
    const own = await readFile("api/schema.graphql", "utf8");
    const published = await readFile("api/schema.published.graphql", "utf8");
    expect(namesOf(own)).toBe(published);
  });

  it("that takes something away from clients is named", () => {
    const before = "type Query { a(b: Int): String c: Int }";
    const after = "type Query { a(b: Int!): String }";
    expect(breakingChanges(before, after)).toEqual([
      "Query.c was removed.",
      "Query.a arg b has changed type from Int to Int!.",
    ]);
    expect(breakingChanges(after, `${after} type New { d: Int }`)).toEqual([]);
  });

  it("of descriptions alone is none", () => {
    const text = 'type Query { "What it is." a(b: String = "x"): Int }';
    expect(namesOf(text)).toBe('type Query {\n  a(b: String = "x"): Int\n}\n');
  });
});

const builtIn = new Set(["String", "Int", "Float", "Boolean", "ID"]);

/** The names of a type and of what is in it that have no description. */
function undescribed(type: GraphQLNamedType): string[] {
  const fields =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
      : [];
  const args = fields.flatMap((field) => field.args);
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? type.getValues() : [];
  const members: Described[] = [type, ...fields, ...args, ...inputs, ...values];
  return members
    .filter(({ description }) => !description)
    .map(({ name }) => `${type.name}: ${name}`);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}
