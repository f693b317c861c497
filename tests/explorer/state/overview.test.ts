import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../../explorer/state/csv.ts";
import {
  type LinkedGap,
  overviewGraph,
} from "../../../explorer/state/overview-graph.ts";
import {
  drawnSchemes,
  schemesWithGaps,
} from "../../../explorer/state/overview-schemes.ts";
import {
  emptyOverview,
  type OverviewView,
  toggleScheme,
} from "../../../explorer/state/overview.ts";
import {
  nodeSentence,
  overviewRows,
  overviewSummary,
  overviewTitle,
} from "../../../explorer/state/overview-words.ts";
import { decodeView, encodeView } from "../../../explorer/state/view.ts";
import { inventAgenda } from "../fixture/agenda.ts";
import { drawnOf, linkedGaps, schemeTrees } from "../fixture/overview.ts";

const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const views: fc.Arbitrary<OverviewView> = fc.record({
  kind: fc.constant("overview"),
  schemes: fc.uniqueArray(texts, { maxLength: 8 }).map((ids) => ids.toSorted()),
  node: fc.option(texts),
  as: fc.constantFrom("picture", "table"),
});

describe("an overview and its address", () => {
  it("gives every view back from its address, also by way of the address bar", () => {
    fc.assert(
      fc.property(views, (view) => {
        const href = encodeView(view);
        expect(decodeView(href)).toEqual(view);
        const url = new URL(href, "http://lacuna.example");
        expect(decodeView(url.pathname + url.search)).toEqual(view);
      }),
    );
  });

  it("has a plain address where nothing is chosen", () => {
    expect(encodeView(emptyOverview)).toBe("/overview");
  });

  it("takes nothing from parameters that mean nothing", () => {
    expect(decodeView("/overview?scheme=&node=&as=song&utm=1")).toEqual(
      emptyOverview,
    );
  });
});

describe("the schemes drawn", () => {
  const offered = schemesWithGaps(schemeTrees(inventAgenda(30)));

  it("are offered where any gap is linked to one of their concepts", () => {
    expect(offered.map(({ id }) => id)).toEqual([
      "tides",
      "trades",
      "virtues",
      "reasons",
    ]);
  });

  it("are the first three unless others are chosen; unknown ones do not count", () => {
    const usual = ["tides", "trades", "virtues"];
    expect(drawnSchemes(offered, []).map(({ id }) => id)).toEqual(usual);
    expect(drawnSchemes(offered, ["no"]).map(({ id }) => id)).toEqual(usual);
    expect(
      drawnSchemes(offered, ["virtues", "tides"]).map(({ id }) => id),
    ).toEqual(["tides", "virtues"]);
  });

  it("have each a mark of its own; one without takes none that belongs to another", () => {
    const marks = drawnSchemes(offered, ["reasons"]).map(({ mark }) => mark);
    expect(marks).toEqual(["HEXAGON"]);
    const all = drawnSchemes(
      offered,
      offered.map(({ id }) => id),
    );
    expect(new Set(all.map(({ mark }) => mark)).size).toBe(all.length);
  });

  it("are at most as many as there are marks", () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      id: `s${i}`,
      title: "",
      mark: null,
      concepts: [],
    }));
    expect(
      drawnSchemes(
        many,
        many.map(({ id }) => id),
      ),
    ).toHaveLength(6);
  });

  it("come and go by choice", () => {
    const more = toggleScheme(emptyOverview, ["tides"], "reasons");
    expect(more.schemes).toEqual(["reasons", "tides"]);
    expect(toggleScheme(more, more.schemes, "tides").schemes).toEqual([
      "reasons",
    ]);
  });
});

describe("what an overview holds", () => {
  function gap(
    id: string,
    links: readonly [string, "STATED" | "INFERRED"][],
  ): LinkedGap {
    return {
      id,
      title: `Title of ${id}`,
      certainty: id === "a" ? "EXPLICIT" : "IMPLICIT",
      links: links.map(([concept, basis]) => ({
        basis,
        concept: { id: concept },
      })),
    };
  }
  const gaps = [
    gap("a", [
      ["storm-surge", "INFERRED"],
      ["storm-surge", "STATED"],
      ["fog", "STATED"],
    ]),
    gap("b", [["spring-tide", "INFERRED"]]),
    gap("c", []),
  ];
  const graph = overviewGraph(drawnOf(["tides"]), gaps);
  function node(id: string) {
    const found = graph.nodes.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  }

  it("counts the gaps of a concept and of those below it, each once", () => {
    expect(node("storm-surge")).toMatchObject({ degree: 1, explicit: 1 });
    expect(node("spring-tide")).toMatchObject({ degree: 2, explicit: 1 });
  });

  it("leaves out concepts without gaps and those of other schemes", () => {
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
      "spring-tide",
      "storm-surge",
    ]);
  });

  it("has one link for a gap and a concept, stated where any passage says so", () => {
    expect(graph.links).toEqual([
      { gap: 0, concept: 4, stated: true },
      { gap: 1, concept: 3, stated: false },
    ]);
    expect(graph.kin).toEqual([[4, 3]]);
  });

  it.each([
    ["spring-tide", [], "Spring tide, concept, 2 gaps, 1 of them explicit"],
    ["storm-surge", [], "Storm surge, concept, 1 gap, explicit"],
    ["a", ["storm-surge"], "Title of a, explicit gap, linked to Storm surge"],
    ["c", [], "Title of c, implicit gap, linked to none of these concepts"],
  ])("puts %s in words", (id, linked, sentence) => {
    expect(nodeSentence(node(id), linked.map(node))).toBe(sentence);
  });

  it("names what is drawn", () => {
    expect(overviewTitle(drawnOf(["tides", "virtues"]))).toBe(
      "Gaps, Tides and Virtues of upkeep",
    );
  });

  it("is summed up in a sentence, with the gaps that touch nothing drawn", () => {
    expect(overviewSummary(graph, 3)).toBe(
      "3 gaps and 2 concepts; Spring tide touches the most gaps (2), and 1 gap touches none of these concepts.",
    );
    const all = overviewGraph(drawnOf(["tides"]), gaps.slice(0, 2));
    expect(overviewSummary(all, 2)).toBe(
      "2 gaps and 2 concepts; Spring tide touches the most gaps (2).",
    );
    expect(overviewSummary(overviewGraph([], gaps), 3)).toBe(
      "3 gaps and 0 concepts; 3 gaps touch none of these concepts.",
    );
  });

  it("says where it holds not all gaps", () => {
    expect(overviewSummary(graph, 20_000)).toMatch(
      /^The first 3 of 20000 gaps and 2 concepts; /u,
    );
  });

  it("gives its links as rows for a spreadsheet", () => {
    expect(csvOf(overviewRows(graph)).split("\r\n")).toEqual([
      "\uFEFFgap id,gap,certainty,concept id,concept,basis",
      "a,Title of a,explicit,storm-surge,Storm surge,stated",
      "b,Title of b,implicit,spring-tide,Spring tide,inferred",
      "c,Title of c,implicit,,,",
      "",
    ]);
  });

  it("holds a large agenda in a moment", () => {
    const many = overviewGraph(drawnOf([]), linkedGaps(inventAgenda(2000)));
    expect(many.nodes.filter(({ kind }) => kind === "gap")).toHaveLength(2000);
  });
});
