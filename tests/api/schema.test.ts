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

describe("schema.graphql", () => {
  it("describes every type, field, argument and value", async () => {
    const schema = buildSchema(await readFile("api/schema.graphql", "utf8"));
    const silent = Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith("__") && !builtIn.has(name))
      .flatMap((type) => undescribed(type));
    expect(silent).toEqual([]);
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
