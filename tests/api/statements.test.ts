import { describe, expect, it } from "vitest";
import { ownGraph } from "../fixtures.ts";
import { type Client, clientOf } from "./client.ts";

function ownClient(): Promise<Client> {
  // What costs too much for the open internet shows best what does not grow.
  return ownGraph().then((graph) =>
    clientOf(graph, () => null, { costLimit: Infinity }),
  );
}

async function answered(client: Client, query: string): Promise<void> {
  const answer = await client.ask(query);
  expect(answer.errors).toEqual([]);
}

function isOfSizes(name: string): boolean {
  return name === "// fanOut" || name === "// linkFanOut";
}

describe("the number of statements", () => {
  /** Those of the first operation over the seeds, without what the data say of the length of lists, which is asked once for a version. */
  async function statements(query: string): Promise<number> {
    await using own = await ownClient();
    await answered(own, query);
    return own.statements().filter((name) => !isOfSizes(name)).length;
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
      expect(await statements(query)).toBeLessThanOrEqual(20);
    }
  });

  it("is none once operations before have found out all that one needs", async () => {
    await using own = await ownClient();
    const [all, some] = [
      '{ researchGaps { totalCount nodes { title links { basis concept { label scheme { title } } } works { label authors { name } } related { because gap { title } } } facets(scheme: "pestel") { count concept { label } } } }',
      '{ researchGaps { nodes { id concepts { label } works { authors { name } } related(first: 2) { gap { id } } } facets(scheme: "pestel") { concept { label } count } } }',
    ];
    await answered(own, all);
    expect(own.statements().length).toBeGreaterThan(8);
    await answered(own, some);
    expect(own.statements()).toEqual([]);
  });

  it("is one for the hits of a search, once the words are known", async () => {
    await using own = await ownClient();
    async function asked(query: string): Promise<string[]> {
      own.statements();
      await answered(own, query);
      return own.statements().filter((name) => !isOfSizes(name));
    }
    const words = 'text: "goverment", first: 100';
    const query = `{ search(${words}) { totalCount corrections { word } edges { highlights node { id } } } }`;
    expect((await asked(query)).length).toBeLessThanOrEqual(2);
    const filtered =
      '{ researchGaps(where: { text: "trust", NOT: { text: "goverment" } }) { totalCount } }';
    expect(await asked(filtered)).toHaveLength(1);
  });
});
