import { Neo4jError } from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { StoreError } from "../../graph/store.ts";
import { marked } from "../../graph/stores/neo4j.ts";

const options = { uri: "bolt://a:7687", username: "neo4j", password: null };

function away(): Neo4jError {
  return new Neo4jError("gone", "ServiceUnavailable", "", "");
}

describe("marked", () => {
  it("reports the failure of the commit, not that of removing its mark", async () => {
    const failure = new StoreError("failed", "The commit failed.");
    const outcome = marked(
      { remove: () => Promise.reject(away()) },
      options,
      () => Promise.reject(failure),
    );
    await expect(outcome).rejects.toBe(failure);
  });

  it("says in a sentence that the server went away before the mark was removed", async () => {
    const outcome = marked(
      { remove: () => Promise.reject(away()) },
      options,
      () => Promise.resolve(1),
    );
    await expect(outcome).rejects.toMatchObject({
      kind: "away",
      message:
        "No Neo4j server answers at bolt://a:7687: start it, or correct NEO4J_URI.",
    });
  });

  it("gives what the commit gave, after the mark is gone", async () => {
    const steps: string[] = [];
    const value = await marked(
      {
        remove: () => {
          steps.push("removed");
          return Promise.resolve();
        },
      },
      options,
      () => {
        steps.push("committed");
        return Promise.resolve(7);
      },
    );
    expect([value, ...steps]).toEqual([7, "committed", "removed"]);
  });
});
