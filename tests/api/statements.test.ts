import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownGraph } from "../fixtures.ts";
import { type Client, clientOf } from "./client.ts";

describe("the number of statements", () => {
  let own: Client;
  beforeAll(async () => {
    own = await clientOf(await ownGraph());
  });
  afterAll(async () => {
    await own[Symbol.asyncDispose]();
  });

  async function statements(query: string): Promise<number> {
    own.statements();
    const answer = await own.ask(query);
    expect(answer.errors).toEqual([]);
    return own.statements().length;
  }

  /** A gap, the work cited there, another gap at which it is cited, and so on. */
  function nestedGap(depth: number): string {
    const deeper =
      depth === 0
        ? "id"
        : `gaps(first: 1) { nodes { ${nestedGap(depth - 1)} } }`;
    return `section { parent { title } } passages { start } links { basis concept { broader { scheme { id } } } } works { authors { name } ${deeper} }`;
  }

  // One statement for each kind of thing asked for, a second where two branches of the query get there at different times.
  it("does not grow with the depth of an operation", async () => {
    for (const depth of [6, 12, 24]) {
      const query = `{ researchGaps(where: { cites: { eq: "mitchell-2012" } }) { nodes { ${nestedGap(depth)} } } }`;
      expect(await statements(query)).toBeLessThanOrEqual(22);
    }
  });

  it("does not grow with the nodes an operation returns", async () => {
    for (const first of [2, 12, 100]) {
      const query = `{ researchGaps(first: ${first}) { nodes { links { concept { label scheme { id } } passage { start } } citations { intent work { authors { name } } } } facets(scheme: "pestel") { count } } }`;
      expect(await statements(query)).toBeLessThanOrEqual(20);
    }
  });

  it("does not grow with the related gaps and works asked for", async () => {
    for (const first of [1, 4]) {
      const related = `related(first: ${first}) { gap { title related(first: ${first}) { score because gap { works { citedWith(first: ${first}) { count work { citedWith { count work { title } } } } } } } } }`;
      const query = `{ researchGaps(first: ${first * 20}) { nodes { ${related} } } }`;
      expect(await statements(query)).toBeLessThanOrEqual(16);
    }
  });

  it("is one for the hits of a search, once the words are known", async () => {
    const query =
      '{ search(text: "goverment", first: 100) { totalCount corrections { word } edges { highlights node { id } } } }';
    expect(await statements(query)).toBeLessThanOrEqual(2);
    expect(await statements(query)).toBe(1);
    const filtered =
      '{ researchGaps(where: { text: "trust", NOT: { text: "goverment" } }) { totalCount } }';
    expect(await statements(filtered)).toBe(1);
  });
});
