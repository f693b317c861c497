import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConnectionsView,
  swapEnds,
} from "../../../explorer/state/connections.ts";
import {
  connectionRows,
  connectionsSummary,
  type Way,
} from "../../../explorer/state/connection-sentences.ts";
import { linkedSentence } from "../../../explorer/state/linked-sentence.ts";
import type { RecommendationsView } from "../../../explorer/state/recommendations.ts";
import { decodeView, encodeView } from "../../../explorer/state/view.ts";

const text = fc.string({ minLength: 1, unit: "grapheme" });
const id = fc.option(text);
const connections: fc.Arbitrary<ConnectionsView> = fc.record({
  kind: fc.constant("connections" as const),
  from: id,
  to: id,
  as: fc.constantFrom("picture" as const, "table" as const),
});
const recommendations: fc.Arbitrary<RecommendationsView> = fc.record({
  kind: fc.constant("recommendations" as const),
  family: id,
  stakeholder: id,
});

describe("views of connections and recommendations", () => {
  it("are given back from their addresses, also by way of the address bar", () => {
    fc.assert(
      fc.property(fc.oneof(connections, recommendations), (view) => {
        expect(decodeView(encodeView(view))).toEqual(view);
        const url = new URL(encodeView(view), "http://lacuna.example");
        expect(decodeView(url.pathname + url.search)).toEqual(view);
      }),
    );
  });

  it("are the same again when the ends are swapped twice", () => {
    fc.assert(
      fc.property(connections, (view) => {
        expect(swapEnds(swapEnds(view))).toEqual(view);
      }),
    );
  });
});

const ebb = { id: "ebb", label: "Ebb", isGap: false };
const miller = { id: "miller", label: "Miller", isGap: false };
const limits = { limited: false, mostHops: 4 };

/** A way over these gaps. */
function wayOver(titles: readonly string[], basis: "STATED" | "INFERRED"): Way {
  const between = titles.map((label) => ({ id: label, label, isGap: true }));
  const nodes = [ebb, ...between, miller];
  return {
    nodes,
    hops: nodes.slice(1).map((node, i) => ({
      from: nodes[i]?.id ?? "",
      to: node.id,
      basis,
      sentence: `${nodes[i]?.label ?? ""} and ${node.label}`,
      passage: { start: 1, end: 2, section: { title: "Silt" } },
      work: null,
    })),
  };
}

describe("what connects two things, in words", () => {
  it.each<[string, Way[], string]>([
    ["nothing", [], "Nothing connects Ebb and Miller within 4 hops."],
    [
      "no step between",
      [wayOver([], "STATED")],
      "Ebb and Miller are linked directly. The only way within 4 hops has 1 hop.",
    ],
    [
      "one gap",
      [wayOver(["Silt"], "STATED")],
      "Ebb and Miller are connected by 1 gap, “Silt”. The only way within 4 hops has 2 hops.",
    ],
    [
      "gaps of several ways, each once, and what is inferred",
      [wayOver(["Silt"], "STATED"), wayOver(["Silt", "Eels"], "INFERRED")],
      "Ebb and Miller are connected by 2 gaps, the closest of them “Silt”. The shortest of 2 ways has 2 hops. Dotted hops are inferred by a curator.",
    ],
  ])("tells of %s", (_, ways, sentence) => {
    expect(connectionsSummary(ebb, miller, ways, limits)).toBe(sentence);
  });

  it("says that there may be more ways than it shows", () => {
    const ways = [wayOver(["Silt"], "STATED"), wayOver(["Eels"], "STATED")];
    expect(
      connectionsSummary(ebb, miller, ways, { ...limits, limited: true }),
    ).toContain("The shortest of the 2 ways shown has 2 hops.");
  });

  it("gives a row for each hop, with names, basis and place", () => {
    expect(connectionRows([wayOver(["Silt"], "STATED")]).slice(1)).toEqual([
      [1, 1, "Ebb", "Silt", "stated", "Ebb and Silt", "Silt, characters 1–2"],
      [
        1,
        2,
        "Silt",
        "Miller",
        "stated",
        "Silt and Miller",
        "Silt, characters 1–2",
      ],
    ]);
  });
});

describe("a sentence whose names are links", () => {
  it("loses no letter, whatever the names", () => {
    const things = fc.array(fc.record({ id: text, label: fc.string() }));
    fc.assert(
      fc.property(fc.string(), things, (sentence, named) => {
        const parts = linkedSentence(sentence, named);
        expect(parts.map((part) => part.text).join("")).toBe(sentence);
      }),
    );
  });

  it("links each name once, quotation marks and all, the longer before one within it", () => {
    const design = { id: "d", label: "Design" };
    const gap = { id: "g", label: "Design of sluices" };
    expect(
      linkedSentence("“Design of sluices” bears on Design.", [design, gap]),
    ).toEqual([
      { text: "“Design of sluices”", thing: gap },
      { text: " bears on ", thing: null },
      { text: "Design", thing: design },
      { text: ".", thing: null },
    ]);
  });
});
