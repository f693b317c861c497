import { takeTurn } from "../../graph/breath.ts";
import { coverage } from "../../graph/coverage.ts";
import {
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import { idsWithLabel } from "../../graph/queries/nodes.ts";
import { badInput } from "../bad-input.ts";
import { wholeLimit } from "../bounded-loader.ts";
import { type Context, relatedRows, rowsOf } from "../context.ts";
import { checkGapWhere } from "../filters.ts";
import { all } from "../maybe-promise.ts";

interface CoverageArguments {
  readonly rows: string;
  readonly columns: string;
  readonly where?: GapWhere | null;
}

/** What a matrix has along one side, and where gaps and works stand on it. */
interface Side {
  readonly entries: readonly AxisEntry[];
  /** The ids of the entries that a gap belongs to, those above them included. */
  readonly ofGap: (id: string) => Promise<readonly string[]>;
  /** The ids of the entries that a work touches. */
  readonly ofWork: (id: string) => Promise<readonly string[]>;
}

interface AxisEntry {
  readonly id: string;
  readonly label: string;
  readonly broader: string | null;
}

/** The matrix of what is claimed, evident and silent between two concept schemes, or a scheme and the sections of the texts. */
export async function coverageMatrix(
  _: unknown,
  args: CoverageArguments,
  context: Context,
): Promise<unknown> {
  const where = args.where ?? {};
  checkGapWhere("where", where);
  const [rows, columns, ids] = await Promise.all([
    sideOf(context, "rows", args.rows),
    sideOf(context, "columns", args.columns),
    context.once(matchingGaps, where, "TEXT_POSITION"),
  ]);
  const [gapRows, gapWorks] = await Promise.all([
    rowsOf(context, "ResearchGap", ids),
    all(ids.map((id) => context.related("worksOfGap", id))),
  ]);
  const workIds = [...new Set(gapWorks.flat())];
  await takeTurn();
  const [gaps, works] = await Promise.all([
    Promise.all(
      gapRows.map(async ({ id, certainty }) => ({
        explicit: certainty === "EXPLICIT",
        rows: new Set(await rows.ofGap(id)),
        columns: new Set(await columns.ofGap(id)),
      })),
    ),
    Promise.all(
      workIds.map(async (id) => ({
        rows: new Set(await rows.ofWork(id)),
        columns: new Set(await columns.ofWork(id)),
      })),
    ),
  ]);
  await takeTurn();
  const { cells, rowTotals, columnTotals } = coverage({
    rows: rows.entries.map(({ id }) => id),
    columns: columns.entries.map(({ id }) => id),
    gaps,
    works,
  });
  return {
    rows: axis(rows, rowTotals),
    columns: axis(columns, columnTotals),
    cells,
    totalCount: ids.length,
  };
}

function axis({ entries }: Side, totals: readonly number[]): unknown[] {
  const notStated = { id: null, label: "not stated", broader: null };
  return [...entries, notStated].map((entry, index) => ({
    ...entry,
    total: totals[index] ?? 0,
  }));
}

async function sideOf(
  context: Context,
  argument: string,
  id: string,
): Promise<Side> {
  if (id === "sections") return sections(context);
  const row = await context.node.load(id);
  if (row?.__typename !== "ConceptScheme") {
    throw badInput(argument, 'the id of a concept scheme, or "sections"', id);
  }
  return conceptsOf(context, id);
}

async function conceptsOf(context: Context, scheme: string): Promise<Side> {
  const concepts = await relatedRows(
    context,
    "Concept",
    "conceptsOfScheme",
    scheme,
  );
  const entries = await Promise.all(
    concepts.map(async ({ id, label }) => {
      const [broader = null] = await context.related("broaderConcept", id);
      return { id, label, broader };
    }),
  );
  const ids = new Set(concepts.map(({ id }) => id));
  async function ofGap(gap: string): Promise<readonly string[]> {
    const above = await context.related("conceptsAboveGap", gap);
    return above.filter((id) => ids.has(id));
  }
  return {
    entries,
    ofGap,
    ofWork: async (work) => {
      const gaps = await context.related("gapsOfWork", work);
      const linked = await Promise.all(gaps.map(ofGap));
      return linked.flat();
    },
  };
}

async function sections(context: Context): Promise<Side> {
  const rows = await rowsOf(
    context,
    "Section",
    await context.once(idsWithLabel, "Section", wholeLimit),
  );
  return {
    entries: await Promise.all(
      rows.map(async ({ id, title }) => {
        const [broader = null] = await context.related("parentOfSection", id);
        return { id, label: title, broader };
      }),
    ),
    ofGap: async (gap) => context.related("sectionsAboveGap", gap),
    ofWork: async (work) => context.related("sectionsCitingWork", work),
  };
}
