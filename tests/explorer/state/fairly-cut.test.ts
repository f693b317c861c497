import { describe, expect, it } from "vitest";
import { fairlyCut } from "../../../explorer/state/fairly-cut.ts";

/** What is kept of words grouped by their first letter. */
function cut(words: string, limit: number): string {
  return fairlyCut(words.split(" "), (word) => word.slice(0, 1), limit).join(
    " ",
  );
}

describe("a choice that is fair to all groups", () => {
  it.each([
    ["keeps all there is room for", "a1 a2 b1", 3, "a1 a2 b1"],
    ["cuts the longest group first", "a1 a2 a3 b1", 3, "a1 a2 b1"],
    ["keeps the order given", "b1 a1 a2 b2 a3", 4, "b1 a1 a2 b2"],
    ["uses all the room", "a1 a2 b1 b2 c1 c2", 4, "a1 a2 b1 c1"],
    ["takes the first groups where not all have room", "a1 b1 c1", 2, "a1 b1"],
    ["is nothing where there is no room", "a1 b1", 0, ""],
  ])("%s", (_, words, limit, kept) => {
    expect(cut(words, limit)).toBe(kept);
  });
});
