import type { PlacedLinkages } from "./linkages.ts";

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

/** Where a walker can stand in linkages: a node by its id, its layer and the middle of its box. */
interface Stop extends ColumnStop {
  readonly id: string;
}

/** The stops of linkages, the focus first. */
export function stopsOf({ focus, nodes }: PlacedLinkages, id: string): Stop[] {
  return [
    { id, column: focus.column, y: focus.box.y + focus.box.height / 2 },
    ...nodes.map(({ node, column, box }) => ({
      id: node.id,
      column,
      y: box.y + box.height / 2,
    })),
  ];
}

/** The id that a key leads to among the stops of linkages; the same where there is none. */
export function walk(
  stops: readonly Stop[],
  from: string,
  key: WalkKey,
): string {
  const at = stops.findIndex(({ id }) => id === from);
  return stops[walkColumns(stops, at, key)]?.id ?? from;
}

/**
 * The stop a key leads to, by its place in the list: up and down within a column, left and right to the nearest stop of the next column that
 * has any; the same stop where there is none.
 */
export function walkColumns(
  stops: readonly ColumnStop[],
  from: number,
  key: WalkKey,
): number {
  const here = stops[from];
  if (!here) return from;
  const { column, y } = here;
  function inColumn(wanted: number) {
    return stops
      .filter((stop) => stop.column === wanted)
      .sort((a, b) => a.y - b.y);
  }
  /** The stop nearest in height of the next column: -1 to the left, 1 to the right. */
  function nearest(direction: -1 | 1) {
    const distances = stops
      .map((stop) => (stop.column - column) * direction)
      .filter((distance) => distance > 0);
    const next = inColumn(column + direction * Math.min(...distances));
    return next.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
  }
  const same = inColumn(column);
  const at = same.indexOf(here);
  const target = {
    ArrowUp: () => same[Math.max(0, at - 1)],
    ArrowDown: () => same[Math.min(same.length - 1, at + 1)],
    Home: () => same[0],
    End: () => same.at(-1),
    ArrowLeft: () => nearest(-1),
    ArrowRight: () => nearest(1),
  }[key]();
  return target ? stops.indexOf(target) : from;
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
