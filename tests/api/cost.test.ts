import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSizes } from "../../api/cost/list-sizes.ts";
import { createSchema } from "../../api/schema.ts";
import { ownGraph } from "../fixtures.ts";
import { type Client, clientOf } from "./client.ts";
import { random } from "../random.ts";
import { generatedQuery, objectsIn } from "./generated-query.ts";

const schema = createSchema(await readFile("api/schema.graphql", "utf8"));

describe("the cost of an operation", () => {
  let own: Client;
  beforeAll(async () => {
    own = await clientOf(await ownGraph(), undefined, { costLimit: 40_000 });
  });
  afterAll(async () => {
    await own[Symbol.asyncDispose]();
  });

  it("bounds the objects and the length of the answer, which is the same compiled or not", async () => {
    const numbers = random(20_201);
    const seen = new Set<string>();
    let answered = 0;
    for (let round = 0; round < 500; round += 1) {
      const query = generatedQuery(schema, numbers, seen);
      const { data, errors, extensions } = await own.ask(query);
      const [error] = errors;
      if (error?.extensions?.["code"] === "COST_LIMIT_EXCEEDED") continue;
      expect(errors, query).toEqual([]);
      expect(extensions["cost"], query).toBeGreaterThanOrEqual(objectsIn(data));
      // What costs little is short.
      const { length } = JSON.stringify(data);
      expect(length / Number(extensions["cost"]), query).toBeLessThan(250);
      // The second time it runs compiled; the variable, which it does not use, makes it another request.
      const again = await own.ask(query, { again: round });
      expect(again.data, query).toEqual(data);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(200);
    // Every field was come by.
    const all = objectTypes().flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    expect(all.filter((field) => !seen.has(field))).toEqual([]);
  }, 60_000);

  it("knows the length of every list and page of the schema", () => {
    const missing = objectTypes().flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          ({ type: given }) =>
            isCompositeType(getNamedType(given)) &&
            (isList(given) || getNamedType(given).name.endsWith("Connection")),
        )
        .map(({ name }) => `${type.name}.${name}`)
        .filter((key) => !(key in listSizes)),
    );
    expect(missing).toEqual([]);
  });

  it("lists no field that the schema does not have", () => {
    const unknown = Object.keys(listSizes).filter((key) => {
      const [typeName = "", field = ""] = key.split(".");
      const type = schema.getType(typeName);
      return !isObjectType(type) || !(field in type.getFields());
    });
    expect(unknown).toEqual([]);
  });
});

function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      !type.name.startsWith("__") &&
      !isAbstractType(type),
  ) as GraphQLObjectType[];
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
