import fc from "fast-check";
import { maxNodes } from "../../../explorer/layout/linkages.ts";
import { describe, expect, it } from "vitest";
import type { Linkages } from "../../../explorer/layout/linkages.ts";
import { drawnLinkages } from "../../../explorer/state/drawn-linkages.ts";
import { linkagesCsv } from "../../../explorer/state/linkages-csv.ts";
import {
  edgesAt,
  leftOutSentence,
  nodeName,
  outcome,
  toldLinks,
} from "../../../explorer/state/linkage-sentences.ts";
import type { Surroundings } from "../../../explorer/state/surroundings.ts";
import { anyWorld, type World } from "../fixture/any-linkages.ts";

const seeded = { seed: 11, numRuns: 300 };
const anySteps = fc.array(fc.nat(), { maxLength: 12 });

function draw(
  { around, ids }: World,
  expanded: readonly string[],
  pinned: readonly string[] = [],
): Linkages {
  const focus = around.get(ids[0] ?? "");
  if (!focus) throw new Error("a world without a focus");
  const totals = new Map([...around].map(([id, { total }]) => [id, total]));
  return drawnLinkages({ focus, around, expanded, pinned, totals });
}

function idsOf({ nodes }: Linkages): string[] {
  return nodes.map(({ id }) => id);
}

/** Those of some ids that others have too, in their order. */
function common(ids: readonly string[], others: readonly string[]): string[] {
  return ids.filter((id) => others.includes(id));
}

/** The ids that a reader expands by these steps, each time one of the nodes shown. */
function expandedBy(world: World, steps: readonly number[]): string[] {
  const expanded: string[] = [];
  for (const step of steps) {
    const shown = idsOf(draw(world, expanded));
    const id = shown[step % shown.length];
    if (id !== undefined && !expanded.includes(id)) expanded.push(id);
  }
  return expanded;
}

describe("what is drawn round a focus", () => {
  it("never changes order when something is expanded, collapsed or pinned", () => {
    fc.assert(
      fc.property(anyWorld, anySteps, anySteps, anySteps, (world, a, b, c) => {
        const one = idsOf(draw(world, expandedBy(world, a)));
        const pins = c.map((at) => world.ids[at % world.ids.length] ?? "");
        const other = idsOf(draw(world, expandedBy(world, b), pins));
        expect(common(one, other)).toEqual(common(other, one));
      }),
      seeded,
    );
  });

  it("loses no node when one more is expanded, or one shown is pinned", () => {
    fc.assert(
      fc.property(anyWorld, anySteps, fc.nat(), (world, steps, pick) => {
        const expanded = expandedBy(world, steps);
        const before = idsOf(draw(world, expanded));
        const id = before[pick % before.length] ?? "";
        const more = idsOf(draw(world, [...expanded, id]));
        expect(common(before, more)).toEqual(before);
        expect(idsOf(draw(world, expanded, [id]))).toEqual(before);
      }),
      seeded,
    );
  });

  it("is the same for the same state", () => {
    fc.assert(
      fc.property(anyWorld, anySteps, (world, steps) => {
        const expanded = expandedBy(world, steps);
        const copy = structuredClone(world);
        expect(draw(copy, [...expanded])).toEqual(draw(world, expanded));
      }),
      seeded,
    );
  });

  it("has at most fifty nodes, each once, and each pair linked once", () => {
    fc.assert(
      fc.property(anyWorld, anySteps, anySteps, (world, steps, pinned) => {
        const pins = pinned.map((at) => world.ids[at % world.ids.length] ?? "");
        const linkages = draw(world, expandedBy(world, steps), pins);
        const ids = [linkages.focus.id, ...idsOf(linkages)];
        expect(ids.length).toBeLessThanOrEqual(maxNodes);
        expect(new Set(ids).size).toBe(ids.length);
        const pairs = linkages.edges.map(({ from, to }) =>
          [from, to].sort().join(" "),
        );
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { from, to } of linkages.edges) {
          expect(ids).toContain(from);
          expect(ids).toContain(to);
        }
        for (const pin of pins) expect(ids).toContain(pin);
      }),
      seeded,
    );
  });

  it("counts the links of every node that are not drawn", () => {
    fc.assert(
      fc.property(anyWorld, anySteps, (world, steps) => {
        const linkages = draw(world, expandedBy(world, steps));
        for (const { id, more } of [linkages.focus, ...linkages.nodes]) {
          const total = world.around.get(id)?.total ?? 0;
          expect(more).toBe(total - edgesAt(linkages, id).length);
        }
      }),
      seeded,
    );
  });
});

