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

/** The names in a type that have no description. The root needs none, and the id of a node is described with Node. */
function undescribed(type: GraphQLNamedType): string[] {
  const own: Described[] = type.name === "Query" ? [] : [type];
  const fields =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).filter(
          ({ name }) => name !== "id" || isInterfaceType(type),
        )
      : [];
  const args = fields.flatMap((field) => field.args);
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? type.getValues() : [];
  const members: Described[] = [
    ...own,
    ...fields,
    ...args,
    ...inputs,
    ...values,
  ];
  return members
    .filter(({ description }) => !description)
    .map(({ name }) => `${type.name}: ${name}`);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}
