import { takeTurn } from "../../graph/breath.ts";
import type { Context } from "../context.ts";
import { rowsOf } from "../context.ts";
import { badInput } from "../bad-input.ts";
import { all } from "../maybe-promise.ts";
import { type ConnectionSource, connectionOf } from "./connections.ts";

export const researchGapConnection = {
  ...connectionOf("ResearchGap"),
  facets: async (
    { page }: ConnectionSource,
    { scheme }: { scheme: string },
    context: Context,
  ) => {
    const row = await context.node.load(scheme);
    if (row?.__typename !== "ConceptScheme") {
      throw badInput("scheme", "the id of a concept scheme", scheme);
    }
    const concepts = await context.related("conceptsOfScheme", scheme);
    await takeTurn();
    const counts = new Map(concepts.map((id) => [id, 0]));
    let notStated = 0;
    const above = await all(
      page.all.map((gap) => context.related("conceptsAboveGap", gap)),
    );
    for (const linked of above) {
      const own = linked.filter((id) => counts.has(id));
      for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1);
      if (own.length === 0) notStated += 1;
    }
    // Sorting is stable: equal counts stay in the scheme's order.
    const entries = [...counts].toSorted(([, a], [, b]) => b - a);
    const rows = await rowsOf(
      context,
      "Concept",
      entries.map(([id]) => id),
    );
    return [
      ...rows.map((concept) => ({
        concept,
        count: counts.get(concept.id) ?? 0,
      })),
      { concept: null, count: notStated },
    ];
  },
};
