import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../graph/load.ts";
import { conceptLinks } from "../../graph/queries/concept-links.ts";
import {
  type GapOrder,
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import {
  matchingRecommendations,
  type RecommendationWhere,
} from "../../graph/queries/matching-recommendations.ts";
import {
  matchingWorks,
  type WorkOrder,
  type WorkWhere,
} from "../../graph/queries/matching-works.ts";
import {
  ledgerIds,
  type LedgerKind,
  ledgerKinds,
} from "../../graph/queries/ledger.ts";
import { coCitations } from "../../graph/queries/co-citations.ts";
import { gapCollection } from "../../graph/queries/gap-collection.ts";
import { neighbourhood } from "../../graph/queries/neighbourhood.ts";
import { nodesById, workWithDoi } from "../../graph/queries/nodes.ts";
import { type PathQuestion, paths } from "../../graph/queries/paths.ts";
import { relatedIds, type RelationName } from "../../graph/queries/related.ts";
import type { Store } from "../../graph/store.ts";
import { citedTogether, fixtureGraph } from "../fixtures.ts";
import type { OpenEmpty } from "./contract.ts";

/** What every question must answer, on every engine, over the two invented agendas. */
export function queryContract(openEmpty: OpenEmpty): void {
  describe("queries", () => {
    everyQuery(openEmpty);
  });
  describe("coCitations", () => {
    coCitationQuery(openEmpty);
  });
}

function everyQuery(openEmpty: OpenEmpty): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await load(store, await fixtureGraph());
  });

  describe("matchingGaps", () => {
    const cases: [string, GapWhere, string[]][] = [
      ["no condition", {}, ["gap-lichen", "gap-low", "gap-high"]],
      ["an agenda", { agenda: { eq: "tides" } }, ["gap-low", "gap-high"]],
      [
        "a section and those below it",
        { section: { eq: "section-tides-a" } },
        ["gap-low", "gap-high"],
      ],
      [
        "one section",
        { section: { oneOf: ["section-tides-a-2"] } },
        ["gap-high"],
      ],
      ["a certainty", { certainty: "IMPLICIT" }, ["gap-high"]],
      ["a cited work", { cites: { eq: "orsted-1999" } }, ["gap-low"]],
      [
        "a concept, with those below it",
        { concepts: [{ scheme: "topics", anyOf: ["water"] }] },
        ["gap-low", "gap-high"],
      ],
      [
        "one of two concepts",
        { concepts: [{ scheme: "topics", anyOf: ["brine", "stone"] }] },
        ["gap-low"],
      ],
      [
        "both of two concepts",
        { concepts: [{ scheme: "topics", allOf: ["water", "stone"] }] },
        ["gap-low"],
      ],
      [
        "none of some concepts",
        { concepts: [{ scheme: "topics", noneOf: ["stone"] }] },
        ["gap-lichen", "gap-high"],
      ],
      [
        "a concept of another scheme than named",
        { concepts: [{ scheme: "measure", anyOf: ["water"] }] },
        [],
      ],
      [
        "the basis of the link",
        {
          concepts: [
            { scheme: "topics", anyOf: ["stone", "water"], basis: "INFERRED" },
          ],
        },
        ["gap-low"],
      ],
      [
        "the lack of any concept",
        { concepts: [{ scheme: "topics", present: false }] },
        ["gap-lichen"],
      ],
      [
        "the presence of a concept",
        { concepts: [{ scheme: "topics", present: true }] },
        ["gap-low", "gap-high"],
      ],
      ["a text, by the beginnings of its words", { text: "rid" }, ["gap-high"]],
      ["a text without letters", { text: "?!" }, []],
      [
        "one of two conditions",
        { OR: [{ certainty: "IMPLICIT" }, { agenda: { eq: "lichens" } }] },
        ["gap-lichen", "gap-high"],
      ],
      [
        "conditions within conditions",
        {
          AND: [{ agenda: { eq: "tides" } }, { NOT: { text: "riddle" } }],
        },
        ["gap-low"],
      ],
      ["one of no conditions", { OR: [] }, []],
      [
        "all of no conditions",
        { AND: [] },
        ["gap-lichen", "gap-low", "gap-high"],
      ],
    ];
    it.each(cases)("finds gaps by %s", async (_, where, ids) => {
      const found = await store.read((reader) =>
        matchingGaps(reader, where, "TEXT_POSITION"),
      );
      expect(found).toEqual(ids);
    });

    const orders: [GapOrder, string[]][] = [
      ["TEXT_POSITION", ["gap-lichen", "gap-low", "gap-high"]],
      ["TITLE", ["gap-lichen", "gap-high", "gap-low"]],
      ["CITATIONS", ["gap-low", "gap-high", "gap-lichen"]],
      ["RELEVANCE", ["gap-lichen", "gap-low", "gap-high"]],
    ];
    it.each(orders)("orders gaps by %s", async (order, ids) => {
      const found = await store.read((reader) =>
        matchingGaps(reader, {}, order),
      );
      expect(found).toEqual(ids);
    });

    it("orders gaps by relevance of the text, words of the title first", async () => {
      const found = await store.read((reader) =>
        matchingGaps(reader, { text: "low ebb" }, "RELEVANCE"),
      );
      expect(found).toEqual(["gap-low"]);
      const high = await store.read((reader) =>
        matchingGaps(reader, { text: "is" }, "RELEVANCE"),
      );
      expect(high).toEqual(["gap-low", "gap-high", "gap-lichen"]);
    });
  });

  describe("paths", () => {
    const cases: [string, PathQuestion, string[]][] = [
      [
        "from a concept to a work, by a gap",
        { from: "brine", to: "orsted-1999", maxLength: 4, first: 1 },
        ["brine gap-low orsted-1999"],
      ],
      [
        "from a gap to another, by what they share with a recommendation",
        { from: "gap-low", to: "gap-high", maxLength: 4, first: 5 },
        [
          "gap-low recommendation-measure water gap-high",
          "gap-low stone recommendation-measure water gap-high",
        ],
      ],
      [
        "from an author to a section",
        {
          from: "author-orsted-ase",
          to: "section-tides-a-1",
          maxLength: 4,
          first: 1,
        },
        ["author-orsted-ase orsted-1999 gap-low section-tides-a-1"],
      ],
      [
        "nowhere that is too far",
        { from: "author-orsted-ase", to: "brine", maxLength: 2, first: 5 },
        [],
      ],
      [
        "nowhere that nothing leads to",
        { from: "gap-low", to: "air", maxLength: 6, first: 5 },
        [],
      ],
    ];
    it.each(cases)("lead %s", async (_, question, expected) => {
      const found = await store.read((reader) => paths(reader, question));
      expect(found.map(({ nodes }) => nodes.join(" "))).toEqual(expected);
    });
  });

  describe("ledgerIds", () => {
    const cases: [LedgerKind, string[]][] = [
      ["UNRESOLVED_CITATION", ["citation-4"]],
      ["AMBIGUOUS_CITATION", ["citation-3"]],
      ["WORK_WITHOUT_DOI", ["brine-2001", "nobody"]],
      ["WORK_UNVERIFIED", ["orsted-1999"]],
      ["WORK_NOT_CITED", []],
      ["WORK_NOT_LISTED", []],
      ["GAP_WITHOUT_CITATION", ["gap-lichen"]],
      ["GAP_WITHOUT_DRIVER", ["gap-lichen", "gap-low", "gap-high"]],
      ["CONCEPT_WITHOUT_GAP", ["air"]],
    ];
    it.each(cases)("lists each %s", async (kind, ids) => {
      const found = await store.read((reader) => ledgerIds(reader, kind));
      expect(found).toEqual(ids);
    });

    it("knows no other kinds", () => {
      expect(cases.map(([kind]) => kind)).toEqual(ledgerKinds);
    });
  });

  describe("matchingRecommendations", () => {
    const found = ["recommendation-measure"];
    const cases: [string, RecommendationWhere, string[]][] = [
      ["no condition", {}, found],
      ["a family", { family: { eq: "measure" } }, found],
      ["another family", { family: { eq: "water" } }, []],
      ["who is to act", { stakeholder: { oneOf: ["stone"] } }, found],
      ["a concept", { concept: { eq: "water" } }, found],
      ["no narrower concept", { concept: { eq: "brine" } }, []],
      ["a gap it needs", { gap: { eq: "gap-low" } }, found],
      ["words", { text: "ebb" }, found],
      ["other words", { text: "lichen" }, []],
      [
        "one or the other",
        { OR: [{ gap: { eq: "no-such" } }, { text: "measure" }] },
        found,
      ],
      ["its opposite", { NOT: { family: { eq: "measure" } } }, []],
    ];
    it.each(cases)("finds those that satisfy %s", async (_, where, ids) => {
      const matching = await store.read((reader) =>
        matchingRecommendations(reader, where),
      );
      expect(matching).toEqual(ids);
    });
  });

  describe("matchingWorks", () => {
    const cases: [string, WorkWhere, WorkOrder, string[]][] = [
      [
        "by title, untitled last",
        {},
        "TITLE",
        ["brine-2001", "orsted-1999", "nobody"],
      ],
      [
        "newest first, undated last",
        {},
        "YEAR_DESC",
        ["brine-2001", "orsted-1999", "nobody"],
      ],
      [
        "oldest first, undated last",
        {},
        "YEAR_ASC",
        ["orsted-1999", "brine-2001", "nobody"],
      ],
      [
        "most cited first",
        {},
        "CITATIONS",
        ["orsted-1999", "brine-2001", "nobody"],
      ],
      ["of a type", { type: { eq: "report" } }, "TITLE", ["nobody"]],
      ["of some years", { year: { min: 2000 } }, "TITLE", ["brine-2001"]],
      [
        "not of those years",
        { NOT: { year: { min: 2000 } } },
        "TITLE",
        ["orsted-1999", "nobody"],
      ],
      [
        "by an author",
        { author: { eq: "author-orsted-ase" } },
        "TITLE",
        ["orsted-1999"],
      ],
      ["cited at a gap", { gap: { eq: "gap-low" } }, "TITLE", ["orsted-1999"]],
      ["without DOI", { hasDoi: false }, "TITLE", ["brine-2001", "nobody"]],
      [
        "by words without accents",
        { text: "elan" },
        "RELEVANCE",
        ["orsted-1999"],
      ],
      [
        "by a container's words",
        { text: "big book" },
        "RELEVANCE",
        ["brine-2001"],
      ],
    ];
    it.each(cases)("finds works %s", async (_, where, order, ids) => {
      const found = await store.read((reader) =>
        matchingWorks(reader, where, order),
      );
      expect(found).toEqual(ids);
    });
  });

  describe("relatedIds", () => {
    const cases: [RelationName, string, string[]][] = [
      ["topSectionsOfAgenda", "tides", ["section-tides-a", "section-tides-b"]],
      [
        "childrenOfSection",
        "section-tides-a",
        ["section-tides-a-1", "section-tides-a-2"],
      ],
      ["parentOfSection", "section-tides-a-1", ["section-tides-a"]],
      ["parentOfSection", "section-tides-a", []],
      ["agendaOfSection", "section-tides-a-1", ["tides"]],
      ["gapsOfSection", "section-tides-a", ["gap-low", "gap-high"]],
      ["gapsOfAgenda", "tides", ["gap-low", "gap-high"]],
      [
        "citationsOfAgenda",
        "tides",
        ["citation-1", "citation-2", "citation-3", "citation-4"],
      ],
      ["sectionOfGap", "gap-high", ["section-tides-a-2"]],
      [
        "passagesOf",
        "gap-high",
        ["passage-tides-150-200", "passage-tides-20-30"],
      ],
      ["citationsOfGap", "gap-low", ["citation-1", "citation-2"]],
      ["worksOfGap", "gap-low", ["orsted-1999"]],
      [
        "conceptsAboveGap",
        "gap-low",
        ["water", "salt-water", "brine", "stone"],
      ],
      [
        "authorsOf",
        "orsted-1999",
        ["author-orsted-ase", "author-institute-of-salt"],
      ],
      ["authorsOf", "lichens", ["author-institute-of-salt"]],
      ["worksOfAuthor", "author-orsted-ase", ["orsted-1999"]],
      ["candidatesOfCitation", "citation-3", ["brine-2001", "nobody"]],
      ["workOfCitation", "citation-3", []],
      [
        "sectionsAboveGap",
        "gap-high",
        ["section-tides-a", "section-tides-a-2"],
      ],
      [
        "sectionsCitingWork",
        "orsted-1999",
        ["section-tides-a", "section-tides-a-1"],
      ],
      ["citationsThatMayMeanWork", "brine-2001", ["citation-3"]],
      ["listingsOfWork", "orsted-1999", ["passage-tides-600-620"]],
      ["listingsOfWork", "brine-2001", ["passage-tides-630-650"]],
      ["listingsOfWork", "nobody", ["passage-tides-630-650"]],
      ["gapsOfConcept", "water", ["gap-low", "gap-high"]],
      ["passagesOfConcept", "water", ["passage-tides-160-170"]],
      ["topConceptsOfScheme", "topics", ["water", "stone", "air"]],
      [
        "conceptsOfScheme",
        "topics",
        ["water", "salt-water", "brine", "stone", "air"],
      ],
      ["narrowerConcepts", "water", ["salt-water"]],
      ["gapsOfRecommendation", "recommendation-measure", ["gap-low"]],
      ["recommendationsOfGap", "gap-low", ["recommendation-measure"]],
      ["recommendationsOfGap", "gap-high", []],
      ["recommendationsOfConcept", "water", ["recommendation-measure"]],
      ["recommendationsOfConcept", "stone", ["recommendation-measure"]],
      ["recommendationsOfConcept", "measure", ["recommendation-measure"]],
      ["recommendationsOfConcept", "salt-water", []],
      ["gapsOfWork", "orsted-1999", ["gap-low"]],
    ];
    it.each(cases)("answers %s of %s", async (name, id, ids) => {
      const [related] = await store.read((reader) =>
        relatedIds(reader, name, [id]),
      );
      expect(related).toEqual(ids);
    });

    it("answers many nodes at once, in the order asked, empty for those without", async () => {
      const related = await store.read((reader) =>
        relatedIds(reader, "citationsOfGap", [
          "gap-lichen",
          "no-such",
          "gap-low",
        ]),
      );
      expect(related).toEqual([[], [], ["citation-1", "citation-2"]]);
    });
  });

  describe("nodesById", () => {
    it("answers rows in the order asked, null where there is none", async () => {
      const rows = await store.read((reader) =>
        nodesById(reader, ["nobody", "no-such", "gap-low", "nobody"]),
      );
      expect(rows).toEqual([
        expect.objectContaining({
          __typename: "Work",
          title: null,
          doi: null,
          label: "nobody",
        }),
        null,
        expect.objectContaining({
          __typename: "ResearchGap",
          strengthPhrase: "hardly any",
          position: 1,
        }),
        expect.objectContaining({ __typename: "Work" }),
      ]);
    });

    it("finds a work by its DOI in lower case", async () => {
      const id = await store.read((reader) =>
        workWithDoi(reader, "10.1000/abc.1"),
      );
      expect(id).toBe("orsted-1999");
    });
  });

  describe("gapCollection", () => {
    it("answers all gaps in text order with their words, concepts and works", async () => {
      const found = await store.read((reader) => gapCollection(reader));
      expect(
        found.gaps.map(({ words, ...gap }) => ({ ...gap, word: words[1] })),
      ).toEqual([
        { id: "gap-lichen", word: "lichens", concepts: [], works: [] },
        {
          id: "gap-low",
          word: "the",
          concepts: ["brine", "stone"],
          works: ["orsted-1999"],
        },
        { id: "gap-high", word: "the", concepts: ["water"], works: [] },
      ]);
      expect(found.concepts.get("brine")).toEqual({
        label: "Brine",
        broader: "salt-water",
      });
      expect(found.concepts.get("water")?.broader).toBeNull();
      expect(found.works.get("brine-2001")).toBe("Brine et al. 2001");
    });
  });

  describe("conceptLinks", () => {
    it("answers basis, rationale and passage in the order of the scheme", async () => {
      const [links] = await store.read((reader) =>
        conceptLinks(reader, ["gap-low"]),
      );
      expect(links).toEqual([
        {
          concept: "brine",
          scheme: "topics",
          basis: "STATED",
          rationale: null,
          passage: "passage-tides-10-60",
        },
        {
          concept: "stone",
          scheme: "topics",
          basis: "INFERRED",
          rationale: "Basins are made of stone.",
          passage: null,
        },
      ]);
    });
  });

  describe("neighbourhood", () => {
    it("walks to the kinds asked for and links what it found", async () => {
      const found = await store.read((reader) =>
        neighbourhood(reader, {
          ids: ["gap-low", "no-such"],
          depth: 2,
          kinds: ["CONCEPT", "WORK", "AUTHOR"],
          first: 50,
        }),
      );
      expect(found.ids).toEqual([
        "gap-low",
        "brine",
        "stone",
        "orsted-1999",
        "salt-water",
        "author-institute-of-salt",
        "author-orsted-ase",
      ]);
      expect(found.totalCount).toBe(7);
      expect(
        found.links.map(
          ({ source, type, target }) => `${source} ${type} ${target}`,
        ),
      ).toEqual([
        "author-institute-of-salt WROTE orsted-1999",
        "author-orsted-ase WROTE orsted-1999",
        "brine BROADER salt-water",
        "gap-low BEARS_ON brine",
        "gap-low BEARS_ON stone",
        "orsted-1999 CITED_AT gap-low",
      ]);
    });

    it("keeps the nearest nodes and tells how many there are", async () => {
      const found = await store.read((reader) =>
        neighbourhood(reader, {
          ids: ["gap-low"],
          depth: 1,
          kinds: ["CONCEPT", "WORK"],
          first: 2,
        }),
      );
      expect(found.ids).toEqual(["gap-low", "brine"]);
      expect(found.totalCount).toBe(4);
    });
  });
}

function coCitationQuery(openEmpty: OpenEmpty): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await load(store, citedTogether(await fixtureGraph()));
  });

  it("answers many works at once: those cited at the same gaps, most gaps first, then by title", async () => {
    const found = await store.read((reader) =>
      coCitations(reader, ["nobody", "no-such", "orsted-1999"]),
    );
    expect(found).toEqual([
      [
        { work: "brine-2001", count: 1 },
        { work: "orsted-1999", count: 1 },
      ],
      [],
      [
        { work: "brine-2001", count: 2 },
        { work: "nobody", count: 1 },
      ],
    ]);
  });
}
