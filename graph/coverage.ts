/** A gap of the selection with the ids of the rows and columns it belongs to, those above them included. */
interface PlacedGap {
  readonly explicit: boolean;
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** A work with the rows and columns that it touches. */
interface PlacedWork {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

export interface CoverageInput {
  /** The ids of all rows and columns, in the order they are shown. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly gaps: readonly PlacedGap[];
  readonly works: readonly PlacedWork[];
}

type CellKind = "GAP_CLAIMED" | "EVIDENCE_CITED" | "SILENT";

/** A cell; a null row or column holds the gaps that belong to none. */
interface CoverageCell {
  readonly row: string | null;
  readonly column: string | null;
  readonly kind: CellKind;
  readonly gaps: number;
  readonly explicitGaps: number;
  readonly works: number;
}

export interface Coverage {
  /** Gaps in each row and column, the null one last. */
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Row by row. */
  readonly cells: readonly CoverageCell[];
}

/**
 * What is claimed, evident and silent where rows and columns cross: a cell is claimed where gaps lie in both, has evidence where works
 * touch both and no gap does, and is silent where neither is so. A gap or work of several rows counts in each. No work counts as "not
 * stated": to cite is not to be silent.
 */
export function coverage(input: CoverageInput): Coverage {
  const rows = [...input.rows, null];
  const columns = [...input.columns, null];
  const gaps = input.gaps.map((gap) => ({
    ...gap,
    inRow: membership(gap.rows, input.rows),
    inColumn: membership(gap.columns, input.columns),
  }));
  const works = input.works.map((work) => ({
    inRow: (row: string | null) => row !== null && work.rows.has(row),
    inColumn: (column: string | null) =>
      column !== null && work.columns.has(column),
  }));
  return {
    rowTotals: rows.map((row) => gaps.filter((gap) => gap.inRow(row)).length),
    columnTotals: columns.map(
      (column) => gaps.filter((gap) => gap.inColumn(column)).length,
    ),
    cells: rows.flatMap((row) => {
      const gapsOfRow = gaps.filter((gap) => gap.inRow(row));
      const worksOfRow = works.filter((work) => work.inRow(row));
      return columns.map((column) => {
        const here = gapsOfRow.filter((gap) => gap.inColumn(column));
        const cited = worksOfRow.filter((work) => work.inColumn(column));
        return {
          row,
          column,
          kind: kindOf(here.length, cited.length),
          gaps: here.length,
          explicitGaps: here.filter(({ explicit }) => explicit).length,
          works: cited.length,
        };
      });
    }),
  };
}

function kindOf(gaps: number, works: number): CellKind {
  if (gaps > 0) return "GAP_CLAIMED";
  return works > 0 ? "EVIDENCE_CITED" : "SILENT";
}

/** Whether a gap lies in a row (or column): by its id, or in the null one where it lies in none of `all`. */
function membership(
  own: ReadonlySet<string>,
  all: readonly string[],
): (id: string | null) => boolean {
  const stated = all.some((id) => own.has(id));
  return (id) => (id === null ? !stated : own.has(id));
}
