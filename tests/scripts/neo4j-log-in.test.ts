import { describe, expect, it, vi } from "vitest";
import {
  type Answer,
  logIn,
  readPassword,
} from "../../scripts/neo4j/log-in.ts";
import { untilAnswered } from "../../scripts/neo4j/wait.ts";

const uri = "bolt://127.0.0.1:1";

function opensWith(password: string): (attempt: string) => Promise<Answer> {
  return (attempt) =>
    Promise.resolve(attempt === password ? "welcome" : "refused");
}

describe("NEO4J_PASSWORD", () => {
  it.each([
    [{}, null],
    [{ NEO4J_PASSWORD: "" }, null],
    [{ NEO4J_PASSWORD: "long enough" }, "long enough"],
  ])("in %j is %j", (environment, password) => {
    expect(readPassword(environment)).toBe(password);
  });

  it("is refused where it is shorter than Neo4j takes, without being shown", () => {
    expect(() => readPassword({ NEO4J_PASSWORD: "hunter2" })).toThrow(
      "NEO4J_PASSWORD: Neo4j expects at least 8 characters, received 7.",
    );
  });
});

describe("the log-in to a home that has its password", () => {
  it("uses the one that was given", async () => {
    await expect(
      logIn(uri, "long enough", opensWith("long enough")),
    ).resolves.toEqual({ kind: "given", password: "long enough" });
  });

  it("goes on without one where none was given", async () => {
    await expect(logIn(uri, null, opensWith("set before"))).resolves.toEqual({
      kind: "kept",
      password: null,
    });
  });

  it("says so where another one was given", async () => {
    await expect(
      logIn(uri, "long enough", opensWith("set before")),
    ).rejects.toThrow(
      "NEO4J_PASSWORD is not the password that this Neo4j got at its first start: set it to that one, or unset it.",
    );
  });
});

describe("waiting for a server", () => {
  const never = new Promise<null>(() => undefined);
  const signal = new AbortController().signal;

  it("asks again until it answers", async () => {
    const ask = vi
      .fn<() => Promise<Answer>>()
      .mockResolvedValueOnce("away")
      .mockResolvedValue("welcome");
    const server = { exited: never, lastLines: () => [] };
    await expect(untilAnswered(ask, server, signal)).resolves.toBe("welcome");
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      "Address already in use",
      "The port was taken while Neo4j started: choose another with --port.",
    ],
    [
      "Lock file has been locked by another process: store_lock",
      "runs on this home: stop it first",
    ],
    [
      "Error: Could not find or load main class",
      "Neo4j ended while starting. Its last lines:\nError: Could not find or load main class",
    ],
  ])(
    "ends at once with the reason where its process ends with %j",
    async (line, message) => {
      const server = { exited: Promise.resolve(1), lastLines: () => [line] };
      await expect(
        untilAnswered(() => Promise.resolve("away"), server, signal),
      ).rejects.toThrow(message);
    },
  );

  it("does not take the answer of another server on the port for one of a process that ended", async () => {
    const server = {
      exited: Promise.resolve(1),
      lastLines: () => ["Address already in use"],
    };
    await expect(
      untilAnswered(() => Promise.resolve("welcome"), server, signal),
    ).rejects.toThrow("The port was taken");
  });

  it("gives up after its limit, with the last lines", async () => {
    const server = { exited: never, lastLines: () => ["Starting..."] };
    await expect(
      untilAnswered(() => Promise.resolve("away"), server, signal, 0),
    ).rejects.toThrow(
      "did not answer within 0 s. Its last lines:\nStarting...",
    );
  });

  it("ends at once with the signal's reason", async () => {
    const server = { exited: never, lastLines: () => [] };
    await expect(
      untilAnswered(() => Promise.resolve("away"), server, AbortSignal.abort()),
    ).rejects.toThrow(/abort/);
  });
});
