import { describe, expect, it } from "vitest";
import { parseEnvironment } from "../../api/environment.ts";

describe("parseEnvironment", () => {
  it("serves on this machine's port 4000 from the embedded engine by default", () => {
    expect(parseEnvironment({ PORT: "", NEO4J_URI: "" })).toEqual({
      ok: true,
      value: { port: 4000, host: "127.0.0.1", neo4j: null },
    });
  });

  it.each([
    "bolt://a:7687",
    "neo4j://a",
    "neo4j+s://x.example",
    "bolt+ssc://a",
  ])("takes the address %s", (uri) => {
    expect(
      parseEnvironment({
        NEO4J_URI: uri,
        NEO4J_PASSWORD: "p",
        NEO4J_DATABASE: "d",
      }),
    ).toMatchObject({
      value: {
        neo4j: { uri, username: "neo4j", password: "p", database: "d" },
      },
    });
  });

  it("names every variable that is wrong at once", () => {
    expect(parseEnvironment({ PORT: "70000", NEO4J_URI: "http://a" })).toEqual({
      ok: false,
      issues: [
        "PORT must be a number from 0 to 65535.",
        "NEO4J_URI must be bolt://HOST:PORT or neo4j://HOST:PORT, with +s or +ssc for TLS.",
      ],
    });
  });
});
