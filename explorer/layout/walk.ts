import type { PlacedNode } from "./linkages.ts";

/** Where a walker stands: the focus, or a node by its place in the list of nodes. */
export type Stop = "focus" | number;

/** Arrow keys, Home and End. */
export type WalkKey =
  "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

const keys: ReadonlySet<string> = new Set<WalkKey>([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
]);

/** Whether a key walks the picture. */
export function isWalkKey(key: string): key is WalkKey {
  return keys.has(key);
}

/** A place in one of several columns. */
export interface ColumnStop {
  /** From the left. */
  readonly column: number;
  /** From the top, in px. */
  readonly y: number;
}

/**
 * The stop a key leads to: up and down within a column, left and right to the
 * nearest node of the next column; the same stop where there is none.
 */
export function walk(
  nodes: readonly PlacedNode[],
  from: Stop,
  key: WalkKey,
  focusY: number,
): Stop {
  const stops = [{ column: 1, y: focusY }, ...nodes];
  const next = walkColumns(stops, from === "focus" ? 0 : from + 1, key);
  return next === 0 ? "focus" : next - 1;
}

/** The same among stops in columns, by their place in the list. */
export function walkColumns(
  stops: readonly ColumnStop[],
  from: number,
  key: WalkKey,
): number {
  const { column, y } = stops[from] ?? { column: 0, y: 0 };
  function inColumn(wanted: number): number[] {
    return [...stops.keys()]
      .filter((stop) => stops[stop]?.column === wanted)
      .sort((a, b) => yOf(a) - yOf(b));
  }
  function yOf(stop: number): number {
    return stops[stop]?.y ?? 0;
  }
  function nearest(wanted: number): number | undefined {
    return inColumn(wanted).reduce<number | undefined>(
      (best, other) =>
        best !== undefined &&
        Math.abs(yOf(best) - y) <= Math.abs(yOf(other) - y)
          ? best
          : other,
      undefined,
    );
  }
  const same = inColumn(column);
  const at = same.indexOf(from);
  const target = {
    ArrowUp: () => same[Math.max(0, at - 1)],
    ArrowDown: () => same[Math.min(same.length - 1, at + 1)],
    Home: () => same[0],
    End: () => same.at(-1),
    ArrowLeft: () => nearest(column - 1),
    ArrowRight: () => nearest(column + 1),
  }[key]();
  return target ?? from;
}

/** The stop a key leads to among `count` that stand side by side, the first being 0; the same where there is none further. */
export function walkAlong(count: number, from: number, key: WalkKey): number {
  const last = Math.max(0, count - 1);
  const target = {
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    Home: 0,
    End: last,
  }[key];
  return Math.min(last, Math.max(0, target));
}
