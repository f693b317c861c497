import type { WalkKey } from "./walk.ts";

/** A place in a table: row -1 heads the columns; column -1 heads the rows, and -2 is the button that opens one. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The place that a key leads to; the same where there is none. `opens` says of each row whether it has a button. */
export function walkGrid(
  { row, column }: GridPlace,
  key: WalkKey,
  opens: readonly boolean[],
  columns: number,
): GridPlace {
  function first(of: number): number {
    if (of < 0) return 0;
    return opens[of] ? -2 : -1;
  }
  function at(next: number): GridPlace {
    return { row: next, column: Math.max(column, first(next)) };
  }
  switch (key) {
    case "ArrowUp":
      return at(Math.max(-1, row - 1));
    case "ArrowDown":
      return at(Math.min(opens.length - 1, row + 1));
    case "ArrowLeft":
      return { row, column: Math.max(first(row), column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(columns - 1, column + 1) };
    case "Home":
      return { row, column: first(row) };
    case "End":
      return { row, column: columns - 1 };
  }
}
