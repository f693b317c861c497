import { describe, expect, it } from "vitest";
import { shortestPaths } from "../../graph/shortest-paths.ts";

function link(source: string, target: string, cost = 0) {
  return { source, target, cost };
}

const links = [
  link("a", "b"),
  link("b", "z"),
  link("a", "c", 1),
  link("c", "z"),
  link("z", "d"),
  link("d", "a", 1),
  link("b", "e"),
  link("e", "z"),
  link("a", "b", 1),
  link("x", "y"),
];

function nodesOf(to: string, maxLength: number, first = 10): string[] {
  const limits = { maxLength, first };
  return shortestPaths(links, "a", to, limits).map(({ nodes }) =>
    nodes.join(""),
  );
}

describe("shortestPaths", () => {
  it("gives the shortest first, then the cheapest, then by ids", () => {
    expect(nodesOf("z", 3)).toEqual(["abz", "acz", "adz", "abez"]);
  });

  it("keeps to the length and the number asked for", () => {
    expect(nodesOf("z", 2)).toEqual(["abz", "acz", "adz"]);
    expect(nodesOf("z", 3, 2)).toEqual(["abz", "acz"]);
    expect(nodesOf("z", 1)).toEqual([]);
  });

  it("finds nothing between nodes that are not connected, or from a node to itself", () => {
    expect(nodesOf("y", 6)).toEqual([]);
    expect(nodesOf("a", 6)).toEqual([]);
    expect(nodesOf("nobody", 6)).toEqual([]);
  });

  it("gives the links in the order walked, the cheapest between two nodes", () => {
    const [path] = shortestPaths(links, "a", "z", { maxLength: 2, first: 1 });
    expect(path?.links).toEqual([link("a", "b"), link("b", "z")]);
  });
});
