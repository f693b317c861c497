import { describe, expect, it } from "vitest";
import { parseArguments, usage } from "../../scripts/neo4j/arguments.ts";
import { instructions } from "../../scripts/neo4j/instructions.ts";
import { defaultVersion } from "../../scripts/neo4j/version.ts";

const defaults = {
  version: defaultVersion,
  port: undefined,
  ephemeral: false,
  fetchOnly: false,
  help: false,
};

describe("the arguments of npm run neo4j", () => {
  it.each([
    [[], {}],
    [["--port", "7700"], { port: 7700 }],
    [["--port=65535"], { port: 65_535 }],
    [["--version", "2026.09.0"], { version: "2026.09.0" }],
    [["--ephemeral", "--fetch-only"], { ephemeral: true, fetchOnly: true }],
    [["-h"], { help: true }],
  ])("reads %j", (given, read) => {
    expect(parseArguments(given)).toEqual({ ...defaults, ...read });
  });

  it.each([
    [["--ports", "1"], "Unknown option '--ports'"],
    [["here"], "Unexpected argument 'here'"],
    [["--port"], "Option '--port <value>' argument missing"],
    [["--port", "0"], 'expected a number from 1 to 65535, received "0"'],
    [
      ["--port", "65536"],
      'expected a number from 1 to 65535, received "65536"',
    ],
    [["--port", "7e3"], 'expected a number from 1 to 65535, received "7e3"'],
    [
      ["--version", "5"],
      'expected a full version such as 5.26.31 or 2026.09.0, received "5"',
    ],
    [["--version", "../x"], 'received "../x"'],
    [["--version", "4.4.40"], "expected 5.26 or newer"],
    [["--version", "5.25.1"], "expected 5.26 or newer"],
  ])("refuses %j with one sentence and the usage", (given, sentence) => {
    expect(() => parseArguments(given)).toThrow(sentence);
    expect(() => parseArguments(given)).toThrow(usage);
  });
});

describe("what is printed when Neo4j answers", () => {
  const server = {
    uri: "bolt://127.0.0.1:7687",
    username: "neo4j",
    version: "5.26.31",
  };
  const exported =
    "  export NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_USERNAME=neo4j";

  it("shows a password that was made, in the line to paste", () => {
    const lines = instructions({ ...server, kind: "made", password: "abc" });
    expect(lines[0]).toContain("only this once");
    expect(lines).toContain(`${exported} NEO4J_PASSWORD=abc`);
  });

  it("does not show a password that was given", () => {
    const given = { kind: "given", password: "a secret" } as const;
    const lines = instructions({ ...server, ...given });
    expect(lines).toContain(exported);
    expect(lines.join("\n")).not.toContain("a secret");
  });

  it("says that a password was set at the first start, and how to begin anew", () => {
    const lines = instructions({ ...server, kind: "kept", password: null });
    expect(lines[0]).toContain("set at its first start");
    expect(lines[0]).toContain("delete .neo4j/5.26.31/home");
    expect(lines).toContain(exported);
  });

  it("empties the password variable where none is needed", () => {
    const lines = instructions({ ...server, kind: "off", password: null });
    expect(lines).toContain(`${exported} NEO4J_PASSWORD=`);
  });
});
