import { describe, expect, it } from "vitest";
import {
  chooseCombination,
  isCombinationChosen,
  isOutsideChoice,
} from "../../../explorer/state/choose-combination.ts";
import {
  toggleConcept,
  toggleNotStated,
} from "../../../explorer/state/choose.ts";
import { emptyLanding } from "../../../explorer/state/landing.ts";
import { encodeView } from "../../../explorer/state/view.ts";

const combined = ["tides", "trades"];
const pair = [{ scheme: "tides", concepts: ["neap", "ebb"] }];
const across = [
  { scheme: "tides", concepts: ["ebb"] },
  { scheme: "trades", concepts: ["miller"] },
];

describe("choosing a combination", () => {
  it("narrows to gaps with all its concepts, also those of one scheme", () => {
    expect(encodeView(chooseCombination(emptyLanding, combined, pair))).toBe(
      "/?in.tides=ebb&in.tides=neap&all=tides",
    );
  });

  it("takes the place of what was chosen in the schemes combined, and of nothing else", () => {
    const before = toggleConcept(
      toggleNotStated(
        toggleConcept(emptyLanding, "virtues", "patience"),
        "trades",
      ),
      "tides",
      "neap",
    );
    expect(encodeView(chooseCombination(before, combined, across))).toBe(
      "/?in.tides=ebb&in.trades=miller&in.virtues=patience",
    );
  });

  it("lets go of it the second time", () => {
    const once = chooseCombination(emptyLanding, combined, pair);
    expect(isCombinationChosen(once, combined, pair)).toBe(true);
    expect(isCombinationChosen(once, combined, across)).toBe(false);
    expect(chooseCombination(once, combined, pair)).toEqual(emptyLanding);
  });

  it("does not take any of its concepts for all of them", () => {
    const any = toggleConcept(
      toggleConcept(emptyLanding, "tides", "ebb"),
      "tides",
      "neap",
    );
    expect(isCombinationChosen(any, combined, pair)).toBe(false);
  });

  it("leaves outside what has nothing of a scheme that narrows the list", () => {
    const ebb = toggleConcept(emptyLanding, "tides", "ebb");
    expect(isOutsideChoice(emptyLanding, combined, pair)).toBe(false);
    expect(isOutsideChoice(ebb, combined, pair)).toBe(false);
    expect(isOutsideChoice(ebb, combined, across)).toBe(false);
    const miller = toggleConcept(ebb, "trades", "miller");
    expect(isOutsideChoice(miller, combined, pair)).toBe(true);
    expect(isOutsideChoice(miller, combined, across)).toBe(false);
    const silent = toggleNotStated(emptyLanding, "tides");
    expect(isOutsideChoice(silent, combined, across)).toBe(true);
  });
});
