import { describe, expect, it } from "vitest";
import { type Store, StoreError } from "../../graph/store.ts";
import { endpointFixture, json, own, post } from "./endpoint-fixture.ts";

const fixture = endpointFixture();
const gaps = "{ researchGaps { nodes { id title statement question } } }";

describe("a failure", () => {
  /** A store whose statements fail. */
  function failing(error: Error): Store {
    return {
      ...fixture.store,
      read: (work) =>
        fixture.store.read((reader) =>
          work({ ...reader, run: () => Promise.reject(error) }),
        ),
    };
  }

  it("of the server itself is logged under the request's id and told to nobody", async () => {
    const failure = new TypeError("secret detail");
    const answer = await post(fixture.endpoint(failing(failure)), {
      query: gaps,
    });
    expect(answer.status).toBe(500);
    expect(json(answer)).toEqual({
      errors: [
        {
          message: "Unexpected error.",
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "r1" },
        },
      ],
    });
    expect(fixture.logged).toContainEqual({ requestId: "r1", err: failure });
  });

  it("of the database is one typed error without data", async () => {
    const failure = new StoreError(
      "away",
      "No server answers at bolt://secret.",
    );
    const answer = await post(fixture.endpoint(failing(failure)), {
      query: gaps,
    });
    expect(answer.status).toBe(503);
    expect(json(answer)).toEqual({
      errors: [
        {
          message: "The database does not answer; see /readyz.",
          extensions: { code: "DATABASE_UNAVAILABLE" },
        },
      ],
    });
  });

  it("leaves no statement behind that fails later", async () => {
    const query = `{ researchGaps(first: 0) { nodes { id } } search(text: "tide") { edges { node { id ... on ResearchGap { works { authors { name } } } } } } works { nodes { citations { gaps { title } } } } }`;
    const graphql = fixture.endpoint();
    const answer = await post(graphql, { query });
    expect(json(answer)).toMatchObject({
      errors: [{ message: "first: expected 1 to 100, received 0" }],
    });
  });

  it("ends a stuck statement's request at its deadline, kept answers included", async () => {
    let stuck = false;
    const never = new Promise<never>(() => undefined);
    const graphql = fixture.endpoint(
      {
        ...fixture.store,
        read: (work) => (stuck ? never : fixture.store.read(work)),
      },
      20,
    );
    for (const source of ["run", "run", "kept"]) {
      expect((await post(graphql, { query: own })).source).toBe(source);
    }
    stuck = true;
    for (const query of [own, gaps]) {
      const answer = await post(graphql, { query });
      expect(answer.status).toBe(503);
      expect(json(answer)).toMatchObject({
        errors: [
          {
            message: "The answer took longer than 20 ms; see /readyz.",
            extensions: { code: "DEADLINE_EXCEEDED" },
          },
        ],
      });
    }
  });

  it("is over as soon as a database that was stuck answers again", async () => {
    let stuck = false;
    const never = new Promise<never>(() => undefined);
    const graphql = fixture.endpoint(
      {
        ...fixture.store,
        read: (work) => (stuck ? never : fixture.store.read(work)),
      },
      20,
    );
    for (const source of ["run", "run", "kept"]) {
      expect((await post(graphql, { query: own })).source).toBe(source);
    }
    stuck = true;
    expect((await post(graphql, { query: own })).status).toBe(503);
    stuck = false;
    // Whoever asks next may still find the way blocked by the look that was given up.
    await post(graphql, { query: own });
    expect((await post(graphql, { query: own })).source).toBe("kept");
  });

  it("of an answer once given is not remembered", async () => {
    let away = true;
    const graphql = fixture.endpoint({
      ...fixture.store,
      read: (work) =>
        away
          ? Promise.reject(new StoreError("away", "Gone."))
          : fixture.store.read(work),
    });
    expect((await post(graphql, { query: own })).status).toBe(503);
    away = false;
    expect((await post(graphql, { query: own })).status).toBe(200);
    away = true;
    expect((await post(graphql, { query: own })).status).toBe(503);
  });
});
