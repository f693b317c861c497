import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import sdl from "../../api/schema.graphql?raw";
import { operations } from "../../explorer/operations.ts";

const modules = import.meta.glob<string>("../../explorer/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the operations of the explorer", () => {
  it("are listed all, for the server to hold", () => {
    const written = Object.entries(modules)
      .filter(([path]) => !path.includes("/graphiql/"))
      .flatMap(([, text]) => [...text.matchAll(/^\s*query (\w+)/gmu)])
      .map(([, name]) => name);
    expect([...operations.keys()].toSorted()).toEqual(written.toSorted());
  });

  it("fit the schema, each by itself", () => {
    const schema = buildSchema(sdl);
    for (const [name, text] of operations) {
      expect([name, validate(schema, parse(text))]).toEqual([name, []]);
    }
  });
});
