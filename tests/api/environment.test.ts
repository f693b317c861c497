import { describe, expect, it } from "vitest";
import { parseEnvironment } from "../../api/environment.ts";

describe("parseEnvironment", () => {
  it("serves on this machine's port 4000 from the embedded engine by default", () => {
    expect(parseEnvironment({ PORT: "", NEO4J_URI: "" })).toEqual({
      ok: true,
      value: {
        port: 4000,
        host: "127.0.0.1",
        origins: [],
        logLevel: "warn",
        neo4j: null,
      },
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

  it("takes a list of other sites, however it is separated", () => {
    const CORS_ORIGINS = "https://a.example, http://localhost:5173";
    expect(parseEnvironment({ CORS_ORIGINS })).toMatchObject({
      value: { origins: ["https://a.example", "http://localhost:5173"] },
    });
  });

  // A browser never sends such an origin, so an entry like it would allow nobody.
  it.each(["*", "a.example", "https://a.example/", "HTTPS://a.example"])(
    "refuses the site %s",
    (CORS_ORIGINS) => {
      expect(parseEnvironment({ CORS_ORIGINS })).toEqual({
        ok: false,
        issues: [
          "CORS_ORIGINS must be a list of origins such as https://example.org, separated by commas.",
        ],
      });
    },
  );

  it("names every variable that is wrong at once", () => {
    const LOG_LEVEL = "loud";
    expect(
      parseEnvironment({ PORT: "70000", LOG_LEVEL, NEO4J_URI: "http://a" }),
    ).toEqual({
      ok: false,
      issues: [
        "PORT must be a number from 0 to 65535.",
        "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.",
        "NEO4J_URI must be bolt://HOST:PORT or neo4j://HOST:PORT, with +s or +ssc for TLS.",
      ],
    });
  });
});
