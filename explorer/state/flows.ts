import type { MarkShape } from "../layout/marks.ts";

/** A concept, or null for the gaps that name none, in one of two schemes. */
interface PairEntry {
  readonly id: string | null;
  readonly label: string;
  readonly broader: string | null;
  /** Its gaps, each once. */
  readonly total: number;
}

/** How gaps meet in two schemes, as the API answers it. */
export interface FlowPair {
  readonly totalCount: number;
  readonly rows: readonly PairEntry[];
  readonly columns: readonly PairEntry[];
  readonly cells: readonly {
    readonly row: string | null;
    readonly column: string | null;
    readonly gaps: number;
    readonly explicitGaps: number;
  }[];
}

/** A scheme that flows run through. */
export interface FlowScheme {
  readonly id: string;
  readonly title: string;
  readonly mark: MarkShape | null;
}

/** A concept without one above it, or what names none; a gap of several stands in each. */
export interface FlowNode {
  readonly id: string | null;
  /** `not stated` where there is no id. */
  readonly label: string;
  /** Its gaps, each once, 1 or more. */
  readonly gaps: number;
  /** How many of them are in the list. */
  readonly listed: number;
}

export interface FlowColumn {
  readonly scheme: FlowScheme;
  /** In the order of the scheme, what is not stated last. */
  readonly nodes: readonly FlowNode[];
  /** The labels of the concepts left out, which have no gaps. */
  readonly without: readonly string[];
}

/** The gaps of two nodes in neighbouring columns, named by their places there. */
export interface Ribbon {
  /** The place of the column it leaves. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** 1 or more. */
  readonly gaps: number;
  readonly explicitGaps: number;
  /** How many of the gaps are in the list. */
  readonly listed: number;
}

export interface Flows {
  readonly columns: readonly FlowColumn[];
  /** From left to right, and in the order of the nodes they leave and reach. */
  readonly ribbons: readonly Ribbon[];
  /** Whether something chosen in these schemes narrows the list. */
  readonly isNarrowed: boolean;
  /** All gaps drawn, each once, and how many of them are in the list. */
  readonly gaps: number;
  readonly listed: number;
}

/**
 * The flows through some schemes, from how their gaps meet in each two that are neighbours. `listed` is the same of the gaps in the list,
 * null where all that is drawn is in it.
 */
export function flowsOf(
  schemes: readonly FlowScheme[],
  pairs: readonly FlowPair[],
  listed: readonly FlowPair[] | null,
): Flows {
  const counted = listed ?? pairs;
  const columns = schemes.map((scheme, c) => {
    const entries = entriesOf(pairs, c).filter(
      ({ broader }) => broader === null,
    );
    const inList = new Map(
      entriesOf(counted, c).map(({ id, total }) => [id, total]),
    );
    return {
      scheme,
      nodes: entries
        .filter(({ total }) => total > 0)
        .map(({ id, label, total }) => ({
          id,
          label,
          gaps: total,
          listed: inList.get(id) ?? 0,
        })),
      without: entries
        .filter(({ id, total }) => id !== null && total === 0)
        .map(({ label }) => label),
    };
  });
  return {
    columns,
    ribbons: pairs.flatMap((pair, column) =>
      ribbonsOf(pair, counted[column] ?? pair, column, columns),
    ),
    isNarrowed: listed !== null,
    gaps: pairs[0]?.totalCount ?? 0,
    listed: counted[0]?.totalCount ?? 0,
  };
}

/** The entries of a column: the rows of the pair it begins or, for the last, the columns of the pair it ends. */
function entriesOf(
  pairs: readonly FlowPair[],
  column: number,
): readonly PairEntry[] {
  return pairs[column]?.rows ?? pairs[column - 1]?.columns ?? [];
}

function ribbonsOf(
  pair: FlowPair,
  counted: FlowPair,
  column: number,
  columns: readonly FlowColumn[],
): Ribbon[] {
  const cells = cellsOf(pair);
  const inList = cellsOf(counted);
  const reached = columns[column + 1]?.nodes ?? [];
  return (columns[column]?.nodes ?? []).flatMap(({ id: row }, from) =>
    reached.flatMap(({ id }, to) => {
      const cell = cells.get(key(row, id));
      if (!cell || cell.gaps === 0) return [];
      const { gaps, explicitGaps } = cell;
      const listed = inList.get(key(row, id))?.gaps ?? 0;
      return [{ column, from, to, gaps, explicitGaps, listed }];
    }),
  );
}

function cellsOf({ cells }: FlowPair) {
  return new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
}

function key(row: string | null, column: string | null): string {
  return `${row} ${column}`;
}
