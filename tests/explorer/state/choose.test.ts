import { describe, expect, it } from "vitest";
import {
  matchConcepts,
  toggleConcept,
  toggleNotStated,
  toggleSection,
} from "../../../explorer/state/choose.ts";
import { gapWhere } from "../../../explorer/state/gap-where.ts";
import {
  emptyLanding,
  type LandingView,
} from "../../../explorer/state/landing.ts";

const ebb = toggleConcept(emptyLanding, "tides", "ebb");
const ebbOrNeap = toggleConcept(ebb, "tides", "neap-tide");
const ebbByMiller = toggleConcept(ebb, "trades", "miller");

const noTide = { concepts: [{ scheme: "tides", present: false }] };

describe("choosing", () => {
  it("undoes a choice made twice", () => {
    expect(toggleConcept(ebb, "tides", "ebb")).toEqual(emptyLanding);
    const silent = toggleNotStated(ebb, "trades");
    expect(toggleNotStated(silent, "trades")).toEqual(ebb);
    expect(toggleSection(toggleSection(ebb, "timber"), "timber")).toEqual(ebb);
  });

  it("asks for all of several concepts, until there is one", () => {
    const both = matchConcepts(ebbOrNeap, "tides", "all");
    expect(both.concepts[0]?.match).toBe("all");
    expect(toggleConcept(both, "tides", "neap-tide")).toEqual(ebb);
  });

  it("starts the list anew", () => {
    expect(toggleConcept({ ...ebb, pages: 4 }, "tides", "ebb").pages).toBe(1);
  });

  it("keeps one order of choices, whichever was made first", () => {
    const other = toggleConcept(
      toggleConcept(emptyLanding, "trades", "miller"),
      "tides",
      "ebb",
    );
    expect(other).toEqual(ebbByMiller);
  });
});

describe("what a view asks of the API", () => {
  it.each<[string, LandingView, object]>([
    ["nothing for no choice", { ...emptyLanding, text: "  " }, {}],
    [
      "any of the concepts chosen within a scheme",
      ebbOrNeap,
      { AND: [inTides(["ebb", "neap-tide"])] },
    ],
    [
      "all of the concepts chosen within a scheme",
      matchConcepts(ebbOrNeap, "tides", "all"),
      {
        AND: [{ concepts: [{ scheme: "tides", allOf: ["ebb", "neap-tide"] }] }],
      },
    ],
    [
      "all schemes together",
      ebbByMiller,
      {
        AND: [
          inTides(["ebb"]),
          { concepts: [{ scheme: "trades", anyOf: ["miller"] }] },
        ],
      },
    ],
    [
      "a concept or none of its scheme",
      toggleNotStated(ebb, "tides"),
      { AND: [{ OR: [inTides(["ebb"]), noTide] }] },
    ],
    [
      "none of a scheme",
      toggleNotStated(emptyLanding, "tides"),
      { AND: [noTide] },
    ],
    [
      "words, section and certainty",
      { ...emptyLanding, text: " silt ", section: "a", certainty: "EXPLICIT" },
      { text: "silt", section: { eq: "a" }, certainty: "EXPLICIT" },
    ],
  ])("is %s", (_sentence, view, where) => {
    expect(gapWhere(view)).toEqual(where);
  });

  it("leaves out a scheme's own choice for its facet, and keeps the others", () => {
    expect(gapWhere(ebbByMiller, { schemes: ["trades"] })).toEqual({
      AND: [inTides(["ebb"])],
    });
  });
});

function inTides(anyOf: string[]) {
  return { concepts: [{ scheme: "tides", anyOf }] };
}
