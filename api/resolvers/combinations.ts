import { takeTurn } from "../../graph/breath.ts";
import {
  type Combination,
  combinations,
  mostCombinations,
} from "../../graph/combinations.ts";
import {
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import { badInput, checkSize, inRange } from "../bad-input.ts";
import {
  cursorOf,
  pageInfo,
  pageOf,
  type PageArguments,
} from "../connection.ts";
import { type Context, rowsOf } from "../context.ts";
import { checkGapWhere } from "../filters.ts";
import { after, all } from "../maybe-promise.ts";

interface CombinationsArguments extends PageArguments {
  readonly schemes: readonly string[];
  readonly where?: GapWhere | null;
  readonly size?: number | null;
}

const mostSchemes = 6;

/** Which concepts of some schemes gaps are linked to together, and how many gaps each time. */
export async function conceptCombinations(
  _: unknown,
  { schemes, where, size, ...paging }: CombinationsArguments,
  context: Context,
): Promise<unknown> {
  checkSize("schemes", schemes, mostSchemes, 1);
  checkGapWhere("where", where ?? {});
  const sizes = {
    min: inRange("size", size, { min: 2, max: 4 }, 2),
    max: size ?? 3,
  };
  const [concepts, gaps] = await Promise.all([
    conceptsOf(context, [...new Set(schemes)]),
    linkedGaps(context, where ?? {}),
  ]);
  await takeTurn();
  const found = await combinations({ concepts, gaps, sizes });
  if (found === null) {
    throw badInput(
      "schemes",
      `concepts in at most ${mostCombinations} combinations (fewer schemes, a smaller size or fewer gaps)`,
      schemes,
    );
  }
  const keys = found.combinations.map(({ key }) => key);
  const page = pageOf(keys, paging);
  const start = keys.indexOf(page.ids[0] ?? "");
  const nodes = found.combinations.slice(start, start + page.ids.length);
  return {
    totalCount: keys.length,
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node.key), node })),
    pageInfo: pageInfo(page),
    sets: () =>
      after(
        rowsOf(
          context,
          "Concept",
          found.sets.map(({ concept }) => concept),
        ),
        (rows) =>
          rows.map((concept, index) => ({
            concept,
            count: found.sets[index]?.gaps ?? 0,
          })),
      ),
  };
}

export const combination = {
  concepts: ({ concepts }: Combination, _: unknown, context: Context) =>
    rowsOf(context, "Concept", concepts),
};

/** The concepts of the schemes, scheme by scheme, with the id of the one directly above each. */
async function conceptsOf(
  context: Context,
  schemes: readonly string[],
): Promise<{ readonly id: string; readonly broader: string | null }[]> {
  const rows = await all(schemes.map((id) => context.node.load(id)));
  for (const [index, row] of rows.entries()) {
    if (row?.__typename === "ConceptScheme") continue;
    throw badInput("schemes", "ids of concept schemes", schemes[index]);
  }
  const ids = await all(
    schemes.map((id) => context.related("conceptsOfScheme", id)),
  );
  return Promise.all(
    ids.flat().map(async (id) => {
      const [broader = null] = await context.related("broaderConcept", id);
      return { id, broader };
    }),
  );
}

/** The gaps with all concepts they belong to, those above them included. */
async function linkedGaps(
  context: Context,
  where: GapWhere,
): Promise<
  { readonly explicit: boolean; readonly concepts: readonly string[] }[]
> {
  const ids = await context.once(matchingGaps, where, "TEXT_POSITION");
  const [rows, above] = await Promise.all([
    rowsOf(context, "ResearchGap", ids),
    all(ids.map((id) => context.related("conceptsAboveGap", id))),
  ]);
  return rows.map(({ certainty }, index) => ({
    explicit: certainty === "EXPLICIT",
    concepts: above[index] ?? [],
  }));
}
