import { describe, expect, it } from "vitest";
import {
  layoutLinkages,
  type LinkageNode,
} from "../../../explorer/layout/linkages.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import {
  type Stop,
  walk,
  walkAlong,
  type WalkKey,
} from "../../../explorer/layout/walk.ts";

function node(id: string): LinkageNode {
  const [label, sentence] = [id, "stated in Timber"];
  return { id, kind: "concept", label, mark: "STAR", basis: null, sentence };
}

const linkages = {
  focus: {
    id: "focus",
    kind: "gap",
    label: "The focus",
    mark: "BRACKETS",
    note: "this gap",
  },
  left: [{ title: "L", total: 3, nodes: [node("a"), node("b"), node("c")] }],
  right: [{ title: "R", total: 2, nodes: [node("d"), node("e")] }],
} as const;

describe("walking the picture", () => {
  const { nodes, focus } = layoutLinkages(linkages, 704, textWidth);
  const focusY = focus.box.y + focus.box.height / 2;

  it.each<[Stop, WalkKey, Stop]>([
    ["focus", "ArrowLeft", 1],
    ["focus", "ArrowRight", 3],
    [0, "ArrowDown", 1],
    [2, "ArrowDown", 2],
    [2, "Home", 0],
    [0, "End", 2],
    [0, "ArrowRight", "focus"],
    [0, "ArrowLeft", 0],
    [4, "ArrowUp", 3],
    [4, "ArrowLeft", "focus"],
    ["focus", "ArrowUp", "focus"],
  ])("leads from %s by %s to %s", (from, key, to) => {
    expect(walk(nodes, from, key, focusY)).toBe(to);
  });

  it("reaches every node of a stacked picture downwards", () => {
    const stacked = layoutLinkages(linkages, 358, textWidth);
    const seen: Stop[] = ["focus"];
    for (let i = 0; i < 5; i++) {
      const last = seen.at(-1) ?? "focus";
      seen.push(walk(stacked.nodes, last, "ArrowDown", 0));
    }
    expect(seen).toEqual(["focus", 0, 1, 2, 3, 4]);
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
