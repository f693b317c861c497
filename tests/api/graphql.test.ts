import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citedTogether, fixtureGraph } from "../fixtures.ts";
import { type Client, clientOf, fixtureClient } from "./client.ts";

let client: Client;
beforeAll(async () => {
  client = await fixtureClient();
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
});

describe("the API", () => {
  const questions: [string, string, unknown][] = [
    [
      "what is loaded",
      "{ dataset { engine counts { kind count } } }",
      {
        dataset: {
          engine: "embedded",
          counts: [
            { kind: "AGENDA", count: 2 },
            { kind: "SECTION", count: 5 },
            { kind: "RESEARCH_GAP", count: 3 },
            { kind: "CONCEPT", count: 7 },
            { kind: "WORK", count: 3 },
            { kind: "AUTHOR", count: 3 },
            { kind: "RECOMMENDATION", count: 1 },
            { kind: "CITATION", count: 4 },
          ],
        },
      },
    ],
    [
      "any node by its id, null for none and for what has no public id",
      '{ a: node(id: "tides") { __typename id } b: node(id: "x") { id } c: node(id: "dataset") { id } d: node(id: "passage-tides-10-60") { id } }',
      { a: { __typename: "Agenda", id: "tides" }, b: null, c: null, d: null },
    ],
    [
      "nodes in the order asked",
      '{ nodes(ids: ["gap-low", "x", "water"]) { __typename id } }',
      {
        nodes: [
          { __typename: "ResearchGap", id: "gap-low" },
          null,
          { __typename: "Concept", id: "water" },
        ],
      },
    ],
    [
      "agendas with authors, outline and citations",
      "{ agendas { id year doi authors { name } length sections { number title titleSupplied children { title titleSupplied parent { id } agenda { id } } } citations { id } gaps { totalCount } } }",
      {
        agendas: [
          {
            id: "lichens",
            year: null,
            doi: null,
            authors: [{ name: "Institute of Salt" }],
            length: 200,
            sections: [
              {
                number: null,
                title: "All",
                titleSupplied: false,
                children: [],
              },
            ],
            citations: [],
            gaps: { totalCount: 1 },
          },
          {
            id: "tides",
            year: 2021,
            doi: null,
            authors: [{ name: "Åse Ørsted" }],
            length: 1000,
            sections: [
              {
                number: null,
                title: "Ebb",
                titleSupplied: false,
                children: [
                  {
                    title: "Low ebb",
                    titleSupplied: false,
                    parent: { id: "section-tides-a" },
                    agenda: { id: "tides" },
                  },
                  {
                    title: "High ebb",
                    titleSupplied: true,
                    parent: { id: "section-tides-a" },
                    agenda: { id: "tides" },
                  },
                ],
              },
              {
                number: "2",
                title: "Flood",
                titleSupplied: false,
                children: [],
              },
            ],
            citations: ["1", "2", "3", "4"].map((n) => ({
              id: `citation-${n}`,
            })),
            gaps: { totalCount: 2 },
          },
        ],
      },
    ],
    [
      "the gaps before and behind a gap in its agenda, null beyond its ends",
      "{ researchGaps { nodes { id previous { id } next { id previous { id } next { id } } } } }",
      {
        researchGaps: {
          nodes: [
            { id: "gap-lichen", previous: null, next: null },
            {
              id: "gap-low",
              previous: null,
              next: {
                id: "gap-high",
                previous: { id: "gap-low" },
                next: null,
              },
            },
            { id: "gap-high", previous: { id: "gap-low" }, next: null },
          ],
        },
      },
    ],
    [
      "a gap with where it is stated, why it is linked and what is cited",
      '{ researchGap(id: "gap-low") { title certainty strengthPhrase position agenda { id } section { id } passages { start end section { id } text } links { basis rationale concept { id } passage { start } } concepts(scheme: "topics") { id } citations { pages intent status work { label authors { name } unverified url } } works { id } } }',
      {
        researchGap: {
          title: "Why the ebb is low",
          certainty: "EXPLICIT",
          strengthPhrase: "hardly any",
          position: 1,
          agenda: { id: "tides" },
          section: { id: "section-tides-a-1" },
          passages: [
            {
              start: 10,
              end: 60,
              section: { id: "section-tides-a-1" },
              text: "10-60",
            },
          ],
          links: [
            {
              basis: "STATED",
              rationale: null,
              concept: { id: "brine" },
              passage: { start: 10 },
            },
            {
              basis: "INFERRED",
              rationale: "Basins are made of stone.",
              concept: { id: "stone" },
              passage: null,
            },
          ],
          concepts: [{ id: "brine" }, { id: "stone" }],
          citations: [null, "7"].map((pages) => ({
            pages,
            intent: "cites as evidence",
            status: "RESOLVED",
            work: {
              label: "Oersted & Institute of Salt 1999",
              authors: [{ name: "Åse Ørsted" }, { name: "Institute of Salt" }],
              unverified: ["authors"],
              url: "https://doi.org/10.1000/abc.1",
            },
          })),
          works: [{ id: "orsted-1999" }],
        },
      },
    ],
    [
      "an ambiguous citation with its candidates, an unresolved one without",
      '{ a: node(id: "citation-3") { ...c } b: node(id: "citation-4") { ...c } } fragment c on Citation { status work { id } candidates { id } gaps { id } section { id } }',
      {
        a: {
          status: "AMBIGUOUS",
          work: null,
          candidates: [{ id: "brine-2001" }, { id: "nobody" }],
          gaps: [{ id: "gap-high" }],
          section: { id: "section-tides-a-2" },
        },
        b: {
          status: "UNRESOLVED",
          work: null,
          candidates: [],
          gaps: [],
          section: { id: "section-tides-a-2" },
        },
      },
    ],
    [
      "gaps that satisfy conditions, with facets of the whole list",
      '{ researchGaps(where: { NOT: { text: "riddle" } }, first: 1) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } facets(scheme: "topics") { concept { id } count } } }',
      {
        researchGaps: {
          totalCount: 2,
          nodes: [{ id: "gap-lichen" }],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          facets: [
            { concept: { id: "water" }, count: 1 },
            { concept: { id: "salt-water" }, count: 1 },
            { concept: { id: "brine" }, count: 1 },
            { concept: { id: "stone" }, count: 1 },
            { concept: { id: "air" }, count: 0 },
            { concept: null, count: 1 },
          ],
        },
      },
    ],
    [
      "schemes in their order, with top concepts and those below",
      "{ conceptSchemes { id mark concepts { id narrower { id broader { id } scheme { id } narrower { id notation } } } } }",
      {
        conceptSchemes: [
          {
            id: "citation-intents",
            mark: null,
            concepts: [{ id: "cites-as-evidence", narrower: [] }],
          },
          {
            id: "topics",
            mark: "HEXAGON",
            concepts: [
              {
                id: "water",
                narrower: [
                  {
                    id: "salt-water",
                    broader: { id: "water" },
                    scheme: { id: "topics" },
                    narrower: [{ id: "brine", notation: null }],
                  },
                ],
              },
              { id: "stone", narrower: [] },
              { id: "air", narrower: [] },
            ],
          },
          {
            id: "recommendation-families",
            mark: null,
            concepts: [{ id: "measure", narrower: [] }],
          },
        ],
      },
    ],
    [
      "the gaps of a concept, those of narrower ones among them, and narrowed",
      '{ concept(id: "water") { gaps { nodes { id } } explicit: gaps(where: { certainty: EXPLICIT }) { nodes { id } } passages { start } } }',
      {
        concept: {
          gaps: { nodes: [{ id: "gap-low" }, { id: "gap-high" }] },
          explicit: { nodes: [{ id: "gap-low" }] },
          passages: [{ start: 160 }],
        },
      },
    ],
    [
      "named schemes, empty where none is loaded",
      "{ pestelDrivers { id } fourCos { id } governancePrinciples { id } }",
      { pestelDrivers: [], fourCos: [], governancePrinciples: [] },
    ],
    [
      "who edited a work, what may mean it and where it is listed",
      '{ work(id: "brine-2001") { label editors citations { id } possibleCitations { id status } listedAt { start end section { id } } } }',
      {
        work: {
          label: "Brine et al. 2001",
          editors: ["E. Editor"],
          citations: [],
          possibleCitations: [{ id: "citation-3", status: "AMBIGUOUS" }],
          listedAt: [
            { start: 630, end: 650, section: { id: "section-tides-b" } },
          ],
        },
      },
    ],
    [
      "a work as a reference, whoever wrote or edited it",
      '{ a: work(id: "orsted-1999") { csl citation } b: work(id: "brine-2001") { volume issue citation(style: "harvard1") } c: work(id: "nobody") { csl bibtex ris } }',
      {
        a: {
          csl: '{"id":"orsted-1999","type":"book","title":"Élan of the sea","author":[{"family":"Ørsted","given":"Åse"},{"literal":"Institute of Salt"}],"issued":{"date-parts":[[1999]]},"DOI":"10.1000/abc.1","note":"Unverified: authors"}',
          citation:
            "Ørsted, Å. & Institute of Salt. (1999). Élan of the sea. https://doi.org/10.1000/abc.1",
        },
        b: {
          volume: null,
          issue: null,
          citation:
            "Brine, B. (2001) “A brine chapter,” in E. Editor (ed.) The Big Book of Brine, pp. 1–20.",
        },
        c: {
          csl: '{"id":"nobody","type":"report"}',
          bibtex: "@techreport{nobody,\n}",
          ris: "TY  - RPRT\nID  - nobody\nER  - ",
        },
      },
    ],
    [
      "a work by id or by DOI in any form",
      '{ a: work(id: "nobody") { title doi url year authors { id } containerTitle } b: work(doi: "https://doi.org/10.1000/ABC.1") { id gaps { nodes { id } } citations { id } } c: work(doi: "10.1/x") { id } }',
      {
        a: {
          title: null,
          doi: null,
          url: null,
          year: null,
          authors: [],
          containerTitle: null,
        },
        b: {
          id: "orsted-1999",
          gaps: { nodes: [{ id: "gap-low" }] },
          citations: [{ id: "citation-1" }, { id: "citation-2" }],
        },
        c: null,
      },
    ],
    [
      "works by conditions, their authors and the authors' works",
      "{ works(where: { hasDoi: true }) { totalCount nodes { id authors { works { nodes { id } } } } } }",
      {
        works: {
          totalCount: 1,
          nodes: [
            {
              id: "orsted-1999",
              authors: [
                { works: { nodes: [{ id: "orsted-1999" }] } },
                { works: { nodes: [{ id: "orsted-1999" }] } },
              ],
            },
          ],
        },
      },
    ],
    [
      "recommendations with who is to act and what they need",
      "{ recommendations { totalCount nodes { statement family { id } stakeholders { id } passages { text } links { concept { id } basis } gaps { id } } } }",
      {
        recommendations: {
          totalCount: 1,
          nodes: [
            {
              statement: "Measure the ebb everywhere.",
              family: { id: "measure" },
              stakeholders: [{ id: "stone" }],
              passages: [{ text: "210-230" }],
              links: [{ concept: { id: "water" }, basis: "INFERRED" }],
              gaps: [{ id: "gap-low" }],
            },
          ],
        },
      },
    ],
    [
      "one recommendation, and those of a filter",
      '{ recommendation(id: "recommendation-measure") { id } none: recommendation(id: "gap-low") { id } some: recommendations(where: { concept: { eq: "water" }, text: "measure" }) { nodes { id } } others: recommendations(where: { stakeholder: { eq: "air" } }) { totalCount } }',
      {
        recommendation: { id: "recommendation-measure" },
        none: null,
        some: { nodes: [{ id: "recommendation-measure" }] },
        others: { totalCount: 0 },
      },
    ],
    [
      "a search with kinds and highlights",
      '{ search(text: "brin", kinds: [CONCEPT, RESEARCH_GAP, CITATION]) { totalCount edges { kind highlights node { id } } } }',
      {
        search: {
          totalCount: 2,
          edges: [
            { kind: "CONCEPT", highlights: ["Brine"], node: { id: "brine" } },
            {
              kind: "RESEARCH_GAP",
              highlights: ["brine"],
              node: { id: "gap-low" },
            },
          ],
        },
      },
    ],
    [
      "a search for misspelt words, with what they were taken for",
      '{ search(text: "mesaured brihne", kinds: [RESEARCH_GAP]) { corrections { word readAs } edges { highlights node { id } } } none: search(text: "brin") { corrections { word } } }',
      {
        search: {
          corrections: [
            { word: "mesaured", readAs: ["measured"] },
            { word: "brihne", readAs: ["brine"] },
          ],
          edges: [
            { highlights: ["measured", "brine"], node: { id: "gap-low" } },
          ],
        },
        none: { corrections: [] },
      },
    ],
    [
      "gaps whose words a misspelt text is near to",
      '{ researchGaps(where: { text: "ridlde" }) { totalCount nodes { id } } }',
      { researchGaps: { totalCount: 1, nodes: [{ id: "gap-high" }] } },
    ],
  ];
  // The first reference in a style and language takes seconds on a busy machine.
  const options = { timeout: 30_000 };
  it.each(questions)("answers %s", options, async (_, query, data) => {
    const answer = await client.ask(query);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual(data);
  });

  it("pages forwards and backwards with cursors that stay valid", async () => {
    const query =
      "query ($first: Int, $after: String, $last: Int, $before: String) { researchGaps(first: $first, after: $after, last: $last, before: $before) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
    const one = await client.ask(query, { first: 2 });
    const page = one.data as {
      researchGaps: { pageInfo: { endCursor: string; startCursor: string } };
    };
    const { endCursor } = page.researchGaps.pageInfo;
    const two = await client.ask(query, { first: 2, after: endCursor });
    expect(two.data).toMatchObject({
      researchGaps: {
        edges: [{ node: { id: "gap-high" } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      },
    });
    const back = await client.ask(query, { last: 1, before: endCursor });
    expect(back.data).toMatchObject({
      researchGaps: {
        edges: [{ node: { id: "gap-lichen" } }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
    });
  });

  it("names works cited at the same gaps, most gaps first", async () => {
    await using together = await clientOf(citedTogether(await fixtureGraph()));
    const answer = await together.ask(
      '{ work(id: "orsted-1999") { all: citedWith { work { id } count } one: citedWith(first: 1) { count } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      work: {
        all: [
          { work: { id: "brine-2001" }, count: 2 },
          { work: { id: "nobody" }, count: 1 },
        ],
        one: [{ count: 2 }],
      },
    });
  });

  it.each([
    [
      "{ researchGaps(first: 0) { totalCount } }",
      "first: expected 1 to 100, received 0",
    ],
    [
      "{ researchGaps(first: 101) { totalCount } }",
      "first: expected 1 to 100, received 101",
    ],
    [
      "{ researchGaps(last: -1) { totalCount } }",
      "last: expected 1 to 100, received -1",
    ],
    [
      "{ researchGaps(first: 1, last: 1) { totalCount } }",
      "last: expected no first beside it, received 1",
    ],
    [
      '{ researchGaps(after: "zzz") { totalCount } }',
      'after: expected a cursor of this list, received "zzz"',
    ],
    [
      '{ researchGaps(where: { text: " " }) { totalCount } }',
      'where.text: expected 1 to 200 characters, received " "',
    ],
    [
      '{ researchGaps(where: { OR: [{ concepts: [{ scheme: "x", anyOf: [] }] }] }) { totalCount } }',
      "where.OR.0.concepts.0.anyOf: expected 1 to 100 entries, received 0",
    ],
    [
      "{ researchGaps(where: { NOT: { NOT: { NOT: { NOT: { NOT: {} } } } } }) { totalCount } }",
      "where.NOT.NOT.NOT.NOT.NOT: expected at most 5 filters in each other, received 6",
    ],
    [
      '{ researchGaps { facets(scheme: "nope") { count } } }',
      'scheme: expected the id of a concept scheme, received "nope"',
    ],
    [
      '{ researchGap(id: "gap-low") { related(first: 21) { score } } }',
      "first: expected 1 to 20, received 21",
    ],
    [
      '{ work(id: "orsted-1999") { citedWith(first: 0) { count } } }',
      "first: expected 1 to 100, received 0",
    ],
    [
      "{ combinations(schemes: []) { totalCount } }",
      "schemes: expected 1 to 6 entries, received 0",
    ],
    [
      '{ combinations(schemes: ["topics", "water"]) { totalCount } }',
      'schemes: expected ids of concept schemes, received "water"',
    ],
    [
      '{ combinations(schemes: ["topics"], size: 5) { totalCount } }',
      "size: expected 2 to 4, received 5",
    ],
    [
      '{ combinations(schemes: ["topics"], where: { text: " " }) { totalCount } }',
      'where.text: expected 1 to 200 characters, received " "',
    ],
    [
      '{ combinations(schemes: ["topics"], first: 101) { totalCount } }',
      "first: expected 1 to 100, received 101",
    ],
    ["{ nodes(ids: []) { id } }", "ids: expected 1 to 100 entries, received 0"],
    ["{ work { id } }", "id: expected an id or a doi, received null"],
    [
      '{ work(id: "a", doi: "b") { id } }',
      'doi: expected no id beside it, received "b"',
    ],
    [
      '{ search(text: "") { totalCount } }',
      'text: expected 1 to 200 characters, received ""',
    ],
    [
      '{ neighbourhood(ids: ["gap-low"], depth: 4) { totalCount } }',
      "depth: expected 1 to 3, received 4",
    ],
  ])("says what is wrong with an argument: %s", async (query, message) => {
    const answer = await client.ask(query);
    expect(answer.errors.map((error) => error.message)).toEqual([message]);
    expect(answer.errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});