/** A node with these neighbours; gaps are called so, all else is a concept. */
function star(id: string, neighbours: readonly string[]): Surroundings {
  return {
    node: node(id),
    note: "",
    total: neighbours.length,
    gapList: null,
    links: neighbours.map((other) => ({
      node: node(other),
      basis: "STATED",
      sentence: "stated in Timber",
      oneSided: false,
    })),
  };
}

function node(id: string): Surroundings["node"] {
  const gap = id.startsWith("gap");
  return {
    id,
    kind: gap ? "gap" : "concept",
    label: id,
    mark: gap ? "BRACKETS" : "SQUARE",
    group: gap ? "Timber" : "Tides",
    place: gap ? { agenda: "mills", position: Number(id.slice(4)) } : null,
  };
}

describe("a reader who compares", () => {
  const focus = star("gap-5", ["ebb", "flood"]);
  const around = new Map([
    ["ebb", star("ebb", ["gap-5", "gap-1", "gap-9"])],
    ["flood", star("flood", ["gap-5", "gap-9"])],
    ["gap-9", star("gap-9", ["ebb", "flood"])],
  ]);
  function drawn(expanded: string[], pinned: string[] = []) {
    const totals = new Map([["gap-1", 4]]);
    return drawnLinkages({ focus, around, expanded, pinned, totals });
  }

  it("gets an edge, not a second node, where a neighbour is shown already", () => {
    const { nodes, edges } = drawn(["ebb", "flood"]);
    expect(nodes.map(({ id }) => id)).toEqual([
      "ebb",
      "flood",
      "gap-1",
      "gap-9",
    ]);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "gap-5 ebb",
      "gap-5 flood",
      "ebb gap-1",
      "ebb gap-9",
      "flood gap-9",
    ]);
  });

  it("keeps a pinned node with its links when what brought it is collapsed", () => {
    const { nodes, edges } = drawn([], ["gap-9"]);
    expect(nodes.find(({ id }) => id === "gap-9")?.pinned).toBe(true);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toContain(
      "gap-9 flood",
    );
  });

  it("knows no count where nothing has been counted", () => {
    const { nodes } = drawn(["ebb"]);
    expect(nodes.map(({ id, more }) => [id, more])).toEqual([
      ["ebb", 0],
      ["flood", 1],
      ["gap-1", 3],
      ["gap-9", 1],
    ]);
    const [first] = drawnLinkages({
      focus,
      around: new Map(),
      expanded: [],
      pinned: [],
      totals: new Map(),
    }).nodes;
    expect(first?.more).toBeNull();
  });

  it("is told in words what each link means and what came of each step", () => {
    const linkages = drawn(["ebb"]);
    const far = linkages.nodes.find(({ id }) => id === "gap-9");
    expect(far && nodeName(linkages, far)).toBe(
      "gap-9. with ebb: stated in Timber",
    );
    const deed = { id: "ebb", label: "ebb", what: "expand" } as const;
    expect(outcome(linkages, deed)).toBe(
      "3 neighbours of ebb shown, 5 nodes in all.",
    );
    expect(outcome(drawn([]), deed)).toBe(
      "Neighbours of ebb hidden, 3 nodes in all.",
    );
    expect(outcome(drawn([], ["ebb"]), { ...deed, what: "pin" })).toBe(
      "ebb pinned.",
    );
  });

  it("is told the meaning of a link however long the names are", () => {
    const [shown] = drawn(["ebb"]).nodes;
    const label = "Who keeps the accounts of the sluice and of the mill";
    if (!shown) throw new Error("nothing drawn");
    expect(toldLinks(drawn(["ebb"]), { ...shown, label })).toEqual([
      "Who keeps the accounts of the sluice an…: stated in Timber",
      "Who keeps the accounts of the sluice an…, gap-1: stated in Timber",
      "Who keeps the accounts of the sluice an…, gap-9: stated in Timber",
    ]);
  });

  it("is told which neighbours there was no room for", () => {
    const many = Array.from({ length: 40 }, (_, i) => `gap-${i}`);
    const linkages = drawnLinkages({
      focus: star("ebb", many),
      around: new Map(),
      expanded: [],
      pinned: [],
      totals: new Map(),
    });
    expect(leftOutSentence(linkages)).toBe(
      "Not all neighbours are drawn: 30 of 40 of ebb.",
    );
    expect(leftOutSentence(drawn(["ebb"]))).toBe("");
  });

  it("takes the links away as a table", () => {
    const [headings, first, ...rest] = linkagesCsv(drawn([]));
    expect(headings).toHaveLength(8);
    expect(first).toEqual([
      "gap-5",
      "gap",
      "gap-5",
      "stated in Timber",
      "stated",
      "ebb",
      "concept",
      "ebb",
    ]);
    expect(rest).toHaveLength(1);
  });
});
