import { describe, expect, it } from "vitest";
import { addressOf, operationIn } from "../../explorer/graphiql/address.ts";
import { examples } from "../../explorer/graphiql/examples.ts";

const [first] = examples;
const own = { query: "{ agendas { title } } # ü & ?", variables: '{"a": 1}' };

function opened(address: string) {
  return operationIn(new URL(address, "http://lacuna.test").search);
}

describe("the address of the page that asks the API", () => {
  it.each(examples)("opens the example $id by its id", (example) => {
    expect(addressOf(example)).toBe(`/graphiql?example=${example.id}`);
    expect(opened(addressOf(example))).toEqual(example);
  });

  it("opens any operation, with variables or without", () => {
    expect(opened(addressOf(own))).toEqual(own);
    const bare = { ...own, variables: "" };
    expect(opened(addressOf(bare))).toEqual(bare);
    expect(addressOf(bare)).not.toContain("variables");
  });

  it.each(["/graphiql", "/graphiql?example=no-such", "/graphiql?other=1"])(
    "%s opens the first example",
    (address) => {
      expect(opened(address)).toBe(first);
    },
  );

  it("names no operation that is empty or longer than a server reads", () => {
    expect(addressOf({ query: "", variables: "" })).toBe("/graphiql");
    const long = { ...own, query: `{ ${"dataset ".repeat(1_000)}}` };
    expect(addressOf(long)).toBe("/graphiql");
  });
});
