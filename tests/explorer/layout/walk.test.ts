import { describe, expect, it } from "vitest";
import { layoutLinkages } from "../../../explorer/layout/linkages.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import {
  stopsOf,
  walk,
  walkAlong,
  type WalkKey,
} from "../../../explorer/layout/walk.ts";
import { shownNode, statedEdge } from "../fixture/any-linkages.ts";

const nodes = [
  shownNode("a"),
  shownNode("b"),
  shownNode("c"),
  shownNode("d", { kind: "work" }),
  shownNode("e", { kind: "work" }),
];
const linkages = {
  focus: shownNode("focus", { kind: "gap" }),
  note: "this gap",
  nodes,
  edges: nodes.map(({ id }) => statedEdge("focus", id)),
};

describe("walking the picture", () => {
  const stops = stopsOf(layoutLinkages(linkages, 704, textWidth), "focus");

  it.each<[string, WalkKey, string]>([
    ["focus", "ArrowLeft", "b"],
    ["focus", "ArrowRight", "d"],
    ["a", "ArrowDown", "b"],
    ["c", "ArrowDown", "c"],
    ["c", "Home", "a"],
    ["a", "End", "c"],
    ["a", "ArrowRight", "focus"],
    ["a", "ArrowLeft", "a"],
    ["e", "ArrowUp", "d"],
    ["e", "ArrowLeft", "focus"],
    ["focus", "ArrowUp", "focus"],
    ["no longer there", "ArrowUp", "no longer there"],
  ])("leads from %s by %s to %s", (from, key, to) => {
    expect(walk(stops, from, key)).toBe(to);
  });

  it("crosses a layer without nodes", () => {
    const apart = [
      { id: "left", column: 0, y: 10 },
      { id: "right", column: 2, y: 90 },
    ];
    expect(walk(apart, "left", "ArrowRight")).toBe("right");
    expect(walk(apart, "right", "ArrowLeft")).toBe("left");
  });

  it("reaches every node of a stacked picture downwards", () => {
    const stacked = stopsOf(layoutLinkages(linkages, 358, textWidth), "focus");
    const seen = ["focus"];
    for (let i = 0; i < 5; i++) {
      seen.push(walk(stacked, seen.at(-1) ?? "", "ArrowDown"));
    }
    expect(seen).toEqual(["focus", "a", "b", "c", "d", "e"]);
  });
});

describe("walking along a row", () => {
  it.each<[WalkKey, number, number]>([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 4, 4],
    ["ArrowLeft", 0, 0],
    ["ArrowLeft", 3, 2],
    ["ArrowDown", 1, 2],
    ["ArrowUp", 1, 0],
    ["Home", 3, 0],
    ["End", 1, 4],
  ])("%s leads from %i to %i of five", (key, from, to) => {
    expect(walkAlong(5, from, key)).toBe(to);
  });
});
