import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, fixtureClient } from "./client.ts";

let client: Client;
beforeAll(async () => {
  client = await fixtureClient();
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
});

describe("the API on how things hang together", () => {
  const questions: [string, string, unknown][] = [
    [
      "how two things are connected, with what each hop rests on",
      '{ paths(from: "stone", to: "author-orsted-ase", first: 1) { length nodes { id } hops { from to type basis sentence passage { start text } work { id } } } none: paths(from: "air", to: "stone") { length } }',
      {
        paths: [
          {
            length: 3,
            nodes: [
              { id: "stone" },
              { id: "gap-low" },
              { id: "orsted-1999" },
              { id: "author-orsted-ase" },
            ],
            hops: [
              {
                from: "stone",
                to: "gap-low",
                type: "BEARS_ON",
                basis: "INFERRED",
                sentence:
                  "“Why the ebb is low” bears on Stone: a curator concludes it (Basins are made of stone).",
                passage: { start: 10, text: "10-60" },
                work: null,
              },
              {
                from: "gap-low",
                to: "orsted-1999",
                type: "CITED_AT",
                basis: null,
                sentence:
                  "Oersted & Institute of Salt 1999 is cited 2 times at “Why the ebb is low”.",
                passage: { start: 10, text: "10-60" },
                work: { id: "orsted-1999" },
              },
              {
                from: "orsted-1999",
                to: "author-orsted-ase",
                type: "WROTE",
                basis: null,
                sentence: "Åse Ørsted wrote Oersted & Institute of Salt 1999.",
                passage: null,
                work: { id: "orsted-1999" },
              },
            ],
          },
        ],
        none: [],
      },
    ],
    [
      "a ledger of what is left open",
      "{ ledger { counts { kind count } entries(first: 3) { totalCount nodes { kind message subject { id } } pageInfo { hasNextPage } } some: entries(kind: CONCEPT_WITHOUT_GAP) { nodes { message } } } }",
      {
        ledger: {
          counts: expect.arrayContaining([
            { kind: "UNRESOLVED_CITATION", count: 1 },
            { kind: "WORK_NOT_CITED", count: 0 },
          ]) as unknown,
          entries: {
            totalCount: 10,
            nodes: [
              {
                kind: "UNRESOLVED_CITATION",
                message:
                  "The citation at 300–310 could not be resolved to a work.",
                subject: { id: "citation-4" },
              },
              {
                kind: "AMBIGUOUS_CITATION",
                message:
                  "The citation at 155–165 may mean one of several works.",
                subject: { id: "citation-3" },
              },
              {
                kind: "WORK_WITHOUT_DOI",
                message: "Brine et al. 2001 has no DOI that is known.",
                subject: { id: "brine-2001" },
              },
            ],
            pageInfo: { hasNextPage: true },
          },
          some: {
            nodes: [
              {
                message:
                  "Air has no gap linked to it or to a concept below it.",
              },
            ],
          },
        },
      },
    ],
    [
      "a matrix of what is claimed and what is silent",
      '{ coverage(rows: "topics", columns: "sections", where: { agenda: { eq: "tides" } }) { totalCount rows { id label broader total } columns { id total } cells { row column kind gaps explicitGaps works } } }',
      {
        coverage: {
          totalCount: 2,
          rows: [
            { id: "water", label: "Water", broader: null, total: 2 },
            {
              id: "salt-water",
              label: "Salt water",
              broader: "water",
              total: 1,
            },
            { id: "brine", label: "Brine", broader: "salt-water", total: 1 },
            { id: "stone", label: "Stone", broader: null, total: 1 },
            { id: "air", label: "Air", broader: null, total: 0 },
            { id: null, label: "not stated", broader: null, total: 0 },
          ],
          columns: expect.arrayContaining([
            { id: "section-tides-a", total: 2 },
            { id: "section-tides-b", total: 0 },
            { id: null, total: 0 },
          ]) as unknown,
          cells: expect.arrayContaining([
            {
              row: "water",
              column: "section-tides-a",
              kind: "GAP_CLAIMED",
              gaps: 2,
              explicitGaps: 1,
              works: 1,
            },
            {
              row: "air",
              column: "section-tides-a",
              kind: "SILENT",
              gaps: 0,
              explicitGaps: 0,
              works: 0,
            },
          ]) as unknown,
        },
      },
    ],
    [
      "which concepts gaps are linked to together, those above the linked ones too",
      '{ combinations(schemes: ["topics"]) { totalCount nodes { concepts { id } gaps explicitGaps } sets { concept { label } count } pageInfo { hasNextPage } } none: combinations(schemes: ["topics", "topics"], size: 3) { totalCount nodes { gaps } sets { count } } }',
      {
        combinations: {
          totalCount: 3,
          nodes: ["water", "salt-water", "brine"].map((id) => ({
            concepts: [{ id }, { id: "stone" }],
            gaps: 1,
            explicitGaps: 1,
          })),
          sets: [
            { concept: { label: "Water" }, count: 2 },
            { concept: { label: "Salt water" }, count: 1 },
            { concept: { label: "Brine" }, count: 1 },
            { concept: { label: "Stone" }, count: 1 },
          ],
          pageInfo: { hasNextPage: false },
        },
        none: { totalCount: 0, nodes: [], sets: [] },
      },
    ],
    [
      "which of them gaps of a filter are linked to",
      '{ combinations(schemes: ["topics"], where: { agenda: { eq: "lichen" } }) { totalCount } }',
      { combinations: { totalCount: 0 } },
    ],
    [
      "which other gaps are related to a gap and why, never itself or one that shares nothing",
      "{ researchGaps { nodes { id related { gap { id } score because } } } }",
      {
        researchGaps: {
          nodes: [
            { id: "gap-lichen", related: [] },
            {
              id: "gap-low",
              related: [
                {
                  gap: { id: "gap-high" },
                  score: 2,
                  because: ["both bear on Water", "both speak of ebb"],
                },
              ],
            },
            {
              id: "gap-high",
              related: [
                {
                  gap: { id: "gap-low" },
                  score: 2,
                  because: ["both bear on Water", "both speak of ebb"],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      "what lies round a node, each link in a sentence",
      '{ neighbourhood(ids: ["gap-low"], kinds: [CONCEPT, WORK]) { truncated totalCount nodes { id } links { id basis sentence } } }',
      {
        neighbourhood: {
          truncated: false,
          totalCount: 4,
          nodes: ["gap-low", "brine", "stone", "orsted-1999"].map((id) => ({
            id,
          })),
          links: [
            {
              id: "gap-low-BEARS_ON-brine",
              basis: "STATED",
              sentence:
                "“Why the ebb is low” bears on Brine: the text says so.",
            },
            {
              id: "gap-low-BEARS_ON-stone",
              basis: "INFERRED",
              sentence:
                "“Why the ebb is low” bears on Stone: a curator concludes it (Basins are made of stone).",
            },
            {
              id: "orsted-1999-CITED_AT-gap-low",
              basis: null,
              sentence:
                "Oersted & Institute of Salt 1999 is cited 2 times at “Why the ebb is low”.",
            },
          ],
        },
      },
    ],
  ];
  it.each(questions)("answers %s", async (_, query, data) => {
    const answer = await client.ask(query);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual(data);
  });

  it("pages through combinations by the cursors of their edges", async () => {
    const query =
      'query ($first: Int, $after: String) { combinations(schemes: ["topics"], first: $first, after: $after) { totalCount edges { cursor node { concepts { id } } } sets { count } } }';
    const { data } = await client.ask(query);
    const { edges, ...whole } = (data as CombinationsAnswer).combinations;
    const after = edges[0]?.cursor;
    const page = await client.ask(query, { first: 1, after });
    expect(page.data).toEqual({
      combinations: { ...whole, edges: edges.slice(1, 2) },
    });
  });

  it("pages through the ledger by the cursors of its edges", async () => {
    const query =
      "query ($first: Int, $after: String) { ledger { entries(first: $first, after: $after) { nodes { message } edges { cursor node { message } } pageInfo { endCursor } } } }";
    const whole = entriesOf(await client.ask(query));
    expect(whole.edges.map(({ node }) => node)).toEqual(whole.nodes);
    const [first, second] = whole.edges;
    const one = entriesOf(await client.ask(query, { first: 1 }));
    expect(one.pageInfo.endCursor).toBe(first?.cursor);
    const after = first?.cursor;
    const two = entriesOf(await client.ask(query, { first: 1, after }));
    expect(two.edges).toEqual([second]);
  });
});

interface CombinationsAnswer {
  readonly combinations: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string }[];
  };
}

interface Entries {
  readonly nodes: readonly { readonly message: string }[];
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly message: string };
  }[];
  readonly pageInfo: { readonly endCursor: string };
}

/** The entries that the query above asks for. */
function entriesOf({ data }: { readonly data: unknown }): Entries {
  return (data as { ledger: { entries: Entries } }).ledger.entries;
}
