import { describe, expect, it } from "vitest";
import {
  byFamily,
  familyChoices,
  recommendationsSentence,
  stakeholderChoices,
} from "../../../explorer/state/narrow-recommendations.ts";
import { allRecommendations } from "../../../explorer/state/recommendations.ts";

const upkeep = { id: "upkeep", label: "Upkeep" };
const payment = { id: "payment", label: "Payment" };
const crew = { id: "crew", label: "Crew", broader: null };
const mate = {
  id: "mate",
  label: "Mate",
  broader: { id: "crew", broader: null },
};
const all = [
  { id: "1", family: upkeep, stakeholders: [mate] },
  { id: "2", family: payment, stakeholders: [crew] },
  { id: "3", family: upkeep, stakeholders: [] },
];

describe("a list of recommendations", () => {
  it("groups by family in the order given", () => {
    const groups = byFamily(all, allRecommendations);
    expect(
      groups.map(({ family, recommendations }) => [
        family.id,
        recommendations.map(({ id }) => id),
      ]),
    ).toEqual([
      ["upkeep", ["1", "3"]],
      ["payment", ["2"]],
    ]);
  });

  it("takes those for some of a circle as for the circle", () => {
    const view = { ...allRecommendations, stakeholder: "crew" };
    const shown = byFamily(all, view).flatMap((group) => group.recommendations);
    expect(shown.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("counts what each choice would show beside the other filter", () => {
    const view = { ...allRecommendations, family: "upkeep" };
    expect(familyChoices(all, view).map(({ count }) => count)).toEqual([2, 1]);
    expect(
      stakeholderChoices(all, view).map(({ label, count }) => [label, count]),
    ).toEqual([
      ["Crew", 1],
      ["Mate", 1],
    ]);
  });

  it.each([
    [allRecommendations, "3 recommendations"],
    [
      { ...allRecommendations, family: "upkeep", stakeholder: "mate" },
      "1 recommendation in Upkeep for mate",
    ],
    [{ ...allRecommendations, family: "x" }, "0 recommendations in x"],
  ])("says how many there are", (view, sentence) => {
    expect(recommendationsSentence(all, view)).toBe(sentence);
  });
});
