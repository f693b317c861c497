import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Combination,
  combinations,
  type CombinationsInput,
  mostCombinations,
} from "../../graph/combinations.ts";

/** Water lies above salt water and that above brine; stone and air stand alone. */
const concepts = [
  { id: "water", broader: null },
  { id: "salt-water", broader: "water" },
  { id: "brine", broader: "salt-water" },
  { id: "stone", broader: null },
  { id: "air", broader: null },
];

function gap(explicit: boolean, ...ids: string[]) {
  return { explicit, concepts: ids };
}

const gaps = [
  gap(true, "stone", "salt-water", "water"),
  gap(false, "water", "stone", "air"),
  gap(true, "air", "stone"),
  gap(true, "air"),
];

describe("combinations", () => {
  it("counts the gaps linked to all of its concepts, most first, then in the order of the concepts", async () => {
    const found = await combinations({
      concepts,
      gaps,
      sizes: { min: 2, max: 3 },
    });
    expect(found?.combinations.map(withoutKey)).toEqual([
      { concepts: ["water", "stone"], gaps: 2, explicitGaps: 1 },
      { concepts: ["stone", "air"], gaps: 2, explicitGaps: 1 },
      { concepts: ["water", "stone", "air"], gaps: 1, explicitGaps: 0 },
      { concepts: ["water", "air"], gaps: 1, explicitGaps: 0 },
      { concepts: ["salt-water", "stone"], gaps: 1, explicitGaps: 1 },
    ]);
  });

  it("holds no concept together with one above it, however far", async () => {
    const found = await combinations({
      concepts,
      gaps: [gap(true, "water", "salt-water", "brine")],
      sizes: { min: 2, max: 4 },
    });
    expect(found).toEqual({ combinations: [], sets: [] });
  });

  it("totals each concept that takes part, and no other", async () => {
    const found = await combinations({
      concepts: concepts.filter(({ id }) => id !== "water"),
      gaps,
      sizes: { min: 2, max: 2 },
    });
    expect(found?.sets).toEqual([
      { concept: "salt-water", gaps: 1 },
      { concept: "stone", gaps: 3 },
      { concept: "air", gaps: 3 },
    ]);
  });

  it("gives up where there are more than anyone reads", async () => {
    const many = Array.from({ length: 318 }, (_, i) => `c${i}`);
    const found = await combinations({
      concepts: many.map((id) => ({ id, broader: null })),
      gaps: [gap(true, ...many)],
      sizes: { min: 2, max: 2 },
    });
    expect((318 * 317) / 2).toBeGreaterThan(mostCombinations);
    expect(found).toBeNull();
  });

  it("gives up where counting would take too long", async () => {
    const ids = concepts.map(({ id }) => id);
    const found = await combinations({
      concepts: ids.map((id) => ({ id, broader: null })),
      gaps: Array.from({ length: 110_000 }, () => gap(true, ...ids)),
      sizes: { min: 2, max: 4 },
    });
    expect(found).toBeNull();
  });

  it("is what counting one by one gives, for any concepts and gaps", async () => {
    await fc.assert(
      fc.asyncProperty(inputs(), async (input) => {
        const found = await combinations(input);
        const expected = countedOneByOne(input);
        expect(found?.combinations.map(withoutKey).toSorted(byName)).toEqual(
          expected.toSorted(byName),
        );
        const counts = found?.combinations.map((each) => each.gaps) ?? [];
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  it("does not depend on the order of gaps, nor of the concepts of a gap", async () => {
    await fc.assert(
      fc.asyncProperty(inputs(), async (input) => {
        const turned = input.gaps.toReversed().map((each) => ({
          ...each,
          concepts: each.concepts.toReversed(),
        }));
        expect(await combinations({ ...input, gaps: turned })).toEqual(
          await combinations(input),
        );
      }),
    );
  });
});

/** Up to eight concepts, each below one before it or at the top, and gaps with what lies above their concepts. */
function inputs(): fc.Arbitrary<CombinationsInput> {
  const tree = fc
    .array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 8 })
    .map((parents) =>
      parents.map((parent, i) => ({
        id: `c${i}`,
        broader: parent === null || i === 0 ? null : `c${parent % i}`,
      })),
    );
  return tree.chain((all) => {
    const linked = fc.subarray(all).map((own) => ({
      explicit: own.length % 2 === 0,
      concepts: all
        .filter(({ id }) => own.some((each) => lineOf(all, each.id).has(id)))
        .map(({ id }) => id),
    }));
    const sizes = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 1 }))
      .map(([min, more]) => ({ min, max: min + more }));
    return fc.record({
      concepts: fc.constant(all),
      gaps: fc.array(linked, { maxLength: 12 }),
      sizes,
    });
  });
}

type Tree = CombinationsInput["concepts"];

/** A concept and all above it. */
function lineOf(tree: Tree, id: string): Set<string> {
  const broader = tree.find((each) => each.id === id)?.broader ?? null;
  return new Set([id, ...(broader === null ? [] : lineOf(tree, broader))]);
}

function countedOneByOne({ concepts: all, gaps, sizes }: CombinationsInput) {
  const sets = all.reduce<string[][]>(
    (before, { id }) => [...before, ...before.map((set) => [...set, id])],
    [[]],
  );
  return sets
    .filter(({ length }) => length >= sizes.min && length <= sizes.max)
    .filter((set) =>
      set.every((id) =>
        set.every((other) => other === id || !lineOf(all, id).has(other)),
      ),
    )
    .map((set) => {
      const shared = gaps.filter((each) =>
        set.every((id) => each.concepts.includes(id)),
      );
      return {
        concepts: set,
        gaps: shared.length,
        explicitGaps: shared.filter(({ explicit }) => explicit).length,
      };
    })
    .filter((each) => each.gaps > 0);
}

function withoutKey({ concepts: ids, gaps: all, explicitGaps }: Combination) {
  return { concepts: ids, gaps: all, explicitGaps };
}

function byName(
  a: { readonly concepts: readonly string[] },
  b: { readonly concepts: readonly string[] },
): number {
  return a.concepts.join(" ") < b.concepts.join(" ") ? -1 : 1;
}
